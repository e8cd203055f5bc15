#include "tests/support/fake_cluster.h"

#include <algorithm>
#include <utility>

#include "engine/admin/partitioner.h"
#include "engine/admin/rank_search.h"
#include "engine/admin/record_rows.h"
#include "engine/admin/record_scan.h"

namespace brook::test {

using namespace admin;

namespace {

constexpr Timestamp firstMoment{1'700'000'000'000};

bool isWanted(const std::vector<PartitionIndex>& wanted, PartitionIndex index) {
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), index) != wanted.end();
}

void cut(std::optional<Bytes>& bytes, std::uint32_t limit) {
    if (bytes && bytes->size() > limit) bytes->resize(limit);
}

bool isHidden(const RecordRow& row, View view) {
    return view == View::ReadCommitted &&
           (row.kind == RowKind::Control || row.transaction == TransactionState::Aborted);
}

}  // namespace

RecordRow simulatedRecord(PartitionIndex partition, Offset offset, std::int32_t partitions) {
    RecordRow row;
    row.partition = partition;
    row.offset = offset;
    row.gapEnd = offset + 1;
    row.timestamp = firstMoment + (offset.value() * partitions + partition.value());
    row.key = toBytes(fmt::format("LH{}", 400 + offset.value() % 50));
    row.value = toBytes(fmt::format(R"({{"flight":"LH{}","seq":{},"status":"{}","delayMinutes":{}}})",
                                    400 + offset.value() % 50, offset.value(),
                                    offset.value() % 3 == 0 ? "DELAYED" : "LANDED", offset.value() % 70));
    row.keySize = row.key->size();
    row.valueSize = row.value->size();
    row.sizeInBytes = static_cast<std::uint32_t>(row.keySize + row.valueSize + 12);
    row.batchBase = offset - offset.value() % 40;
    row.batchLast = row.batchBase + 39;
    row.batchCount = 40;
    row.batchBytes = 40 * row.sizeInBytes + 61;
    row.codec = "none";
    row.leaderEpoch = LeaderEpoch(0);
    return row;
}

FakeCluster::FakeCluster(Deliver deliver) : m_deliver(std::move(deliver)), m_held(!m_deliver), m_isManual(!m_deliver) {
    m_snapshot.state = BrokerState::Running;
    m_snapshot.addresses = {"127.0.0.1:9092"};
    m_snapshot.clusterId = "fakefakefakefakefakefa";
    m_snapshot.dataDirectory = "/var/lib/brook";
    m_snapshot.diskAvailable = std::uint64_t{12} << 30;
    m_snapshot.diskTotal = std::uint64_t{256} << 30;
    m_snapshot.startedAt = firstMoment;
    m_snapshot.takenAt = firstMoment + 1000;
}

TopicRow& FakeCluster::addTopic(const std::string& name, std::int32_t partitions) {
    m_topics[name].partitions.resize(static_cast<std::size_t>(partitions));
    TopicRow& row = m_snapshot.topics[name];
    row.name = name;
    row.cleanupPolicy = "delete";
    refreshRow(name);
    return row;
}

TopicRow& FakeCluster::addSimulated(const std::string& name, std::int32_t partitions, std::int64_t recordsPerPartition,
                                    RecordAt recordAt) {
    addTopic(name, partitions);
    m_topics[name].simulated = std::move(recordAt);
    grow(name, recordsPerPartition);
    return m_snapshot.topics[name];
}

