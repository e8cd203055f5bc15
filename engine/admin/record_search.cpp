#include "engine/admin/record_search.h"

#include <algorithm>
#include <deque>
#include <limits>
#include <thread>

#include "engine/admin/search_piece.h"
#include "engine/admin/stretch.h"

namespace brook::admin {

namespace {

constexpr std::uint64_t firstPiece = 128 << 10;
constexpr std::uint64_t largestPiece = 4 << 20;
constexpr std::uint64_t sliceBytes = 1 << 20;
constexpr std::size_t piecesAhead = 2;     // of one partition, planned or under way
constexpr std::size_t mostReady = 50'000;  // hits of one partition that wait for those of the others
constexpr Milliseconds betweenChunks{33};

/// One partition on its way through a search.
struct Lane {
    std::shared_ptr<Partition> partition;
    Offset start;  // what is looked at
    Offset end;
    Offset planned;  // Older: nothing from it on is left to plan; Newer: nothing below it
    std::uint64_t pieceBytes = firstPiece;
    double bytesPerOffset = 1;
    std::uint64_t totalBytes = 0;
    std::deque<std::shared_ptr<SearchPiece>> pieces;
    std::deque<Hit> ready;
    std::optional<FileSlice> newer;  // Older: the piece that was planned before begins with it
    Timestamp reached = noTimestamp;

    PartitionIndex index() const { return partition->name().partition; }
    bool isPlanned(Direction direction) const {
        return direction == Direction::Older ? planned <= start : planned >= end;
    }
    bool isSearched(Direction direction) const { return isPlanned(direction) && pieces.empty(); }
};

/// One core stays free for the loop, so that producers and consumers hardly notice a search.
std::size_t piecesAtOnce() { return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 2, 3) - 1; }

/// Where the batch begins that a slice begins with, so that no two pieces look through one batch.
Offset baseOffsetAt(const FileSlice& slice, Offset otherwise) {
    Bytes header(batch_layout::headerSize);
    const auto count = slice.file->read(slice.position, header);
    const auto batch = count ? BatchHeader::parse(ByteView(header).first(*count)) : failed(count);
    return batch ? batch->baseOffset : otherwise;
}

/// A slice without the batches that a newer piece begins with.
FileSlice withoutWhatFollows(FileSlice slice, const std::optional<FileSlice>& newer) {
    if (newer && slice.file == newer->file && slice.position < newer->position)
        slice.length = std::min(slice.length, newer->position - slice.position);
    return slice;
}

class SearchJob : public std::enable_shared_from_this<SearchJob> {
public:
    SearchJob(Broker& broker, SearchQuery query, std::shared_ptr<const std::atomic<bool>> cancelled, SendChunk send)
        : m_executor(broker.environment().executor), m_workers(broker.environment().background),
          m_clock(broker.environment().clock), m_query(std::move(query)), m_cancelled(std::move(cancelled)),
          m_send(std::move(send)), m_began(m_clock.monotonic()) {}

    void begin(const Topic& topic) {
        for (const std::shared_ptr<Partition>& partition : topic.partitions) {
            const PartitionIndex index = partition->name().partition;
            const bool wanted =
                m_query.partitions.empty() ||
                std::find(m_query.partitions.begin(), m_query.partitions.end(), index) != m_query.partitions.end();
            if (!wanted) continue;
            auto lane = laneOf(partition);
            if (!lane) return fail(lane.error());
            m_totalOffsets += static_cast<std::uint64_t>(lane->end - lane->start);
            m_totalBytes += lane->totalBytes;
            m_lanes.push_back(std::move(*lane));
        }
        pump();
    }

    void fail(const Error& error) {
        m_state = SearchState::Failed;
        m_sentence = error.message;
        sendChunk();
    }

private:
    bool older() const { return m_query.direction == Direction::Older; }

