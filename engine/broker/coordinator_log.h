#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/broker/broker.h"
#include "engine/broker/internal_topic.h"
#include "engine/records/control_record.h"

namespace brook {

/// One record that a coordinator writes: no value is a tombstone.
struct CoordinatorRecord {
    Bytes key;
    std::optional<Bytes> value;
    friend bool operator==(const CoordinatorRecord&, const CoordinatorRecord&) = default;
};

/// What a replay tells, in the order of the log. Everything is borrowed for the call.
class CoordinatorReplay {
public:
    virtual ~CoordinatorReplay() = default;
    /// `batch` says whether the record belongs to a transaction, and to whose.
    virtual void record(const RecordView& record, const BatchHeader& batch) = 0;
    /// A transaction marker ended what `batch.producerId` has open in this partition.
    virtual void marker(const BatchHeader& batch, ControlRecordType type) { (void)batch, (void)type; }
};

/// One partition of an internal topic as its coordinator sees it: read once from the beginning, then appended to. A
/// coordinator owns it and uses it on the broker's loop. What `append` has reported as done survives a crash, whatever
/// `brook.durability` says: offsets and transaction states are always synced before anyone is told.
class CoordinatorLog {
public:
    CoordinatorLog(Broker& broker, InternalTopic topic, PartitionIndex partition)
        : m_broker(broker), m_topic(topic), m_index(partition) {}
    ~CoordinatorLog() { *m_alive = false; }

    PartitionIndex partition() const { return m_index; }

    /// Reads everything in the partition, a megabyte in each turn of the loop, then calls `done`; a missing topic is
    /// empty. `replay` has to live until then. Fails when the disk does; what can be read is told before.
    void load(CoordinatorReplay& replay, std::function<void(Result<void>)> done);

    /// Who writes inside a transaction; TxnOffsetCommit.
    struct Transaction {
        ProducerId producerId;
        ProducerEpoch producerEpoch;
    };
    /// Appends `records` as one batch; `done` is called when it is on the medium. The topic has to exist
    /// (ensureInternalTopic). Fails with CoordinatorNotAvailable when the partition is not there, with
    /// KafkaStorageError when the disk fails: then nobody knows whether the records will be there after a restart.
    void append(const std::vector<CoordinatorRecord>& records, std::function<void(const Result<void>&)> done);
    void append(const std::vector<CoordinatorRecord>& records, Transaction transaction,
                std::function<void(const Result<void>&)> done);

private:
    void loadFrom(Offset offset, CoordinatorReplay& replay, std::function<void(Result<void>)> done);
    Result<Offset> replaySome(const Partition& partition, Offset from, CoordinatorReplay& replay) const;
    void appendBatch(const std::vector<CoordinatorRecord>& records, BatchBuilder::Options options,
                     std::function<void(const Result<void>&)> done);
    std::shared_ptr<Partition> find() const { return m_broker.topics().partition(internalTopicName(m_topic), m_index); }

    Broker& m_broker;
    InternalTopic m_topic;
    PartitionIndex m_index;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

}  // namespace brook