void FakeCluster::refreshRow(const std::string& name) {
    TopicRow& row = m_snapshot.topics[name];
    const Topic& topic = m_topics[name];
    row.partitions.resize(topic.partitions.size());
    std::uint64_t records = 0;
    for (std::size_t i = 0; i < topic.partitions.size(); ++i) {
        const Partition& partition = topic.partitions[i];
        PartitionRow& shown = row.partitions[i];
        shown.index = PartitionIndex(static_cast<std::int32_t>(i));
        shown.start = partition.start;
        shown.end = shown.highWatermark = partition.end;
        shown.lastStable = partition.lastStable.value() < 0 ? partition.end : partition.lastStable;
        const auto isRecord = [](const auto& entry) { return entry.second.kind == RowKind::Record; };
        shown.records =
            topic.simulated
                ? static_cast<std::uint64_t>(partition.end - partition.start)
                : static_cast<std::uint64_t>(std::count_if(partition.stored.begin(), partition.stored.end(), isRecord));
        shown.segments = 1;
        shown.leader = m_snapshot.brokerId;
        shown.replicas = shown.inSync = {m_snapshot.brokerId};
        records += *shown.records;
    }
    row.records = records;
}

Offset FakeCluster::append(const std::string& name, PartitionIndex index, RecordRow row) {
    Partition& partition = m_topics.at(name).partitions.at(static_cast<std::size_t>(index.value()));
    row.partition = index;
    row.offset = partition.end;
    row.gapEnd = row.offset + 1;
    if (row.timestamp == Timestamp{}) row.timestamp = firstMoment + partition.end.value();
    row.keySize = row.key ? row.key->size() : 0;
    row.valueSize = row.value ? row.value->size() : 0;
    row.sizeInBytes = static_cast<std::uint32_t>(row.keySize + row.valueSize + 12);
    row.batchBase = row.batchLast = row.offset;
    row.batchCount = 1;
    row.batchBytes = row.sizeInBytes + 61;
    if (row.codec.empty()) row.codec = "none";
    partition.stored[row.offset] = row;
    partition.end = row.gapEnd;
    refreshRow(name);
    return row.offset;
}

Offset FakeCluster::append(const std::string& topic, PartitionIndex partition, const std::string& key,
                           std::optional<std::string> value) {
    RecordRow row;
    row.key = toBytes(key);
    if (value) row.value = toBytes(*value);
    return append(topic, partition, std::move(row));
}

void FakeCluster::appendGap(const std::string& name, PartitionIndex index, std::int64_t offsets) {
    Partition& partition = m_topics.at(name).partitions.at(static_cast<std::size_t>(index.value()));
    RecordRow gap;
    gap.kind = RowKind::Gap;
    gap.partition = index;
    gap.offset = partition.end;
    gap.gapEnd = partition.end + offsets;
    partition.stored[gap.offset] = gap;
    partition.end = gap.gapEnd;
    refreshRow(name);
}

void FakeCluster::grow(const std::string& name, std::int64_t recordsPerPartition) {
    for (Partition& partition : m_topics.at(name).partitions) partition.end += recordsPerPartition;
    refreshRow(name);
}

void FakeCluster::setStart(const std::string& name, PartitionIndex index, Offset start) {
    m_topics.at(name).partitions.at(static_cast<std::size_t>(index.value())).start = start;
    refreshRow(name);
}

// Answers -------------------------------------------------------------------------------------------------------------

void FakeCluster::send(std::function<void()> task) {
    if (m_held)
        m_waiting.push_back(std::move(task));
    else
        m_deliver(std::move(task));
}

void FakeCluster::release() {
    if (!m_isManual) m_held = false;
    while (!m_waiting.empty()) {
        const auto task = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (m_isManual)
            task();
        else
            m_deliver(task);
    }
}

void FakeCluster::publish() {
    ++m_snapshot.sequence;
    if (!m_watcher) return;
    send([this, value = std::make_shared<const Snapshot>(m_snapshot)] { m_watcher(value); });
}

void FakeCluster::watch(Watcher watcher) {
    m_watcher = std::move(watcher);
    publish();
}

Result<FakeCluster::Topic*> FakeCluster::find(const std::string& name) {
    const auto found = m_topics.find(name);
    if (found == m_topics.end()) return fail(ErrorCode::UnknownTopicOrPartition, "There is no topic “{}”", name);
    return &found->second;
}

void FakeCluster::createTopic(NewTopic wish, Reply<void> reply) {
    answer<void>("createTopic " + wish.name, std::move(reply), [this, wish]() -> Result<void> {
        if (m_topics.contains(wish.name))
            return fail(ErrorCode::TopicAlreadyExists, "Topic “{}” exists already", wish.name);
        addTopic(wish.name, wish.partitions);
        return {};
    });
}

