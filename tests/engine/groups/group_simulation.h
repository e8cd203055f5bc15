#pragma once

#include "tests/support/classic_member.h"
#include "tests/support/newer_member.h"

namespace brook::test {

/// One consumer group on a whole broker, lived through at random from one seed: members of both protocols come, crash,
/// leave, come back and change their wishes, commits go on, time passes, syncs are slow, the disk fails or is full, the
/// broker is restarted and loses its power. In the end nothing is disturbed any more, and the group has to settle.
class GroupSimulation {
public:
    GroupSimulation(std::uint64_t seed, Chronicle& chronicle)
        : m_random(seed), m_chronicle(chronicle), m_broker({{"offsets.topic.num.partitions", "1"},
                                                            {"group.min.session.timeout.ms", "1000"},
                                                            {"group.consumer.session.timeout.ms", "3000"},
                                                            {"group.consumer.assignment.interval.ms", "0"},
                                                            {"transaction.state.log.num.partitions", "1"}}) {
        m_chronicle.begin(m_broker.clock);
        m_broker.random = SeededRandom(seed * 2 + 1);
        (void)m_broker.disk.syncDirectory("/");
        makeTopic("orders", 1 + static_cast<std::int32_t>(m_random.below(4)));
        makeTopic("bills", 1 + static_cast<std::int32_t>(m_random.below(3)));
        m_kinds = static_cast<Kinds>(m_random.below(3));
        m_style = m_random.below(2) == 0 ? ClassicMemberModel::Style::Eager : ClassicMemberModel::Style::Cooperative;
        m_bringsFaults = m_random.below(3) == 0;
    }

    std::optional<std::string> run() {
        auto wrong = live();
        if (wrong) tellOfGroup();
        return wrong;
    }

private:
    enum class Kinds { Classic, Newer, Both };
    struct Living {
        std::unique_ptr<GroupMember> member;
        bool isStatic = false;
        bool isNewer = false;
    };

    std::optional<std::string> live() {
        for (std::uint64_t left = 20 + m_random.below(60); left > 0 && !m_world.wrong(); --left) {
            step();
            look();
        }
        if (auto wrong = m_world.wrong()) return wrong;
        settle();
        if (auto wrong = m_world.wrong()) return wrong;
        return checkSettled();
    }

    void makeTopic(const std::string& name, std::int32_t partitions) {
        m_world.topics[name] = m_broker.makeTopic(name, partitions);
    }

    void step() {
        const std::uint64_t chance = m_random.below(100);
        if (m_members.empty() || chance < 7) return bringMember();
        if (chance < 66) return anyone().member->act();
        if (chance < 78) return pass(Milliseconds(m_random.below(700)));
        if (chance < 80) return pass(Milliseconds(m_random.below(8000)));
        if (chance < 83) return crashMember();
        if (chance < 86) return leaveMember();
        if (chance < 88) return comeBack();
        if (chance < 90) return changeWishes();
        if (chance < 92) return slowDisk();
        if (chance < 95) return breakDisk();
        if (chance < 97) return restart();
        if (chance < 99) return cutPower();
        growTopic();
    }

    // Members
    Living& anyone() { return m_members[m_random.below(m_members.size())]; }

    std::vector<std::string> anyTopics() {
        switch (m_random.below(4)) {
            case 0: return {"orders"};
            case 1: return {"bills"};
            default: return {"bills", "orders"};
        }
    }

    void bringMember() {
        if (m_members.size() >= 4) return anyone().member->act();
        const std::string name = fmt::format("member {}", ++m_born);
        const bool isStatic = m_random.below(4) == 0;
        bring(name, isStatic ? std::optional("instance of " + name) : std::nullopt,
              m_kinds == Kinds::Both ? m_random.below(2) == 0 : m_kinds == Kinds::Newer, anyTopics());
    }

    void bring(const std::string& name, std::optional<std::string> instanceId, bool newer,
               std::vector<std::string> topics) {
        GroupMember::Wishes wishes{"group",
                                   name,
                                   std::move(instanceId),
                                   std::move(topics),
                                   Milliseconds(3000),
                                   Milliseconds(1500 + m_random.below(3000))};
        m_chronicle.note("{} comes, {}{}, wants {}", name, newer ? "newer" : "classic",
                         wishes.instanceId ? ", static" : "", fmt::join(wishes.topics, " and "));
        Living living{nullptr, wishes.instanceId.has_value(), newer};
        if (newer)
            living.member = std::make_unique<NewerMemberModel>(m_world, wire(), std::move(wishes),
                                                               fmt::format("{} life {}", name, ++m_lives));
        else
            living.member = std::make_unique<ClassicMemberModel>(m_world, wire(), std::move(wishes), m_style);
        m_members.push_back(std::move(living));
    }

    Wire wire() {
        return [this](Bytes frame) {
            auto outcome = m_broker.send(std::move(frame));
            if (!outcome->isDone()) m_waiting.push_back(outcome);
            return outcome;
        };
    }

