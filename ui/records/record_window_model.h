#pragma once

#include <QAbstractTableModel>

#include <deque>
#include <map>
#include <memory>
#include <optional>

#include "engine/admin/cluster.h"
#include "ui/records/bookmarks.h"
#include "ui/records/record_columns.h"
#include "ui/records/record_start.h"
#include "ui/records/shown_record.h"
#include "ui/search/hit_list.h"
#include "ui/search/record_source.h"

namespace brook::ui {

struct ColourRule;
class RowColours;

enum class ReadingOrder { NewestFirst, OldestFirst };

/// In which order one reads on from there.
inline ReadingOrder orderOf(const RecordStart& start) {
    return start.kind == RecordStart::Kind::Newest ? ReadingOrder::NewestFirst : ReadingOrder::OldestFirst;
}

/// A window over the records of a topic: at most `mostRows` rows around what is in view, whatever the topic holds. The
/// view says what it shows; rows before and behind are loaded as it comes near them and let go when it is far.
///
/// Following the end is a state: while it is on, new rows come in by themselves; while it is off they are counted, and
/// nothing moves. A jump keeps the old rows until the new ones are there. Answers to questions that were taken back are
/// ignored. GUI thread; never waits.
class RecordWindowModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr std::uint32_t pageRows = 200;
    static constexpr int mostRows = 1000;

    RecordWindowModel(admin::Cluster& cluster, QString topic, QObject* parent);

    // Where to read
    /// From now on rows come from there and not from the topic itself; null: from the topic. What is shown stays until
    /// the next jump. `source` outlives the model.
    void setSource(RecordSource* source);
    const RecordSource* source() const { return m_source; }
    /// The source has more than it had.
    void sourceGrew();
    void jump(const admin::Place& place);
    /// Like `jump` to an offset; `windowReplaced` leads to the row that covers it.
    void goTo(PartitionIndex partition, brook::Offset offset);
    /// To where about `rank` offsets of the topic stand before the first row in view.
    void jumpToRank(qint64 rank);
    /// Reads anew what is in view.
    void readAgain() { jump(presentPlace()); }
    void setOrder(ReadingOrder order);
    ReadingOrder order() const { return m_order; }
    void setPartitions(std::vector<PartitionIndex> partitions);
    const std::vector<PartitionIndex>& partitions() const { return m_partitions; }
    void setView(admin::View view);
    void setTail(bool on);
    bool isTail() const { return m_tail; }
    /// What the topic holds now.
    void topicIs(const std::vector<admin::PartitionRow>& partitions);
    /// The rows in view. Loads and lets go around them, and dates the header.
    void setVisible(int first, int last);

    // What is there
    const admin::RecordRow& row(int number) const { return m_rows[static_cast<std::size_t>(number)].row; }
    const ShownRecord& shown(int number) const { return m_rows[static_cast<std::size_t>(number)]; }
    std::optional<int> find(PartitionIndex partition, brook::Offset offset) const;
    std::uint64_t waiting() const;     ///< offsets that came after what the reader knows of
    qint64 total() const;              ///< offsets of the chosen partitions
    qint64 placeOf(int number) const;  ///< offsets above that row, in reading order
    bool isLoading() const { return m_jumping || m_up.loading || m_down.loading; }
    bool isAtNewest() const { return newest().reached; }
    bool isAtOldest() const { return oldest().reached; }
    bool hasRead() const { return m_hasRead; }
    /// About which share of all stands above a record, in reading order: from 0 to 1.
    double shareAbove(PartitionIndex partition, brook::Offset offset) const;
    admin::View view() const { return m_view; }
    const QString& complaint() const { return m_complaint; }
    const std::vector<std::string>& damage() const { return m_damage; }

    /// What is looked for: stretches of what it found are marked, and rows that are it. `hits` knows of rows that are
    /// not whole here, and outlives the model.
    void setFilter(std::shared_ptr<const search::Filter> filter, const HitList& hits);
    const std::shared_ptr<const search::Filter>& filter() const { return m_filter; }
    bool isHit(int number) const;

    /// How values and keys are read from now on.
    void setReadings(const Reading& key, const Reading& value);
    const Reading& valueReading() const { return m_valueReading; }
    void setBookmarks(const Bookmarks& bookmarks);
    /// The note of a row that is bookmarked; nothing when it is not.
    std::optional<QString> bookmark(int number) const;
    /// What gives rows their colours from now on; outlives the model.
    void setColours(RowColours& colours);
    /// The rule that gives a row its colour; null when none does.
    const ColourRule* colourRule(int number) const;
    QString keyText(const admin::RecordRow& row, qsizetype most) const;