void FakeCluster::deleteTopic(std::string name, Reply<void> reply) {
    answer<void>("deleteTopic " + name, std::move(reply), [this, name]() -> Result<void> {
        if (auto topic = find(name); !topic) return failed(topic);
        m_topics.erase(name);
        m_snapshot.topics.erase(name);
        return {};
    });
}

void FakeCluster::setOffsets(std::string group, std::vector<OffsetChange> changes, Reply<void> reply) {
    offsetsSet = changes;
    answer<void>("setOffsets " + group, std::move(reply), [this, group, changes]() -> Result<void> {
        GroupRow& row = m_snapshot.groups[group];
        row.id = group;
        if (!row.members.empty()) return fail(ErrorCode::NonEmptyGroup, "“{}” has members", group);
        for (const OffsetChange& change : changes) {
            auto at = std::find_if(row.offsets.begin(), row.offsets.end(), [&](const GroupOffsetRow& each) {
                return each.topic == change.topic && each.partition == change.partition;
            });
            if (at == row.offsets.end())
                at = row.offsets.insert(
                    at,
                    GroupOffsetRow{change.topic, change.partition, {}, Offset(0), Offset(0), {}, noTimestamp, {}, {}});
            at->committed = change.offset;
            if (at->committed) at->lag = std::max<std::int64_t>(0, at->end - *at->committed);
        }
        return {};
    });
}

void FakeCluster::deleteGroup(std::string group, Reply<void> reply) {
    answer<void>("deleteGroup " + group, std::move(reply), [this, group]() -> Result<void> {
        const auto found = m_snapshot.groups.find(group);
        if (found == m_snapshot.groups.end()) return fail(ErrorCode::GroupIdNotFound, "There is no group “{}”", group);
        if (!found->second.members.empty()) return fail(ErrorCode::NonEmptyGroup, "“{}” has members", group);
        m_snapshot.groups.erase(found);
        return {};
    });
}

void FakeCluster::deleteOffsets(std::string group, std::string topic, Reply<void> reply) {
    answer<void>("deleteOffsets " + group + " " + topic, std::move(reply), [this, group, topic]() -> Result<void> {
        const auto found = m_snapshot.groups.find(group);
        if (found == m_snapshot.groups.end()) return fail(ErrorCode::GroupIdNotFound, "There is no group “{}”", group);
        std::erase_if(found->second.offsets, [&](const GroupOffsetRow& each) { return each.topic == topic; });
        return {};
    });
}

void FakeCluster::addPartitions(std::string name, std::int32_t total, Reply<void> reply) {
    answer<void>("addPartitions " + name, std::move(reply), [this, name, total]() -> Result<void> {
        auto topic = find(name);
        if (!topic) return failed(topic);
        if (static_cast<std::size_t>(total) <= (*topic)->partitions.size())
            return fail(ErrorCode::InvalidPartitions, "“{}” has {} partitions already", name,
                        (*topic)->partitions.size());
        (*topic)->partitions.resize(static_cast<std::size_t>(total));
        refreshRow(name);
        return {};
    });
}

void FakeCluster::deleteRecords(std::string name, std::map<PartitionIndex, Offset> before, Reply<void> reply) {
    answer<void>("deleteRecords " + name, std::move(reply), [this, name, before]() -> Result<void> {
        if (auto topic = find(name); !topic) return failed(topic);
        for (const auto& [index, offset] : before) setStart(name, index, offset);
        return {};
    });
}

void FakeCluster::settings(std::string topic, Reply<std::vector<SettingRow>> reply) {
    answer<std::vector<SettingRow>>("settings " + topic, std::move(reply),
                                    [this, topic]() -> Result<std::vector<SettingRow>> { return m_settings[topic]; });
}

