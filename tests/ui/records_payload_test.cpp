#include <QtTest>

#include "engine/formats/utf8.h"
#include "ui/records/payload.h"
#include "ui/records/payload_document.h"
#include "ui/records/record_columns.h"

using namespace brook;
using namespace brook::ui;
using payload::Guess;
using payload::TokenKind;

namespace {

ByteView bytes(std::string_view text) { return asBytes(text); }

QString lineOf(std::string_view text, bool isBeginning = false) {
    QString joined;
    for (const payload::Token& token : payload::oneLine(bytes(text), isBeginning)) joined += token.text;
    return joined.trimmed();
}

QString valueAt(std::string_view json, const QString& path) {
    const auto index = JsonIndex::of(bytes(json));
    const auto node = index ? payload::find(bytes(json), *index, path) : std::nullopt;
    return node ? payload::jsonValue(bytes(json), index->node(*node)) : QStringLiteral("(none)");
}

/// A string of a JSON text as it is shown, without its quotes.
QString written(const std::string& text) {
    const QString shown = valueAt("{\"a\":\"" + text + "\"}", "a");
    return shown.mid(1, shown.size() - 2);
}

}  // namespace

class RecordsPayloadTest final : public QObject {
    Q_OBJECT

private slots:
    void numbersKeepEveryDigit() {
        const std::string_view json =
            R"({"seq":9007199254740993,"fare":1249.900,"tiny":1E-400,"big":123456789012345678901234567890})";
        QCOMPARE(valueAt(json, "seq"), QStringLiteral("9007199254740993"));
        QCOMPARE(valueAt(json, "fare"), QStringLiteral("1249.900"));
        QCOMPARE(valueAt(json, "tiny"), QStringLiteral("1E-400"));
        QCOMPARE(valueAt(json, "big"), QStringLiteral("123456789012345678901234567890"));
        QCOMPARE(
            lineOf(json),
            QStringLiteral("seq: 9007199254740993  fare: 1249.900  tiny: 1E-400  big: 123456789012345678901234567890"));
    }

    void theTextNullIsNeitherNullNorEmpty() {
        const auto tokens = payload::oneLine(bytes("null"));
        QCOMPARE(tokens.size(), std::size_t{1});
        QCOMPARE(tokens[0].text, QStringLiteral("\"null\""));
        QVERIFY(tokens[0].kind == TokenKind::String);
        QVERIFY(payload::oneLine({}).empty());
        const std::string_view json = R"({"actual":null,"remarks":""})";
        QVERIFY(payload::tokenKind(JsonIndex::of(bytes(json))->node(1).kind) == TokenKind::Literal);
        QCOMPARE(lineOf(json), QStringLiteral("actual: null  remarks: \"\""));
    }

    void charactersThatHideOrReorderAreShownAsEscapes() {
        QCOMPARE(payload::line(bytes("a\u202Etxt.exe\u2066\u200B\u00AD\x01\x7F")),
                 QStringLiteral("a\\u202etxt.exe\\u2066\\u200b\\u00ad\\u0001\\u007f"));
        QCOMPARE(payload::line(bytes("one\ntwo\ttab\r")), QStringLiteral("one\\ntwo\\ttab\\r"));
        QCOMPARE(payload::plain(bytes("one\ntwo\u202E")), QStringLiteral("one\ntwo\\u202e"));
        const std::string_view json = "{\"na\u202Eme\":\"va\u2067lue\",\"esc\":\"\\u202e and \\u0000\"}";
        QCOMPARE(lineOf(json), QStringLiteral("na\\u202eme: va\\u2067lue  esc: \\u202e and \\u0000"));
    }

    void readableEscapesAreResolvedAndOthersStayAsWritten() {
        QCOMPARE(written("\\u0416\\u0443\\u043a"), QStringLiteral("Жук"));
        QCOMPARE(written("\\ud83d\\ude00"), QStringLiteral("😀"));
        QCOMPARE(written("\\ud83d alone"), QStringLiteral("\\ud83d alone"));
        QCOMPARE(written("back\\\\slash \\\"quoted\\\" \\n \\u0022"),
                 QStringLiteral("back\\\\slash \\\"quoted\\\" \\n \\u0022"));
        QCOMPARE(written("\\\\u0416"), QStringLiteral("\\\\u0416"));
    }

