#include "ui/records/record_window_model.h"

#include <QPointer>

#include <algorithm>

#include "ui/look/text.h"
#include "ui/records/payload.h"

namespace brook::ui {

RecordWindowModel::RecordWindowModel(admin::Cluster& cluster, QString topic, QObject* parent)
    : QAbstractTableModel(parent), m_cluster(cluster), m_topic(std::move(topic)) {}

admin::RecordQuery RecordWindowModel::query(admin::Direction direction, admin::Cursor from) const {
    admin::RecordQuery query;
    query.topic = m_topic.toStdString();
    query.partitions = m_partitions;
    query.view = m_view;
    query.direction = direction;
    query.from = std::move(from);
    query.limit = pageRows;
    return query;
}

void RecordWindowModel::showNewest() {
    admin::Place end;
    showFrom(end);
}

void RecordWindowModel::showFrom(const admin::Place& place) {
    const std::uint64_t generation = ++m_generation;
    m_cluster.locate(m_topic.toStdString(), place, [self = QPointer(this), generation](Result<admin::Cursor> cursor) {
        if (!self || self->m_generation != generation) return;
        if (cursor) return self->restart(std::move(*cursor));
        self->m_complaint = QString::fromStdString(cursor.error().message);
        emit self->stateChanged();
    });
}

void RecordWindowModel::setPartitions(std::vector<PartitionIndex> partitions) {
    m_partitions = std::move(partitions);
    showNewest();
}

void RecordWindowModel::setView(admin::View view) {
    m_view = view;
    showNewest();
}

void RecordWindowModel::restart(admin::Cursor from) {
    ++m_generation;
    beginResetModel();
    m_rows.clear();
    m_older = m_newer = std::move(from);
    m_reachedOldest = m_loadingOlder = m_loadingNewer = false;
    m_waiting = 0;
    m_complaint.clear();
    m_damage.clear();
    endResetModel();
    askOlder();
    askNewer();
}

void RecordWindowModel::setTail(bool on) {
    if (m_tail == on) return;
    m_tail = on;
    if (on && m_waiting > mostRows) showNewest();
    else if (on) askNewer();
    emit stateChanged();
}

void RecordWindowModel::topicEnds(const std::map<PartitionIndex, brook::Offset>& ends) {
    const bool grew = ends != m_ends;
    m_ends = ends;
    countWaiting();
    if (m_waiting == 0 || !grew) return;
    if (m_tail) {
        if (m_waiting > mostRows) showNewest();
        else askNewer();
    }
    emit stateChanged();
}

void RecordWindowModel::countWaiting() {
    m_waiting = 0;
    for (const auto& [partition, next] : m_newer.next) {
        const bool wanted = m_partitions.empty() || std::find(m_partitions.begin(), m_partitions.end(), partition) != m_partitions.end();
        const auto end = m_ends.find(partition);
        if (wanted && end != m_ends.end() && end->second > next) m_waiting += static_cast<std::uint64_t>(end->second - next);
    }
}

bool RecordWindowModel::canFetchMore(const QModelIndex& parent) const { return !parent.isValid() && !m_reachedOldest && !m_loadingOlder && !m_older.next.empty(); }

void RecordWindowModel::fetchMore(const QModelIndex&) { askOlder(); }

void RecordWindowModel::askOlder() {
    if (m_loadingOlder || m_reachedOldest) return;
    m_loadingOlder = true;
    emit stateChanged();
    m_cluster.readRecords(query(admin::Direction::Older, m_older), [self = QPointer(this), generation = m_generation](Result<admin::RecordPage> page) {
        if (self && self->m_generation == generation) self->takeOlder(std::move(page));
    });
}

void RecordWindowModel::askNewer() {
    if (m_loadingNewer) return;
    m_loadingNewer = true;
    m_cluster.readRecords(query(admin::Direction::Newer, m_newer), [self = QPointer(this), generation = m_generation](Result<admin::RecordPage> page) {
        if (self && self->m_generation == generation) self->takeNewer(std::move(page));
    });
}

void RecordWindowModel::takeOlder(Result<admin::RecordPage> page) {
    m_loadingOlder = false;
    if (!page) {
        m_complaint = QString::fromStdString(page.error().message);
        m_reachedOldest = true;
        emit stateChanged();
        return;
    }
    m_older = std::move(page->continueFrom);
    m_reachedOldest = page->atEnd;
    m_damage.insert(m_damage.end(), page->damage.begin(), page->damage.end());
    if (!page->rows.empty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(page->rows.size()) - 1);
        std::move(page->rows.begin(), page->rows.end(), std::back_inserter(m_rows));
        endInsertRows();
    }
    emit stateChanged();
}