    /// The part of a partition in which something may be found.
    Result<Lane> laneOf(const std::shared_ptr<Partition>& partition) const {
        const Log& log = partition->log();
        const PartitionIndex index = partition->name().partition;
        const search::Bounds& bounds = m_query.filter->bounds();
        const Offset logEnd = endOf(log, m_query.view);
        Lane lane{partition, log.startOffset(), logEnd, {}, firstPiece, 1, 0, {}, {}, {}, noTimestamp};
        lane.start = std::max({lane.start, offsetIn(m_query.from, index, lane.start), Offset(bounds.firstOffset)});
        lane.end = std::min({logEnd, offsetIn(m_query.until, index, logEnd), behind(bounds.lastOffset)});
        const search::Facts all{index, lane.start, lane.end - 1, Timestamp(std::numeric_limits<std::int64_t>::min()),
                                Timestamp(std::numeric_limits<std::int64_t>::max())};
        if (lane.start >= lane.end || !m_query.filter->mayMatch(all)) {
            lane.end = lane.start;
        } else if (bounds.earliest > 0) {
            const auto first = firstAtOrAfter(log, Timestamp(bounds.earliest), lane.start, lane.end);
            if (!first) return failed(first);
            lane.start = *first;
        }
        if (lane.start < lane.end) {
            const std::uint64_t behindEnd = log.bytesFrom(lane.end, Isolation::LogEnd);
            lane.totalBytes = log.bytesFrom(lane.start, Isolation::LogEnd) - behindEnd;
            lane.bytesPerOffset = static_cast<double>(std::max<std::uint64_t>(lane.totalBytes, 1)) /
                                  static_cast<double>(lane.end - lane.start);
        }
        lane.planned = older() ? lane.end : lane.start;
        return lane;
    }

    // Reading ---------------------------------------------------------------------------------------------------------

    void pump() {
        if (*m_cancelled) return;
        if (m_state == SearchState::Running) work();
        sendWhenDue();
    }

    void work() {
        while (m_running < piecesAtOnce() && m_chunk.hits.size() < mostReady) {
            Lane* lane = nextLane();
            if (!lane) break;
            run(*lane);
        }
        takeReady();
        const bool all = std::all_of(m_lanes.begin(), m_lanes.end(), [this](const Lane& lane) {
            return lane.isSearched(m_query.direction) && lane.ready.empty();
        });
        if (m_state == SearchState::Running && all) m_state = SearchState::Complete;
    }

    /// The partition that has come least far in time.
    Lane* nextLane() {
        Lane* best = nullptr;
        for (Lane& lane : m_lanes) {
            if (lane.isPlanned(m_query.direction) || lane.pieces.size() >= piecesAhead ||
                lane.ready.size() >= mostReady)
                continue;
            if (!best || isBehind(lane, *best)) best = &lane;
        }
        return best;
    }

    bool isBehind(const Lane& a, const Lane& b) const {
        if (a.pieces.size() != b.pieces.size()) return a.pieces.size() < b.pieces.size();
        if ((a.reached == noTimestamp) != (b.reached == noTimestamp)) return a.reached == noTimestamp;
        return older() ? a.reached > b.reached : a.reached < b.reached;
    }

    void run(Lane& lane) {
        auto piece = pieceOf(lane);
        if (!piece) {
            // It was deleted, or retention took it: nothing of it can be found any more.
            m_damage.push_back(fmt::format("Partition {}: {}", lane.index(), piece.error().message));
            lane.planned = older() ? lane.start : lane.end;
            return;
        }
        lane.pieces.push_back(*piece);
        lane.pieceBytes = std::min(largestPiece, lane.pieceBytes * 2);
        ++m_running;
        Bytes buffer;
        if (!m_buffers.empty()) {
            buffer = std::move(m_buffers.back());
            m_buffers.pop_back();
        }
        m_workers.run([self = shared_from_this(), piece = *piece, buffer = std::make_shared<Bytes>(std::move(buffer))] {
            searchPiece(*piece, *self->m_query.filter, *buffer, *self->m_cancelled);
            self->m_executor.post([self, piece, buffer] {
                self->m_buffers.push_back(std::move(*buffer));
                self->took(*piece);
            });
        });
    }

