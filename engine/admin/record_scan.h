#pragma once

#include <atomic>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/admin/values.h"
#include "engine/records/record_batch.h"

/// Records one after the other, for a thread that may wait for them: SQL over topics. Where to read is asked of the
/// loop, a stretch at a time; reading, unpacking and walking happen on the thread that asks.
namespace brook::admin {

/// What a scan reads. Inclusive bounds.
struct ScanQuery {
    std::string topic;
    std::vector<PartitionIndex> partitions;  ///< empty: all; read one behind the other, in this order
    View view = View::ReadCommitted;
    Direction direction = Direction::Newer;  ///< of a partition's offsets
    std::int64_t firstOffset = 0;
    std::int64_t lastOffset = std::numeric_limits<std::int64_t>::max();
    std::int64_t earliest = std::numeric_limits<std::int64_t>::min();  ///< ms
    std::int64_t latest = std::numeric_limits<std::int64_t>::max();
    std::optional<Bytes> key;  ///< exactly this one
    Cursor until;              ///< nothing from it on is read; a partition missing here ends at its end
    friend bool operator==(const ScanQuery&, const ScanQuery&) = default;
};

/// A record that a scan stands at. It borrows from the scan and is gone when that moves on.
struct ScannedRecord {
    PartitionIndex partition{0};
    RecordView record;
    BatchHeader batch;
    TransactionState transaction = TransactionState::None;

    /// Of this record; noSequence without one.
    Sequence sequence() const {
        if (batch.baseSequence.value() < 0) return noSequence;
        const std::int64_t sequence = batch.baseSequence.value() + (record.offset - batch.baseOffset);
        return Sequence(static_cast<std::int32_t>(sequence & 0x7fffffff));
    }
};

/// How far the scans of one question are, and the order to stop, between their thread and whoever watches it.
class ScanMeter {
public:
    std::atomic<std::uint64_t> offsets{0};       ///< passed, whether they were read or could be left out
    std::atomic<std::uint64_t> totalOffsets{0};  ///< of all scans that were begun
    std::atomic<std::uint64_t> records{0};       ///< unpacked and read
    std::atomic<std::uint64_t> bytes{0};         ///< as they lie on disk

    void cancel() {
        m_cancelled = true;
        wake();
    }
    bool isCancelled() const { return m_cancelled; }

    /// Returns once `isThere` or `cancel` was called; `wake` after what makes it true.
    template <class IsThere>
    void waitUntil(IsThere isThere) const {
        for (std::uint32_t turn = m_turn; !isThere() && !m_cancelled; turn = m_turn) m_turn.wait(turn);
    }
    void wake() {
        ++m_turn;
        m_turn.notify_all();
    }

private:
    std::atomic<bool> m_cancelled{false};
    std::atomic<std::uint32_t> m_turn{0};
};

class RecordScan {
public:
    virtual ~RecordScan() = default;

    /// Moves to the next record; false when there is none. Fails with UnknownTopicOrPartition when the topic was
    /// deleted, BrokerNotAvailable when the broker went, RequestTimedOut when the meter was cancelled.
    virtual Result<bool> next() = 0;
    virtual const ScannedRecord& record() const = 0;
    /// Where the topic ended, for all partitions, when the scan began.
    virtual const Cursor& end() const = 0;
    /// Sentences about what could not be read, since they were taken last.
    virtual std::vector<std::string> takeDamage() = 0;
};

/// Where scans come from. Any thread but the loop's and the window's, which must not wait. Outlives neither the
/// broker's executor nor the process.
class RecordScans {
public:
    virtual ~RecordScans() = default;
    /// Waits until the loop has said where to read. UnknownTopicOrPartition, BrokerNotAvailable.
    virtual Result<std::unique_ptr<RecordScan>> begin(ScanQuery query, std::shared_ptr<ScanMeter> meter) = 0;
};

}  // namespace brook::admin
