#pragma once

#include <QHash>
#include <QObject>

#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/admin/values.h"

namespace brook::ui {

class Workbench;

/// How far behind a partition of a group was at a moment.
struct LagSample {
    Timestamp time;
    std::int64_t records = 0;
    std::int64_t ms = -1;         ///< -1: not known
    std::int64_t committed = -1;  ///< of the last minutes only
    std::int64_t end = -1;
};

struct LagOfPartition {
    std::string topic;
    PartitionIndex partition{0};
    std::vector<LagSample> samples;  ///< by time
};

/// The lag of all groups over time: the last quarter of an hour every ten seconds in memory, and a day of minutes in
/// the workbench, so that it survives a restart. Bounded: of very many partitions only the slowest thousand are written
/// each minute, and what is older than a day goes. GUI thread.
class LagHistory final : public QObject {
    Q_OBJECT

public:
    explicit LagHistory(Workbench& workbench, QObject* parent = nullptr);

    /// Takes note of a snapshot; most of them come too soon after the last and are passed over.
    void record(const admin::Snapshot& snapshot);

    /// The last quarter of an hour of one partition.
    std::vector<LagSample> recent(const std::string& group, const std::string& topic, PartitionIndex partition) const;
    /// Records a second that arrive in the partitions of a group and that it reads, over the last minute or two.
    /// Nothing while too little is known.
    struct Pace {
        double arriving = 0;
        double reading = 0;
    };
    std::optional<Pace> pace(const std::string& group) const;

    /// The minutes since `since` of all partitions of a group, later.
    void load(const std::string& group, Timestamp since, std::function<void(std::vector<LagOfPartition>)> done);
    /// Writes minutes that were known from elsewhere.
    void remember(const std::string& group, const std::vector<LagOfPartition>& lags);

private:
    void write(const admin::Snapshot& snapshot);

    Workbench& m_workbench;
    QHash<QString, std::deque<LagSample>> m_recent;  // by group, topic and partition
    Timestamp m_sampledAt = noTimestamp;
    Timestamp m_writtenAt = noTimestamp;
    Timestamp m_prunedAt = noTimestamp;
};

}  // namespace brook::ui
