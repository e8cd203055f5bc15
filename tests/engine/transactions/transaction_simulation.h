#pragma once

#include "engine/protocol/messages/find_coordinator.h"
#include "tests/support/log_reader.h"
#include "tests/support/transactional_model.h"

namespace brook::test {

/// Transactional producers on a whole broker, lived through at random from one seed: some speak the old way and some
/// with KIP-890, several share an id and fence each other, transactions take too long, syncs are slow, the disk fails
/// or is full, the power goes at any of its operations. In the end all is well again, and every transaction must be
/// whole.
class TransactionSimulation {
public:
    TransactionSimulation(std::uint64_t seed, Chronicle& chronicle)
        : m_random(seed), m_chronicle(chronicle), m_durability(m_random.below(3)),
          m_broker({{"transaction.state.log.num.partitions", "1"},
                    {"transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000"},
                    {"brook.durability", durability()}}) {
        m_chronicle.begin(m_broker.clock);
        m_chronicle.note("durability: {}", durability());
        m_broker.random = SeededRandom(seed * 2 + 1);
        (void)m_broker.disk.syncDirectory("/");
        makeTopic("orders", 1 + static_cast<std::int32_t>(m_random.below(2)));
        makeTopic("bills", 1);
        findCoordinator();
    }

    std::optional<std::string> run() {
        auto wrong = live();
        if (wrong)
            for (const Event& event : m_broker.diagnostics.events) m_chronicle.note("broker: {}", event.message);
        return wrong;
    }

private:
    std::string durability() const { return m_durability == 0 ? "durable" : m_durability == 1 ? "balanced" : "fast"; }

    void makeTopic(const std::string& name, std::int32_t partitions) {
        m_broker.makeTopic(name, partitions);
        for (std::int32_t index = 0; index < partitions; ++index)
            m_world.places.push_back({name, PartitionIndex(index)});
    }
    /// As every transactional client does first; it makes __transaction_state.
    void findCoordinator() {
        protocol::FindCoordinatorRequest find;
        find.key = "shop-1";
        find.keyType = 1;
        m_broker.ask<protocol::FindCoordinatorResponse>(find, 3);
    }

    std::optional<std::string> live() {
        m_world.keepsAcknowledged = m_durability == 0;
        for (std::uint64_t left = 20 + m_random.below(80); left > 0 && !m_world.wrong(); --left) {
            step();
            if (m_random.below(8) == 0) look();
        }
        if (auto wrong = m_world.wrong()) return wrong;
        settle();
        if (auto wrong = m_world.wrong()) return wrong;
        return checkSettled();
    }

    void step() {
        const std::uint64_t chance = m_random.below(100);
        if (m_producers.empty() || chance < 5) return bringProducer();
        if (chance < 75) return anyone().act();
        if (chance < 83) return pass(Milliseconds(m_random.below(600)));
        if (chance < 85) return pass(Milliseconds(m_random.below(6000)));
        if (chance < 88) return crashProducer();
        if (chance < 91) return slowDisk();
        if (chance < 95) return breakDisk();
        if (chance < 97) return restart();
        cutPower();
    }

    TransactionalModel& anyone() { return *m_producers[m_random.below(m_producers.size())]; }

