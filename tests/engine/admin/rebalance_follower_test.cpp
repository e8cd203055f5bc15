#include "engine/admin/rebalance_follower.h"

#include <QtTest>

using namespace brook;
using namespace brook::admin;

namespace {

constexpr PartitionIndex p(int number) { return PartitionIndex(number); }

/// Group "g" with members that read these partitions of "t", seen from moment to moment.
struct Stage {
    RebalanceFollower follower;
    GroupRow group;

    Stage() {
        group.id = "g";
        group.state = "Stable";
    }
    void members(const std::map<std::string, std::vector<int>>& readers) {
        group.members.clear();
        for (const auto& [id, partitions] : readers) {
            GroupMemberRow& member = group.members.emplace_back();
            member.id = id;
            for (const int partition : partitions) member.assignment.emplace_back("t", p(partition));
        }
    }
    std::vector<std::string> seenAt(std::int64_t time) {
        std::map<std::string, GroupRow> groups{{"g", group}};
        follower.follow(groups, Timestamp(time));
        std::vector<std::string> texts;
        for (const GroupEventRow& event : groups.at("g").events) texts.push_back(event.text);
        return texts;
    }
};

}  // namespace

class RebalanceFollowerTest final : public QObject {
    Q_OBJECT

private slots:
    void whatMovedIsSaidFromWhomToWhom() {
        const PartitionReaders before{{{"t", p(0)}, "a"}, {{"t", p(1)}, "a"}, {{"t", p(2)}, "b"}};
        QCOMPARE(movesInWords(before, before), std::string("nothing moved"));
        QCOMPARE(movesInWords(before, {{{"t", p(0)}, "a"}, {{"t", p(1)}, "b"}}),
                 std::string("2 of 3 partitions moved: t 1 from a to b, t 2 from b to nobody"));
    }

    void longListsAreCut() {
        PartitionReaders after;
        for (int partition = 0; partition < 9; ++partition) after[{"t", p(partition)}] = "a";
        const std::string words = movesInWords({}, after);
        QVERIFY(words.starts_with("9 of 9 partitions moved: t 0 from nobody to a, "));
        QVERIFY(words.ends_with(" and 3 more"));
    }

    void aRebalanceEndsWhenTheGroupHasSettled() {
        Stage stage;
        stage.members({{"a", {0, 1, 2}}});
        QVERIFY(stage.seenAt(1000).empty());
        stage.group.events.push_back({Timestamp(1100), "b joined"});
        stage.group.state = "Reconciling";
        QCOMPARE(stage.seenAt(1250), std::vector<std::string>{"b joined"});
        stage.group.state = "Stable";
        stage.members({{"a", {0, 1}}, {"b", {2}}});
        const std::vector<std::string> settled{"b joined",
                                               "settled within 400 ms: 1 of 3 partitions moved: t 2 from a to b"};
        QCOMPARE(stage.seenAt(1500), settled);
        QCOMPARE(stage.seenAt(1750), settled);  // once
    }

    void whatHappenedBeforeAnybodyWatchedHasNoOutcome() {
        Stage stage;
        stage.group.events.push_back({Timestamp(900), "a joined"});
        stage.members({{"a", {0}}});
        QCOMPARE(stage.seenAt(1000), std::vector<std::string>{"a joined"});
    }

    void whatHappenedWhileNobodyWatchedHasNone() {
        Stage stage;
        stage.members({{"a", {0}}});
        stage.seenAt(1000);
        stage.group.events.push_back({Timestamp(2000), "b joined"});
        stage.members({{"b", {0}}});
        QCOMPARE(stage.seenAt(60'000), std::vector<std::string>{"b joined"});
    }

    void aGroupThatComesAnewBeginsAnew() {
        Stage stage;
        stage.members({{"a", {0}}});
        stage.seenAt(1000);
        std::map<std::string, GroupRow> none;
        stage.follower.follow(none, Timestamp(1250));
        stage.group.events.push_back({Timestamp(1300), "b joined"});
        stage.group.state = "PreparingRebalance";
        stage.members({{"b", {}}});
        stage.seenAt(1500);
        stage.group.state = "Stable";
        stage.members({{"b", {0}}});
        QCOMPARE(stage.seenAt(1750).back(),
                 std::string("settled within 450 ms: 1 of 1 partitions moved: t 0 from nobody to b"));
    }
};

QTEST_GUILESS_MAIN(RebalanceFollowerTest)
#include "rebalance_follower_test.moc"
