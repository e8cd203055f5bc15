#include "engine/groups/consumer_group.h"

#include <QtTest>

#include "engine/groups/records/record_codec.h"

using namespace brook;
using namespace brook::protocol;
using namespace std::chrono_literals;

namespace {

using Request = ConsumerGroupHeartbeatRequest;
using Response = ConsumerGroupHeartbeatResponse;

Uuid idOf(std::uint8_t number) {
    Uuid id;
    id.bytes[0] = std::byte{number};
    return id;
}

/// What a real member does: tells what it has, gives back what is no longer its own, takes what it is given.
struct Member {
    std::string id;
    std::int32_t epoch = 0;
    PartitionSet has;
};

struct Stage {
    Moment now{Timestamp(1'000'000), MonotonicTime{}};
    ConsumerGroup group{"g"};
    ConsumerGroupConfig config;
    std::shared_ptr<ClusterImage> image = std::make_shared<ClusterImage>();
    std::vector<CoordinatorRecord> records;
    Ticket last = 0;

    Stage() { addTopic("t", 1, 6); }

    void addTopic(const std::string& name, std::uint8_t number, std::size_t partitions) {
        auto topic = std::make_shared<TopicImage>();
        topic->name = name;
        topic->id = idOf(number);
        topic->partitions.resize(partitions);
        image = std::make_shared<ClusterImage>(*image);
        image->topics[name] = topic;
        image->topicsById[topic->id] = topic;
        image->appliedOffset += 1;
    }
    void take(GroupEffects& effects) {
        for (CoordinatorRecord& record : effects.records) records.push_back(std::move(record));
    }
    void advance(Milliseconds by) {
        now.wall += by.count();
        now.steady += by;
        GroupEffects effects = group.tick(now);
        take(effects);
    }
    Response ask(const Request& request) {
        GroupEffects effects = group.heartbeat(++last, request, {{"client", "/10.0.0.1"}, image, config}, now);
        take(effects);
        return std::get<Response>(effects.answers.at(0).second);
    }
    Request joining(const std::string& id, std::vector<std::string> topics = {"t"}) const {
        Request request;
        request.groupId = "g";
        request.memberId = id;
        request.rebalanceTimeoutMs = 20'000;
        request.subscribedTopicNames = std::move(topics);
        request.topicPartitions.emplace();
        return request;
    }
    /// Takes up what an answer says.
    static void obey(Member& member, const Response& answer) {
        member.epoch = answer.memberEpoch;
        if (!answer.assignment) return;
        member.has.clear();
        for (const auto& topic : answer.assignment->topicPartitions)
            for (const PartitionIndex partition : topic.partitions) member.has[topic.topicId].insert(partition.value());
    }
    Member join(const std::string& id, std::vector<std::string> topics = {"t"}) {
        Member member{id, 0, {}};
        obey(member, ask(joining(id, std::move(topics))));
        return member;
    }
    Request report(const Member& member) const {
        Request request;
        request.groupId = "g";
        request.memberId = member.id;
        request.memberEpoch = member.epoch;
        request.topicPartitions.emplace();
        for (const auto& [topic, numbers] : member.has) {
            auto& told = request.topicPartitions->emplace_back();
            told.topicId = topic;
            for (const std::int32_t number : numbers) told.partitions.emplace_back(number);
        }
        return request;
    }
    ErrorCode beat(Member& member) {
        const Response answer = ask(report(member));
        if (answer.errorCode == ErrorCode::None) obey(member, answer);
        return answer.errorCode;
    }
    std::size_t count(const Member& member) const {
        std::size_t sum = 0;
        for (const auto& [topic, numbers] : member.has) sum += numbers.size();
        return sum;
    }
    /// The group as a restarted broker makes it.
    ConsumerGroup replayed() const {
        ConsumerGroup again("g");
        for (const CoordinatorRecord& record : records)
            if (!again.replay(*recordTypeOf(record.key), record.key,
                              record.value ? std::optional<ByteView>(*record.value) : std::nullopt))
                qFatal("a record cannot be replayed");
        again.restored(now, config);
        return again;
    }
};

}  // namespace

class ConsumerGroupTest : public QObject {
    Q_OBJECT

private slots:
    void theFirstMemberGetsEverythingInEpochTwo() {
        Stage stage;
        const Member member = stage.join("a");
        QCOMPARE(member.epoch, 2);
        QCOMPARE(stage.count(member), std::size_t{6});
        QCOMPARE(stage.group.state(), ConsumerState::Stable);
    }

