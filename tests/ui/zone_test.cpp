#include "ui/look/zone.h"

#include <QTimeZone>
#include <QtTest>

#include <thread>

#include "engine/search/filter.h"
#include "ui/look/text.h"
#include "ui/shell/locator_hits.h"
#include "ui/widgets/time_edit.h"

using namespace brook;
using namespace brook::ui;

namespace {

constexpr Timestamp winter(1'763'904'717'412);      // 2025-11-23 13:31:57.412 UTC
constexpr Timestamp summer(1'751'328'000'000);      // 2025-07-01 00:00 UTC
constexpr Timestamp lastSummer(1'761'440'399'999);  // the last millisecond of summer time in Europe, 2025

}  // namespace

class ZoneTest final : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { QVERIFY(zone::choose({})); }

    void timesAreShownInTheZoneThatIsChosen() {
        QVERIFY(zone::choose("Europe/Berlin"));
        QCOMPARE(text::dateTime(winter), QStringLiteral("2025-11-23 14:31:57.412"));
        QCOMPARE(text::dateTime(summer), QStringLiteral("2025-07-01 02:00:00.000"));
        QCOMPARE(text::time(lastSummer), QStringLiteral("02:59:59.999"));
        QCOMPARE(text::time(lastSummer + 1), QStringLiteral("02:00:00.000"));
        QCOMPARE(zone::clock(Timestamp(-86'400'000)).date(), QDate(1969, 12, 31));
        QVERIFY(zone::choose("Asia/Kathmandu"));
        QCOMPARE(text::dateTime(winter), QStringLiteral("2025-11-23 19:16:57.412"));
        QVERIFY(zone::choose("UTC"));
        QCOMPARE(text::dateTime(winter), QStringLiteral("2025-11-23 13:31:57.412"));
    }

    void everyTimeIsShownAsQtWouldShowIt() {
        for (const QString& id : zone::known()) {
            QVERIFY2(zone::choose(id), qPrintable(id));
            const QTimeZone known(id.toUtf8());
            for (qint64 at = -1'000'000'000'007; at < 4'000'000'000'000; at += 123'456'789'012) {
                const QDateTime expected = QDateTime::fromMSecsSinceEpoch(at, known);
                const QDateTime shown = zone::clock(Timestamp(at));
                QVERIFY2(shown.date() == expected.date() && shown.time() == expected.time(), qPrintable(id));
            }
        }
    }

    void whatNobodyKnowsIsNotChosen() {
        QVERIFY(zone::choose("Asia/Tokyo"));
        QVERIFY(!zone::choose("Atlantis/Capital"));
        QCOMPARE(zone::chosen(), QStringLiteral("Asia/Tokyo"));
        QCOMPARE(zone::name(), QStringLiteral("Asia/Tokyo"));
        QCOMPARE(zone::known().front(), QStringLiteral("UTC"));
        QVERIFY(zone::known().contains("Europe/Berlin"));
    }

    void offsetsAreNamedWithTypesettersSigns() {
        QCOMPARE(zone::offsetName("Europe/Berlin", winter), QStringLiteral("UTC+01:00"));
        QCOMPARE(zone::offsetName("Europe/Berlin", summer), QStringLiteral("UTC+02:00"));
        QCOMPARE(zone::offsetName("America/St_Johns", winter), QStringLiteral("UTC\u221203:30"));
        QCOMPARE(zone::offsetName("UTC", winter), QStringLiteral("UTC+00:00"));
    }

    void whatIsTypedWithoutAZoneIsMeantInIt() {
        QVERIFY(zone::choose("Europe/Berlin"));
        const auto at = [](const char* text) { return search::timeOf(text, zone::forSearch()); };
        QCOMPARE(at("2025-11-23 14:31:57.412"), std::optional(winter));
        QCOMPARE(at("2025-07-01 02:00"), std::optional(summer));
        QCOMPARE(at("2025-11-23 13:31:57.412Z"), std::optional(winter));
        QCOMPARE(zone::moment(QDate(2025, 11, 23), QTime(14, 31, 57, 412)), winter);
        const auto place = readPlace("orders@14:31:57.412", winter + 3'600'000);
        QVERIFY(place && place->time == std::optional(winter));
    }

    void aTimeIsTypedAsItIsShown() {
        QVERIFY(zone::choose("Europe/Berlin"));
        TimeEdit edit(winter, nullptr);
        QCOMPARE(edit.text(), QStringLiteral("2025-11-23 14:31:57.412"));
        QCOMPARE(edit.moment(), winter);
        edit.setDateTime(edit.dateTime().addDays(-200));
        QCOMPARE(edit.text(), QStringLiteral("2025-05-07 14:31:57.412"));
        QCOMPARE(text::dateTime(edit.moment()), edit.text());
    }

    void otherThreadsReadTimesWhileItChanges() {
        std::thread reader([] {
            for (int i = 0; i < 20'000; ++i)
                if (text::time(winter).size() != 12) std::terminate();
        });
        for (int i = 0; i < 2'000; ++i) zone::choose(i % 2 == 0 ? "Europe/Berlin" : "UTC");
        reader.join();
    }
};

QTEST_MAIN(ZoneTest)
#include "zone_test.moc"
