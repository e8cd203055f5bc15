#include "engine/admin/local_scans.h"

#include <algorithm>
#include <deque>

#include "engine/admin/stretch_walk.h"

namespace brook::admin {

namespace {

constexpr std::uint64_t firstStretch = 128 << 10;
constexpr std::uint64_t largestStretch = 4 << 20;

/// What of one partition is still to be read.
struct Lane {
    PartitionIndex index{0};
    std::weak_ptr<Partition> partition;  // looked into on the loop only
    Offset start;
    Offset end;
    std::int64_t bytesPerOffset = 1;
};

struct Plan {
    std::deque<Lane> lanes;
    Cursor end;
    std::uint64_t offsets = 0;
};

/// On the loop.
Result<Lane> laneOf(const std::shared_ptr<Partition>& partition, const ScanQuery& query) {
    const Log& log = partition->log();
    const PartitionIndex index = partition->name().partition;
    const Offset end = std::min(endOf(log, query.view), offsetIn(query.until, index, endOf(log, query.view)));
    Lane lane{index, partition, std::max(log.startOffset(), Offset(query.firstOffset)),
              std::min(end, behind(query.lastOffset))};
    lane.end = std::max(lane.start, lane.end);
    if (query.earliest > query.latest) lane.end = lane.start;
    if (query.earliest > 0 && lane.start < lane.end) {
        const auto first = firstAtOrAfter(log, Timestamp(query.earliest), lane.start, lane.end);
        if (!first) return failed(first);
        lane.start = *first;
    }
    const std::int64_t offsets = std::max<std::int64_t>(1, log.endOffset() - log.startOffset());
    lane.bytesPerOffset = std::max<std::int64_t>(1, static_cast<std::int64_t>(log.sizeInBytes()) / offsets);
    return lane;
}

/// On the loop.
Result<Plan> planOf(Broker& broker, const ScanQuery& query) {
    const Topic* topic = broker.topics().find(query.topic);
    if (!topic) return fail(ErrorCode::UnknownTopicOrPartition, "There is no topic “{}”", query.topic);
    Plan plan;
    for (const std::shared_ptr<Partition>& partition : topic->partitions) {
        const PartitionIndex index = partition->name().partition;
        plan.end.next[index] = endOf(partition->log(), query.view);
        const auto& wanted = query.partitions;
        if (!wanted.empty() && std::find(wanted.begin(), wanted.end(), index) == wanted.end()) continue;
        const Result<Lane> lane = laneOf(partition, query);
        if (!lane) return failed(lane);
        plan.offsets += static_cast<std::uint64_t>(lane->end - lane->start);
        plan.lanes.push_back(*lane);
    }
    if (query.direction == Direction::Older) std::reverse(plan.lanes.begin(), plan.lanes.end());
    return plan;
}

/// On the loop: the next stretch of a lane, of about `bytes`.
Result<Stretch> stretchIn(Lane& lane, const ScanQuery& query, std::uint64_t bytes) {
    const std::shared_ptr<Partition> partition = lane.partition.lock();
    if (!partition || partition->isRetired())
        return fail(ErrorCode::UnknownTopicOrPartition, "“{}” was deleted", query.topic);
    RecordQuery read;
    read.view = query.view;
    read.direction = query.direction;
    lane.start = std::max(lane.start, partition->log().startOffset());  // retention moves it
    lane.end = std::max(lane.start, lane.end);
    const std::int64_t reach = static_cast<std::int64_t>(bytes) / lane.bytesPerOffset + 1;
    const bool older = query.direction == Direction::Older;
    return stretchOf(*partition, older ? std::max(lane.start, lane.end - reach) : lane.start, lane.end, read, bytes);
}

class LocalScan final : public RecordScan {
public:
    LocalScan(LocalScans::OnLoop onLoop, ScanQuery query, std::shared_ptr<ScanMeter> meter)
        : m_onLoop(std::move(onLoop)), m_query(std::make_shared<const ScanQuery>(std::move(query))),
          m_meter(std::move(meter)), m_walk(*m_query, *m_meter) {}

