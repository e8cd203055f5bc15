#include "ui/shell/navigation.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>

#include "tests/ui/window_fixture.h"
#include "ui/groups/group_actions.h"
#include "ui/pages/topic_actions.h"
#include "ui/shell/navigation_model.h"
#include "ui/widgets/navigation_tree.h"

using namespace brook;
using namespace brook::ui;
using brook::test::PageFixture;
using Kind = NavigationModel::Kind;

namespace {

QStringList names(const QAbstractItemModel& model, const QModelIndex& parent) {
    QStringList names;
    for (int row = 0; row < model.rowCount(parent); ++row) names << model.index(row, 0, parent).data().toString();
    return names;
}

}  // namespace

class NavigationTest final : public QObject {
    Q_OBJECT

private slots:
    void topicsComeAndGoWithoutMovingTheOthers() {
        PageFixture f;
        f.cluster.snapshot().state = admin::BrokerState::Running;
        NavigationModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        f.cluster.addTopic("b", 2);
        f.cluster.addTopic("d", 1);
        model.show(f.cluster.snapshot());
        const QPersistentModelIndex b = model.indexOfTopic("b");
        const QPersistentModelIndex d = model.indexOfTopic("d");
        f.cluster.addTopic("a", 1);
        f.cluster.addTopic("c", 1);
        f.cluster.addTopic("__internal", 1).internal = true;
        model.show(f.cluster.snapshot());
        QCOMPARE(names(model, model.indexOf(Kind::Topics)), (QStringList{"a", "b", "c", "d", "__internal"}));
        QCOMPARE(b.data().toString(), QStringLiteral("b"));
        f.cluster.snapshot().topics.erase("b");
        model.show(f.cluster.snapshot());
        QVERIFY(!b.isValid());
        QCOMPARE(d.data().toString(), QStringLiteral("d"));
        QCOMPARE(model.indexOf(Kind::Topics).data(NavigationCountRole).toString(), QStringLiteral("4"));
    }

    void partitionsAreBelowTheirTopicAndTroubleIsSaid() {
        PageFixture f;
        f.cluster.snapshot().state = admin::BrokerState::Running;
        NavigationModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        f.cluster.addTopic("orders", 3).partitions[1].offline = "no space";
        model.show(f.cluster.snapshot());
        const QModelIndex topic = model.indexOfTopic("orders");
        QCOMPARE(model.rowCount(topic), 3);
        QVERIFY(!topic.data(NavigationTroubleRole).toString().isEmpty());
        QCOMPARE(model.index(1, 0, topic).data(NavigationTroubleRole).toString(), QStringLiteral("offline"));
        QCOMPARE(model.index(2, 0, topic).data(NavigationModel::PartitionRole).toInt(), 2);
    }

    void groupsTellHowFarTheyAreBehind() {
        PageFixture f;
        NavigationModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        f.cluster.snapshot().groups["billing"].id = "billing";
        f.cluster.snapshot().groups["archive"].id = "archive";
        f.cluster.snapshot().groups["archive"].members.resize(1);
        model.show(f.cluster.snapshot());
        const QPersistentModelIndex billing = model.indexOfGroup("billing");
        QCOMPARE(billing.data(NavigationCountRole).toString(), QStringLiteral("empty"));
        QCOMPARE(billing.data(NavigationModel::GroupRole).toString(), QStringLiteral("billing"));
        f.cluster.snapshot().groups.erase("archive");
        f.cluster.snapshot().groups["zoo"].id = "zoo";
        model.show(f.cluster.snapshot());
        QCOMPARE(names(model, model.indexOf(Kind::Groups)), (QStringList{"billing", "zoo"}));
        QVERIFY(billing.isValid());
    }

    void aLineHasTheLastFifteenSeconds() {
        PageFixture f;
        f.cluster.snapshot().state = admin::BrokerState::Running;
        NavigationModel model;
        f.cluster.addTopic("orders", 1);
        for (int second = 0; second < 20; ++second)
            for (int quarter = 0; quarter < 4; ++quarter) {
                f.cluster.snapshot().takenAt = Timestamp(second * 1000 + quarter * 250 + 1'000'000);
                f.cluster.snapshot().topics.at("orders").rates.recordsIn = second;
                model.show(f.cluster.snapshot());
            }
        const auto history = model.indexOfTopic("orders").data(NavigationSparkRole).value<QList<double>>();
        QCOMPARE(history.size(), 15);
        QCOMPARE(history.back(), 19.0);
        QCOMPARE(history.front(), 5.0);
    }

    void theFilterKeepsWhatMatchesAndWhatLeadsThere() {
        PageFixture f;
        f.cluster.snapshot().state = admin::BrokerState::Running;
        QWidget window;
        TopicActions actions(f.cluster, &window);
        GroupActions groupActions(f.cluster, f.workbench, &window);
        Navigation navigation(actions, groupActions, nullptr);
        f.cluster.addTopic("orders", 2);
        f.cluster.addTopic("flights", 2);
        navigation.show(f.cluster.snapshot());
        navigation.filter()->setText("flig");
        const QAbstractItemModel& rows = *navigation.tree()->model();
        const QModelIndex cluster = rows.index(0, 0);
        QCOMPARE(rows.rowCount(cluster), 1);
        QCOMPARE(names(rows, rows.index(0, 0, cluster)), QStringList{"flights"});
    }

    void aTopicOpensByTheKeyboard() {
        PageFixture f;
        f.cluster.snapshot().state = admin::BrokerState::Running;
        QWidget window;
        TopicActions actions(f.cluster, &window);
        GroupActions groupActions(f.cluster, f.workbench, &window);
        Navigation navigation(actions, groupActions, nullptr);
        f.cluster.addTopic("orders", 2);
        navigation.show(f.cluster.snapshot());
        navigation.resize(268, 600);
        navigation.setVisible(true);
        QSignalSpy opened(&navigation, &Navigation::topicWanted);
        navigation.tree()->setFocus();
        navigation.markTopic("orders");
        QTest::keyClick(navigation.tree(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
    }
};

QTEST_MAIN(NavigationTest)
#include "navigation_test.moc"
