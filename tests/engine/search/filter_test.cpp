#include "engine/search/filter.h"

#include <QTest>

#include "tests/engine/search/search_fixture.h"

using namespace brook;
using namespace brook::search;
using brook::test::errorOf;
using brook::test::filterOf;
using brook::test::OwnedRecord;
using brook::test::truthOf;

namespace {

const OwnedRecord flight{
    4182068,
    1'763'904'717'412,  // 2025-11-23 13:31:57.412 UTC
    "LH438",
    "{\"flight\":\"LH438\",\"seq\":9007199254740993,\"status\":\"DELAYED\",\"delayMinutes\":55,\"gate\":null,"
    "\"fare\":1249.900,\"times\":{\"actual\":null,\"legs\":[{\"from\":\"FRA\"},{\"from\":\"ORD\",\"late\":true}]},"
    "\"a b\":1,\"quote\":\"say \\\"hi\\\" \\u00e9\"}",
    {{"trace", "ab-12"}, {"empty", ""}, {"null", std::nullopt}, {"trace", "cd-34"}}};

/// Several conditions about one record: each with its truth.
struct Said {
    const char* condition;
    char truth;
};

void check(const OwnedRecord& record, std::initializer_list<Said> said) {
    for (const Said& each : said)
        QVERIFY2(truthOf(each.condition, record) == each.truth,
                 qPrintable(QStringLiteral("%1 is %2").arg(each.condition, QChar(truthOf(each.condition, record)))));
}

QString said(const FilterError& error) { return QString::fromStdString(error.sentence); }

}  // namespace

class FilterTest : public QObject {
    Q_OBJECT

private slots:
    void columnsAreComparedWithNumbers() {
        check(flight, {{"partition = 3", 'T'},
                       {"partition <> 3", 'F'},
                       {"offset >= 4182068 AND offset < 4182069", 'T'},
                       {"offset BETWEEN 1 AND 4182067", 'F'},
                       {"PARTITION in (1, 2, 3)", 'T'},
                       {"size > 100", 'T'},
                       {"4 > partition", 'T'},
                       {"partition = '3'", 'T'},
                       {"partition = -3", 'F'}});
    }

    void timesAreReadWithAndWithoutAZone() {
        check(flight, {{"timestamp >= '2025-11-23 13:31:57.412'", 'T'},
                       {"timestamp > '2025-11-23 13:31:57.412Z'", 'F'},
                       {"timestamp = '2025-11-23T14:31:57.412+01:00'", 'T'},
                       {"timestamp BETWEEN '2025-11-23' AND '2025-11-24'", 'T'},
                       {"timestamp < now()", 'F'},
                       {"timestamp > ago('15m')", 'T'},
                       {"timestamp = 1763904717412", 'T'}});
        OwnedRecord timeless = flight;
        timeless.timestamp = -1;
        check(timeless, {{"timestamp < '2025-01-01'", 'U'}, {"timestamp IS NULL", 'T'}});
    }

    void fieldsOfTheValueAreFoundByEitherSpelling() {
        check(flight, {{"value->>'$.status' = 'DELAYED'", 'T'},
                       {"value.status = 'DELAYED'", 'T'},
                       {"value->>'status' = 'LANDED'", 'F'},
                       {"value->>'$.times.legs[1].from' = 'ORD'", 'T'},
                       {"value.times.legs[0].from = 'FRA'", 'T'},
                       {"value->'$.times'->>'$.legs[1].late'", 'T'},
                       {"value.times.legs[1].late = true", 'T'},
                       {"value->>'$.\"a b\"' = 1", 'T'},
                       {"value.\"a b\" = 1", 'T'},
                       {"value['a b'] = 1", 'T'},
                       {"value.times.legs[2].from IS NULL", 'T'},
                       {"value->'$.status' = '\"DELAYED\"'", 'T'},
                       {"value->'$.gate' = 'null'", 'T'},
                       {"value.quote = 'say \"hi\" é'", 'T'},
                       {"value->>'$.times.legs[0]' = '{\"from\":\"FRA\"}'", 'T'}});
    }

    void numbersKeepEveryDigit() {
        check(flight, {{"value.seq = 9007199254740993", 'T'},
                       {"value.seq = 9007199254740992", 'F'},
                       {"value.seq > 9007199254740992.9999", 'T'},
                       {"value.fare = 1249.9", 'T'},
                       {"value.fare > 1249.89999999999999999999", 'T'},
                       {"value.fare < 1.2499000000000000001e3", 'T'},
                       {"value.delayMinutes > 30", 'T'},
                       {"value.delayMinutes = '55'", 'T'}});
    }

