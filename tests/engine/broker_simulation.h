#pragma once

#include "engine/protocol/messages/find_coordinator.h"
#include "tests/support/classic_member.h"
#include "tests/support/idempotent_model.h"
#include "tests/support/log_reader.h"
#include "tests/support/newer_member.h"
#include "tests/support/simulated_network.h"
#include "tests/support/transactional_model.h"

namespace brook::test {

/// A whole broker with its clients, lived through at random from one seed: idempotent producers, readers, a consumer
/// group that commits, transactional producers, each on connections that delay, mix and cut their bytes, while the
/// wall clock jumps, syncs are slow, the disk fails or is full, and the broker is restarted and loses its power. What
/// clients were told is held against what they and everyone see in the end.
class BrokerSimulation {
public:
    BrokerSimulation(std::uint64_t seed, Chronicle& chronicle)
        : m_random(seed), m_chronicle(chronicle),
          m_broker({{"offsets.topic.num.partitions", "1"},
                    {"transaction.state.log.num.partitions", "1"},
                    {"transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000"},
                    {"group.min.session.timeout.ms", "1000"},
                    {"group.consumer.session.timeout.ms", "3000"},
                    {"group.consumer.assignment.interval.ms", "0"},
                    // Clocks jump by more than an hour while a record is on its way.
                    {"log.message.timestamp.after.max.ms", "9223372036854775807"}}) {
        m_chronicle.begin(m_broker.clock);
        m_broker.random = SeededRandom(seed * 2 + 1);
        (void)m_broker.disk.syncDirectory("/");
        makeTopic("plain", 2, m_records.places);
        makeTopic("orders", 1, m_transactions.places);
        makeTopic("bills", 1, m_transactions.places);
        protocol::FindCoordinatorRequest find;
        find.key = "shop";
        find.keyType = 1;
        m_broker.ask<protocol::FindCoordinatorResponse>(find, 3);
        for (const TopicPartition& place : m_records.places)
            m_readers.push_back(std::make_unique<ReaderModel>(m_records, m_network.wire(), place));
    }

    std::optional<std::string> run() {
        auto wrong = live();
        if (wrong)
            for (const Event& event : m_broker.diagnostics.events) m_chronicle.note("broker: {}", event.message);
        return wrong;
    }

private:
    void makeTopic(const std::string& name, std::int32_t partitions, std::vector<TopicPartition>& places) {
        m_group.topics[name] = m_broker.makeTopic(name, partitions);
        for (std::int32_t index = 0; index < partitions; ++index) places.push_back({name, PartitionIndex(index)});
    }

    std::optional<std::string> wrong() const {
        for (const auto& found : {m_records.wrong(), m_group.wrong(), m_transactions.wrong()})
            if (found) return found;
        return std::nullopt;
    }

    std::optional<std::string> live() {
        for (std::uint64_t left = 100 + m_random.below(150); left > 0 && !wrong(); --left) {
            step();
            lookAtGroup();
        }
        if (auto found = wrong()) return found;
        settle();
        if (auto found = wrong()) return found;
        return checkSettled();
    }

    void step() {
        const std::uint64_t chance = m_random.below(200);
        if (chance < 95) return void(m_network.step());
        if (chance < 165) return actOne();
        if (chance < 180) return m_broker.advance(Milliseconds(m_random.below(400)));
        if (chance < 182) return m_broker.advance(Milliseconds(m_random.below(5000)));
        if (chance < 186) return m_network.cutOne();
        if (chance < 190) return bringOne();
        if (chance < 192) return takeOne();
        if (chance < 194) return slowDisk();
        if (chance < 196) return breakDisk();
        if (chance < 197) return jump();
        if (chance < 198) return restart();
        cutPower();
    }

    // Clients
    void actOne() {
        const std::uint64_t kind = m_random.below(4);
        if (kind == 0 && !m_producers.empty()) return m_producers[m_random.below(m_producers.size())]->act();
        if (kind == 1 && !m_members.empty()) return m_members[m_random.below(m_members.size())]->act();
        if (kind == 2 && !m_pipelines.empty()) return m_pipelines[m_random.below(m_pipelines.size())]->act();
        m_readers[m_random.below(m_readers.size())]->act();
    }
    void actAll() {
        for (const auto& each : m_producers) each->act();
        for (const auto& each : m_members) each->act();
        for (const auto& each : m_pipelines) each->act();
        for (const auto& each : m_readers) each->act();
    }