    /// The next piece of a partition: slices of the log, and where it goes on.
    Result<std::shared_ptr<SearchPiece>> pieceOf(Lane& lane) const {
        if (lane.partition->isRetired())
            return brook::fail(ErrorCode::UnknownTopicOrPartition, "“{}” was deleted", m_query.topic);
        const Log& log = lane.partition->log();
        lane.start = std::max(lane.start, std::min(log.startOffset(), lane.end));
        const auto reach = static_cast<std::int64_t>(static_cast<double>(lane.pieceBytes) / lane.bytesPerOffset) + 1;
        auto piece = std::make_shared<SearchPiece>();
        piece->partition = lane.index();
        piece->view = m_query.view;
        piece->direction = m_query.direction;
        piece->from = older() ? std::max(lane.start, lane.planned - reach) : std::max(lane.planned, lane.start);
        piece->until = older() ? std::max(lane.planned, lane.start) : lane.end;
        std::uint64_t bytes = 0;
        Offset position = piece->from;
        while (position < piece->until && (older() || bytes < lane.pieceBytes)) {
            const auto slice =
                log.read(position, std::min(sliceBytes, lane.pieceBytes), true, isolationOf(m_query.view));
            if (!slice) return failed(slice);
            if (slice->bytes.length == 0 || slice->nextOffset <= position) break;
            piece->slices.push_back(withoutWhatFollows(slice->bytes, lane.newer));
            bytes += piece->slices.back().length;
            position = slice->nextOffset;
        }
        if (older() && !piece->slices.empty()) {
            piece->from = std::max(lane.start, baseOffsetAt(piece->slices.front(), piece->from));
            lane.newer = piece->slices.front();
        }
        if (!older()) piece->until = piece->slices.empty() ? lane.end : std::min(position, lane.end);
        lane.planned = older() ? piece->from : piece->until;
        if (bytes > 0 && piece->until > piece->from)
            lane.bytesPerOffset = static_cast<double>(bytes) / static_cast<double>(piece->until - piece->from);
        if (m_query.view == View::ReadCommitted) {
            auto aborted = log.abortedIn(piece->from, piece->until);
            if (!aborted) return failed(aborted);
            piece->aborted = std::move(*aborted);
        }
        return piece;
    }

    void took(SearchPiece& piece) {
        --m_running;
        piece.done = true;
        m_scannedBytes += piece.bytes();
        m_scannedOffsets += static_cast<std::uint64_t>(piece.until - piece.from);
        for (std::string& sentence : piece.damage) m_damage.push_back(std::move(sentence));
        for (Lane& lane : m_lanes)
            while (!lane.pieces.empty() && lane.pieces.front()->done) {
                const SearchPiece& front = *lane.pieces.front();
                lane.ready.insert(lane.ready.end(), front.hits.begin(), front.hits.end());
                if (front.reached != noTimestamp) lane.reached = front.reached;
                lane.pieces.pop_front();
            }
        pump();
    }

    // Sending ---------------------------------------------------------------------------------------------------------

    /// Takes hits over in the order of time, for as long as no partition can have one that comes before.
    void takeReady() {
        while (m_state == SearchState::Running) {
            Lane* best = nullptr;
            for (Lane& lane : m_lanes)
                if (!lane.ready.empty() && (!best || comesBefore(lane.ready.front(), best->ready.front())))
                    best = &lane;
            if (!best || !mayGo(best->ready.front())) return;
            const Hit hit = best->ready.front();
            best->ready.pop_front();
            m_chunk.hits.push_back(hit);
            if (++m_found >= m_query.mostHits && !isLast()) m_state = SearchState::Stopped;
        }
    }

    bool isLast() const {
        return std::all_of(m_lanes.begin(), m_lanes.end(), [this](const Lane& lane) {
            return lane.ready.empty() && lane.isSearched(m_query.direction);
        });
    }

    bool comesBefore(const Hit& a, const Hit& b) const {
        if (a.timestamp != b.timestamp) return older() ? a.timestamp > b.timestamp : a.timestamp < b.timestamp;
        return older() ? a.partition > b.partition : a.partition < b.partition;
    }