    void bringProducer() {
        std::erase_if(m_producers, [](const auto& producer) { return producer->isDone(); });
        if (m_producers.size() >= 4) return anyone().act();
        const auto speaks = m_random.below(2) == 0 ? TransactionalModel::Speaks::Old : TransactionalModel::Speaks::New;
        m_producers.push_back(
            std::make_unique<TransactionalModel>(m_world, wire(), m_random.below(3) == 0 ? "shop-2" : "shop-1",
                                                 ++m_born, speaks, Milliseconds(1000 + m_random.below(20'000))));
        m_chronicle.note("{} comes and speaks {}", m_producers.back()->name(),
                         speaks == TransactionalModel::Speaks::Old ? "the old way" : "KIP-890");
    }
    void crashProducer() {
        const std::size_t index = m_random.below(m_producers.size());
        m_chronicle.note("{} crashes", m_producers[index]->name());
        m_producers.erase(m_producers.begin() + static_cast<std::ptrdiff_t>(index));
    }

    Wire wire() {
        return [this](Bytes frame) {
            auto outcome = m_broker.send(std::move(frame));
            if (!outcome->isDone()) m_waiting.push_back(outcome);
            return outcome;
        };
    }

    // The world around them
    void pass(Milliseconds time) {
        m_chronicle.note("{} ms pass", time.count());
        m_broker.advance(time);
    }
    void slowDisk() {
        m_syncsAreHeld = !m_syncsAreHeld;
        m_chronicle.note("syncs are {}", m_syncsAreHeld ? "held" : "let go");
        if (m_syncsAreHeld) return m_broker.sync().hold();
        m_broker.sync().letGo();
        m_broker.settle();
    }
    void breakDisk() {
        const std::uint64_t kind = m_random.below(6);
        const std::uint64_t nth = 1 + m_random.below(8);
        m_chronicle.note("disk fault of kind {}, {} operations from now", kind, nth);
        switch (kind) {
            case 0: return m_broker.disk.fail(Operation::Sync, nth);
            case 1: return m_broker.disk.fail(Operation::Write, nth, Fault::ShortWrite);
            case 2: return m_broker.disk.fail(Operation::Any, nth);
            case 3: return m_broker.disk.failFrom(Operation::Write, nth, Fault::DiskFull);
            default: return m_broker.disk.heal();
        }
    }
    void begin() {
        m_syncsAreHeld = false;
        m_broker.start();
        for (const auto& outcome : m_waiting)
            if (!outcome->isDone()) outcome->times = 1, outcome->closed = "the broker is gone";
        m_waiting.clear();
    }
    void restart() {
        m_chronicle.note("the broker is restarted");
        m_broker.disk.heal();
        m_broker.stop();
        begin();
    }
    /// At one of the next operations of the disk, whatever that is for.
    void cutPower() {
        m_broker.disk.failFrom(Operation::Any, 1 + m_random.below(12));
        for (std::uint64_t left = m_random.below(6); left > 0; --left) anyone().act();
        m_chronicle.note("the power goes");
        m_broker.crash(m_random.next());
        m_broker.disk.heal();
        begin();
    }

    // What readers see
    void look() {
        for (const TopicPartition& place : m_world.places) {
            const auto records = readRecords(m_broker.log(place.topic, place.partition.value()), Isolation::Committed);
            if (!records) continue;  // the disk fails
            std::vector<std::string> values;
            for (const ReadRecord& record : *records) values.push_back(*record.value);
            m_world.transactions.seen(place, values);
        }
    }

    // The end
    void settle() {
        m_chronicle.note("nothing is disturbed any more");
        m_broker.disk.heal();
        m_broker.sync().letGo();
        m_broker.settle();
        bool offline = false;
        m_broker.broker().topics().forEachPartition(
            [&](const std::shared_ptr<Partition>& partition) { offline |= partition->log().offline().has_value(); });
        if (offline) restart();
        for (const auto& producer : m_producers) producer->retire();
        const auto allDone = [this] {
            return std::all_of(m_producers.begin(), m_producers.end(), [](const auto& each) { return each->isDone(); });
        };
        for (int round = 0; round < 100 && !allDone() && !m_world.wrong(); ++round) {
            for (const auto& producer : m_producers) producer->act();
            m_broker.advance(Milliseconds(50));
        }
        if (!allDone() && !m_world.violation) m_world.violation = "a producer cannot finish its transaction";
        m_broker.advance(Milliseconds(25'000));  // what nobody ends takes too long
    }
    std::optional<std::string> checkSettled() {
        look();
        m_world.transactions.settled();
        if (auto wrong = m_world.wrong()) return wrong;
        for (const TopicPartition& place : m_world.places) {
            const Log& log = m_broker.log(place.topic, place.partition.value());
            if (log.lastStableOffset() != log.endOffset())
                return fmt::format("the last stable offset of {} stays at {} of {}", place.text(),
                                   log.lastStableOffset(), log.endOffset());
        }
        const auto all = m_broker.services().transactions.list();
        if (!all) return "the transactions cannot be listed: " + all.error().message;
        for (const Transaction& transaction : *all)
            if (!transaction.isIdle())
                return fmt::format("{} stays in state {}", transaction.id, stateName(transaction.state));
        return std::nullopt;
    }

    SeededRandom m_random;
    Chronicle& m_chronicle;
    std::uint64_t m_durability;
    TestBroker m_broker;
    TransactionWorld m_world{m_broker, m_random, m_chronicle, {}, true, {}, {}, {}};
    std::vector<std::unique_ptr<TransactionalModel>> m_producers;
    std::vector<std::shared_ptr<Outcome>> m_waiting;
    bool m_syncsAreHeld = false;
    int m_born = 0;
};

}  // namespace brook::test