    void whatIsNotThereIsUnknownAsInSql() {
        check(flight, {{"value.gate = 'A1'", 'U'},
                       {"NOT value.gate = 'A1'", 'U'},
                       {"value.gate = 'A1' OR partition = 3", 'T'},
                       {"value.gate = 'A1' AND partition = 4", 'F'},
                       {"value.gate = 'A1' AND partition = 3", 'U'},
                       {"value.gate IS NULL", 'T'},
                       {"value.missing IS NOT NULL", 'F'},
                       {"partition NOT IN (4, NULL)", 'U'},
                       {"partition IN (3, NULL)", 'T'},
                       {"value.gate LIKE 'A%'", 'U'}});
        OwnedRecord tombstone = flight;
        tombstone.value.reset();
        check(tombstone, {{"value IS NULL", 'T'}, {"value = ''", 'U'}, {"size = 0", 'T'}, {"value.status = 'x'", 'U'}});
        tombstone.value = "";
        check(tombstone, {{"value IS NULL", 'F'}, {"value = ''", 'T'}});
        tombstone.value = "null";
        check(tombstone, {{"value IS NULL", 'F'}, {"value = 'null'", 'T'}});
    }

    void valuesOfDifferentKindsAreNotEqual() {
        check(flight, {{"key = 42", 'F'},
                       {"key <> 42", 'T'},
                       {"key < 42", 'U'},
                       {"value.status = true", 'F'},
                       {"value.times.legs[1].late = 'true'", 'T'}});
        OwnedRecord numbered = flight;
        numbered.key = "007";
        check(numbered, {{"key = 7", 'T'}, {"key = '7'", 'F'}, {"key > 6.5", 'T'}, {"key = x'303037'", 'T'}});
    }

    void headersAreLookedUpByTheirNameAndTheLastOneCounts() {
        check(flight, {{"headers['trace'] = 'cd-34'", 'T'},
                       {"headers.trace LIKE 'ab%'", 'F'},
                       {"headers['empty'] = ''", 'T'},
                       {"headers['null'] IS NULL", 'T'},
                       {"headers['missing'] IS NULL", 'T'}});
    }

    void likeMindsTheCaseAndIlikeDoesNot() {
        check(flight, {{"key LIKE 'LH%'", 'T'},
                       {"key LIKE 'lh%'", 'F'},
                       {"key ILIKE 'lh%'", 'T'},
                       {"key LIKE '%438'", 'T'},
                       {"key LIKE '%4_8'", 'T'},
                       {"key LIKE 'L%4%8'", 'T'},
                       {"key LIKE 'LH'", 'F'},
                       {"key LIKE '%'", 'T'},
                       {"key LIKE ''", 'F'},
                       {"key NOT LIKE '%X%'", 'T'},
                       {"key LIKE '%H4%H4%'", 'F'},
                       {"value.quote LIKE '%_'", 'T'},
                       {"partition LIKE '3'", 'T'}});
        OwnedRecord record = flight;
        record.key = "50%é_";
        check(record, {{"key LIKE '50\\%%' ESCAPE '\\'", 'T'},
                       {"key LIKE '50!%_!_' ESCAPE '!'", 'T'},
                       {"key LIKE '50!%é%é' ESCAPE '!'", 'F'}});
        record.key = "aab aab";
        check(record, {{"key LIKE '%aab'", 'T'}, {"key LIKE 'aab%aab'", 'T'}, {"key LIKE 'aab%b aab'", 'F'}});
    }

    void regularExpressionsMatchAnywhereUnlessTheyAreAnchored() {
        check(flight, {{"key REGEXP '[0-9]{3}$'", 'T'},
                       {"key REGEXP '^H'", 'F'},
                       {"key NOT REGEXP 'X'", 'T'},
                       {"value->>'$.status' REGEXP '(?i)delayed'", 'T'}});
    }

    void containsAndRegexLookIntoKeyValueAndHeaders() {
        const auto matches = [](const std::string& text, FilterMode mode, Letters letters = Letters::AsWritten) {
            return (*Filter::parse({mode, text, letters}, test::moment))->matches(PartitionIndex(0), flight.view());
        };
        QVERIFY(matches("DELAYED", FilterMode::Contains));
        QVERIFY(!matches("delayed", FilterMode::Contains));
        QVERIFY(matches("delayed", FilterMode::Contains, Letters::AnyCase));
        QVERIFY(matches("ab-1", FilterMode::Contains));
        QVERIFY(matches("trac", FilterMode::Contains));
        QVERIFY(!matches("a.-1", FilterMode::Contains, Letters::AnyCase));
        QVERIFY(matches("cd-[0-9]+", FilterMode::Regex));
        QVERIFY(matches("LH4.8\"", FilterMode::Regex));
        QVERIFY(said(errorOf("", FilterMode::Contains)).contains("missing"));
        QVERIFY(said(errorOf("", FilterMode::Regex)).contains("missing"));
    }