    void emojiAndOtherScriptsStayAsTheyAre() {
        QCOMPARE(payload::line(bytes("👩‍🚀 שלום مرحبا नमस्ते")),
                 QStringLiteral("👩‍🚀 שלום مرحبا नमस्ते"));
        QCOMPARE(payload::line(bytes("ab\u200Dcd")), QStringLiteral("ab\\u200dcd"));
    }

    void bytesThatAreNoUtf8AreShownOneByOne() {
        QCOMPARE(payload::line(bytes("a\xff\xc0\xaf\xed\xa0\x80z")),
                 QStringLiteral("a\\xff\\xc0\\xaf\\xed\\xa0\\x80z"));
        QVERIFY(!formats::isUtf8(bytes("\xc0\xaf")));
        QVERIFY(payload::guess(bytes("\xff\xfe")) == Guess::Binary);
        QVERIFY(payload::guess(bytes("{\"a\":\"\xff\"}")) == Guess::Binary);
    }

    void onlyJsonIsJson() {
        for (const char* wrong : {"{", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "[1,]", "[01]", "[1.]", "[\"\\x\"]",
                                  "[\"\\u12g4\"]", "[tru]", "[1] x", "[\"a\nb\"]", "[,1]"})
            QVERIFY2(!JsonIndex::of(bytes(wrong)), wrong);
        for (const char* right :
             {"{}", "[]", " [ 1 , -0.5e+3 ] ", "{\"a\":{\"b\":[[],{}]}}", "\"text\"", "12", "null", "[\"\\u0041\\n\"]"})
            QVERIFY2(JsonIndex::of(bytes(right)).has_value(), right);
    }

    void deepNestingIsRefusedWithoutRecursion() {
        QVERIFY(JsonIndex::of(bytes(std::string(400, '[') + std::string(400, ']'))));
        QVERIFY(!JsonIndex::of(bytes(std::string(1'000'000, '['))));
        QVERIFY(payload::guess(bytes(std::string(600, '[') + std::string(600, ']'))) == Guess::Text);
    }

    void theBeginningOfACutValueIsReadAsFarAsItGoes() {
        const std::string whole =
            R"({"flight":"LH438","times":{"scheduled":"2025-11-23T13:05:00Z","list":[1,2,3]},"gate":"A17"})";
        for (std::size_t length = 1; length < whole.size(); ++length) {
            const auto index = JsonIndex::ofBeginning(bytes(std::string_view(whole).substr(0, length)));
            QVERIFY2(index.has_value(), std::to_string(length).c_str());
        }
        QVERIFY(lineOf(std::string_view(whole).substr(0, 40), true).startsWith("flight: LH438  times: { 1 }"));
        QVERIFY(!JsonIndex::ofBeginning(bytes("{\"a\":1 nonsense")));
        QVERIFY(payload::guess(bytes(std::string("Grüße").substr(0, 4)), true) == Guess::Text);  // cut within ü
    }

    void aByteLeadsToItsInnermostValueAndBack() {
        const std::string_view json = R"({"a":{"b":[10,{"c":"found"}]},"d":1})";
        const JsonIndex index = *JsonIndex::of(bytes(json));
        const std::uint32_t node = index.at(json.find("found"));
        QCOMPARE(payload::jsonPath(bytes(json), index, node), QStringLiteral("value.a.b[1].c"));
        QCOMPARE(*payload::find(bytes(json), index, "a.b[1].c"), node);
        QCOMPARE(json.substr(index.node(node).begin, index.node(node).end - index.node(node).begin),
                 std::string_view("\"found\""));
        QCOMPARE(payload::jsonPath(bytes(json), index, index.at(json.find("\"d\""))), QStringLiteral("value.d"));
        QVERIFY(!payload::find(bytes(json), index, "a.x"));
        QVERIFY(!payload::find(bytes(json), index, "a.b[7]"));
    }