void FakeCluster::changeSettings(std::string topic, std::vector<SettingChange> changes, bool onlyCheck,
                                 Reply<void> reply) {
    answer<void>(std::string(onlyCheck ? "checkSettings " : "changeSettings ") + topic, std::move(reply),
                 [this, topic, changes, onlyCheck]() -> Result<void> {
                     if (onlyCheck) return {};
                     for (const SettingChange& change : changes)
                         for (SettingRow& row : m_settings[topic])
                             if (row.name == change.name) {
                                 row.value = change.value ? change.value : row.defaultValue;
                                 row.source = change.value ? SettingSource::Topic : SettingSource::Default;
                             }
                     return {};
                 });
}

void FakeCluster::abortTransaction(std::string id, Reply<void> reply) {
    answer<void>("abortTransaction " + id, std::move(reply), [this, id]() -> Result<void> {
        for (TransactionRow& row : m_snapshot.transactions) {
            if (row.id != id || !row.open) continue;
            row.open = false;
            row.state = "CompleteAbort";
            row.partitions.clear();
            return {};
        }
        return fail(ErrorCode::InvalidTxnState, "“{}” has no transaction open any more", id);
    });
}

void FakeCluster::abortHanging(ProducerRow hanging, Reply<void> reply) {
    answer<void>("abortHanging " + hanging.topic, std::move(reply), [this, hanging]() -> Result<void> {
        for (ProducerRow& row : m_producers)
            if (row.topic == hanging.topic && row.partition == hanging.partition &&
                row.producerId == hanging.producerId)
                row.transactionStart.reset();
        return {};
    });
}

void FakeCluster::producers(std::string topic, Reply<std::vector<ProducerRow>> reply) {
    answer<std::vector<ProducerRow>>("producers " + topic, std::move(reply), [this, topic] {
        std::vector<ProducerRow> rows = m_producers;
        std::erase_if(rows, [&](const ProducerRow& row) { return !topic.empty() && row.topic != topic; });
        return Result<std::vector<ProducerRow>>(std::move(rows));
    });
}

void FakeCluster::traffic(std::string topic, Reply<std::vector<TrafficSample>> reply) {
    answer<std::vector<TrafficSample>>(
        "traffic " + topic, std::move(reply),
        [this, topic]() -> Result<std::vector<TrafficSample>> { return m_traffic[topic]; });
}

std::shared_ptr<admin::RecordScans> FakeCluster::scans() {
    struct Nowhere final : admin::RecordScans {
        Result<std::unique_ptr<admin::RecordScan>> begin(admin::ScanQuery, std::shared_ptr<admin::ScanMeter>) override {
            return fail(ErrorCode::BrokerNotAvailable, "The broker is not running");
        }
    };
    return std::make_shared<Nowhere>();
}

void FakeCluster::produce(ProduceRecord record, Reply<Produced> reply) {
    produced.push_back(record);
    answer<Produced>("produce " + record.topic, std::move(reply), [this, record]() -> Result<Produced> {
        auto topic = find(record.topic);
        if (!topic) return failed(topic);
        const auto count = static_cast<std::int32_t>((*topic)->partitions.size());
        const PartitionIndex index = record.partition ? *record.partition
                                     : record.key     ? PartitionIndex(partitionForKey(*record.key, count))
                                                      : PartitionIndex(static_cast<std::int32_t>(
                                                        (*topic)->nextPartition++ % static_cast<std::size_t>(count)));
        if (index.value() < 0 || index.value() >= count)
            return fail(ErrorCode::UnknownTopicOrPartition, "There is no partition {} of “{}”", index, record.topic);
        RecordRow row;
        row.key = record.key;
        row.value = record.value;
        row.headers = record.headers;
        if (record.timestamp) row.timestamp = *record.timestamp;
        const Offset offset = append(record.topic, index, row);
        return Produced{index, offset, record.timestamp.value_or(m_snapshot.takenAt)};
    });
}

// Reading -------------------------------------------------------------------------------------------------------------