    void partitionsMoveOnlyOnceTheyAreGivenBack() {
        Stage stage;
        Member a = stage.join("a");
        stage.advance(1'000ms);
        Member b = stage.join("b");
        QCOMPARE(stage.count(b), std::size_t{0});
        QCOMPARE(stage.group.state(), ConsumerState::Reconciling);
        QCOMPARE(stage.beat(a), ErrorCode::None);  // is told to give three back
        QCOMPARE(a.epoch, 2);
        QCOMPARE(stage.count(a), std::size_t{3});
        QCOMPARE(stage.beat(b), ErrorCode::None);
        QCOMPARE(stage.count(b), std::size_t{0});
        QCOMPARE(stage.beat(a), ErrorCode::None);  // has done so
        QCOMPARE(a.epoch, 3);
        QCOMPARE(stage.beat(b), ErrorCode::None);
        QCOMPARE(stage.count(b), std::size_t{3});
        QCOMPARE(stage.group.state(), ConsumerState::Stable);
    }

    void changesAreGatheredForAWhile() {
        Stage stage;
        Member a = stage.join("a");
        stage.join("b");
        QCOMPARE(stage.group.state(), ConsumerState::Assigning);
        stage.beat(a);
        QCOMPARE(stage.count(a), std::size_t{6});
        stage.advance(1'000ms);
        stage.beat(a);
        QCOMPARE(stage.count(a), std::size_t{3});
    }

    void whoLeavesFreesItsPartitions() {
        Stage stage;
        Member a = stage.join("a");
        stage.advance(1'000ms);
        Member b = stage.join("b");
        stage.beat(a), stage.beat(a), stage.beat(b);
        Request leaving = stage.report(b);
        leaving.memberEpoch = -1;
        QCOMPARE(stage.ask(leaving).memberEpoch, -1);
        stage.advance(1'000ms);
        stage.beat(a);
        QCOMPARE(stage.count(a), std::size_t{6});
    }

    void aSilentMemberIsRemovedAndFenced() {
        Stage stage;
        Member a = stage.join("a");
        stage.advance(45'000ms);
        QVERIFY(stage.group.members().empty());
        QCOMPARE(stage.group.state(), ConsumerState::Empty);
        QCOMPARE(stage.beat(a), ErrorCode::UnknownMemberId);
    }

    void whoDoesNotGiveBackInTimeIsRemoved() {
        Stage stage;
        Member a = stage.join("a");
        stage.advance(1'000ms);
        Member b = stage.join("b");
        stage.ask(stage.report(a));  // is told, and does not obey
        for (int i = 0; i < 4; ++i) {
            stage.advance(5'000ms);
            if (i < 3) QCOMPARE(stage.ask(stage.report(a)).errorCode, ErrorCode::None);
        }
        QVERIFY(!stage.group.members().contains("a"));
        stage.advance(1'000ms);
        stage.beat(b);
        QCOMPARE(stage.count(b), std::size_t{6});
    }

    void epochsFence() {
        Stage stage;
        Member a = stage.join("a");
        Member future = a;
        future.epoch = 9;
        QCOMPARE(stage.beat(future), ErrorCode::FencedMemberEpoch);
        Member past = a;
        past.epoch = 1;
        QCOMPARE(stage.beat(past), ErrorCode::FencedMemberEpoch);
        Member stranger{"nobody", 2, {}};
        QCOMPARE(stage.beat(stranger), ErrorCode::UnknownMemberId);
    }

    void aMemberThatMissedItsEpochMayComeWithTheOneBefore() {
        Stage stage;
        Member a = stage.join("a");
        stage.addTopic("u", 2, 2);
        Request wider = stage.report(a);
        wider.subscribedTopicNames = {"t", "u"};
        stage.advance(1'000ms);
        const Response lost = stage.ask(wider);
        QCOMPARE(lost.memberEpoch, 3);
        QCOMPARE(stage.beat(a), ErrorCode::None);
        QCOMPARE(a.epoch, 3);
    }

    void aMemberHasItsWholeTimeForEachTimeItHasToGiveBack() {
        Stage stage;
        Member a = stage.join("a");
        stage.advance(1'000ms);
        stage.join("b");
        QCOMPARE(stage.beat(a), ErrorCode::None);
        QCOMPARE(stage.count(a), std::size_t{3});
        stage.advance(1'000ms);
        stage.join("c");
        stage.advance(14'000ms);
        QCOMPARE(stage.beat(a), ErrorCode::None);  // the first three are given back, and one more is asked for
        QCOMPARE(stage.count(a), std::size_t{2});
        stage.advance(10'000ms);
        QCOMPARE(stage.beat(a), ErrorCode::None);
    }

    void aStaticMemberComesBackToItsPartitions() {
        Stage stage;
        Request first = stage.joining("a");
        first.instanceId = "one";
        Member a{"a", 0, {}};
        stage.obey(a, stage.ask(first));
        Request second = stage.joining("b");
        second.instanceId = "one";
        QCOMPARE(stage.ask(second).errorCode, ErrorCode::UnreleasedInstanceId);
        Request pausing = stage.report(a);
        pausing.instanceId = "one";
        pausing.memberEpoch = -2;
        QCOMPARE(stage.ask(pausing).memberEpoch, -2);
        const std::int32_t epoch = stage.group.epoch();
        Member b{"b", 0, {}};
        stage.obey(b, stage.ask(second));
        QCOMPARE(stage.count(b), std::size_t{6});
        QCOMPARE(stage.group.epoch(), epoch);
        Request old = stage.report(a);
        old.instanceId = "one";
        QCOMPARE(stage.ask(old).errorCode, ErrorCode::FencedInstanceId);
    }

    void aRegularExpressionFollowsTopicsThatCome() {
        Stage stage;
        Request request = stage.joining("a");
        request.subscribedTopicNames.reset();
        request.subscribedTopicRegex = "t.*";
        Member a{"a", 0, {}};
        stage.obey(a, stage.ask(request));
        QCOMPARE(stage.count(a), std::size_t{6});
        stage.addTopic("tt", 2, 3);
        stage.addTopic("other", 3, 3);
        stage.advance(1'000ms);
        stage.beat(a);
        QCOMPARE(stage.count(a), std::size_t{9});
        QVERIFY(stage.group.isSubscribedTo("tt") && !stage.group.isSubscribedTo("other"));
    }

    void aGroupTakesNoMoreMembersThanItMay() {
        Stage stage;
        stage.config.maxSize = 1;
        stage.join("a");
        QCOMPARE(stage.ask(stage.joining("b")).errorCode, ErrorCode::GroupMaxSizeReached);
    }

    void whoMayCommit() {
        Stage stage;
        OffsetCommitWish wish;
        wish.version = 9;
        QCOMPARE(stage.group.checkCommit(wish), ErrorCode::None);
        Member a = stage.join("a");
        QCOMPARE(stage.group.checkCommit(wish), ErrorCode::UnknownMemberId);
        wish.memberId = "a";
        wish.generationOrEpoch = a.epoch;
        QCOMPARE(stage.group.checkCommit(wish), ErrorCode::None);
        wish.version = 8;
        QCOMPARE(stage.group.checkCommit(wish), ErrorCode::UnsupportedVersion);
        wish.version = 9;
        wish.generationOrEpoch = a.epoch + 1;
        QCOMPARE(stage.group.checkCommit(wish), ErrorCode::StaleMemberEpoch);
        QCOMPARE(stage.group.checkFetch("a", a.epoch), ErrorCode::None);
        QCOMPARE(stage.group.checkFetch("a", a.epoch + 1), ErrorCode::StaleMemberEpoch);
        QCOMPARE(stage.group.checkFetch(std::nullopt, -1), ErrorCode::None);
    }

    /// Members come, go, fall silent and are restarted at random, the broker too: no partition has two owners at any
    /// time, and once nobody disturbs the group any more all partitions are owned and shared evenly.
    void noPartitionEverHasTwoOwners() {
        for (std::uint64_t seed = 1; seed <= 300; ++seed) {
            SeededRandom random(seed);
            Stage stage;
            std::map<std::string, Member> members;
            const auto nobodyShares = [&] {
                std::set<std::pair<Uuid, std::int32_t>> seen;
                for (const auto& [id, member] : members)
                    for (const auto& [topic, numbers] : member.has)
                        for (const std::int32_t number : numbers)
                            if (!seen.emplace(topic, number).second) return false;
                return true;
            };
            int joined = 0;
            const auto beatAll = [&] {
                for (auto each = members.begin(); each != members.end();)
                    each = stage.beat(each->second) == ErrorCode::None ? std::next(each) : members.erase(each);
            };
            for (int step = 0; step < 60; ++step) {
                switch (random.below(7)) {
                    case 0:
                        if (members.size() < 5) {
                            const std::string id = "m" + std::to_string(++joined);
                            members[id] = stage.join(id);
                        }
                        break;
                    case 1:
                        if (!members.empty()) {
                            Request leaving = stage.report(members.begin()->second);
                            leaving.memberEpoch = -1;
                            stage.ask(leaving);
                            members.erase(members.begin());
                        }
                        break;
                    case 2: stage.group = stage.replayed(); break;
                    case 3: stage.advance(1'000ms); break;
                    case 4:
                        if (!members.empty()) members.erase(members.begin());  // dies without a word
                        break;
                    default: beatAll();
                }
                QVERIFY2(nobodyShares(), qPrintable(QString("seed %1, step %2").arg(seed).arg(step)));
            }
            for (int i = 0; i < 60; ++i) {
                stage.advance(1'000ms);
                beatAll();
            }
            std::size_t owned = 0;
            for (const auto& [id, member] : members) {
                owned += stage.count(member);
                QVERIFY(stage.count(member) >= 6 / members.size() && stage.count(member) <= 6 / members.size() + 1);
            }
            QVERIFY2(members.empty() || owned == 6, qPrintable(QString("seed %1: %2 owned").arg(seed).arg(owned)));
        }
    }
};

QTEST_GUILESS_MAIN(ConsumerGroupTest)
#include "consumer_group_test.moc"
