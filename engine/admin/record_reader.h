#pragma once

#include <functional>

#include "engine/admin/values.h"
#include "engine/broker/broker.h"

namespace brook::admin {

/// Reads pages of records for a window. Positions are decided on the loop, which owns the logs; bytes are read and
/// decoded on a worker, from immutable slices; the answer is called on the loop.
class RecordReader {
public:
    explicit RecordReader(Broker& broker) : m_broker(broker) {}

    template <class T>
    using Done = std::function<void(Result<T>)>;

    void read(RecordQuery query, Done<RecordPage> done);
    void readOne(const std::string& topic, PartitionIndex partition, Offset offset, Done<RecordRow> done);
    /// Where a reader stands at `place`; times are looked up in the time index.
    void locate(const std::string& topic, const Place& place, Done<Cursor> done);

private:
    void locateOffset(const Topic& topic, const Place& place, Done<Cursor> done);

    Broker& m_broker;
};

}  // namespace brook::admin