    // Columns
    const std::vector<RecordColumn>& columns() const { return m_columns; }
    void setColumns(std::vector<RecordColumn> columns);
    int columnOf(RecordField field) const;  ///< -1 when it is not shown

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// A row in words: what a gap or a control record says, the beginning of a value.
    QString sentence(const admin::RecordRow& row) const;
    QString timeText(const admin::RecordRow& row) const;
    /// A record as a row of the list reads, in these columns, with tabs between; and their titles.
    QString lineOf(const admin::RecordRow& record, const std::vector<int>& columns) const;
    QString titleLine(const std::vector<int>& columns) const;

signals:
    void stateChanged();
    /// All rows are new; `anchor` is the row to bring into view, and the one asked for when it `isTarget`.
    void windowReplaced(int anchor, bool isTarget);
    /// Rows [first, last] are about to be let go.
    void aboutToLetGo(int first, int last);
    /// So many rows came in (or went) above those that were there.
    void rowsMoved(int down);

private:
    /// One end of the window.
    struct Side {
        admin::Cursor cursor;  ///< where the next page begins
        bool reached = false;  ///< nothing further was there
        bool loading = false;
        std::uint64_t question = 0;  ///< its newest; answers to others are ignored
    };
    enum class End { Up, Down };
    struct Jump;

    Side& side(End end) { return end == End::Up ? m_up : m_down; }
    End newestEnd() const { return m_order == ReadingOrder::NewestFirst ? End::Up : End::Down; }
    const Side& newest() const { return newestEnd() == End::Up ? m_up : m_down; }
    const Side& oldest() const { return newestEnd() == End::Up ? m_down : m_up; }
    admin::Direction directionOf(End end) const {
        return end == newestEnd() ? admin::Direction::Newer : admin::Direction::Older;
    }
    admin::RecordQuery query(admin::Direction direction, admin::Cursor from) const;
    void read(admin::RecordQuery query, admin::Reply<admin::RecordPage> reply);
    void begin(const admin::Place& place, std::optional<std::pair<PartitionIndex, brook::Offset>> target);
    void readAround(std::shared_ptr<Jump> jump);
    void replace(Jump& jump);
    void load(End end);
    void take(End end, Result<admin::RecordPage> page);
    struct Joined {
        std::vector<ShownRecord> rows;
        std::vector<int> grown;  // rows of the window
    };
    Joined joined(End end, std::vector<admin::RecordRow> rows);
    std::optional<int> outermost(End end, PartitionIndex partition) const;
    void insert(End end, std::vector<ShownRecord> rows);
    void letGo(End end);
    void follow();
    bool knowsMore() const;  ///< records the reader knows of lie beyond the newest row
    bool isWanted(PartitionIndex partition) const;
    void remember(const std::vector<std::string>& damage);
    void fail(const Error& error);
    admin::Place presentPlace() const;
    void dateHeader();
    void allChanged();
    QString spokenOffset(int number) const;
    QString hint(int number, const RecordColumn& column) const;
    QString cellText(const ShownRecord& record, const RecordColumn& column) const;

    admin::Cluster& m_cluster;
    RecordSource* m_source = nullptr;
    std::shared_ptr<const search::Filter> m_filter;
    const HitList* m_hits = nullptr;
    Bookmarks m_bookmarks;
    RowColours* m_colours = nullptr;
    Reading m_keyReading;
    Reading m_valueReading;
    QString m_topic;
    ReadingOrder m_order = ReadingOrder::NewestFirst;
    std::vector<PartitionIndex> m_partitions;
    admin::View m_view = admin::View::ReadUncommitted;
    std::vector<RecordColumn> m_columns = record_columns::standard();
    std::deque<ShownRecord> m_rows;
    Side m_up;
    Side m_down;
    admin::Cursor m_starts;
    admin::Cursor m_ends;
    admin::Cursor m_known;  ///< ends when the reader last looked: beyond them, records wait behind the pill
    std::uint64_t m_generation = 0;
    std::optional<qint64> m_wantedRank;
    int m_firstVisible = 0;
    int m_lastVisible = 0;
    QString m_date;  ///< that all rows in view share; empty when they do not
    bool m_tail = false;
    bool m_jumping = false;
    bool m_hasRead = false;
    QString m_complaint;
    std::vector<std::string> m_damage;
};

}  // namespace brook::ui
