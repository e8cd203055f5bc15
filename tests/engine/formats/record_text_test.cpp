#include "engine/formats/record_text.h"

#include <QTest>

#include "engine/base/random.h"
#include "engine/formats/json_index.h"

using namespace brook;
using namespace brook::formats;

namespace {

std::string_view lineOf(const std::string& text) { return std::string_view(text).substr(0, text.size() - 1); }

std::string exact(const RecordView& record, bool logAppendTime = false) {
    std::string text;
    appendExact(text, {"flights.events", PartitionIndex(3), logAppendTime, record});
    return text;
}

std::string json(const RecordView& record) {
    std::string text;
    appendJson(text, {"t", PartitionIndex(0), false, record});
    return text;
}

RecordView recordOf(std::optional<std::string_view> key, std::optional<std::string_view> value) {
    RecordView record;
    record.offset = Offset(7);
    record.timestamp = Timestamp(1'700'000'000'000);
    if (key) record.key = asBytes(*key);
    if (value) record.value = asBytes(*value);
    return record;
}

bool isSame(const std::optional<Bytes>& read, const std::optional<ByteView>& written) {
    return read.has_value() == written.has_value() &&
           (!read || std::equal(read->begin(), read->end(), written->begin(), written->end()));
}

}  // namespace

class RecordTextTest : public QObject {
    Q_OBJECT

private slots:
    void anExactLineSaysEverythingOfARecord() {
        RecordView record = recordOf(std::string_view("\0k", 2), std::nullopt);
        record.headers = {{asBytes("h"), std::nullopt}, {asBytes("h"), asBytes("")}, {asBytes("\xff"), asBytes("v")}};
        const std::string text = exact(record, true);
        QVERIFY(text.ends_with("]]}\n"));
        const auto read = parseExact(lineOf(text));
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QCOMPARE(read->topic, std::string("flights.events"));
        QVERIFY(read->partition == PartitionIndex(3) && read->offset == Offset(7) && read->logAppendTime);
        QVERIFY(read->timestamp == record.timestamp);
        QVERIFY(isSame(read->key, record.key) && !read->value);
        QCOMPARE(read->headers.size(), std::size_t{3});
        for (std::size_t i = 0; i < 3; ++i) {
            QVERIFY(isSame(read->headers[i].first, record.headers[i].key));
            QVERIFY(isSame(read->headers[i].second, record.headers[i].value));
        }
    }

    void anythingThatIsWrittenExactlyComesBackAsItWas() {
        SeededRandom random(7);
        for (int round = 0; round < 500; ++round) {
            Bytes bytes(random.below(40));
            for (std::byte& byte : bytes) byte = std::byte(random.below(256));
            RecordView record;
            record.offset = Offset(round);
            record.timestamp = Timestamp(round % 5 == 0 ? -1 : round);
            const std::size_t half = bytes.size() / 2;
            if (round % 3 != 0) record.key = ByteView(bytes).first(half);
            if (round % 4 != 0) record.value = ByteView(bytes).subspan(half);
            if (round % 2 == 0) record.headers.push_back({ByteView(bytes).first(half), record.value});
            const std::string text = exact(record);
            const auto read = parseExact(lineOf(text));
            QVERIFY2(read, text.c_str());
            QVERIFY(isSame(read->key, record.key) && isSame(read->value, record.value));
            QVERIFY(read->timestamp == record.timestamp && read->headers.size() == record.headers.size());
            std::string again = exact(record);
            QCOMPARE(again, text);
        }
    }

    void aLineThatIsNotExactIsRefusedWithASentence() {
        const std::string good = exact(recordOf("k", "v"));
        QVERIFY(parseExact(lineOf(good)));
        for (std::size_t cut = 0; cut < good.size() - 1; ++cut)
            QVERIFY(!parseExact(std::string_view(good).substr(0, cut)));
        const std::pair<const char*, const char*> broken[] = {
            {"\"key\":\"aw==\"", "\"key\":\"aw=\""},
            {"\"key\":\"aw==\"", "\"key\":5"},
            {"\"key\":\"aw==\",", ""},
            {"\"value\":\"dg==\"", "\"value\":null,\"value\":null"},
            {"\"offset\":7", "\"offset\":7.5"},
            {"\"offset\":7", "\"offset\":99999999999999999999"},
            {"\"partition\":3", "\"partition\":\"3\""},
            {"\"headers\":[]", "\"headers\":[[\"aw==\"]]"},
            {"\"headers\":[]", "\"headers\":[[null,null]]"},
            {"CreateTime", "SomeTime"},
        };
        for (const auto& [before, after] : broken) {
            std::string line(lineOf(good));
            const std::size_t at = line.find(before);
            QVERIFY2(at != std::string::npos, before);
            line.replace(at, std::strlen(before), after);
            const auto read = parseExact(line);
            QVERIFY2(!read && !read.error().message.empty(), line.c_str());
        }
    }

    void theHeadOfAFileSaysItsForm() {
        std::string text;
        appendExactHead(text);
        QVERIFY(checkExactHead(lineOf(text)));
        QVERIFY(!checkExactHead("{\"brook\":\"records\"}"));
        QVERIFY(!checkExactHead("{\"brook\":\"topics\",\"version\":1}"));
        QVERIFY(checkExactHead("{\"brook\":\"records\",\"version\":2}").error().code == ErrorCode::UnsupportedVersion);
        QVERIFY(!checkExactHead(""));
    }

    void aLineOfJsonKeepsDigitsAndIsOneLine() {
        const std::string text = json(recordOf("null", "{\n \"n\": 9007199254740993.10,\r\n \"s\": \"x\" }"));
        QVERIFY2(text.find("9007199254740993.10") != std::string::npos, text.c_str());
        QVERIFY(text.find('\n') == std::string::npos && text.find('\r') == std::string::npos);
        QVERIFY2(text.find("\"key\":\"null\"") != std::string::npos, text.c_str());
        QVERIFY(JsonIndex::of(asBytes(text)));
        QVERIFY(json(recordOf(std::nullopt, "\xff")).find("\"key\":null,\"value\":{\"base64\":\"/w==\"}") !=
                std::string::npos);
    }

    void aLineOfCsvTellsNullEmptyAndBytesApart() {
        const auto csv = [](const RecordView& record) {
            std::string text;
            appendCsv(text, {"t", PartitionIndex(1), false, record});
            return text;
        };
        const std::string before = "t,1,7,1700000000000,CreateTime,";
        QCOMPARE(csv(recordOf(std::nullopt, "")), before + "null,,text,\"\",[]\r\n");
        QCOMPARE(csv(recordOf("\xff", "a,\"b\"")), before + "base64,/w==,text,\"a,\"\"b\"\"\",[]\r\n");
        std::string titles;
        appendCsvTitles(titles);
        QCOMPARE(std::count(titles.begin(), titles.end(), ','), std::ptrdiff_t{9});
    }
};

QTEST_APPLESS_MAIN(RecordTextTest)
#include "record_text_test.moc"