    void everyNodeLiesInsideItsParent() {
        const std::string_view json = R"([{"a":[1,2,{"b":null}],"c":"x"},[],{},"s",[[[0]]]])";
        const JsonIndex index = *JsonIndex::of(bytes(json));
        std::size_t children = 0;
        for (std::uint32_t i = 0; i < index.nodes().size(); ++i) {
            const JsonNode& node = index.node(i);
            children += node.count;
            QVERIFY(node.begin < node.end && node.end <= json.size());
            if (i > 0) QVERIFY(index.node(node.parent).begin < node.begin && node.end < index.node(node.parent).end);
        }
        QCOMPARE(children + 1, index.nodes().size());
    }

    void typesAreNamed() {
        const std::string_view json =
            R"({"a":"x","b":"2025-11-23T13:05:00+01:00","c":1,"d":9007199254740993,"e":1.50,"f":true,"g":null,"h":"","i":[],"j":{}})";
        const JsonIndex index = *JsonIndex::of(bytes(json));
        QStringList types;
        for (std::uint32_t i = 1; i < index.nodes().size(); ++i) types << payload::jsonType(bytes(json), index.node(i));
        QCOMPARE(types, (QStringList{"string", "time", "int", "int64", "decimal", "boolean", "null", "empty", "array",
                                     "object"}));
    }

    void decodersOfFixedWidthSayWhenBytesDoNotFit() {
        const auto text = [](const QByteArray& raw, Decoder decoder) {
            const auto document = PayloadDocument::read(raw, static_cast<std::uint64_t>(raw.size()), decoder);
            return document->fits ? QString::fromUtf8(document->text) : QStringLiteral("(does not fit)");
        };
        QCOMPARE(text(QByteArray::fromHex("fffffffffffffffe"), Decoder::Int64), QStringLiteral("-2"));
        QCOMPARE(text(QByteArray::fromHex("0020000000000001"), Decoder::Int64), QStringLiteral("9007199254740993"));
        QCOMPARE(text(QByteArray::fromHex("0000002a"), Decoder::Int32), QStringLiteral("42"));
        QCOMPARE(text(QByteArray::fromHex("3ff8000000000000"), Decoder::Float64), QStringLiteral("1.5"));
        QCOMPARE(text(QByteArray::fromHex("00112233445566778899aabbccddeeff"), Decoder::Uuid),
                 QStringLiteral("00112233-4455-6677-8899-aabbccddeeff"));
        QCOMPARE(text(QByteArray::fromHex("00"), Decoder::Int64), QStringLiteral("(does not fit)"));
        QVERIFY(PayloadDocument::read("plain words", 11, Decoder::Json)->used == Decoder::Bytes);
    }

    void smileIsReadByItsHeaderAlsoWhereItIsCut() {
        // {"n":123456789012345678901} and a long text behind it
        QByteArray raw = QByteArray::fromHex("3a290a01f8fa806e2689032c29697c045e36360d01fbe0") + QByteArray(5000, 'x');
        const auto begun = PayloadDocument::read(raw, 2'000'000, Decoder::Guess);
        QVERIFY(begun->used == Decoder::Smile && begun->fits);
        raw += QByteArray::fromHex("fcf9");
        const auto whole = PayloadDocument::read(raw, static_cast<std::uint64_t>(raw.size()), Decoder::Guess);
        QVERIFY(whole->used == Decoder::Smile && whole->json);
        QVERIFY2(whole->decoded.startsWith("[{\"n\":123456789012345678901},\"xxx"), whole->decoded.left(60));
        QCOMPARE(decoderName(Decoder::Smile), QStringLiteral("Smile"));
    }

    void columnsSurviveTheWorkbench() {
        std::vector<RecordColumn> columns = record_columns::standard();
        columns[3].width = 222;
        columns.push_back({RecordField::Path, QStringLiteral("times.estimated"), 90});
        std::swap(columns[0], columns[5]);
        QVERIFY(record_columns::fromText(record_columns::toText(columns)) == columns);
        for (const char* broken : {"", "nonsense", "[]", "[{\"field\":\"unheard of\"}]", "[{\"field\":\"path\"}]"})
            QVERIFY2(record_columns::fromText(QString::fromLatin1(broken)) == record_columns::standard(), broken);
    }
};

QTEST_GUILESS_MAIN(RecordsPayloadTest)
#include "records_payload_test.moc"
