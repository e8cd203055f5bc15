#pragma once

#include <functional>

#include "engine/search/filter.h"

namespace brook::search {

/// Looks through batches of one partition, doing as little as each allows: its header may say that nothing is in it,
/// then its bytes, and only then its records are read. For a worker, which keeps one for many batches.
class BatchSearch {
public:
    BatchSearch(const Filter& filter, PartitionIndex partition) : m_filter(filter), m_partition(partition) {}

    /// Calls `found` with every record that is what is asked for, in order; what it is given borrows from the batch.
    /// CorruptMessage when the batch has to be read and cannot be.
    Result<void> search(const BatchView& batch, const std::function<void(const RecordView&)>& found);

private:
    const Filter& m_filter;
    PartitionIndex m_partition;
    Bytes m_scratch;
};

}  // namespace brook::search
