#include <QTest>

#include "engine/search/decimal.h"
#include "engine/search/json_lookup.h"
#include "engine/search/substring.h"
#include "engine/search/time_literal.h"

using namespace brook;
using namespace brook::search;

namespace {

std::string written(const std::string& json, const JsonPath& path) {
    const auto value = lookUp(json, path);
    return value ? std::string(value->written) : "nothing";
}

JsonStep name(const std::string& name) { return {std::nullopt, name}; }
JsonStep at(std::int64_t index) { return {index, {}}; }

}  // namespace

class SearchValuesTest : public QObject {
    Q_OBJECT

private slots:
    void numbersAreComparedDigitByDigit() {
        const std::vector<std::vector<std::string>> rising{
            {"-1e9999", "-10e9998"},
            {"-12345678901234567890.1"},
            {"-1", "-1.0", "-0.1e1", "-100e-2"},
            {"-0.5"},
            {"0", "-0", "0.000", "0e17", "00"},
            {"1e-30"},
            {"0.05", "5e-2", "0.0500"},
            {"0.5", "00.5"},
            {"1", "1.000", "10e-1", "0.01E+2"},
            {"9007199254740992", "9007199254740992.0"},
            {"9007199254740993"},
            {"9223372036854775807"},
            {"9223372036854775808", "9.223372036854775808e18"},
            {"1e400"},
        };
        for (std::size_t i = 0; i < rising.size(); ++i)
            for (std::size_t j = 0; j < rising.size(); ++j)
                for (const std::string& a : rising[i])
                    for (const std::string& b : rising[j])
                        QVERIFY2((compareNumbers(a, b) <=> 0) == (i <=> j), (a + " and " + b).c_str());
    }

    void onlyNumbersReadAsNumbers() {
        for (const char* number : {"0", "-1", "12.5", "1e5", "1E-5", "1.5e+10", "007"})
            QVERIFY2(isNumber(number), number);
        for (const char* other : {"", "-", "1.", ".5", "1e", "1e+", "+1", "0x10", "1 ", "NaN", "1.5.2"})
            QVERIFY2(!isNumber(other), other);
        QCOMPARE(shortInteger("-123456789012345678").value(), -123456789012345678LL);
        QVERIFY(!shortInteger("1234567890123456789"));
        QVERIFY(!shortInteger("1.0"));
    }

    void aPathLeadsIntoObjectsAndArrays() {
        const std::string json =
            R"( {"a": {"b": [10, {"c": "x"}, [ ], 12345678901234567890.10]}, "a": 2, "é\n": true} )";
        QCOMPARE(written(json, {name("a"), name("b"), at(0)}), std::string("10"));
        QCOMPARE(written(json, {name("a"), name("b"), at(1), name("c")}), std::string("x"));
        QCOMPARE(written(json, {name("a"), name("b"), at(2)}), std::string("[ ]"));
        QCOMPARE(written(json, {name("a"), name("b"), at(3)}), std::string("12345678901234567890.10"));
        QCOMPARE(written(json, {name("a"), name("b"), at(4)}), std::string("nothing"));
        QCOMPARE(written(json, {name("é\n")}), std::string("true"));
        QCOMPARE(written(json, {at(0)}), std::string("nothing"));
        QCOMPARE(written("[]", {at(0)}), std::string("nothing"));
        QCOMPARE(written("[ [1,2], {\"a\":\"]}\\\"\"}, 3 ]", {at(2)}), std::string("3"));
        QCOMPARE(written("17", {}), std::string("17"));
    }

    void whatIsNoJsonHoldsNothing() {
        for (const char* text :
             {"", "{", "{\"a\"", "{\"a\":", "{\"a\" 1}", "{a:1}", "{\"a\":tru}", "{\"a\":\"x", "{\"a\":[1",
              "{\"a\":1x}", "plain", "\"", "{\"a\":\"\\", "{\"b\":,\"a\":1}", "{\"b\":[1,\"a\":1}"})
            QCOMPARE(written(text, {name("a")}), std::string("nothing"));
        QCOMPARE(written(std::string(1'000'000, '['), {at(0)}), std::string("nothing"));
    }

    void escapesAreResolved() {
        QCOMPARE(unescaped(R"(a\"\\\/\b\f\n\r\t)"), std::string("a\"\\/\b\f\n\r\t"));
        QCOMPARE(unescaped(R"(\u0041\u00e9\u20AC\ud83d\ude00)"), std::string("Aé€😀"));
        QCOMPARE(unescaped(R"(\ud83dx)"), std::string("\xef\xbf\xbdx"));
        QCOMPARE(unescaped(R"(\ude00)"), std::string("\xef\xbf\xbd"));
        QCOMPARE(unescaped(R"(a\qb\u12)"), std::string("a\xef\xbf\xbd"
                                                       "b\xef\xbf\xbd"
                                                       "12"));
        QCOMPARE(unescaped("\\"), std::string("\xef\xbf\xbd"));
    }

    void aTextIsFoundWhereverItStands() {
        const std::string text = "the cat sat on the mat, the end";
        QCOMPARE(findBytes(text, "the"), std::size_t{0});
        QCOMPARE(findBytes(text, "sat"), std::size_t{8});
        QCOMPARE(findBytes(text, "end"), std::size_t{28});
        QCOMPARE(findBytes(text, text), std::size_t{0});
        QCOMPARE(findBytes(text, "dog"), std::string_view::npos);
        QCOMPARE(findBytes("", "a"), std::string_view::npos);
        QCOMPARE(findBytes("aaab", "aab"), std::size_t{1});
        QCOMPARE(findBytes("abc", ""), std::size_t{0});
    }

    void timesAreDatesWithClocksAndZones() {
        const Zone east([](std::int64_t clockSeconds) { return clockSeconds - 3600; });
        QCOMPARE(timeOf("1970-01-02", Zone::Utc)->value(), 86'400'000);
        QCOMPARE(timeOf("2024-02-29 23:59", Zone::Utc)->value(), 1'709'251'140'000);
        QCOMPARE(timeOf("2025-11-23T13:31:57.4Z", east)->value(), 1'763'904'717'400);
        QCOMPARE(timeOf("2025-11-23 13:31:57.4", east)->value(), 1'763'904'717'400 - 3'600'000);
        QCOMPARE(timeOf("2025-11-23 13:31:57.412999 -05:30", Zone::Utc)->value(), 1'763'924'517'412);
        for (const char* text :
             {"", "2025", "2025-13-01", "2025-02-29", "2025-01-01 24:00", "2025-01-01 1:00", "2025-01-01 10:00 PM",
              "2025-01-01 10:00:00.", "2025-01-01Z ", "2025-01-01 10:00+99:00"})
            QVERIFY2(!timeOf(text, Zone::Utc), text);
    }

    void durationsHaveAUnit() {
        QCOMPARE(durationOf("15m").value(), 900'000);
        QCOMPARE(durationOf("2 hours").value(), 7'200'000);
        QCOMPARE(durationOf("1 day").value(), 86'400'000);
        QCOMPARE(durationOf("500ms").value(), 500);
        QCOMPARE(durationOf("90 s").value(), 90'000);
        for (const char* text : {"", "15", "m", "15 moons", "99999999999999999999s"}) QVERIFY2(!durationOf(text), text);
    }
};

QTEST_APPLESS_MAIN(SearchValuesTest)
#include "values_test.moc"
