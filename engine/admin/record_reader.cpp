#include "engine/admin/record_reader.h"

#include <algorithm>
#include <deque>
#include <iterator>
#include <limits>

#include "engine/admin/rank_search.h"
#include "engine/admin/stretch.h"

namespace brook::admin {

namespace {

constexpr std::uint64_t chunkBytes = 4 << 20;  // about what one step reads of a partition

/// What is known of one partition while a page is put together.
struct Lane {
    std::shared_ptr<Partition> partition;
    Offset start;  // readable range
    Offset end;
    Offset position;              // Older: rows below it are still to be read; Newer: rows from it on
    std::deque<RecordRow> ready;  // in the order of the page
    bool exhausted(Direction direction) const {
        return direction == Direction::Older ? position <= start : position >= end;
    }
};

/// A stretch of one partition on its way through a worker.
struct PageStretch : Stretch {
    Rows rows;
};

/// On a worker: fills in the rows of a stretch.
void decode(PageStretch& stretch) {
    Bytes bytes;
    const Result<void> read = readBytes(stretch, bytes);
    stretch.rows = rowsOf(bytes, stretch.request);
    if (read) return;
    auto& damage = stretch.rows.damage;
    damage.insert(damage.begin(), fmt::format("Partition {}: {}", stretch.request.partition, read.error().message));
}

/// One page being put together: steps alternate between the loop (where to read) and a worker (reading and decoding)
/// until the page is full or nothing is left.
class PageJob : public std::enable_shared_from_this<PageJob> {
public:
    PageJob(Broker& broker, RecordQuery query, RecordReader::Done<RecordPage> done)
        : m_executor(broker.environment().executor), m_workers(broker.environment().workers), m_query(std::move(query)),
          m_done(std::move(done)) {}

    void begin(const Topic& topic) {
        for (const std::shared_ptr<Partition>& partition : topic.partitions)
            if (wanted(partition->name().partition)) m_lanes.push_back(laneOf(partition));
        step();
    }

private:
    bool older() const { return m_query.direction == Direction::Older; }

    bool wanted(PartitionIndex index) const {
        return m_query.partitions.empty() ||
               std::find(m_query.partitions.begin(), m_query.partitions.end(), index) != m_query.partitions.end();
    }

    Lane laneOf(const std::shared_ptr<Partition>& partition) const {
        Lane lane{partition, partition->log().startOffset(), endOf(partition->log(), m_query.view), {}, {}};
        const auto given = m_query.from.next.find(partition->name().partition);
        const Offset position = given != m_query.from.next.end() ? given->second : older() ? lane.end : lane.start;
        lane.position = std::clamp(position, lane.start, std::max(lane.start, lane.end));
        return lane;
    }

    /// Moves rows into the page while every lane that may still have one shows its next; then reads on or finishes.
    void step() {
        while (m_page.rows.size() < m_query.limit) {
            if (std::any_of(m_lanes.begin(), m_lanes.end(), [this](const Lane& lane) { return needsRows(lane); }))
                return readMore();
            Lane* next = nextLane();
            if (!next) break;
            add(std::move(next->ready.front()));
            next->ready.pop_front();
        }
        finish();
    }

    /// A gap may reach over several steps: it stays one row.
    void add(RecordRow row) {
        const auto last = m_last.find(row.partition);
        if (last != m_last.end() && joinGap(m_page.rows[last->second], row)) return;
        m_last[row.partition] = m_page.rows.size();
        m_page.rows.push_back(std::move(row));
    }

    bool needsRows(const Lane& lane) const { return lane.ready.empty() && !lane.exhausted(m_query.direction); }

    Lane* nextLane() {
        Lane* best = nullptr;
        for (Lane& lane : m_lanes) {
            if (lane.ready.empty()) continue;
            if (!best || comesBefore(lane.ready.front(), best->ready.front())) best = &lane;
        }
        return best;
    }

    /// A gap has no time of its own; it goes along with its neighbours, so it comes as soon as it is next.
    bool comesBefore(const RecordRow& a, const RecordRow& b) const {
        if ((a.kind == RowKind::Gap) != (b.kind == RowKind::Gap)) return a.kind == RowKind::Gap;
        if (a.timestamp != b.timestamp) return older() ? a.timestamp > b.timestamp : a.timestamp < b.timestamp;
        return older() ? a.partition > b.partition : a.partition < b.partition;
    }