    Result<void> begin() {
        auto plan = ask<Plan>([query = m_query](Broker& broker) { return planOf(broker, *query); });
        if (!plan) return failed(plan);
        m_plan = std::move(*plan);
        m_meter->totalOffsets += m_plan.offsets;
        return {};
    }

    Result<bool> next() override {
        while (!m_walk.next()) {
            m_meter->offsets += std::exchange(m_walking, 0);
            if (m_meter->isCancelled()) return fail(ErrorCode::RequestTimedOut, "The scan was cancelled");
            while (!m_plan.lanes.empty() && m_plan.lanes.front().start >= m_plan.lanes.front().end)
                m_plan.lanes.pop_front();
            if (m_plan.lanes.empty()) return false;
            if (auto read = readOn(); !read) return failed(read);
        }
        return true;
    }

    const ScannedRecord& record() const override { return m_walk.record(); }
    const Cursor& end() const override { return m_plan.end; }
    std::vector<std::string> takeDamage() override { return m_walk.takeDamage(); }

private:
    Result<void> readOn() {
        struct Read {
            Lane lane;
            Stretch stretch;
        };
        const Lane& front = m_plan.lanes.front();
        auto read = ask<Read>([query = m_query, lane = front, bytes = m_bytes](Broker&) mutable -> Result<Read> {
            Result<Stretch> stretch = stretchIn(lane, *query, bytes);
            if (!stretch) return failed(stretch);
            return Read{std::move(lane), std::move(*stretch)};
        });
        if (!read) return failed(read);
        Lane& lane = m_plan.lanes.front();
        const auto before = lane.end - lane.start;
        lane = std::move(read->lane);
        const RowsRequest& request = read->stretch.request;
        if (read->stretch.slices.empty() || request.from >= request.until)
            lane.start = lane.end;  // nothing of what is left is there any more
        else if (m_query->direction == Direction::Older)
            lane.end = request.from;
        else
            lane.start = request.until;
        m_walking = static_cast<std::uint64_t>(before - (lane.end - lane.start));
        m_bytes = std::min(largestStretch, m_bytes * 2);
        m_walk.begin(read->stretch);
        return {};
    }

    /// Asks the loop and waits for what it says, or for somebody to cancel.
    template <class T, class Question>
    Result<T> ask(Question question) {
        struct Answer {
            std::optional<Result<T>> value;
            std::atomic<bool> isThere{false};
        };
        auto answer = std::make_shared<Answer>();
        m_onLoop([answer, meter = m_meter, question = std::move(question)](Broker* broker) mutable {
            if (broker)
                answer->value = question(*broker);
            else
                answer->value = fail(ErrorCode::BrokerNotAvailable, "The broker is not running");
            answer->isThere = true;
            meter->wake();
        });
        m_meter->waitUntil([&answer] { return answer->isThere.load(); });
        if (!answer->isThere) return fail(ErrorCode::RequestTimedOut, "The scan was cancelled");
        return std::move(*answer->value);
    }

    LocalScans::OnLoop m_onLoop;
    std::shared_ptr<const ScanQuery> m_query;
    std::shared_ptr<ScanMeter> m_meter;
    StretchWalk m_walk;
    Plan m_plan;
    std::uint64_t m_bytes = firstStretch;
    std::uint64_t m_walking = 0;  // offsets of the stretch that is walked over
};

}  // namespace

Result<std::unique_ptr<RecordScan>> LocalScans::begin(ScanQuery query, std::shared_ptr<ScanMeter> meter) {
    auto scan = std::make_unique<LocalScan>(m_onLoop, std::move(query), std::move(meter));
    if (auto begun = scan->begin(); !begun) return failed(begun);
    return scan;
}

}  // namespace brook::admin