void RecordWindowModel::takeNewer(Result<admin::RecordPage> page) {
    m_loadingNewer = false;
    if (!page) {
        m_complaint = QString::fromStdString(page.error().message);
        emit stateChanged();
        return;
    }
    m_newer = std::move(page->continueFrom);
    if (!page->rows.empty()) {
        beginInsertRows({}, 0, static_cast<int>(page->rows.size()) - 1);
        for (admin::RecordRow& row : page->rows) m_rows.push_front(std::move(row));
        endInsertRows();
    }
    if (m_rows.size() > mostRows && m_tail && !m_loadingOlder) {
        // Followers look at the top; the bottom is read again when somebody goes there.
        const int first = static_cast<int>(mostRows);
        beginRemoveRows({}, first, rowCount() - 1);
        for (std::size_t i = mostRows; i < m_rows.size(); ++i) {
            brook::Offset& next = m_older.next[m_rows[i].partition];
            next = std::max(next, m_rows[i].gapEnd);
        }
        m_rows.resize(mostRows);
        m_reachedOldest = false;
        endRemoveRows();
    }
    countWaiting();
    // At the end there is nothing more to ask until the topic grows: a transaction still open may hide what lies there.
    if (!page->atEnd && (m_tail || m_rows.size() < pageRows)) askNewer();
    emit stateChanged();
}

QString RecordWindowModel::timeText(const admin::RecordRow& row) const {
    return row.timestamp.value() < 0 ? tr("no time") : text::time(row.timestamp);
}

QVariant RecordWindowModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const admin::RecordRow& record = row(index.row());
    const bool number = index.column() == Partition || index.column() == Offset || index.column() == Size;
    if (role == Qt::TextAlignmentRole) return static_cast<int>(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole && index.column() == Time) return text::dateTime(record.timestamp);
    if (role == Qt::AccessibleTextRole || role == Qt::DisplayRole) {
        switch (index.column()) {
            case Partition: return QString::number(record.partition.value());
            case Offset: return QString::number(record.offset.value());
            case Time: return record.kind == admin::RowKind::Gap ? QString() : timeText(record);
            case Key:
                if (record.kind != admin::RowKind::Record) return {};
                return record.key ? payload::plain(*record.key, 200) : tr("no key");
            case Value:
                if (record.kind == admin::RowKind::Gap) return tr("%n offset(s) hold no record", nullptr, static_cast<int>(record.gapEnd - record.offset));
                if (record.kind == admin::RowKind::Control) return QString::fromStdString(record.note);
                return record.value ? payload::plain(*record.value, 300) : tr("tombstone");
            case Size: return record.kind == admin::RowKind::Gap ? QString() : text::bytes(record.sizeInBytes);
            default: return {};
        }
    }
    return {};
}

QVariant RecordWindowModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return static_cast<int>(Qt::AlignVCenter | (section == Partition || section == Offset || section == Size ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Partition: return tr("P");
        case Offset: return tr("Offset");
        case Time: return m_rows.empty() ? tr("Time") : tr("Time, %1").arg(text::dateTime(m_rows.front().timestamp).left(10));
        case Key: return tr("Key");
        case Value: return tr("Value");
        case Size: return tr("Size");
        default: return {};
    }
}

}  // namespace brook::ui