    void readMore() {
        auto stretches = std::make_shared<std::vector<std::pair<std::size_t, PageStretch>>>();
        for (std::size_t i = 0; i < m_lanes.size(); ++i) {
            Lane& lane = m_lanes[i];
            if (!needsRows(lane)) continue;
            if (lane.partition->isRetired())
                return m_done(fail(ErrorCode::UnknownTopicOrPartition, "“{}” was deleted", m_query.topic));
            const auto [from, until] = nextRange(lane);
            Result<Stretch> stretch = stretchOf(*lane.partition, from, until, m_query, chunkBytes);
            if (!stretch && stretch.error().code == ErrorCode::OffsetOutOfRange) {
                lane = laneOf(lane.partition);  // retention moved the start meanwhile
                if (older()) lane.position = std::min(lane.position, until);
                stretch = stretchOf(*lane.partition, std::max(from, lane.start), std::max(until, lane.start), m_query,
                                    chunkBytes);
            }
            if (!stretch) return m_done(failed(stretch));
            stretches->emplace_back(i, PageStretch{std::move(*stretch), {}});
        }
        m_workers.run([self = shared_from_this(), stretches] {
            for (auto& [lane, stretch] : *stretches) decode(stretch);
            self->m_executor.post([self, stretches] { self->take(*stretches); });
        });
    }

    /// Newer: from the position on. Older: as many offsets before it as should hold the rows wanted within one chunk.
    std::pair<Offset, Offset> nextRange(const Lane& lane) const {
        if (!older())
            return {lane.position,
                    std::min(lane.end, lane.position + ((std::int64_t{m_query.limit} * 4) << m_reachShift))};
        const Log& log = lane.partition->log();
        const std::int64_t offsets = std::max<std::int64_t>(1, log.endOffset() - log.startOffset());
        const std::int64_t average = std::max<std::int64_t>(1, static_cast<std::int64_t>(log.sizeInBytes()) / offsets);
        const std::int64_t reach =
            std::clamp<std::int64_t>(static_cast<std::int64_t>(chunkBytes) / average, 1, m_query.limit) << m_reachShift;
        return {std::max(lane.start, lane.position - reach), lane.position};
    }

    void take(std::vector<std::pair<std::size_t, PageStretch>>& stretches) {
        bool found = false;
        for (auto& [index, stretch] : stretches) {
            Lane& lane = m_lanes[index];
            if (older()) std::reverse(stretch.rows.rows.begin(), stretch.rows.rows.end());
            found |= std::any_of(stretch.rows.rows.begin(), stretch.rows.rows.end(),
                                 [](const RecordRow& row) { return row.kind != RowKind::Gap; });
            std::move(stretch.rows.rows.begin(), stretch.rows.rows.end(), std::back_inserter(lane.ready));
            std::move(stretch.rows.damage.begin(), stretch.rows.damage.end(), std::back_inserter(m_page.damage));
            lane.position = older() ? stretch.request.from : stretch.request.until;
        }
        m_reachShift = found ? 0 : std::min(m_reachShift + 1, 20);
        step();
    }

    void finish() {
        for (const Lane& lane : m_lanes) {
            const PartitionIndex index = lane.partition->name().partition;
            const auto last = m_last.find(index);
            if (last == m_last.end()) {
                m_page.continueFrom.next[index] = lane.ready.empty() ? lane.position : startOf(lane);
            } else {
                const RecordRow& row = m_page.rows[last->second];
                m_page.continueFrom.next[index] = older() ? row.offset : row.gapEnd;
            }
        }
        m_page.atEnd = std::all_of(m_lanes.begin(), m_lanes.end(), [this](const Lane& lane) {
            return lane.ready.empty() && lane.exhausted(m_query.direction);
        });
        m_done(std::move(m_page));
    }

    Offset startOf(const Lane& lane) const { return older() ? lane.ready.front().gapEnd : lane.ready.front().offset; }

