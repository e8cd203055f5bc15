#include "ui/records/record_window_model.h"

#include <QPointer>

#include <algorithm>

namespace brook::ui {

namespace {

constexpr int nearEnd = 120;  // rows between the view and the end of the window at which more is loaded
constexpr std::size_t mostDamage = 20;

brook::Offset at(const admin::Cursor& cursor, PartitionIndex partition) {
    const auto found = cursor.next.find(partition);
    return found == cursor.next.end() ? brook::Offset(0) : found->second;
}

/// Of each partition the later place.
void advance(admin::Cursor& cursor, const admin::Cursor& to) {
    for (const auto& [partition, offset] : to.next) cursor.next[partition] = std::max(at(cursor, partition), offset);
}

bool isBegun(const admin::Cursor& cursor) { return !cursor.next.empty(); }

}  // namespace

/// What is gathered until a jump can be shown.
struct RecordWindowModel::Jump {
    std::uint64_t generation;
    std::optional<std::pair<PartitionIndex, brook::Offset>> target;
    bool toEnd;
    admin::Cursor known;
    admin::Cursor cursor;
    std::optional<admin::RecordPage> older;
    std::optional<admin::RecordPage> newer;
};

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

void RecordWindowModel::read(admin::RecordQuery query, admin::Reply<admin::RecordPage> reply) {
    if (m_source)
        m_source->readRecords(std::move(query), std::move(reply));
    else
        m_cluster.readRecords(std::move(query), std::move(reply));
}

void RecordWindowModel::setSource(RecordSource* source) {
    if (m_source == source) return;
    m_source = source;
    for (Side* end : {&m_up, &m_down}) {  // what was asked of the former one is of no use
        ++end->question;
        end->loading = false;
    }
}

void RecordWindowModel::sourceGrew() {
    m_up.reached = m_down.reached = false;
    if (!m_hasRead || m_jumping) return;
    setVisible(m_firstVisible, m_lastVisible);
    follow();
    emit stateChanged();
}

// Jumping -------------------------------------------------------------------------------------------------------------

void RecordWindowModel::jump(const admin::Place& place) { begin(place, std::nullopt); }

void RecordWindowModel::goTo(PartitionIndex partition, brook::Offset offset) {
    admin::Place place;
    place.kind = admin::Place::Kind::Offset;
    place.partition = partition;
    place.offset = offset;
    begin(place, std::pair(partition, offset));
}

void RecordWindowModel::jumpToRank(qint64 rank) {
    if (m_jumping) {
        m_wantedRank = rank;  // only the last one matters
        return;
    }
    admin::Place place;
    place.kind = admin::Place::Kind::Rank;
    place.partitions = m_partitions;
    place.rank = m_order == ReadingOrder::NewestFirst ? total() - rank : rank;
    begin(place, std::nullopt);
}

void RecordWindowModel::begin(const admin::Place& place,
                              std::optional<std::pair<PartitionIndex, brook::Offset>> target) {
    auto jump =
        std::make_shared<Jump>(Jump{++m_generation, target, place.kind == admin::Place::Kind::End, m_ends, {}, {}, {}});
    m_jumping = true;
    m_wantedRank.reset();
    for (Side* end : {&m_up, &m_down}) {
        ++end->question;
        end->loading = false;
    }
    emit stateChanged();
    m_cluster.locate(m_topic.toStdString(), place, [self = QPointer(this), jump](Result<admin::Cursor> cursor) {
        if (!self || self->m_generation != jump->generation) return;
        if (!cursor) return self->fail(cursor.error());
        jump->cursor = std::move(*cursor);
        // The record asked for is the first one in reading order behind the cut.
        if (jump->target && self->m_order == ReadingOrder::NewestFirst)
            jump->cursor.next[jump->target->first] = jump->target->second + 1;
        self->readAround(jump);
    });
}

void RecordWindowModel::readAround(std::shared_ptr<Jump> jump) {
    for (const admin::Direction direction : {admin::Direction::Older, admin::Direction::Newer})
        read(query(direction, jump->cursor), [self = QPointer(this), jump, direction](Result<admin::RecordPage> page) {
            if (!self || self->m_generation != jump->generation) return;
            if (!page) return self->fail(page.error());
            (direction == admin::Direction::Older ? jump->older : jump->newer) = std::move(*page);
            if (jump->older && jump->newer) self->replace(*jump);
        });
}

void RecordWindowModel::replace(Jump& jump) {
    const bool newestFirst = m_order == ReadingOrder::NewestFirst;
    admin::RecordPage& up = newestFirst ? *jump.newer : *jump.older;
    admin::RecordPage& down = newestFirst ? *jump.older : *jump.newer;
    m_jumping = false;
    m_hasRead = true;
    m_complaint.clear();
    m_damage.clear();
    remember(up.damage);
    remember(down.damage);
    beginResetModel();
    m_rows.clear();
    for (admin::RecordRow& row : up.rows) m_rows.push_front({std::move(row), {}, {}, {}});
    const int anchor = static_cast<int>(m_rows.size());
    for (ShownRecord& row : joined(End::Down, std::move(down.rows)).rows) m_rows.push_back(std::move(row));
    m_up = {std::move(up.continueFrom), up.atEnd, false, m_up.question + 1};
    m_down = {std::move(down.continueFrom), down.atEnd, false, m_down.question + 1};
    m_known = jump.toEnd ? jump.cursor : std::move(jump.known);
    advance(m_known, newest().cursor);
    m_firstVisible = m_lastVisible = std::min(anchor, std::max(0, rowCount() - 1));
    endResetModel();
    std::optional<int> target;
    if (jump.target) target = find(jump.target->first, jump.target->second);
    emit windowReplaced(target.value_or(std::min(anchor, std::max(0, rowCount() - 1))), target.has_value());
    emit stateChanged();
    if (m_wantedRank) return jumpToRank(*std::exchange(m_wantedRank, std::nullopt));
    follow();
}

void RecordWindowModel::fail(const Error& error) {
    m_jumping = false;
    m_hasRead = true;
    ++m_generation;
    m_complaint = QString::fromStdString(error.message);
    emit stateChanged();
}

admin::Place RecordWindowModel::presentPlace() const {
    admin::Place place;
    const int top = std::clamp(m_firstVisible, 0, std::max(0, rowCount() - 1));
    const bool atNewest = m_order == ReadingOrder::NewestFirst ? top == 0 && m_up.reached
                                                               : m_down.reached && m_lastVisible >= rowCount() - 1;
    if (m_tail || m_rows.empty() || atNewest || row(top).timestamp.value() <= 0) return place;
    place.kind = admin::Place::Kind::Time;
    place.time = m_order == ReadingOrder::NewestFirst ? row(top).timestamp + 1 : row(top).timestamp;
    return place;
}

void RecordWindowModel::setOrder(ReadingOrder order) {
    if (m_order == order) return;
    const int top = rowCount() - 1 - m_lastVisible;
    beginResetModel();
    m_order = order;
    std::reverse(m_rows.begin(), m_rows.end());
    std::swap(m_up, m_down);
    ++m_up.question;
    ++m_down.question;
    m_up.loading = m_down.loading = false;
    endResetModel();
    if (!m_rows.empty()) emit windowReplaced(std::clamp(top, 0, rowCount() - 1), false);
}

void RecordWindowModel::setPartitions(std::vector<PartitionIndex> partitions) {
    if (m_partitions == partitions) return;
    const admin::Place place = presentPlace();
    m_partitions = std::move(partitions);
    jump(place);
}

void RecordWindowModel::setView(admin::View view) {
    if (m_view == view) return;
    const admin::Place place = presentPlace();
    m_view = view;
    jump(place);
}

// Following -----------------------------------------------------------------------------------------------------------

void RecordWindowModel::setTail(bool on) {
    if (m_tail == on) return;
    m_tail = on;
    if (on && !m_jumping) {
        if (m_rows.empty() || knowsMore())
            jump({});  // the end is not in the window
        else
            follow();
    }
    emit stateChanged();
}

void RecordWindowModel::topicIs(const std::vector<admin::PartitionRow>& partitions) {
    admin::Cursor starts;
    admin::Cursor ends;
    bool shrank = false;
    for (const admin::PartitionRow& partition : partitions) {
        const brook::Offset end = m_view == admin::View::ReadCommitted ? partition.lastStable : partition.highWatermark;
        starts.next[partition.index] = partition.start;
        ends.next[partition.index] = end;
        shrank |= m_view == admin::View::ReadUncommitted && at(m_ends, partition.index) > end;
    }
    const bool grew = ends != m_ends;
    m_starts = std::move(starts);
    m_ends = std::move(ends);
    if (!m_hasRead) return;
    if (shrank) return jump({});  // another topic of this name
    if (grew) (newestEnd() == End::Up ? m_up : m_down).reached = false;
    follow();
    if (grew) emit stateChanged();
}

bool RecordWindowModel::isWanted(PartitionIndex partition) const {
    return m_partitions.empty() || std::find(m_partitions.begin(), m_partitions.end(), partition) != m_partitions.end();
}

bool RecordWindowModel::knowsMore() const {
    return std::any_of(m_known.next.begin(), m_known.next.end(), [this](const auto& entry) {
        return isWanted(entry.first) && entry.second > at(newest().cursor, entry.first);
    });
}

std::uint64_t RecordWindowModel::waiting() const {
    std::uint64_t count = 0;
    if (!isBegun(newest().cursor)) return 0;
    if (m_source) {
        admin::Cursor known = m_known;
        advance(known, newest().cursor);
        return m_source->waitingBeyond(known);
    }
    for (const auto& [partition, end] : m_ends.next) {
        const brook::Offset known = std::max(at(m_known, partition), at(newest().cursor, partition));
        if (isWanted(partition) && end > known) count += static_cast<std::uint64_t>(end - known);
    }
    return count;
}

/// Brings in what came, or goes to the end at once when it is more than a reader could follow.
void RecordWindowModel::follow() {
    if (!m_tail || m_jumping || !isBegun(newest().cursor)) return;
    const std::uint64_t behind = waiting();
    if (behind == 0) return;
    if (behind > 2 * pageRows) return jump({});
    load(newestEnd());
}

// The window ----------------------------------------------------------------------------------------------------------

void RecordWindowModel::setVisible(int first, int last) {
    m_firstVisible = first;
    m_lastVisible = last;
    if (m_firstVisible < nearEnd) load(End::Up);
    if (rowCount() - m_lastVisible < nearEnd) load(End::Down);
    dateHeader();
}

void RecordWindowModel::load(End end) {
    Side& from = side(end);
    const bool isNewest = end == newestEnd();
    if (m_jumping || from.loading || from.reached || !isBegun(from.cursor)) return;
    if (isNewest && !m_tail && !knowsMore()) return;
    from.loading = true;
    read(query(directionOf(end), from.cursor),
         [self = QPointer(this), end, question = ++from.question](Result<admin::RecordPage> page) {
             if (self && self->side(end).question == question) self->take(end, std::move(page));
         });
}

void RecordWindowModel::take(End end, Result<admin::RecordPage> page) {
    Side& from = side(end);
    from.loading = false;
    if (!page) {
        from.reached = true;
        m_complaint = QString::fromStdString(page.error().message);
        emit stateChanged();
        return;
    }
    m_complaint.clear();
    remember(page->damage);
    from.cursor = std::move(page->continueFrom);
    from.reached = page->atEnd;
    if (end == newestEnd()) advance(m_known, from.cursor);
    Joined added = joined(end, std::move(page->rows));
    for (const int grown : added.grown) emit dataChanged(index(grown, 0), index(grown, columnCount() - 1));
    insert(end, std::move(added.rows));
    letGo(end == End::Up ? End::Down : End::Up);
    emit stateChanged();
    setVisible(m_firstVisible, m_lastVisible);
    follow();
}

/// A gap that goes on beyond the page stays one row: it grows in the window, and is left out of the page.
RecordWindowModel::Joined RecordWindowModel::joined(End end, std::vector<admin::RecordRow> rows) {
    Joined joined;
    joined.rows.reserve(rows.size());
    for (admin::RecordRow& row : rows) {
        const std::optional<int> neighbour =
            row.kind == admin::RowKind::Gap ? outermost(end, row.partition) : std::nullopt;
        if (neighbour && admin::joinGap(m_rows[static_cast<std::size_t>(*neighbour)].row, row))
            joined.grown.push_back(*neighbour);
        else
            joined.rows.push_back({std::move(row), {}, {}, {}});
    }
    return joined;
}

/// The row of a partition nearest to that end.
std::optional<int> RecordWindowModel::outermost(End end, PartitionIndex partition) const {
    for (int i = 0; i < rowCount(); ++i) {
        const int number = end == End::Up ? i : rowCount() - 1 - i;
        if (row(number).partition == partition) return number;
    }
    return std::nullopt;
}

void RecordWindowModel::insert(End end, std::vector<ShownRecord> rows) {
    if (rows.empty()) return;
    const auto count = static_cast<int>(rows.size());
    const int first = end == End::Up ? 0 : rowCount();
    beginInsertRows({}, first, first + count - 1);
    for (ShownRecord& row : rows) {
        if (end == End::Up)
            m_rows.push_front(std::move(row));
        else
            m_rows.push_back(std::move(row));
    }
    endInsertRows();
    if (end == End::Up) emit rowsMoved(count);
}

void RecordWindowModel::letGo(End end) {
    const int spare = end == End::Up ? m_firstVisible - nearEnd : rowCount() - 1 - m_lastVisible - nearEnd;
    const int count = std::min(rowCount() - mostRows, spare);
    if (count <= 0) return;
    const int first = end == End::Up ? 0 : rowCount() - count;
    emit aboutToLetGo(first, first + count - 1);
    beginRemoveRows({}, first, first + count - 1);
    Side& from = side(end);
    for (int i = 0; i < count; ++i) {  // from the outside inwards: the last one of a partition says where to read on
        const admin::RecordRow& gone = end == End::Up ? m_rows.front().row : m_rows.back().row;
        from.cursor.next[gone.partition] = directionOf(end) == admin::Direction::Newer ? gone.offset : gone.gapEnd;
        if (end == End::Up)
            m_rows.pop_front();
        else
            m_rows.pop_back();
    }
    from.reached = false;
    from.loading = false;
    ++from.question;
    endRemoveRows();
    if (end == End::Up) emit rowsMoved(-count);
}

void RecordWindowModel::remember(const std::vector<std::string>& damage) {
    for (const std::string& sentence : damage)
        if (m_damage.size() < mostDamage && std::find(m_damage.begin(), m_damage.end(), sentence) == m_damage.end())
            m_damage.push_back(sentence);
}

std::optional<int> RecordWindowModel::find(PartitionIndex partition, brook::Offset offset) const {
    for (int i = 0; i < rowCount(); ++i)
        if (row(i).partition == partition && row(i).offset <= offset && offset < row(i).gapEnd) return i;
    return std::nullopt;
}

qint64 RecordWindowModel::total() const {
    qint64 offsets = 0;
    for (const auto& [partition, end] : m_ends.next)
        if (isWanted(partition)) offsets += std::max<qint64>(0, end - at(m_starts, partition));
    return offsets;
}

qint64 RecordWindowModel::placeOf(int number) const {
    const bool newestFirst = m_order == ReadingOrder::NewestFirst;
    std::map<PartitionIndex, brook::Offset> next;
    qint64 place = 0;
    for (const auto& [partition, end] : m_ends.next) {
        if (!isWanted(partition)) continue;
        const brook::Offset from = at(m_up.cursor, partition);
        next[partition] = from;
        place += std::max<qint64>(0, newestFirst ? end - from : from - at(m_starts, partition));
    }
    for (int i = 0; i < number && i < rowCount(); ++i) {
        brook::Offset& here = next[row(i).partition];
        place += std::max<qint64>(0, newestFirst ? here - row(i).offset : row(i).gapEnd - here);
        here = newestFirst ? row(i).offset : row(i).gapEnd;
    }
    return place;
}

double RecordWindowModel::shareAbove(PartitionIndex partition, brook::Offset offset) const {
    const brook::Offset start = at(m_starts, partition);
    const brook::Offset end = at(m_ends, partition);
    if (end <= start || !isWanted(partition)) return 0;
    const brook::Offset held = std::clamp(offset, start, end);
    const std::int64_t above = m_order == ReadingOrder::NewestFirst ? end - held : held - start;
    return static_cast<double>(above) / static_cast<double>(end - start);
}

}  // namespace brook::ui
