#include "ui/pages/units.h"

#include <QLocale>
#include <QtTest>

#include "ui/pages/setting_words.h"

using namespace brook;
using namespace brook::ui;
using admin::SettingUnit;

class UnitsTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aValueIsShownInTheLargestUnitThatLosesNothing_data() {
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("unit");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char* value, SettingUnit unit, const char* shown) {
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(value).arg(int(unit)))) << value << int(unit) << shown;
        };
        row("604800000", SettingUnit::Milliseconds, "7 days");
        row("86400000", SettingUnit::Milliseconds, "1 day");
        row("129600000", SettingUnit::Milliseconds, "1.5 days");
        row("1500", SettingUnit::Milliseconds, "1.5 seconds");
        row("999", SettingUnit::Milliseconds, "999 ms");
        row("0", SettingUnit::Milliseconds, "0 ms");
        row("-1", SettingUnit::Milliseconds, "for ever");
        row("-2", SettingUnit::Milliseconds, "-2");
        row("9223372036854775807", SettingUnit::Milliseconds, "no limit");
        row("1073741824", SettingUnit::Bytes, "1 GiB");
        row("1610612736", SettingUnit::Bytes, "1.5 GiB");
        row("1048588", SettingUnit::Bytes, "1048588 bytes");
        row("-1", SettingUnit::Bytes, "no limit");
        row("168", SettingUnit::Hours, "7 days");
        row("90", SettingUnit::Minutes, "1.5 hours");
        row("delete", SettingUnit::None, "delete");
        row("12", SettingUnit::None, "12");
    }
    void aValueIsShownInTheLargestUnitThatLosesNothing() {
        QFETCH(QString, value);
        QFETCH(int, unit);
        QFETCH(QString, shown);
        QCOMPARE(units::shown(value.toStdString(), SettingUnit(unit)), shown);
    }

    void whatIsShownIsReadBackAsTheSameValue() {
        for (const SettingUnit unit : {SettingUnit::Milliseconds, SettingUnit::Seconds, SettingUnit::Minutes,
                                       SettingUnit::Hours, SettingUnit::Bytes, SettingUnit::BytesPerSecond})
            for (const qint64 value : {0LL, 1LL, 59LL, 60LL, 999LL, 1000LL, 1024LL, 1536LL, 86'400LL, 604'800'000LL,
                                       1'073'741'824LL, 1'048'588LL, 123'456'789'012LL})
                QCOMPARE(units::parsed(units::shown(std::to_string(value), unit), unit),
                         std::optional(std::to_string(value)));
    }

    void whatPeopleWriteIsUnderstood() {
        QCOMPARE(units::parsed("7 days", SettingUnit::Milliseconds), std::optional<std::string>("604800000"));
        QCOMPARE(units::parsed("1.5 GiB", SettingUnit::Bytes), std::optional<std::string>("1610612736"));
        QCOMPARE(units::parsed("1.5GiB", SettingUnit::Bytes), std::optional<std::string>("1610612736"));
        QCOMPARE(units::parsed(" For Ever ", SettingUnit::Milliseconds), std::optional<std::string>("-1"));
        QCOMPARE(units::parsed("no limit", SettingUnit::Bytes), std::optional<std::string>("-1"));
        QCOMPARE(units::parsed("7", SettingUnit::Milliseconds, 0), std::optional<std::string>("604800000"));
        QCOMPARE(units::parsed("7", SettingUnit::Milliseconds), std::optional<std::string>("7"));
    }

    void whatCannotBeReadOrHeldIsRefused() {
        for (const char* wrong :
             {"", "seven days", "7 parsecs", "99999999999999999999", "9223372036854775807 days", "1..2 days", "- days"})
            QVERIFY2(!units::parsed(wrong, SettingUnit::Milliseconds), wrong);
    }

    void aFractionIsWrittenAsTheLocaleWritesIt() {
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(units::shown("1610612736", SettingUnit::Bytes), QStringLiteral("1,5 GiB"));
        QCOMPARE(units::parsed("1,5 GiB", SettingUnit::Bytes), std::optional<std::string>("1610612736"));
        QLocale::setDefault(QLocale::c());
    }

    void onlyASettingWithoutLimitOffersNone() {
        admin::SettingRow row;
        row.unit = SettingUnit::Milliseconds;
        row.valid = "[1,...]";
        row.defaultValue = "5";
        QVERIFY(!units::unlimited(row));
        row.valid = "[-1,...]";
        QCOMPARE(units::unlimited(row), std::optional<std::string>("-1"));
        row.valid = "[1,...]";
        row.defaultValue = "9223372036854775807";
        QCOMPARE(units::unlimited(row), row.defaultValue);
    }

    void whatIsAllowedIsSaidInWords() {
        admin::SettingRow row;
        row.valid = "[compact, delete]";
        QCOMPARE(allowedChoices(row), (QStringList{"compact", "delete"}));
        row.unit = SettingUnit::Milliseconds;
        row.valid = "[-1,...]";
        QCOMPARE(allowedWords(row), QStringLiteral("0 and more, or for ever"));
        row.valid = "[1000,...,60000]";
        QCOMPARE(allowedWords(row), QStringLiteral("1 second to 1 minute"));
        QVERIFY(allowedChoices(row).isEmpty());
    }

    void nullEmptyAndTextAreToldApart() {
        QCOMPARE(valueWords(std::nullopt, SettingUnit::None), QStringLiteral("not set"));
        QCOMPARE(valueWords("", SettingUnit::None), QStringLiteral("empty"));
        QCOMPARE(valueWords("null", SettingUnit::None), QStringLiteral("null"));
    }
};

QTEST_MAIN(UnitsTest)
#include "units_test.moc"
