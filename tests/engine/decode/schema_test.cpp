#include "engine/decode/schema.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>

#include "engine/base/random.h"
#include "engine/decode/decoder.h"
#include "engine/decode/texts.h"
#include "engine/formats/json_index.h"

using namespace brook;
using namespace brook::decode;

namespace {

Bytes hex(std::string_view digits) { return *unwrapHex(asBytes(digits)); }

constexpr std::string_view order = R"({"type":"record","name":"Order","namespace":"com.acme","fields":[
  {"name":"id","type":"long"},
  {"name":"note","type":["null","string"]},
  {"name":"state","type":{"type":"enum","name":"State","symbols":["NEW","PAID"]}},
  {"name":"tags","type":{"type":"array","items":"string"}},
  {"name":"prices","type":{"type":"map","values":"double"}},
  {"name":"parent","type":["null","Order"],"default":null},
  {"name":"hash","type":{"type":"fixed","name":"Hash","size":2}},
  {"name":"paid","type":"boolean"}]})";

/// id 9007199254740993, note "x", PAID, ["a"], {"p": 0.5}, no parent, 00ff, true
const char* const orderBytes =
    "82 80 80 80 80 80 80 20  02 02 78  02  02 02 61 00  02 02 70 000000000000e03f 00  00  00ff  01";
const std::string orderText =
    R"({"id":9007199254740993,"note":"x","state":"PAID","tags":["a"],"prices":{"p":0.5},"parent":null,)"
    R"("hash":{"base64":"AP8="},"paid":true})";

std::shared_ptr<const Schema> avro(std::string_view json) {
    const auto schema = avroSchema(json);
    return schema ? *schema : nullptr;
}

void write(const std::filesystem::path& file, std::string_view text) { std::ofstream(file) << text; }

}  // namespace

class SchemaTest : public QObject {
    Q_OBJECT

private slots:
    void avroIsReadAsItsSchemaSays() {
        const auto schema = avro(order);
        QVERIFY(schema);
        QCOMPARE(schema->name(), std::string("com.acme.Order"));
        const auto decoded = schema->decode(hex(orderBytes));
        QVERIFY2(decoded, decoded ? "" : decoded.error().message.c_str());
        QCOMPARE(decoded->text, orderText);
        const auto span = std::find_if(decoded->spans.begin(), decoded->spans.end(), [&](const Span& each) {
            return decoded->text.substr(each.textBegin, each.textEnd - each.textBegin) == "\"PAID\"";
        });
        QVERIFY(span != decoded->spans.end() && span->byteBegin == 11 && span->byteEnd == 12);
        QVERIFY(avro("\"long\"")->decode(hex("01"))->text == "-1");
    }

    void avroThatDoesNotFitSaysWhere() {
        const auto schema = avro(order);
        const Bytes whole = hex(orderBytes);
        for (std::size_t cut = 0; cut < whole.size(); ++cut) {
            const auto decoded = schema->decode(ByteView(whole).first(cut));
            QVERIFY(!decoded && decoded.error().message.find("byte") != std::string::npos);
        }
        QVERIFY(!avro("\"int\"")->decode(hex("8080808020")));
        QVERIFY(!avro("\"boolean\"")->decode(hex("02")));
        QVERIFY(!avro("\"long\"")->decode(hex("ffffffffffffffffff7f")));
    }

    void anArrayOfNothingIsNotEndless() {
        const auto schema = avro(R"({"type":"array","items":"null"})");
        QVERIFY(schema->decode(hex("0600"))->text == "[null,null,null]");
        QVERIFY(!schema->decode(hex("feffffffffffffffff01 00")));
        QVERIFY(!schema->decode(hex("ffffffffffffffffff01 00 00")));
    }

