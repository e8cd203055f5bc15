#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QStackedWidget>
#include <QTableView>

#include "tests/ui/window_fixture.h"
#include "ui/groups/group_actions.h"
#include "ui/groups/group_lag.h"
#include "ui/groups/group_page.h"
#include "ui/groups/group_words.h"
#include "ui/groups/groups_page.h"
#include "ui/groups/lag_history.h"
#include "ui/groups/lag_lines.h"
#include "ui/groups/reset_offsets_dialog.h"
#include "ui/pages/attention.h"
#include "ui/widgets/pieces.h"

using namespace brook;
using namespace brook::ui;
using brook::test::child;
using brook::test::PageFixture;

namespace {

constexpr Timestamp now{1'700'000'000'000};
constexpr std::int64_t hour = 3'600'000;
constexpr PartitionIndex first{0};

QStringList column(const QTableView& table, int column) {
    QStringList texts;
    for (int row = 0; row < table.model()->rowCount(); ++row)
        texts << table.model()->index(row, column).data().toString();
    return texts;
}

QStringList words(const QWidget& page) {
    QStringList texts;
    for (const Text* text : page.findChildren<Text*>()) texts << text->text();
    return texts;
}

QTableView* table(const QWidget& page, const QString& name) { return child<QTableView>(page, name); }

/// "billing" is 60 of 100 records behind in the first of two partitions of "orders"; "idle" has read all.
struct Fixture : PageFixture {
    QWidget window;
    GroupActions actions{cluster, workbench, &window};
    LagHistory history{workbench};

    Fixture() {
        cluster.addSimulated("orders", 2, 100, [](PartitionIndex partition, Offset offset) {
            admin::RecordRow row = test::simulatedRecord(partition, offset, 2);
            row.timestamp = now - hour + offset.value() * 1000;
            return row;
        });
        cluster.snapshot().topics.at("orders").retentionMs = 6 * hour;
        cluster.snapshot().takenAt = now;
        admin::GroupRow& billing = group("billing");
        billing.offsets = {offset(first, 40, 60, now - hour), offset(PartitionIndex(1), 100, 0, noTimestamp)};
        group("idle").offsets = {offset(first, 100, 0, noTimestamp)};
        show();
    }
    admin::GroupRow& group(const std::string& id) {
        admin::GroupRow& row = cluster.snapshot().groups[id];
        row.id = id;
        row.state = "Empty";
        row.protocolType = "consumer";
        return row;
    }
    static admin::GroupOffsetRow offset(PartitionIndex partition, std::int64_t committed, std::int64_t lag,
                                        Timestamp nextRecordAt) {
        admin::GroupOffsetRow row;
        row.topic = "orders";
        row.partition = partition;
        row.committed = Offset(committed);
        row.start = Offset(0);
        row.end = Offset(100);
        row.lag = lag;
        row.nextRecordAt = nextRecordAt;
        return row;
    }
    void join(const std::string& id, const std::string& member) {
        admin::GroupMemberRow row;
        row.id = member;
        row.clientId = "client-" + member;
        row.host = "/127.0.0.1";
        row.assignment = row.target = {{"orders", first}};
        group(id).state = "Stable";
        cluster.snapshot().groups[id].members.push_back(std::move(row));
        show();
    }
    std::shared_ptr<const admin::Snapshot> show() {
        const auto snapshot = std::make_shared<const admin::Snapshot>(cluster.snapshot());
        actions.setSnapshot(snapshot);
        return snapshot;
    }
    const admin::GroupOffsetRow& committed(int at) { return cluster.snapshot().groups.at("billing").offsets.at(at); }
};

}  // namespace

class GroupsTest final : public QObject {
    Q_OBJECT

private slots:
    void lagInTimeIsTheAgeOfTheNextRecord() {
        QCOMPARE(lagMs(Fixture::offset(first, 40, 60, now - 5000), now), std::optional<std::int64_t>(5000));
        QCOMPARE(lagMs(Fixture::offset(first, 100, 0, noTimestamp), now), std::optional<std::int64_t>(0));
        QVERIFY(!lagMs(Fixture::offset(first, 40, 60, noTimestamp), now));
        // A record from the future is not a negative lag.
        QCOMPARE(lagMs(Fixture::offset(first, 40, 60, now + 5000), now), std::optional<std::int64_t>(0));
    }

