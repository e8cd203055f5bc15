// What a rebalance costs the broker: members share a thousand partitions, one more comes, one goes. The broker is
// whole, and stepped by hand on a disk in memory; what is counted is the time it works, not the time that members take.
//   groups_bench [MEMBERS [PARTITIONS]]     (100 and 1000)
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "engine/base/byte_reader.h"
#include "tests/support/classic_member.h"
#include "tests/support/newer_member.h"

using namespace brook;
using namespace brook::test;

namespace {

using Steady = std::chrono::steady_clock;

enum class Speaks { Eager, Cooperative, Newer };

class Bench {
public:
    Bench(Speaks speaks, int partitions)
        : m_speaks(speaks), m_broker({{"group.consumer.assignment.interval.ms", "0"}}) {
        m_world.topics["orders"] = m_broker.makeTopic("orders", partitions);
    }

    void bring(int count) {
        while (count-- > 0) m_members.push_back(born());
    }
    void takeOne() {
        m_members.front()->leave();
        m_members.erase(m_members.begin());
    }

    /// Lets all of them work until each has its partitions, and says what that took.
    void settle(const char* what) {
        m_spent = {};
        m_requests = 0;
        for (int round = 0; round < 1000 && !isSettled(); ++round) {
            for (int turn = 0; turn < 4; ++turn)
                for (const auto& member : m_members) member->act();
            m_spent += timed([this] { m_broker.advance(Milliseconds(50)); });
        }
        const auto wrong = m_world.wrong();
        if (wrong || !isSettled()) {
            std::fprintf(stderr, "groups_bench: %s\n", wrong.value_or("the group does not settle").c_str());
            std::exit(1);
        }
        std::printf("  %-28s %8.2f ms in %6d requests\n", what,
                    std::chrono::duration<double, std::milli>(m_spent).count(), m_requests);
    }

private:
    template <class Work>
    static Steady::duration timed(const Work& work) {
        const Steady::time_point begun = Steady::now();
        work();
        return Steady::now() - begun;
    }

    /// Only what belongs to the rebalance is counted: members read and commit offsets besides.
    static bool isOfRebalance(ByteView frame) {
        switch (static_cast<protocol::ApiKey>(ByteReader(frame).int16())) {
            case protocol::ApiKey::JoinGroup:
            case protocol::ApiKey::SyncGroup:
            case protocol::ApiKey::Heartbeat:
            case protocol::ApiKey::LeaveGroup:
            case protocol::ApiKey::ConsumerGroupHeartbeat: return true;
            default: return false;
        }
    }

    Wire wire() {
        return [this](Bytes frame) {
            const bool counts = isOfRebalance(frame);
            std::shared_ptr<Outcome> outcome;
            const auto spent = timed([&] { outcome = m_broker.send(std::move(frame)); });
            if (counts) m_spent += spent, ++m_requests;
            return outcome;
        };
    }

    std::unique_ptr<GroupMember> born() {
        const std::string name = fmt::format("member {}", ++m_born);
        GroupMember::Wishes wishes{"group", name, {}, {"orders"}, Milliseconds(45'000), Milliseconds(60'000)};
        if (m_speaks == Speaks::Newer)
            return std::make_unique<NewerMemberModel>(m_world, wire(), std::move(wishes), name);
        return std::make_unique<ClassicMemberModel>(
            m_world, wire(), std::move(wishes),
            m_speaks == Speaks::Eager ? ClassicMemberModel::Style::Eager : ClassicMemberModel::Style::Cooperative);
    }

    bool isSettled() const {
        std::size_t owned = 0;
        for (const auto& member : m_members) {
            if (!member->isSettled() || member->generation() != m_members.front()->generation()) return false;
            owned += member->owned().size();
        }
        return owned == m_broker.services().broker.image()->topic("orders")->partitions.size();
    }

    Speaks m_speaks;
    mutable TestBroker m_broker;
    SeededRandom m_random{1};
    Chronicle m_silent{false};
    GroupWorld m_world{m_broker, m_random, m_silent, {}, [](const TopicPartition&) { return Offset(0); }, {}, {}, {}};
    std::vector<std::unique_ptr<GroupMember>> m_members;
    int m_born = 0;
    int m_requests = 0;
    Steady::duration m_spent{};
};

}  // namespace

int main(int argc, char** argv) {
    const int members = argc > 1 ? std::atoi(argv[1]) : 100;
    const int partitions = argc > 2 ? std::atoi(argv[2]) : 1000;
    const std::pair<Speaks, const char*> kinds[] = {
        {Speaks::Eager, "classic, eager"}, {Speaks::Cooperative, "classic, cooperative"}, {Speaks::Newer, "KIP-848"}};
    for (const auto& [speaks, name] : kinds) {
        std::printf("%s: %d members, %d partitions, time of the broker\n", name, members, partitions);
        Bench bench(speaks, partitions);
        bench.bring(1);
        bench.settle("the first comes");  // and the topic of the offsets is made
        bench.bring(members - 2);
        bench.settle("all but one more come at once");
        bench.bring(1);
        bench.settle("the last comes");
        bench.takeOne();
        bench.settle("one goes");
    }
    return 0;
}