    void aSchemaThatRefersToItselfEnds() {
        const auto schema = avro(R"({"type":"record","name":"N","fields":[{"name":"n","type":["null","N"]}]})");
        QVERIFY(schema);
        QVERIFY(schema->decode(hex("02 02 00"))->text == R"({"n":{"n":{"n":null}}})");
        QVERIFY(!schema->decode(Bytes(10'000, std::byte{2})));
        const auto endless = avro(R"({"type":"record","name":"E","fields":[{"name":"e","type":"E"}]})");
        if (endless) QVERIFY(!endless->decode({}));
    }

    void confluentsFrameIsTakenOff() {
        const auto schema = avro("\"string\"");
        Source source;
        source.schema = schema.get();
        const auto decoded = decodeWith(Decoder::ConfluentAvro, hex("00 00000007 04 6869"), source);
        QVERIFY(decoded && decoded->text == "\"hi\"" && decoded->note.starts_with("schema id 7"));
        QVERIFY(decoded->spans.front().byteBegin == 5);
        QVERIFY(!decodeWith(Decoder::ConfluentAvro, hex("01 00000007 04 6869"), source));
        QVERIFY(!decodeWith(Decoder::ConfluentAvro, hex("00 00000007 04 6869"), {}));
        QVERIFY(!avroSchema("{\"type\":\"nothing\"}"));
        QVERIFY(!avroSchema(""));
    }

    void protobufIsReadAsItsFileSays() {
        const QTemporaryDir place;
        const std::filesystem::path directory = place.path().toStdString();
        write(directory / "money.proto", "syntax = \"proto3\"; package acme; message Money { int64 cents = 1; }");
        write(directory / "order.proto", R"(syntax = "proto3"; package acme; import "money.proto";
            message Order { uint64 id = 1; string note = 2; Money price = 3; repeated int32 parts = 4;
                            enum State { NEW = 0; PAID = 1; } State state = 5; bytes raw = 6; message Line { int32 n = 1; } }
            message Other { bool yes = 1; })");
        const auto schema = protobufSchema(directory / "order.proto");
        QVERIFY2(schema, schema ? "" : schema.error().message.c_str());
        QCOMPARE((*schema)->name(), std::string("acme.Order"));
        const Bytes bytes = hex("08 ffffffffffffffffff01 12 01 78 1a 02 08 63 22 02 0102 28 01 32 01 ff 7a 01 61");
        QCOMPARE(
            (*schema)->decode(bytes)->text,
            std::string(R"({"id":18446744073709551615,"note":"x","price":{"cents":99},"parts":[1,2],"state":"PAID",)"
                        R"("raw":{"base64":"/w=="},"15":{"base64":"YQ=="}})"));
        QVERIFY((*protobufSchema(directory / "order.proto", "acme.Other"))->decode(hex("08 01"))->text ==
                R"({"yes":true})");
        QVERIFY((*schema)->decodeFramed(hex("00 00000009 00 08 05"))->text == R"({"id":5})");
        QVERIFY((*schema)->decodeFramed(hex("00 00000009 02 02 08 01"))->text == R"({"yes":true})");
        QVERIFY((*schema)->decodeFramed(hex("00 00000009 04 00 00 08 05"))->text == R"({"n":5})");
        QVERIFY(!(*schema)->decodeFramed(hex("00 00000009 02 12 08 01")));
        for (std::size_t cut = 1; cut < 11; ++cut) QVERIFY(!(*schema)->decode(ByteView(bytes).first(cut)));
        QVERIFY(!protobufSchema(directory / "order.proto", "acme.Nothing"));
        write(directory / "broken.proto", "syntax = \"proto3\";\nmessage { }");
        const auto broken = protobufSchema(directory / "broken.proto");
        QVERIFY2(!broken && broken.error().message.find("broken.proto, line 2") != std::string::npos,
                 broken ? "" : broken.error().message.c_str());
        QVERIFY(!protobufSchema(directory / "missing.proto"));
    }

    void anyBytesEndWithAnySchema() {
        SeededRandom random(5);
        const auto schema = avro(order);
        const Bytes seed = hex(orderBytes);
        for (int round = 0; round < 20'000; ++round) {
            Bytes bytes = seed;
            for (int i = 0; i < 3; ++i) bytes[random.below(bytes.size())] = std::byte(random.below(256));
            const auto decoded = schema->decode(bytes);
            if (decoded) QVERIFY(formats::JsonIndex::of(asBytes(decoded->text)));
        }
    }
};

QTEST_APPLESS_MAIN(SchemaTest)
#include "schema_test.moc"
