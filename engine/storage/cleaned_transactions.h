#pragma once

#include <map>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "engine/records/record_batch.h"
#include "engine/storage/log_view.h"

namespace brook {

/// Follows transactions while compaction walks over a log from its beginning: which batches belong to aborted ones, and
/// which markers have nothing left to decide. Told of every batch in order; one walk, one object.
class CleanedTransactions {
public:
    /// `aborted`: those of the whole log, at least all that touch what is walked over; those that were decided before
    /// `from`, where the walk begins, say nothing about it.
    CleanedTransactions(const std::vector<AbortedEntry>& aborted, Offset from);

    /// A batch of data comes by: whether it belongs to an aborted transaction, so that its records may go.
    bool isAborted(const BatchHeader& data);

    struct Marker {
        bool decidesNothing = false;          ///< no batch of its transaction came by: the marker may go in time
        std::optional<AbortedEntry> aborted;  ///< readers still have to skip this one: it stays in the index
    };
    /// A control batch comes by. One that compaction emptied before decides nothing.
    Marker marker(const BatchView& control);

private:
    struct Aborted {
        AbortedEntry entry;
        bool seen = false;
    };
    void begin(Offset upTo);

    std::multimap<Offset, AbortedEntry> m_waiting;  // by first offset
    std::unordered_map<ProducerId, Aborted> m_aborted;
    std::unordered_set<ProducerId> m_others;  // with a batch that is committed, or not decided yet
};

}  // namespace brook