RecordRow FakeCluster::rowAt(const Topic& topic, PartitionIndex index, Offset offset) const {
    const Partition& partition = topic.partitions[static_cast<std::size_t>(index.value())];
    const auto behind = partition.stored.upper_bound(offset);
    if (behind != partition.stored.begin() && std::prev(behind)->second.gapEnd > offset)
        return std::prev(behind)->second;
    return topic.simulated(index, offset);
}

Offset FakeCluster::offsetOf(const Topic& topic, PartitionIndex index, Timestamp time) const {
    const Partition& partition = topic.partitions[static_cast<std::size_t>(index.value())];
    Offset low = partition.start;
    Offset high = partition.end;
    while (low < high) {  // times rise with offsets here; a gap has the time of what follows
        const Offset middle = low + (high - low) / 2;
        Offset probe = middle;
        RecordRow row = rowAt(topic, index, probe);
        while (row.kind == RowKind::Gap && row.gapEnd < partition.end) row = rowAt(topic, index, probe = row.gapEnd);
        if (row.kind != RowKind::Gap && row.timestamp < time)
            low = probe + 1;
        else
            high = middle;
    }
    return low;
}

Cursor FakeCluster::cursorAt(const Topic& topic, Timestamp time, const std::vector<PartitionIndex>& wanted) const {
    Cursor cursor;
    for (std::size_t i = 0; i < topic.partitions.size(); ++i) {
        const PartitionIndex index(static_cast<std::int32_t>(i));
        if (isWanted(wanted, index)) cursor.next[index] = offsetOf(topic, index, time);
    }
    return cursor;
}

Result<Cursor> FakeCluster::place(const Topic& topic, const Place& place) const {
    if (place.kind == Place::Kind::Time) return cursorAt(topic, place.time, {});
    if (place.kind == Place::Kind::Offset) {
        if (place.partition.value() < 0 || static_cast<std::size_t>(place.partition.value()) >= topic.partitions.size())
            return fail(ErrorCode::UnknownTopicOrPartition, "There is no partition {}", place.partition);
        const Partition& partition = topic.partitions[static_cast<std::size_t>(place.partition.value())];
        const Offset wanted = std::clamp(place.offset, partition.start, partition.end);
        const bool atEnd = wanted == partition.end;
        RecordRow row = atEnd ? RecordRow{} : rowAt(topic, place.partition, wanted);
        if (row.kind == RowKind::Gap && row.gapEnd < partition.end) row = rowAt(topic, place.partition, row.gapEnd);
        Cursor cursor = cursorAt(topic, atEnd ? Timestamp(INT64_MAX) : row.timestamp, {});
        cursor.next[place.partition] = wanted;
        return cursor;
    }
    RankSearch search;
    for (std::size_t i = 0; i < topic.partitions.size(); ++i) {
        const PartitionIndex index(static_cast<std::int32_t>(i));
        const Partition& partition = topic.partitions[i];
        if (place.kind == Place::Kind::Rank && !isWanted(place.partitions, index)) continue;
        search.start.next[index] = partition.start;
        search.end.next[index] = partition.end;
        if (place.kind != Place::Kind::Rank || partition.start == partition.end) continue;
        const Timestamp first = rowAt(topic, index, partition.start).timestamp;
        search.earliest = search.earliest == noTimestamp ? first : std::min(search.earliest, first);
        search.latest = std::max(search.latest, rowAt(topic, index, partition.end - 1).timestamp);
    }
    if (place.kind == Place::Kind::Start) return search.start;
    if (place.kind == Place::Kind::End) return search.end;
    search.at = [this, &topic, &place](Timestamp time) -> Result<Cursor> {
        return cursorAt(topic, time, place.partitions);
    };
    return search.find(place.rank);
}

