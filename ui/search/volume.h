#pragma once

#include <QObject>

#include <vector>

#include "engine/admin/cluster.h"

namespace brook::ui {

/// How many offsets a topic has in each of some stretches of time of the same length. The cuts between them are places
/// as readers have them, so that what a stretch counts is what a reader finds there.
struct Volume {
    Timestamp from = noTimestamp;
    Timestamp until = noTimestamp;    ///< behind the newest
    std::vector<admin::Cursor> cuts;  ///< one more than stretches
    std::vector<std::uint64_t> counts;

    bool isEmpty() const { return counts.empty(); }
    int stretches() const { return static_cast<int>(counts.size()); }
    Timestamp edge(int stretch) const;
};

/// Counts the volume of a topic by asking where each stretch begins, one question at a time. GUI thread.
class VolumeCounter final : public QObject {
    Q_OBJECT

public:
    static constexpr int stretches = 72;

    VolumeCounter(admin::Cluster& cluster, const QString& topic, QObject* parent);
    /// Begins anew; what was asked before is forgotten.
    void count(std::vector<PartitionIndex> partitions);
    bool isCounting() const { return m_counting; }

signals:
    void counted(const Volume& volume);

private:
    void findEnd(admin::Direction direction);
    void ask();
    void take(admin::Cursor cut);
    void finish();

    admin::Cluster& m_cluster;
    std::string m_topic;
    std::vector<PartitionIndex> m_partitions;
    std::uint64_t m_question = 0;
    bool m_counting = false;
    Volume m_volume;
};

}  // namespace brook::ui