    void aGroupNearsTheEdgeWhenHalfOfTheRetentionIsLeft() {
        Fixture f;
        GroupLag lag = lagOf(f.cluster.snapshot().groups.at("billing"), f.cluster.snapshot());
        QCOMPARE(lag.untilLost, std::optional<std::int64_t>(5 * hour));
        QVERIFY(!lag.nearTheEdge);
        f.cluster.snapshot().groups.at("billing").offsets[0].nextRecordAt = now - 4 * hour;
        lag = lagOf(f.cluster.snapshot().groups.at("billing"), f.cluster.snapshot());
        QVERIFY(lag.nearTheEdge);
        QCOMPARE(lag.partitions.front().facts.partition, first);
        f.cluster.snapshot().topics.at("orders").retentionMs.reset();
        QVERIFY(!lagOf(f.cluster.snapshot().groups.at("billing"), f.cluster.snapshot()).untilLost);
    }

    void aGroupNearTheEdgeWantsAttention() {
        Fixture f;
        QVERIFY(attentions(f.cluster.snapshot()).empty());
        f.cluster.snapshot().groups.at("billing").offsets[0].nextRecordAt = now - 4 * hour;
        const std::vector<Attention> found = attentions(f.cluster.snapshot());
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].what, QStringLiteral("billing may lose records soon"));
        QCOMPARE(found[0].why, QStringLiteral("orders, partition 0: behind 4 h, deleted in 2 h."));
        f.cluster.snapshot().groups.at("billing").offsets[0].start = Offset(50);
        QCOMPARE(attentions(f.cluster.snapshot())[0].what, QStringLiteral("billing has lost records"));
    }

    void groupsTellHowFarTheyAreBehind() {
        Fixture f;
        GroupsPage page(f.actions, f.workbench, nullptr);
        page.refresh(f.cluster.snapshot());
        auto* groups = table(page, "Groups");
        QAbstractItemModelTester tester(groups->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(column(*groups, 0), (QStringList{"billing", "idle"}));
        QCOMPARE(column(*groups, 6), (QStringList{"60", "0"}));
        QCOMPARE(column(*groups, 7), (QStringList{"1 h", "0 s"}));
        QCOMPARE(column(*groups, 8), (QStringList{"5 h", "6 h"}));
        groups->sortByColumn(6, Qt::AscendingOrder);
        QCOMPARE(column(*groups, 0), (QStringList{"idle", "billing"}));
        child<QLineEdit>(page, "Filter groups")->setText("bill");
        QCOMPARE(column(*groups, 0), QStringList{"billing"});
        brook::test::checkButtons(page);
    }

    void withoutGroupsThePageSaysHowOneComesToBe() {
        Fixture f;
        f.cluster.snapshot().groups.clear();
        GroupsPage page(f.actions, f.workbench, nullptr);
        page.refresh(f.cluster.snapshot());
        QStringList said;
        for (const QLabel* label : page.findChildren<QLabel*>()) said << label->text();
        QCOMPARE(said.filter("group.id").size(), 1);
        QCOMPARE(page.findChild<QStackedWidget*>()->currentIndex(), 1);
    }

    void aGroupOpensByTheKeyboard() {
        Fixture f;
        GroupsPage page(f.actions, f.workbench, nullptr);
        page.refresh(f.cluster.snapshot());
        QSignalSpy opened(&f.actions, &GroupActions::openWanted);
        auto* groups = table(page, "Groups");
        groups->setCurrentIndex(groups->model()->index(0, 0));
        QTest::keyClick(groups, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.front().front().toString(), QStringLiteral("billing"));
    }

    void aGroupsPageShowsMembersAndPartitionsTheSlowestFirst() {
        Fixture f;
        f.join("billing", "m1");
        GroupPage page(f.actions, f.history, f.workbench, "billing", nullptr);
        page.resize(1200, 800);
        page.refresh(f.cluster.snapshot());
        auto* members = table(page, "Members");
        auto* partitions = table(page, "Partitions");
        QAbstractItemModelTester testers[] = {
            QAbstractItemModelTester(members->model(), QAbstractItemModelTester::FailureReportingMode::QtTest),
            QAbstractItemModelTester(partitions->model(), QAbstractItemModelTester::FailureReportingMode::QtTest)};
        QCOMPARE(column(*members, 1), QStringList{"orders 0"});
        QCOMPARE(column(*partitions, 1), (QStringList{"0", "1"}));
        QCOMPARE(column(*partitions, 4), (QStringList{"60", "0"}));
        QVERIFY(words(page).filter("1 member").size() >= 1);
        brook::test::checkButtons(page);
    }

    void theRecordThatIsReadNextIsOneClickAway() {
        Fixture f;
        GroupPage page(f.actions, f.history, f.workbench, "billing", nullptr);
        page.refresh(f.cluster.snapshot());
        QSignalSpy wanted(&page, &GroupPage::recordWanted);
        auto* partitions = table(page, "Partitions");
        emit partitions->clicked(partitions->model()->index(0, 2));
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toString(), QStringLiteral("orders"));
        QCOMPARE(wanted[0][2].value<Offset>(), Offset(40));
        emit partitions->activated(partitions->model()->index(1, 0));  // all is read there: nowhere to go
        QCOMPARE(wanted.size(), 1);
    }

    void aResetShowsOldAndNewAndWritesOnlyWhatChanges() {
        Fixture f;
        ResetOffsetsDialog* dialog = f.actions.reset("billing");
        QVERIFY(dialog);
        dialog->choose(ResetChoice::Offset);
        child<QLineEdit>(*dialog, "Offset")->setText("100");
        auto* preview = table(*dialog, "What the reset does to each partition");
        QAbstractItemModelTester tester(preview->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(column(*preview, 3), (QStringList{"40", "100"}));
        QCOMPARE(column(*preview, 4), (QStringList{"100", "100"}));
        QCOMPARE(column(*preview, 5), (QStringList{"+60", "0"}));
        QVERIFY(words(*dialog).contains("Partition 0 of orders goes forward: 60 records would be skipped."));
        auto* write = child<QPushButton>(*dialog, "Write 1 offset(s)");
        QVERIFY(write);
        write->click();
        QCOMPARE(f.cluster.offsetsSet.size(), std::size_t{1});
        QCOMPARE(f.committed(0).committed, std::optional<Offset>(Offset(100)));
    }

    void aPartitionIsLeftOutByTheSpaceBar() {
        Fixture f;
        ResetOffsetsDialog* dialog = f.actions.reset("billing");
        auto* preview = table(*dialog, "What the reset does to each partition");
        preview->setCurrentIndex(preview->model()->index(0, 1));
        QTest::keyClick(preview, Qt::Key_Space);
        QVERIFY(!dialog->rows().at(0).isWanted);
        QVERIFY(child<QPushButton>(*dialog, "Write 1 offset(s)"));
        QTest::keyClick(preview, Qt::Key_Space);
        QVERIFY(child<QPushButton>(*dialog, "Write 2 offset(s)"));
    }

    void aTimeIsLookedUpInEachTopic() {
        Fixture f;
        ResetOffsetsDialog* dialog = f.actions.reset("billing");
        dialog->choose(ResetChoice::Ago);
        QTRY_VERIFY(f.asked("locate orders"));
        QTRY_COMPARE(dialog->rows().at(0).after, std::optional<Offset>(Offset(0)));  // an hour ago it all began
    }

    void whileMembersAreActiveNothingIsWritten() {
        Fixture f;
        ResetOffsetsDialog* dialog = f.actions.reset("billing");
        QVERIFY(child<QPushButton>(*dialog, "Write 2 offset(s)")->isEnabled());
        f.join("billing", "m1");
        QVERIFY(!child<QPushButton>(*dialog, "Write 2 offset(s)")->isEnabled());
        QVERIFY(words(*dialog).filter("only they may commit").size() == 1);
    }

    void aRefusalIsSaidInTheDialog() {
        Fixture f;
        ResetOffsetsDialog* dialog = f.actions.reset("billing");
        f.cluster.failNext(ErrorCode::NonEmptyGroup, "“billing” has members");
        child<QPushButton>(*dialog, "Write 2 offset(s)")->click();
        QVERIFY(words(*dialog).contains(QStringLiteral("“billing” has members")));
        QVERIFY(dialog->isVisible());
    }

    void aResetIsUndoneUntilSomebodyElseCommits() {
        Fixture f;
        child<QPushButton>(*f.actions.reset("billing"), "Write 2 offset(s)")->click();
        f.show();
        QVERIFY(f.actions.undoOf("billing"));
        f.actions.undo("billing");
        QCOMPARE(f.committed(0).committed, std::optional<Offset>(Offset(40)));
        QCOMPARE(f.committed(1).committed, std::optional<Offset>(Offset(100)));
        f.show();
        QVERIFY(!f.actions.undoOf("billing"));

        child<QPushButton>(*f.actions.reset("billing"), "Write 2 offset(s)")->click();
        f.cluster.snapshot().groups.at("billing").offsets[0].committed = Offset(3);
        f.show();
        QVERIFY(!f.actions.undoOf("billing"));
    }

    void aGroupIsDeletedOnceItsNameIsTyped() {
        Fixture f;
        f.actions.remove("billing");
        auto* dialog = f.window.findChild<QDialog*>();
        auto* go = child<QPushButton>(*dialog, "Delete group");
        QVERIFY(!go->isEnabled());
        dialog->findChild<QLineEdit*>()->setText("billing");
        go->click();
        QVERIFY(f.asked("deleteGroup billing"));
    }

    void theOffsetsOfOneTopicAreDeleted() {
        Fixture f;
        f.actions.removeOffsets("billing", "orders");
        child<QPushButton>(*f.window.findChild<QDialog*>(), "Delete offsets")->click();
        QVERIFY(f.asked("deleteOffsets billing orders"));
    }

    void whatTakesAwayIsLockedWhilePresenting() {
        Fixture f;
        look::Appearance appearance = look::appearance();
        appearance.presenter = true;
        look::apply(appearance);
        QVERIFY(!f.actions.reset("billing"));
        f.actions.remove("billing");
        QVERIFY(!f.window.findChild<QDialog*>());
        look::apply(look::Appearance{look::Scheme::Light});
    }

    void lagOfADayIsRememberedInTheWorkbench() {
        Fixture f;
        QVERIFY(f.isReady());
        f.history.record(f.cluster.snapshot());
        std::vector<LagOfPartition> loaded;
        f.history.load("billing", now - hour, [&loaded](auto lags) { loaded = std::move(lags); });
        QTRY_COMPARE(loaded.size(), std::size_t{2});
        QCOMPARE(loaded[0].samples.at(0).records, 60);
        QCOMPARE(loaded[0].samples.at(0).ms, hour);
        // A day later the next writing lets the first go.
        f.cluster.snapshot().takenAt = now + 25 * hour;
        f.history.record(f.cluster.snapshot());
        loaded.clear();
        f.history.load("billing", now - hour, [&loaded](auto lags) { loaded = std::move(lags); });
        QTRY_COMPARE(loaded.size(), std::size_t{2});
        QCOMPARE(loaded[0].samples.size(), std::size_t{1});
    }

    void paceIsWhatArrivesAndWhatIsReadASecond() {
        Fixture f;
        QVERIFY(!f.history.pace("billing"));
        for (int step = 0; step < 4; ++step) {
            f.cluster.snapshot().takenAt = now + step * 10'000;
            f.cluster.snapshot().groups.at("billing").offsets[0].committed = Offset(40 + step * 20);
            f.cluster.snapshot().groups.at("billing").offsets[0].end = Offset(100 + step * 50);
            f.history.record(f.cluster.snapshot());
        }
        const auto pace = f.history.pace("billing");
        QVERIFY(pace);
        QCOMPARE(pace->reading, 2.0);
        QCOMPARE(pace->arriving, 5.0);
        QCOMPARE(f.history.recent("billing", "orders", first).size(), std::size_t{4});
    }

    void aChartNamesTheSlowestAndSumsUpTheOthers() {
        std::vector<LagOfPartition> lags;
        for (int partition = 0; partition < 7; ++partition)
            lags.push_back({"orders", PartitionIndex(partition), {{now, partition * 10, partition * 1000}}});
        const std::vector<TimeSeries> lines = lagLines(lags, LagMeasure::Records);
        QCOMPARE(lines.size(), std::size_t{4});
        QCOMPARE(lines[0].name, QStringLiteral("orders 6"));
        QCOMPARE(lines[3].points.back().y(), 30.0);
    }

    void minutesThatNobodyRecordedAreAGap() {
        const LagOfPartition lag{"orders", first, {{now, 1, 1}, {now + 60'000, 1, 1}, {now + hour, 1, 1}}};
        const std::vector<QPointF> points = lagLines({lag}, LagMeasure::Records).at(0).points;
        QCOMPARE(points.size(), std::size_t{4});
        QVERIFY(std::isnan(points[2].y()));
    }

    void aMembersSoftwareIsThatOfItsConnection() {
        admin::GroupMemberRow member;
        member.clientId = "billing-1";
        member.host = "/10.0.4.11";
        admin::ConnectionRow connection;
        connection.clientId = "billing-1";
        connection.peer = "10.0.4.12:5000";
        connection.software = "librdkafka 2.3.0";
        QVERIFY(memberSoftware(member, {connection}).isEmpty());
        connection.peer = "10.0.4.11:5000";
        QCOMPARE(memberSoftware(member, {connection}), QStringLiteral("librdkafka 2.3.0"));
    }

    void theRebalanceLogIsNewestFirst() {
        Fixture f;
        f.cluster.snapshot().groups.at("billing").events = {
            {now, "a joined"}, {now, "b joined"}, {now + 500, "a left"}};
        GroupPage page(f.actions, f.history, f.workbench, "billing", nullptr);
        page.refresh(f.cluster.snapshot());
        auto* log = table(page, "Rebalances");
        QAbstractItemModelTester tester(log->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(column(*log, 2), (QStringList{"a left", "b joined", "a joined"}));
        f.cluster.snapshot().groups.at("billing").events.push_back({now + 900, "c joined"});
        page.refresh(f.cluster.snapshot());
        QCOMPARE(column(*log, 2).first(), QStringLiteral("c joined"));
    }
};

QTEST_MAIN(GroupsTest)
#include "groups_test.moc"
