#include "engine/groups/group_shard.h"

#include <chrono>

#include "engine/groups/migration.h"
#include "engine/groups/records/record_codec.h"

namespace brook {

namespace {

constexpr std::size_t eventsKept = 50;

Error notAvailable(const std::string& why) { return {ErrorCode::CoordinatorNotAvailable, why}; }

}  // namespace

std::vector<CoordinatorRecord> tombstonesOf(const Group& group) {
    if (const auto* consumer = std::get_if<ConsumerGroup>(&group)) return consumer->tombstones();
    const ClassicGroup& classic = std::get<ClassicGroup>(group);
    // A simple consumer's group was never written.
    if (classic.isSimple()) return {};
    return {tombstoneOf(GroupRecordType::GroupMetadata, GroupKey{classic.id()})};
}

GroupShard::GroupShard(Broker& broker, PartitionIndex partition, ConfigOf configOf)
    : m_broker(broker), m_log(broker, InternalTopic::ConsumerOffsets, partition), m_configOf(std::move(configOf)) {}

GroupShard::~GroupShard() {
    *m_alive = false;
    for (const auto& [id, timer] : m_timers) m_broker.environment().executor.cancel(timer.id);
}

Moment GroupShard::now() const {
    const Clock& clock = m_broker.environment().clock;
    return {clock.now(), clock.monotonic()};
}

Group* GroupShard::find(const std::string& id) {
    const auto found = m_groups.find(id);
    return found == m_groups.end() ? nullptr : &found->second;
}
ClassicGroup* GroupShard::findClassic(const std::string& id) {
    Group* group = find(id);
    return group ? std::get_if<ClassicGroup>(group) : nullptr;
}
ConsumerGroup* GroupShard::findConsumer(const std::string& id) {
    Group* group = find(id);
    return group ? std::get_if<ConsumerGroup>(group) : nullptr;
}

const std::deque<GroupEvent>& GroupShard::events(const std::string& id) const {
    static const std::deque<GroupEvent> none;
    const auto found = m_events.find(id);
    return found == m_events.end() ? none : found->second;
}

// Reading the log -----------------------------------------------------------------------------------------------------

void GroupShard::whenLoaded(std::function<void(const Result<void>&)> done) {
    if (m_state == State::Loaded) return done({});
    m_waitingForLoad.push_back(std::move(done));
    if (m_state == State::Loading) return;
    m_state = State::Loading;
    m_log.load(*this, [this](const Result<void>& result) { loaded(result); });
}

void GroupShard::record(const RecordView& record, const BatchHeader& batch) {
    const std::optional<GroupRecordType> type = record.key ? recordTypeOf(*record.key) : std::nullopt;
    if (!type) return;
    switch (*type) {
        case GroupRecordType::LegacyOffsetCommit:
        case GroupRecordType::OffsetCommit: return replayOffset(record, batch);
        case GroupRecordType::GroupMetadata:
            if (const auto key = parseKey<GroupKey>(*record.key)) {
                m_classicValues.erase(key->group);
                if (record.value)
                    m_classicValues.emplace(key->group, Bytes(record.value->begin(), record.value->end()));
            }
            return;
        default: return replayConsumerRecord(*type, record);
    }
}

void GroupShard::replayOffset(const RecordView& record, const BatchHeader& batch) {
    const auto key = parseKey<OffsetCommitKey>(*record.key);
    if (!key) return;
    if (!record.value) return m_offsets.apply(*key, std::nullopt);
    const auto value = parseValue<OffsetCommitValue>(*record.value);
    if (!value)
        return m_broker.environment().diagnostics.report(Severity::Error, Logger::Groups,
                                                         fmt::format("an offset of group “{}” at {} is left out: {}",
                                                                     key->group, record.offset, value.error().message));
    if (batch.isTransactional()) return m_offsets.applyPending(batch.producerId, *key, CommittedOffset::from(*value));
    m_offsets.apply(*key, CommittedOffset::from(*value));
}

void GroupShard::replayConsumerRecord(GroupRecordType type, const RecordView& record) {
    const auto id = groupOfConsumerRecord(type, *record.key);
    if (!id) return;
    auto found = m_groups.find(*id);
    if (found == m_groups.end()) {
        if (!record.value) return;
        found = m_groups.emplace(*id, ConsumerGroup(*id)).first;
    }
    ConsumerGroup& group = std::get<ConsumerGroup>(found->second);
    if (auto replayed = group.replay(type, *record.key, record.value); !replayed)
        m_broker.environment().diagnostics.report(
            Severity::Error, Logger::Groups,
            fmt::format("group “{}”, record at {}: {}", *id, record.offset, replayed.error().message));
    if (type == GroupRecordType::ConsumerGroupMetadata && !record.value) m_groups.erase(found);
}

void GroupShard::marker(const BatchHeader& batch, ControlRecordType type) {
    m_offsets.endTransaction(batch.producerId, type == ControlRecordType::Commit);
}

void GroupShard::loaded(const Result<void>& result) {
    if (result) {
        restoreGroups();
        m_state = State::Loaded;
    } else {
        m_broker.environment().diagnostics.report(
            Severity::Error, Logger::Groups,
            fmt::format("__consumer_offsets-{} cannot be read: {}", partition(), result.error().message));
        m_state = State::Unloaded;
        m_groups.clear();
        m_classicValues.clear();
        m_offsets = {};
    }
    std::vector<std::function<void(const Result<void>&)>> waiting;
    waiting.swap(m_waitingForLoad);
    const Result<void> outcome = result ? Result<void>{} : tl::unexpected(notAvailable(result.error().message));
    for (const auto& done : waiting) done(outcome);
}

void GroupShard::restoreGroups() {
    const Moment moment = now();
    for (const auto& [id, bytes] : m_classicValues) {
        const auto value = parseValue<GroupMetadataValue>(bytes);
        if (value)
            m_groups.insert_or_assign(id, ClassicGroup::restore(id, *value, m_broker.environment().random, moment));
    }
    m_classicValues.clear();
    // Someone only commits offsets, without ever having joined.
    for (const std::string& id : m_offsets.groups())
        if (!m_groups.contains(id)) m_groups.emplace(id, ClassicGroup(id, m_broker.environment().random, moment.wall));
    for (auto& [id, group] : m_groups) {
        if (auto* consumer = std::get_if<ConsumerGroup>(&group)) consumer->restored(moment, m_configOf(id));
        watch(id);
    }
}

// Writing -------------------------------------------------------------------------------------------------------------

void GroupShard::carryOut(const std::string& id, GroupEffects effects) {
    auto& events = m_events[id];
    for (std::string& text : effects.happened) {
        m_broker.environment().diagnostics.trace(Severity::Debug, Logger::Groups,
                                                 [&] { return fmt::format("group “{}”: {}", id, text); });
        events.push_back({now().wall, std::move(text)});
        if (events.size() > eventsKept) events.pop_front();
    }
    if (events.empty()) m_events.erase(id);
    watch(id);
    if (effects.records.empty() && effects.answers.empty()) return;
    write(std::move(effects.records),
          [this, answers = std::move(effects.answers)](const Result<void>& written) mutable {
              for (auto& [ticket, answer] : answers) {
                  const auto parked = m_parked.find(ticket);
                  if (parked == m_parked.end()) continue;
                  const auto give = std::move(parked->second);
                  m_parked.erase(parked);
                  give(written ? &answer : nullptr);
              }
          });
}

void GroupShard::downgradeIfDue(const std::string& id) {
    const ConsumerGroup* consumer = findConsumer(id);
    if (!consumer || !consumer->isAllClassic() || !m_configOf(id).mayDowngrade) return;
    ClassicGroup classic = downgraded(*consumer, *m_broker.image(), m_broker.environment().random, now());
    std::vector<CoordinatorRecord> records = consumer->tombstones();
    records.push_back(classic.record());
    GroupEffects effects = classic.rebalance(now(), "the group moves back to the classic protocol");
    effects.records.insert(effects.records.begin(), records.begin(), records.end());
    m_groups.insert_or_assign(id, std::move(classic));
    carryOut(id, std::move(effects));
}

void GroupShard::write(std::vector<CoordinatorRecord> records, std::function<void(const Result<void>&)> done) {
    if (records.empty() && m_durable == m_appends) return done({});
    m_gate.push_back({records.empty() ? m_appends : ++m_appends, std::move(done)});
    if (!records.empty() && !m_failing) m_log.append(records, appended());
}

void GroupShard::writeInTransaction(std::vector<CoordinatorRecord> records, CoordinatorLog::Transaction transaction,
                                    std::function<void(const Result<void>&)> done) {
    m_gate.push_back({++m_appends, std::move(done)});
    if (!m_failing) m_log.append(records, transaction, appended());
}

std::function<void(const Result<void>&)> GroupShard::appended() {
    return [this, alive = m_alive, life = m_life](const Result<void>& result) {
        if (!*alive || life != m_life) return;
        if (!result) {
            m_broker.environment().diagnostics.report(
                Severity::Error, Logger::Groups,
                fmt::format("__consumer_offsets-{}: {}", partition(), result.error().message));
            return failSoon();
        }
        ++m_durable;
        openGate();
    };
}

void GroupShard::openGate() {
    while (!m_gate.empty() && m_gate.front().after <= m_durable) {
        const auto done = std::move(m_gate.front().done);
        m_gate.pop_front();
        done({});
    }
}

/// An append may fail in the middle of a step that goes on with the groups: they are forgotten in a turn of their own,
/// and what the step still wants to write is not written.
void GroupShard::failSoon() {
    if (m_failing) return;
    m_failing = true;
    m_broker.environment().executor.post([this, alive = m_alive] {
        if (*alive) fail();
    });
}

/// Nobody knows what the log will hold: what is in memory is no longer to be trusted.
void GroupShard::fail() {
    m_failing = false;
    ++m_life;
    m_state = State::Unloaded;
    for (const auto& [id, timer] : m_timers) m_broker.environment().executor.cancel(timer.id);
    m_timers.clear();
    m_groups.clear();
    m_offsets = {};
    m_appends = m_durable = 0;
    std::deque<Gated> gate;
    gate.swap(m_gate);
    const Result<void> failed = tl::unexpected(notAvailable("the log of the groups failed"));
    for (const Gated& gated : gate) gated.done(failed);
    std::map<Ticket, std::function<void(GroupAnswer*)>> parked;
    parked.swap(m_parked);
    for (const auto& [ticket, give] : parked) give(nullptr);
}

void GroupShard::forget(const std::string& id) {
    if (const auto timer = m_timers.find(id); timer != m_timers.end()) {
        m_broker.environment().executor.cancel(timer->second.id);
        m_timers.erase(timer);
    }
    m_groups.erase(id);
    m_events.erase(id);
    m_offsets.forget(id);
}

// Time ----------------------------------------------------------------------------------------------------------------

/// Sees to it that `tick` comes in time. A timer that is early stays: heartbeats move deadlines away all the time.
void GroupShard::watch(const std::string& id) {
    Group* group = find(id);
    if (!group) return;
    const auto next = std::visit([](const auto& each) { return each.nextDeadline(); }, *group);
    const auto timer = m_timers.find(id);
    Executor& executor = m_broker.environment().executor;
    if (timer != m_timers.end()) {
        if (next && timer->second.due <= *next) return;
        executor.cancel(timer->second.id);
        m_timers.erase(timer);
    }
    if (!next) return;
    const auto delay = std::chrono::ceil<Milliseconds>(*next - now().steady);
    m_timers[id] = {*next, executor.schedule(std::max(delay, Milliseconds(0)), [this, alive = m_alive, id] {
                        if (*alive) tick(id);
                    })};
}

void GroupShard::tick(const std::string& id) {
    m_timers.erase(id);
    Group* group = find(id);
    if (!group) return;
    carryOut(id, std::visit([this](auto& each) { return each.tick(now()); }, *group));
    downgradeIfDue(id);
}

}  // namespace brook