    bool mayGo(const Hit& hit) const {
        return std::all_of(m_lanes.begin(), m_lanes.end(), [&](const Lane& lane) {
            if (!lane.ready.empty() || lane.isSearched(m_query.direction)) return true;
            if (lane.reached == noTimestamp) return false;
            return older() ? hit.timestamp >= lane.reached : hit.timestamp <= lane.reached;
        });
    }

    void sendWhenDue() {
        if (m_unanswered || m_finished) return;
        const MonotonicTime now = m_clock.monotonic();
        const bool first = !m_chunk.hits.empty() && !m_sentHits;
        if (first || m_state != SearchState::Running || now - m_lastSent >= betweenChunks) return sendChunk();
        if (m_waits) return;
        m_waits = true;
        m_executor.schedule(betweenChunks, [self = shared_from_this()] {
            self->m_waits = false;
            self->pump();
        });
    }

    void sendChunk() {
        if (m_finished || *m_cancelled) return;
        m_finished = m_state != SearchState::Running;
        m_unanswered = true;
        m_lastSent = m_clock.monotonic();
        m_sentHits |= !m_chunk.hits.empty();
        m_chunk.state = m_state;
        m_chunk.sentence = m_sentence;
        m_chunk.scannedBytes = m_scannedBytes;
        m_chunk.totalBytes = std::max(m_totalBytes, m_scannedBytes);
        m_chunk.scannedOffsets = std::min(m_scannedOffsets, m_totalOffsets);
        m_chunk.totalOffsets = m_totalOffsets;
        if (m_state == SearchState::Complete) m_chunk.scannedOffsets = m_totalOffsets;
        m_chunk.found = m_found;
        m_chunk.seconds = std::chrono::duration<double>(m_lastSent - m_began).count();
        m_chunk.damage = std::exchange(m_damage, {});
        for (const Lane& lane : m_lanes) m_chunk.left.next[lane.index()] = leftOf(lane);
        m_send(std::exchange(m_chunk, {}), [self = shared_from_this()] {
            self->m_unanswered = false;
            self->pump();
        });
    }

    /// Where a search would have to go on that knows what was sent.
    Offset leftOf(const Lane& lane) const {
        if (!lane.ready.empty()) return older() ? lane.ready.front().offset + 1 : lane.ready.front().offset;
        if (!lane.pieces.empty()) return older() ? lane.pieces.front()->until : lane.pieces.front()->from;
        return lane.planned;
    }

    Executor& m_executor;
    WorkerPool& m_workers;
    const Clock& m_clock;
    SearchQuery m_query;
    std::shared_ptr<const std::atomic<bool>> m_cancelled;
    SendChunk m_send;
    MonotonicTime m_began;
    MonotonicTime m_lastSent = m_began;
    std::vector<Lane> m_lanes;
    std::vector<Bytes> m_buffers;
    SearchState m_state = SearchState::Running;
    std::string m_sentence;
    SearchChunk m_chunk;  // what the next one will say
    std::vector<std::string> m_damage;
    std::uint64_t m_found = 0;
    std::uint64_t m_scannedBytes = 0;
    std::uint64_t m_totalBytes = 0;
    std::uint64_t m_scannedOffsets = 0;
    std::uint64_t m_totalOffsets = 0;
    std::size_t m_running = 0;
    bool m_unanswered = false;  // a chunk is under way
    bool m_sentHits = false;
    bool m_waits = false;
    bool m_finished = false;
};

}  // namespace

void beginSearch(Broker& broker, SearchQuery query, std::shared_ptr<const std::atomic<bool>> cancelled,
                 SendChunk send) {
    const std::string name = query.topic;
    auto job = std::make_shared<SearchJob>(broker, std::move(query), std::move(cancelled), std::move(send));
    const Topic* topic = broker.topics().find(name);
    if (!topic) return job->fail({ErrorCode::UnknownTopicOrPartition, fmt::format("There is no topic “{}”", name)});
    job->begin(*topic);
}

}  // namespace brook::admin
