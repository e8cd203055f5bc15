#pragma once

#include <QAbstractTableModel>

#include <deque>
#include <map>

#include "engine/admin/cluster.h"

namespace brook::ui {

/// A window over the records of a topic: some thousand rows around where the reader is, never one per offset of the
/// topic. Rows run from newer to older. Older and newer pages are asked for as the reader nears an end; what comes too
/// late for a question that was taken back is ignored. GUI thread; never waits.
class RecordWindowModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Partition, Offset, Time, Key, Value, Size, ColumnCount };

    RecordWindowModel(admin::Cluster& cluster, QString topic, QObject* parent);

    void showNewest();
    void showFrom(const admin::Place& place);
    void setPartitions(std::vector<PartitionIndex> partitions);
    void setView(admin::View view);

    /// Follows the end: new rows come in on top by themselves.
    void setTail(bool on);
    bool isTail() const { return m_tail; }
    /// Tells where the topic ends now; rows beyond are fetched when following, else counted.
    void topicEnds(const std::map<PartitionIndex, brook::Offset>& ends);
    std::uint64_t waiting() const { return m_waiting; }

    const admin::RecordRow& row(int number) const { return m_rows[static_cast<std::size_t>(number)]; }
    bool isLoading() const { return m_loadingOlder; }
    bool reachedOldest() const { return m_reachedOldest; }
    const QString& complaint() const { return m_complaint; }
    const std::vector<std::string>& damage() const { return m_damage; }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

signals:
    void stateChanged();

private:
    static constexpr std::uint32_t pageRows = 200;
    static constexpr std::size_t mostRows = 5000;

    void restart(admin::Cursor from);
    void countWaiting();
    void askOlder();
    void askNewer();
    void takeOlder(Result<admin::RecordPage> page);
    void takeNewer(Result<admin::RecordPage> page);
    admin::RecordQuery query(admin::Direction direction, admin::Cursor from) const;
    QString timeText(const admin::RecordRow& row) const;

    admin::Cluster& m_cluster;
    QString m_topic;
    std::vector<PartitionIndex> m_partitions;
    admin::View m_view = admin::View::ReadUncommitted;
    std::deque<admin::RecordRow> m_rows;
    admin::Cursor m_older;
    admin::Cursor m_newer;
    std::map<PartitionIndex, brook::Offset> m_ends;
    std::uint64_t m_generation = 0;  // of the question; answers to older ones are ignored
    std::uint64_t m_waiting = 0;
    bool m_tail = false;
    bool m_loadingOlder = false;
    bool m_loadingNewer = false;
    bool m_reachedOldest = false;
    QString m_complaint;
    std::vector<std::string> m_damage;
};

}  // namespace brook::ui