    Executor& m_executor;
    WorkerPool& m_workers;
    RecordQuery m_query;
    RecordReader::Done<RecordPage> m_done;
    std::vector<Lane> m_lanes;
    std::map<PartitionIndex, std::size_t> m_last;  // of each partition, its last row in the page
    RecordPage m_page;
    int m_reachShift = 0;
};

}  // namespace

void RecordReader::read(RecordQuery query, Done<RecordPage> done) {
    const Topic* topic = m_broker.topics().find(query.topic);
    if (!topic) return done(fail(ErrorCode::UnknownTopicOrPartition, "There is no topic “{}”", query.topic));
    std::make_shared<PageJob>(m_broker, std::move(query), std::move(done))->begin(*topic);
}

void RecordReader::readOne(const std::string& topic, PartitionIndex index, Offset offset, Done<RecordRow> done) {
    const std::shared_ptr<Partition> partition = m_broker.topics().partition(topic, index);
    if (!partition)
        return done(fail(ErrorCode::UnknownTopicOrPartition, "There is no partition {} of “{}”", index, topic));
    RecordQuery query;
    query.direction = Direction::Newer;
    query.previewBytes = std::numeric_limits<std::uint32_t>::max();
    Result<Stretch> found = stretchOf(*partition, offset, offset + 1, query, chunkBytes);
    if (!found) return done(failed(found));
    auto stretch = std::make_shared<PageStretch>(PageStretch{std::move(*found), {}});
    Executor& executor = m_broker.environment().executor;
    m_broker.environment().workers.run([stretch, offset, done = std::move(done), &executor] {
        decode(*stretch);
        executor.post([stretch, offset, done] {
            if (!stretch->rows.damage.empty())
                return done(fail(ErrorCode::CorruptMessage, "{}", stretch->rows.damage.front()));
            if (stretch->rows.rows.empty() || stretch->rows.rows.front().kind == RowKind::Gap)
                return done(fail(ErrorCode::OffsetOutOfRange, "There is no record at offset {}", offset));
            done(std::move(stretch->rows.rows.front()));
        });
    });
}

namespace {

/// Where each partition stands at `time`: before its first record of that time or later.
Result<Cursor> cursorAt(const Topic& topic, Timestamp time, const std::vector<PartitionIndex>& partitions) {
    Cursor cursor;
    for (const std::shared_ptr<Partition>& partition : topic.partitions) {
        const PartitionIndex index = partition->name().partition;
        if (!partitions.empty() && std::find(partitions.begin(), partitions.end(), index) == partitions.end()) continue;
        const auto found = partition->log().offsetForTimestamp(time, Isolation::HighWatermark);
        if (!found) return failed(found);
        cursor.next[index] = *found ? (*found)->offset : partition->log().highWatermark();
    }
    return cursor;
}

Result<Cursor> cursorOfRank(const Topic& topic, const Place& place) {
    RankSearch search;
    for (const std::shared_ptr<Partition>& partition : topic.partitions) {
        const Log& log = partition->log();
        const PartitionIndex index = partition->name().partition;
        if (!place.partitions.empty() &&
            std::find(place.partitions.begin(), place.partitions.end(), index) == place.partitions.end())
            continue;
        search.start.next[index] = log.startOffset();
        search.end.next[index] = log.highWatermark();
        const auto first = log.offsetForTimestamp(Timestamp(0), Isolation::HighWatermark);
        if (!first) return failed(first);
        if (*first)
            search.earliest =
                search.earliest == noTimestamp ? (*first)->timestamp : std::min(search.earliest, (*first)->timestamp);
        for (const SegmentFacts& segment : log.segments())
            search.latest = std::max(search.latest, segment.largestTimestamp);
    }
    search.at = [&topic, &place](Timestamp time) { return cursorAt(topic, time, place.partitions); };
    return search.find(place.rank);
}

}  // namespace

void RecordReader::locate(const std::string& name, const Place& place, Done<Cursor> done) {
    const Topic* topic = m_broker.topics().find(name);
    if (!topic) return done(fail(ErrorCode::UnknownTopicOrPartition, "There is no topic “{}”", name));
    Cursor cursor;
    switch (place.kind) {
        case Place::Kind::Offset: return locateOffset(*topic, place, std::move(done));
        case Place::Kind::Time: return done(cursorAt(*topic, place.time, {}));
        case Place::Kind::Rank: return done(cursorOfRank(*topic, place));
        case Place::Kind::Start:
        case Place::Kind::End: break;
    }
    for (const std::shared_ptr<Partition>& partition : topic->partitions) {
        const Log& log = partition->log();
        cursor.next[partition->name().partition] =
            place.kind == Place::Kind::Start ? log.startOffset() : log.highWatermark();
    }
    done(std::move(cursor));
}

/// The record at the offset (or the next one behind it) tells the moment at which the other partitions are cut.
void RecordReader::locateOffset(const Topic& topic, const Place& place, Done<Cursor> done) {
    const std::shared_ptr<Partition> partition = topic.partition(place.partition);
    if (!partition)
        return done(
            fail(ErrorCode::UnknownTopicOrPartition, "There is no partition {} of “{}”", place.partition, topic.name));
    const Offset wanted = std::clamp(place.offset, partition->log().startOffset(), partition->log().highWatermark());
    RecordQuery query;
    query.topic = topic.name;
    query.partitions = {place.partition};
    query.direction = Direction::Newer;
    query.from.next[place.partition] = wanted;
    query.limit = 2;  // the first may be a gap, which has no time
    query.previewBytes = 0;
    read(std::move(query), [&broker = m_broker, name = topic.name, index = place.partition, wanted,
                            done = std::move(done)](Result<RecordPage> page) {
        const Topic* now = broker.topics().find(name);
        if (!page || !now)
            return done(page ? fail(ErrorCode::UnknownTopicOrPartition, "“{}” was deleted", name) : failed(page));
        const auto record = std::find_if(page->rows.begin(), page->rows.end(),
                                         [](const RecordRow& row) { return row.kind != RowKind::Gap; });
        const Timestamp moment =
            record == page->rows.end() ? Timestamp(std::numeric_limits<std::int64_t>::max()) : record->timestamp;
        Result<Cursor> cursor = cursorAt(*now, moment, {});
        if (cursor) cursor->next[index] = wanted;
        done(std::move(cursor));
    });
}

}  // namespace brook::admin
