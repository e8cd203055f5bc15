#include "ui/shell/locator.h"

#include <QLineEdit>

#include "tests/ui/window_fixture.h"
#include "ui/shell/locator_hits.h"

using namespace brook;
using namespace brook::ui;
using brook::test::PageFixture;
using brook::test::settingRow;

namespace {

struct Fixture : PageFixture {
    LocatorWorld world;

    Fixture() {
        for (const char* name : {"orders.placed", "orders.placed.dlq", "flights.events"}) cluster.addTopic(name, 4);
        world.actions = {{"produce", "Produce", "produce", "Ctrl+P"}, {"zoomIn", "Larger", "plus", {}}};
        world.topicActions = {{"topic.produce", "Produce to %1", "produce", {}}};
        world.now = Timestamp(QDateTime(QDate(2025, 11, 23), QTime(12, 0)).toMSecsSinceEpoch());
    }
    QStringList titles(const QString& query) const {
        QStringList titles;
        for (const LocatorHit& hit : locatorHits(query, const_cast<Fixture*>(this)->cluster.snapshot(), world))
            titles << hit.title;
        return titles;
    }
};

}  // namespace

class LocatorTest final : public QObject {
    Q_OBJECT

private slots:
    void aPlaceIsRead() {
        const Timestamp now(0);
        QCOMPARE(readPlace("orders", now)->topic, QStringLiteral("orders"));
        QCOMPARE(readPlace("orders:3@812551", now)->offset, std::optional(Offset(812551)));
        QCOMPARE(readPlace("orders:3", now)->partition, std::optional(PartitionIndex(3)));
        QVERIFY(!readPlace("orders:3", now)->offset);
        QCOMPARE(readPlace("orders@7", now)->partition, std::optional(PartitionIndex(0)));
        QVERIFY(!readPlace("orders@-7", now));
        QVERIFY(!readPlace("orders@yesterday", now));
        QCOMPARE(readPlace("brook://orders/3/812551", now)->offset, std::optional(Offset(812551)));
        QCOMPARE(readPlace("brook://orders/3/812551", now)->partition, std::optional(PartitionIndex(3)));
        QCOMPARE(readPlace("brook://orders", now)->topic, QStringLiteral("orders"));
        QVERIFY(!readPlace("brook://orders/x/1", now));
        QVERIFY(!readPlace("http://orders/3/1", now));
        QVERIFY(!readPlace("two words", now));
        QVERIFY(!readPlace("orders:99999999999@1", now));
    }

    void aTimeOfTheDayIsOneOfToday() {
        const QDateTime noon(QDate(2025, 11, 23), QTime(12, 0));
        const auto place = readPlace("orders@13:12", Timestamp(noon.toMSecsSinceEpoch()));
        QCOMPARE(place->time,
                 std::optional(Timestamp(QDateTime(QDate(2025, 11, 23), QTime(13, 12)).toMSecsSinceEpoch())));
        QVERIFY(readPlace("orders@2025-11-20 08:00:00.250", Timestamp(0))->time);
    }

    void groupsAndWhatOneDoesWithThemAreFound() {
        Fixture f;
        f.cluster.snapshot().groups["billing-service"].id = "billing-service";
        f.world.groupActions = {{"group.reset", "Reset offsets of %1…", "history", {}}};
        QVERIFY(f.titles("billing").contains("billing-service"));
        QVERIFY(f.titles("reset billing").contains(QStringLiteral("Reset offsets of billing-service…")));
        QVERIFY(!f.titles("orders").contains("billing-service"));
    }

    void theNearestTopicComesFirst() {
        const Fixture f;
        QCOMPARE(f.titles("orders.pl").mid(0, 2), (QStringList{"orders.placed", "orders.placed.dlq"}));
        QCOMPARE(f.titles("events fli").front(), QStringLiteral("flights.events"));
    }

    void aPlaceThatThereIsIsOffered() {
        const Fixture f;
        QVERIFY(f.titles("orders.placed:3@5").contains("orders.placed:3@5"));
        QVERIFY(!f.titles("orders.placed:9@5").contains("orders.placed:9@5"));
        QVERIFY(!f.titles("nowhere:0@5").contains("nowhere:0@5"));
    }

    void actionsOfTheTopicAndOfTheWindowAreOffered() {
        const Fixture f;
        QVERIFY(f.titles("orders.pl").contains("Produce to orders.placed"));
        QCOMPARE(f.titles("> larg"), QStringList{"Larger"});
    }

    void settingsAreFoundByNameAndByWords() {
        Fixture f;
        f.world.topic = "orders.placed";
        f.world.settings = {settingRow("retention.ms", "21600000", admin::SettingUnit::Milliseconds)};
        QVERIFY(f.titles("retention orders").contains("retention.ms of orders.placed"));
        QVERIFY(f.titles("keep records").contains("retention.ms of orders.placed"));
    }

    void savedViewsAreFoundByTheirNameAndTheirTopic() {
        Fixture f;
        f.world.views = {{"orders.placed", "Large orders"}, {"flights.events", "Delayed"}};
        QVERIFY(f.titles("large").contains("Large orders"));
        QVERIFY(f.titles("delayed flights").contains("Delayed"));
        QVERIFY(!f.titles("large").contains("Delayed"));
        const auto hits = locatorHits("delayed", f.cluster.snapshot(), f.world);
        QVERIFY(hits.front().kind == LocatorHit::Kind::View);
        QCOMPARE(hits.front().topic, QStringLiteral("flights.events"));
        QCOMPARE(hits.front().id, QStringLiteral("Delayed"));
    }

    void whatIsChosenByTheKeyboardIsTold() {
        Fixture f;
        QWidget window;
        window.resize(1000, 700);
        Locator locator(f.cluster, &window);
        window.show();
        locator.open(std::make_shared<const admin::Snapshot>(f.cluster.snapshot()), f.world, {});
        QSignalSpy chosen(&locator, &Locator::chosen);
        QTest::keyClicks(locator.field(), "orders.pl");
        QTest::keyClick(locator.field(), Qt::Key_Down);
        QTest::keyClick(locator.field(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front().front().value<LocatorHit>().topic, QStringLiteral("orders.placed.dlq"));
        QVERIFY(!locator.isVisible());
    }

    void escapePutsItAway() {
        Fixture f;
        QWidget window;
        window.resize(1000, 700);
        Locator locator(f.cluster, &window);
        window.show();
        locator.open(std::make_shared<const admin::Snapshot>(f.cluster.snapshot()), f.world, {});
        QTest::keyClick(locator.field(), Qt::Key_Escape);
        QVERIFY(!locator.isVisible());
    }
};

QTEST_MAIN(LocatorTest)
#include "locator_test.moc"
