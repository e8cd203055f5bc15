#pragma once

#include <atomic>
#include <memory>
#include <vector>

#include "engine/storage/batch_filter.h"
#include "engine/storage/cleaned_transactions.h"
#include "engine/storage/compaction.h"
#include "engine/storage/offset_map.h"
#include "engine/storage/segment.h"

namespace brook {

/// What a cleaning met and what it left.
struct CleaningStats {
    std::uint64_t recordsRead = 0;  ///< control records too, as in all of these
    std::uint64_t recordsKept = 0;
    std::uint64_t bytesRead = 0;
    std::uint64_t bytesKept = 0;
    std::uint64_t tombstonesKept = 0;
    std::uint64_t abortedRemoved = 0;  ///< records of aborted transactions
    std::uint64_t unkeyedRemoved = 0;  ///< records without a key, which a compacted log cannot keep
    std::uint64_t markersRemoved = 0;
    std::uint64_t recordsRemoved() const { return recordsRead - recordsKept; }
};

/// One segment made of the records that survive of one or more; its files end in ".cleaned" and are on the medium.
struct CleanedGroup {
    std::vector<Offset> replaced;      ///< bases of the segments it stands for, oldest first
    std::unique_ptr<Segment> segment;  ///< has the base of the first
};

/// What a cleaning made, to be swapped in on the loop by Log::beginSwap.
struct CleanedLog {
    std::shared_ptr<const LogView> of;
    std::vector<CleanedGroup> groups;  ///< without those that stay as they are
    Offset cleanedUpTo;
    CleaningStats stats;
};

/// One pass of compaction over the view of a log, as Apache Kafka's cleaner does it: the newest offset of each key in
/// the dirty part is noted in `map`, as far as its room reaches; then everything before that point is written anew
/// without what a newer record, a passed delete horizon or an aborted transaction makes needless. Runs on a worker and
/// touches nothing but new files; what a crash leaves of those, the next open takes away.
class CleaningPass {
public:
    /// `abandoned` may be set from another thread: the pass then ends soon, with OperationNotAttempted.
    CleaningPass(FileSystem& fs, std::shared_ptr<const LogView> log, Timestamp now, OffsetMap& map,
                 const std::atomic<bool>& abandoned);

    Result<CleanedLog> run();
    /// Finds out what `run` would do and writes nothing; `cleanedUpTo` and `stats` are filled.
    Result<CleanedLog> rehearse();

private:
    enum class Mode { Write, Rehearse };

    Result<CleanedLog> clean(Mode mode);
    Result<void> fillMap();
    Result<bool> fillFrom(const BatchView& batch, CleanedTransactions& transactions);
    struct Made {
        CleanedGroup group;
        bool changed = false;  // not one segment that comes out as it went in
    };
    Result<Made> cleanGroup(const SegmentGroup& group, Mode mode);
    Result<bool> cleanBatch(const BatchView& batch, bool lastOfGroup, Segment* into);
    BatchDecision decide(const BatchView& batch, bool lastOfGroup, Segment* into);
    bool isLastOfProducer(const BatchHeader& header) const;
    bool keeps(const BatchHeader& header, const RecordView& record);
    Result<void> finish(Segment& segment);
    Result<void> remove(Segment& segment);
    Result<void> stillWanted() const;

    FileSystem& m_fs;
    std::shared_ptr<const LogView> m_log;
    Timestamp m_now;
    OffsetMap& m_map;
    const std::atomic<bool>& m_abandoned;
    CleanableRange m_range;
    Offset m_mappedUpTo;  // the map knows every key of the dirty part before it
    CleanedTransactions m_transactions;
    CleaningStats m_stats;
};

}  // namespace brook