    void precedenceIsSqls() {
        check(flight, {{"partition = 3 OR partition = 4 AND offset = 1", 'T'},
                       {"(partition = 3 OR partition = 4) AND offset = 1", 'F'},
                       {"NOT partition = 4 AND offset = 4182068", 'T'},
                       {"NOT (partition = 4 OR offset = 4182068)", 'F'}});
    }

    void jsonBehindConfluentsFrameIsFound() {
        OwnedRecord framed = flight;
        framed.value = std::string("\0\0\0\1\7", 5) + R"({"status":"PAID"})";
        check(framed, {{"value.status = 'PAID'", 'T'}});
    }

    void anErrorNamesItsPlaceAndWhatToDo_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("words");
        QTest::newRow("operator") << "value.delay >> 30" << 12 << 2 << "“>>” is not an operator here. Did you mean > ?";
        QTest::newRow("&&") << "key = 'a' && key = 'b'" << 10 << 2
                            << "“&&” is not an operator here. Did you mean AND ?";
        QTest::newRow("empty") << "" << 0 << 0 << "missing";
        QTest::newRow("end") << "key =" << 5 << 0 << "missing";
        QTest::newRow("quote") << "key = 'abc" << 6 << 4 << "does not end";
        QTest::newRow("double") << "key = \"abc\"" << 6 << 5 << "single quotes: 'abc'";
        QTest::newRow("unknown") << "status = 'PAID'" << 0 << 6 << "value.status";
        QTest::newRow("null") << "key = NULL" << 6 << 4 << "IS NULL";
        QTest::newRow("time") << "timestamp > 'yesterday'" << 12 << 11 << "is no time";
        QTest::newRow("number") << "offset = 'abc'" << 9 << 5 << "number";
        QTest::newRow("header") << "headers = 'a'" << 0 << 7 << "headers['trace-id']";
        QTest::newRow("path") << "value->>'$.a[' = 1" << 8 << 6 << "path";
        QTest::newRow("regex") << "key REGEXP '(a'" << 12 << 2 << "regular expression";
        QTest::newRow("parenthesis") << "(key = 'a'" << 10 << 0 << "closing parenthesis";
        QTest::newRow("two") << "key = 'a' key = 'b'" << 10 << 3 << "AND or OR";
        QTest::newRow("alone") << "key" << 3 << 0 << "comparison";
        QTest::newRow("field") << "offset.a = 1" << 6 << 1 << "Only key, value and headers";
        QTest::newRow("sign") << "key = ;" << 6 << 1 << "no meaning";
        QTest::newRow("day") << "timestamp > '2025-02-30'" << 12 << 12 << "is no time";
        QTest::newRow("hex") << "key = x'0'" << 6 << 4 << "hexadecimal";
    }
    void anErrorNamesItsPlaceAndWhatToDo() {
        QFETCH(QString, text);
        QFETCH(int, from);
        QFETCH(int, count);
        QFETCH(QString, words);
        const FilterError error = errorOf(text.toStdString());
        QVERIFY2(said(error).contains(words), qPrintable(said(error)));
        QCOMPARE(static_cast<int>(error.from), from);
        QCOMPARE(static_cast<int>(error.count), count);
    }

    void depthAndSizeAreBounded() {
        QVERIFY(said(errorOf(std::string(500, '(') + "key = 'a'" + std::string(500, ')'))).contains("deep"));
        std::string nots;
        for (int i = 0; i < 500; ++i) nots += "NOT ";
        QVERIFY(said(errorOf(nots + "key = 'a'")).contains("deep"));
        std::string many = "key = 'a'";
        for (int i = 0; i < 3000; ++i) many += " OR key = 'a'";
        QVERIFY(said(errorOf(many)).contains("many parts"));
        QVERIFY(said(errorOf("key = '" + std::string(longestCondition, 'a') + "'")).contains("too long"));
    }

    void marksShowWhatWasLookedForAndNotWhatWasExcluded() {
        using Marks = Filter::Marks;
        QCOMPARE(filterOf("value.status = 'DELAYED' AND NOT key LIKE 'LH%'")->marksIn("LH DELAYED"), (Marks{{3, 10}}));
        QCOMPARE(filterOf("key IN ('ab', 'bc')")->marksIn("xabc ab"), (Marks{{1, 4}, {5, 7}}));
        QCOMPARE(filterOf("l+", FilterMode::Regex)->marksIn("hello all"), (Marks{{2, 4}, {7, 9}}));
        QCOMPARE(filterOf("x*", FilterMode::Regex)->marksIn("ab"), Marks{});
    }
};

QTEST_APPLESS_MAIN(FilterTest)
#include "filter_test.moc"