    Living take() {
        const std::size_t index = m_random.below(m_members.size());
        Living taken = std::move(m_members[index]);
        m_members.erase(m_members.begin() + static_cast<std::ptrdiff_t>(index));
        return taken;
    }
    void crashMember() { m_chronicle.note("{} crashes", take().member->wishes().name); }
    void leaveMember() {
        const Living living = take();
        m_chronicle.note("{} leaves", living.member->wishes().name);
        living.member->leave();
    }
    /// A static member is started anew, closed before or not. It wants the same as before: a classic group would not
    /// look, as Kafka's do not, as long as the protocol stays.
    void comeBack() {
        Living living = take();
        const GroupMember::Wishes wishes = living.member->wishes();
        if (!living.isStatic) return;
        if (auto* newer = dynamic_cast<NewerMemberModel*>(living.member.get()); newer && m_random.below(3) > 0)
            newer->pause();
        m_world.ownership.gaveUp(wishes.name);
        bring(wishes.name, wishes.instanceId, living.isNewer, wishes.topics);
    }
    void changeWishes() {
        const Living& living = anyone();
        // Should it come back, a classic group would not look whether its wishes are others, as Kafka's do not.
        if (living.isStatic && !living.isNewer) return;
        GroupMember& member = *living.member;
        m_chronicle.note("{} has other wishes", member.wishes().name);
        member.subscribe(anyTopics());
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
        if (!m_bringsFaults) return anyone().member->act();
        const std::uint64_t kind = m_random.below(5);
        const std::uint64_t nth = 1 + m_random.below(6);
        m_chronicle.note("disk fault of kind {}, {} operations from now", kind, nth);
        switch (kind) {
            case 0: m_mustRestart = true; return m_broker.disk.fail(Operation::Sync, nth);
            case 1: return m_broker.disk.fail(Operation::Write, nth, Fault::ShortWrite);
            case 2: return m_broker.disk.fail(Operation::Read, nth);
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
        look();
    }
    void restart() {
        tellOfGroup();
        m_chronicle.note("the broker is restarted");
        m_broker.disk.heal();
        m_broker.stop();
        begin();
    }
    void cutPower() {
        tellOfGroup();
        m_chronicle.note("the power goes");
        m_broker.crash(m_random.next());
        m_broker.disk.heal();
        begin();
    }
    void growTopic() {
        Broker& broker = m_broker.broker();
        const auto total = static_cast<std::int32_t>(broker.image()->topic("bills")->partitions.size()) + 1;
        // Clients of the classic protocol would have to look for themselves, and no metadata is made on a bad disk.
        if (total > 5 || m_kinds != Kinds::Newer || m_bringsFaults || m_syncsAreHeld) return;
        m_chronicle.note("“bills” grows to {} partitions", total);
        const ConfigResolver resolver = broker.resolver();
        broker.changeMetadata(*planPartitions(broker.planContext(resolver), "bills", total, std::nullopt),
                              [](const Result<void>& grown) {
                                  if (!grown) throw std::runtime_error(grown.error().message);
                              });
        m_broker.settle();
    }

    /// A group that nobody is in may be made anew.
    void look() {
        for (const GroupShard* shard : m_broker.services().groups.loadedShards()) {
            const auto group = shard->groups().find("group");
            if (group == shard->groups().end() ||
                std::visit([](const auto& each) { return each.members().empty(); }, group->second))
                m_world.ownership.emptied();
        }
    }

    /// The group's own story, and the broker's complaints.
    void tellOfGroup() {
        for (const GroupShard* shard : m_broker.services().groups.loadedShards())
            for (const GroupEvent& event : shard->events("group"))
                m_chronicle.note("group, {}: {}", event.time - Timestamp(1'700'000'000'000), event.text);
        for (const Event& event : m_broker.diagnostics.events) m_chronicle.note("broker: {}", event.message);
    }

    // The end
    void settle() {
        m_chronicle.note("nothing is disturbed any more");
        m_broker.disk.heal();
        m_broker.sync().letGo();
        m_broker.settle();
        const auto offline = [this](const char* topic) {
            const Topic* found = m_broker.broker().topics().find(topic);
            return found && std::any_of(found->partitions.begin(), found->partitions.end(),
                                        [](const auto& partition) { return partition->log().offline().has_value(); });
        };
        if (offline("__consumer_offsets") || m_mustRestart) restart();
        if (m_members.empty()) bringMember();
        for (int round = 0; round < 60 && !m_world.wrong(); ++round) {
            for (int turn = 0; turn < 4; ++turn)
                for (const Living& living : m_members) living.member->act();
            m_broker.advance(Milliseconds(250));
            look();
            if (round > 24 && isSettled()) return;
        }
    }
    bool isSettled() {
        return std::all_of(m_members.begin(), m_members.end(),
                           [](const Living& living) { return living.member->isSettled(); }) &&
               !checkSettled();
    }
    std::optional<std::string> checkSettled() {
        std::map<std::string, OwnershipChecker::Partitions> owned;
        OwnershipChecker::Partitions all;
        const auto image = m_broker.broker().image();
        for (const Living& living : m_members) {
            const GroupMember& member = *living.member;
            if (!member.isSettled()) return fmt::format("{} does not settle", member.wishes().name);
            owned[member.wishes().name] = member.owned();
            for (const std::string& topic : member.wishes().topics) {
                for (const PartitionImage& partition : image->topic(topic)->partitions)
                    all.insert({topic, partition.index});
            }
            if (member.generation() != m_members.front().member->generation())
                return fmt::format("{} is in generation {}, {} in {}", member.wishes().name, member.generation(),
                                   m_members.front().member->wishes().name, m_members.front().member->generation());
        }
        return OwnershipChecker::settled(owned, all);
    }

    SeededRandom m_random;
    Chronicle& m_chronicle;
    TestBroker m_broker;
    GroupWorld m_world{m_broker, m_random, m_chronicle, {}, [](const TopicPartition&) { return Offset(50); },
                       {},       {},       {}};
    Kinds m_kinds = Kinds::Classic;
    ClassicMemberModel::Style m_style = ClassicMemberModel::Style::Eager;
    bool m_bringsFaults = false;
    bool m_syncsAreHeld = false;
    bool m_mustRestart = false;  // a sync failed, maybe that of the metadata
    std::vector<Living> m_members;
    std::vector<std::shared_ptr<Outcome>> m_waiting;
    int m_born = 0;
    int m_lives = 0;
};

}  // namespace brook::test