Result<RecordPage> FakeCluster::page(const Topic& topic, const RecordQuery& query) const {
    struct Lane {
        PartitionIndex index;
        Offset position, start, end;
        std::optional<RecordRow> next;
    };
    const bool older = query.direction == Direction::Older;
    std::vector<Lane> lanes;
    for (std::size_t i = 0; i < topic.partitions.size(); ++i) {
        const PartitionIndex index(static_cast<std::int32_t>(i));
        if (!isWanted(query.partitions, index)) continue;
        const Partition& partition = topic.partitions[i];
        const bool bounded = query.view == View::ReadCommitted && partition.lastStable.value() >= 0;
        const Offset end = bounded ? partition.lastStable : partition.end;
        const auto given = query.from.next.find(index);
        const Offset position = given != query.from.next.end() ? given->second : older ? end : partition.start;
        lanes.push_back({index, std::clamp(position, partition.start, end), partition.start, end, std::nullopt});
    }
    const auto advance = [&](Lane& lane) {
        while (!lane.next && (older ? lane.position > lane.start : lane.position < lane.end)) {
            RecordRow row = rowAt(topic, lane.index, older ? lane.position - 1 : lane.position);
            if (row.kind == RowKind::Gap) (older ? row.gapEnd : row.offset) = lane.position;
            if (row.kind == RowKind::Gap && older) row.offset = std::max(row.offset, lane.start);
            lane.position = older ? row.offset : row.gapEnd;
            if (!isHidden(row, query.view)) lane.next = std::move(row);
        }
    };
    const auto comesFirst = [older](const Lane& a, const Lane& b) {
        if ((a.next->kind == RowKind::Gap) != (b.next->kind == RowKind::Gap)) return a.next->kind == RowKind::Gap;
        if (a.next->timestamp != b.next->timestamp) return (a.next->timestamp > b.next->timestamp) == older;
        return (a.index > b.index) == older;
    };
    RecordPage page;
    while (page.rows.size() < query.limit) {
        Lane* best = nullptr;
        for (Lane& lane : lanes) {
            advance(lane);
            if (lane.next && (!best || comesFirst(lane, *best))) best = &lane;
        }
        if (!best) break;
        cut(best->next->key, query.previewBytes);
        cut(best->next->value, query.previewBytes);
        for (HeaderRow& header : best->next->headers) cut(header.value, query.previewBytes);
        page.rows.push_back(std::move(*best->next));
        best->next.reset();
    }
    page.atEnd = true;
    for (Lane& lane : lanes) {
        advance(lane);
        page.atEnd = page.atEnd && !lane.next;
        page.continueFrom.next[lane.index] = !lane.next ? lane.position : older ? lane.next->gapEnd : lane.next->offset;
    }
    return page;
}

void FakeCluster::locate(std::string topic, Place where, Reply<Cursor> reply) {
    answer<Cursor>("locate " + topic, std::move(reply), [this, topic, where]() -> Result<Cursor> {
        auto found = find(topic);
        if (!found) return failed(found);
        return place(**found, where);
    });
}

void FakeCluster::readRecords(RecordQuery query, Reply<RecordPage> reply) {
    answer<RecordPage>("readRecords " + query.topic, std::move(reply), [this, query]() -> Result<RecordPage> {
        auto found = find(query.topic);
        if (!found) return failed(found);
        Result<RecordPage> read = page(**found, query);
        rowsRead += read->rows.size();
        return read;
    });
}

void FakeCluster::readRecord(std::string topic, PartitionIndex index, Offset offset, Reply<RecordRow> reply) {
    answer<RecordRow>("readRecord " + topic, std::move(reply), [this, topic, index, offset]() -> Result<RecordRow> {
        auto found = find(topic);
        if (!found) return failed(found);
        const auto at = static_cast<std::size_t>(index.value());
        if (index.value() < 0 || at >= (*found)->partitions.size())
            return fail(ErrorCode::UnknownTopicOrPartition, "There is no partition {}", index);
        const Partition& partition = (*found)->partitions[at];
        if (offset < partition.start || offset >= partition.end)
            return fail(ErrorCode::OffsetOutOfRange, "There is no record at offset {}", offset);
        RecordRow row = rowAt(**found, index, offset);
        if (row.kind == RowKind::Gap)
            return fail(ErrorCode::OffsetOutOfRange, "There is no record at offset {}", offset);
        return row;
    });
}

}  // namespace brook::test