    void bringOne() {
        const std::uint64_t kind = m_random.below(3);
        const std::string name = fmt::format("{}", ++m_born);
        m_chronicle.note("client {} of kind {} comes", name, kind);
        if (kind == 0 && m_producers.size() < 2) {
            m_producers.push_back(
                std::make_unique<IdempotentModel>(m_records, m_network.wire(), "producer " + name));
        } else if (kind == 1 && m_members.size() < 3) {
            bringMember("member " + name);
        } else if (kind == 2) {
            std::erase_if(m_pipelines, [](const auto& pipeline) { return pipeline->isDone(); });
            if (m_pipelines.size() < 2)
                m_pipelines.push_back(std::make_unique<TransactionalModel>(
                    m_transactions, m_network.wire(), "shop", m_born,
                    m_random.below(2) == 0 ? TransactionalModel::Speaks::Old : TransactionalModel::Speaks::New,
                    Milliseconds(2000 + m_random.below(10'000))));
        }
    }
    void bringMember(const std::string& name) {
        GroupMember::Wishes wishes{"group", name, {}, {"plain"}, Milliseconds(3000), Milliseconds(3000)};
        if (m_random.below(2) == 0)
            m_members.push_back(
                std::make_unique<NewerMemberModel>(m_group, m_network.wire(), std::move(wishes), "id of " + name));
        else
            m_members.push_back(std::make_unique<ClassicMemberModel>(m_group, m_network.wire(), std::move(wishes),
                                                                     ClassicMemberModel::Style::Eager));
    }
    /// A member leaves, or a transactional producer dies. Idempotent producers stay: what they sent has to get there.
    void takeOne() {
        if (m_random.below(2) == 0 && !m_members.empty()) {
            m_chronicle.note("{} leaves", m_members.back()->wishes().name);
            m_members.back()->leave();
            m_members.pop_back();
        } else if (!m_pipelines.empty()) {
            m_chronicle.note("{} crashes", m_pipelines.front()->name());
            m_pipelines.erase(m_pipelines.begin());
        }
        m_network.sweep();
    }

    // The world around them
    void slowDisk() {
        m_syncsAreHeld = !m_syncsAreHeld;
        m_chronicle.note("syncs are {}", m_syncsAreHeld ? "held" : "let go");
        if (m_syncsAreHeld) return m_broker.sync().hold();
        m_broker.sync().letGo();
        m_broker.settle();
    }
    void breakDisk() {
        const std::uint64_t kind = m_random.below(5);
        const std::uint64_t nth = 1 + m_random.below(8);
        m_chronicle.note("disk fault of kind {}, {} operations from now", kind, nth);
        switch (kind) {
            case 0:
                if (!m_syncsMayFail) return;
                m_mustRestart = true;
                return m_broker.disk.fail(Operation::Sync, nth);
            case 1: return m_broker.disk.fail(Operation::Write, nth, Fault::ShortWrite);
            case 2: return m_broker.disk.fail(Operation::Read, nth);
            case 3: return m_broker.disk.failFrom(Operation::Write, nth, Fault::DiskFull);
            default: return m_broker.disk.heal();
        }
    }
    void jump() {
        const auto by = static_cast<std::int64_t>(m_random.below(7'200'000)) - 3'600'000;
        m_chronicle.note("the clock jumps by {} ms", by);
        m_latest = std::max(m_latest, m_broker.now());
        m_broker.clock.jumpTo(m_broker.now() + by);
    }
    void restart() {
        m_chronicle.note("the broker is restarted");
        m_network.cutAll();
        m_broker.disk.heal();
        m_broker.stop();
        m_syncsAreHeld = false;
        m_broker.start();
        lookAtGroup();
    }
    /// At one of the next operations of the disk, whatever that is for.
    void cutPower() {
        m_broker.disk.failFrom(Operation::Any, 1 + m_random.below(12));
        for (std::uint64_t left = m_random.below(12); left > 0; --left) m_network.step();
        m_chronicle.note("the power goes");
        m_network.cutAll();
        m_broker.crash(m_random.next());
        m_broker.disk.heal();
        m_syncsAreHeld = false;
        m_broker.start();
        lookAtGroup();
    }

    // The end
    void settle() {
        m_chronicle.note("nothing is disturbed any more");
        m_broker.disk.heal();
        m_broker.sync().letGo();
        m_broker.settle();
        m_broker.clock.jumpTo(std::max(m_latest, m_broker.now()));
        bool offline = m_mustRestart;
        m_broker.broker().topics().forEachPartition(
            [&](const std::shared_ptr<Partition>& partition) { offline |= partition->log().offline().has_value(); });
        if (offline) restart();
        for (const auto& producer : m_producers) producer->retire();
        for (const auto& pipeline : m_pipelines) pipeline->retire();
        for (int round = 0; round < 60 && !wrong(); ++round) {
            for (int turn = 0; turn < 4; ++turn) {
                actAll();
                m_network.carryAll();
            }
            m_broker.advance(Milliseconds(250));
            m_network.carryAll();
            lookAtGroup();
            if (round > 20 && !unsettled()) break;
        }
        m_unsettled = unsettled();
        m_broker.advance(Milliseconds(15'000));  // transactions that nobody ends take too long
    }
    void lookAtGroup() {
        for (const GroupShard* shard : m_broker.services().groups.loadedShards()) {
            const auto group = shard->groups().find("group");
            if (group == shard->groups().end() ||
                std::visit([](const auto& each) { return each.members().empty(); }, group->second))
                m_group.ownership.emptied();
        }
    }
    std::optional<std::string> unsettled() {
        for (const auto& producer : m_producers)
            if (!producer->isDone()) return "a producer cannot get its records through";
        for (const auto& pipeline : m_pipelines)
            if (!pipeline->isDone()) return pipeline->name() + " cannot finish its transaction";
        std::map<std::string, OwnershipChecker::Partitions> owned;
        for (const auto& member : m_members) {
            if (!member->isSettled()) return member->wishes().name + " does not settle";
            owned[member->wishes().name] = member->owned();
        }
        if (m_members.empty()) return std::nullopt;
        return OwnershipChecker::settled(owned, {m_records.places.begin(), m_records.places.end()});
    }

    std::optional<std::string> checkSettled() {
        if (m_unsettled) return m_unsettled;
        for (const TopicPartition& place : m_records.places) {
            std::map<Offset, std::string> all;
            for (const ReadRecord& record : readAll(place)) all.emplace(record.offset, *record.value);
            m_records.records.readWhole(place, all);
        }
        for (const TopicPartition& place : m_transactions.places) {
            std::vector<std::string> values;
            for (const ReadRecord& record : readAll(place)) values.push_back(*record.value);
            m_transactions.transactions.seen(place, values);
            const Log& log = m_broker.log(place.topic, place.partition.value());
            if (log.lastStableOffset() != log.endOffset())
                return fmt::format("the last stable offset of {} stays at {} of {}", place.text(),
                                   log.lastStableOffset(), log.endOffset());
        }
        m_transactions.transactions.settled();
        return wrong();
    }
    std::vector<ReadRecord> readAll(const TopicPartition& place) {
        auto records = readRecords(m_broker.log(place.topic, place.partition.value()), Isolation::Committed);
        if (!records) throw std::runtime_error(records.error().message);
        return std::move(*records);
    }

    SeededRandom m_random;
    Chronicle& m_chronicle;
    TestBroker m_broker;
    SimulatedNetwork m_network{m_broker, m_random};
    RecordWorld m_records{m_broker, m_random, m_chronicle, {}, {}, {}};
    GroupWorld m_group{m_broker,
                       m_random,
                       m_chronicle,
                       {},
                       [this](const TopicPartition& place) {
                           return m_broker.log(place.topic, place.partition.value()).highWatermark();
                       },
                       {},
                       {},
                       {}};
    TransactionWorld m_transactions{m_broker, m_random, m_chronicle, {}, true, {}, {}, {}};
    std::vector<std::unique_ptr<IdempotentModel>> m_producers;
    std::vector<std::unique_ptr<GroupMember>> m_members;
    std::vector<std::unique_ptr<TransactionalModel>> m_pipelines;
    std::vector<std::unique_ptr<ReaderModel>> m_readers;
    std::optional<std::string> m_unsettled;
    Timestamp m_latest{0};
    bool m_syncsAreHeld = false;
    /// A failed sync takes batches that were in the log, and one that was on its way behind them comes first then.
    const bool m_syncsMayFail = m_random.below(2) == 0;
    bool m_mustRestart = false;  // a sync failed, maybe that of the metadata
    int m_born = 0;
};

}  // namespace brook::test
