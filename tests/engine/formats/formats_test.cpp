#include <QTest>

#include "engine/formats/base64.h"
#include "engine/formats/csv.h"
#include "engine/formats/json_index.h"
#include "engine/formats/json_writer.h"
#include "engine/formats/utf8.h"

using namespace brook;
using namespace brook::formats;

class FormatsTest : public QObject {
    Q_OBJECT

private slots:
    void base64IsThatOfTheRfcAndComesBack() {
        const std::pair<const char*, const char*> pairs[] = {
            {"", ""}, {"f", "Zg=="}, {"fo", "Zm8="}, {"foo", "Zm9v"}, {"foob", "Zm9vYg=="}, {"fooba", "Zm9vYmE="}};
        for (const auto& [plain, text] : pairs) {
            QCOMPARE(base64(asBytes(plain)), std::string(text));
            QVERIFY(fromBase64(text) == toBytes(plain));
        }
        Bytes every;
        for (int i = 0; i < 256; ++i) every.push_back(std::byte(i));
        QVERIFY(fromBase64(base64(every)) == every);
    }

    void base64ThatSaysNothingExactlyIsRefused() {
        for (const char* text : {"Zg", "Zg=", "Zh==", "Zm9=", "====", "Z===", "Zm 9", "Zm9v\n", "Zg==Zg==", "Zm-_"})
            QVERIFY2(!fromBase64(text), text);
    }

    void csvQuotesWhatWouldBeReadOtherwise() {
        std::string text;
        CsvWriter csv(text);
        for (const std::optional<std::string_view> cell : {std::optional<std::string_view>("plain"),
                                                           {"a,b"},
                                                           {"say \"so\""},
                                                           {"two\r\nlines"},
                                                           {""},
                                                           {std::nullopt},
                                                           {" x"}})
            csv.cell(cell);
        csv.endLine();
        csv.cell("next");
        csv.endLine();
        QCOMPARE(text, std::string("plain,\"a,b\",\"say \"\"so\"\"\",\"two\r\nlines\",\"\",,\" x\"\r\nnext\r\n"));
    }

    void jsonIsWrittenOnOneLineWithCommasWhereTheyBelong() {
        std::string text;
        JsonWriter json(text);
        json.beginObject();
        json.name("a\n\"");
        json.beginArray();
        json.number(std::int64_t{-1});
        json.number(std::uint64_t{18446744073709551615U});
        json.number(0.1);
        json.beginObject();
        json.endObject();
        json.null();
        json.endArray();
        json.name("b");
        json.string(std::string_view("\0\xff\xc3\xa4", 4));
        json.endObject();
        QCOMPARE(text,
                 std::string("{\"a\\n\\\"\":[-1,18446744073709551615,0.1,{},null],\"b\":\"\\u0000\uFFFD\u00e4\"}"));
        QVERIFY(JsonIndex::of(asBytes(text)));
    }

    void numbersThatJsonHasNoneForAreWords() {
        std::string text;
        JsonWriter json(text);
        json.beginArray();
        json.number(std::numeric_limits<double>::quiet_NaN());
        json.number(-std::numeric_limits<float>::infinity());
        json.number(0.1F);
        json.endArray();
        QCOMPARE(text, std::string("[\"NaN\",\"-Infinity\",0.1]"));
    }

    void everyCharacterOfUnicodeComesBack() {
        for (char32_t code = 0; code <= 0x10ffff; code += code < 0x3000 ? 1 : 97) {
            std::string text;
            appendUtf8(text, code);
            const Utf8Character read = decodeUtf8(asBytes(text));
            const bool isSurrogate = code >= 0xd800 && code <= 0xdfff;
            QCOMPARE(static_cast<std::uint32_t>(read.code), isSurrogate ? 0xfffdU : static_cast<std::uint32_t>(code));
            QCOMPARE(read.length, text.size());
        }
    }
};

QTEST_APPLESS_MAIN(FormatsTest)
#include "formats_test.moc"
