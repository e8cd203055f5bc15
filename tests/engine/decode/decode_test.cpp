#include <QTest>

#include <cstring>

#include "engine/base/random.h"
#include "engine/decode/binary_values.h"
#include "engine/decode/decoder.h"
#include "engine/decode/kafka_records.h"
#include "engine/decode/texts.h"
#include "engine/formats/base64.h"
#include "engine/formats/json_index.h"
#include "engine/groups/records/classic_records.h"
#include "engine/groups/records/record_codec.h"
#include "engine/metadata/metadata_record.h"
#include "engine/transactions/transaction_record.h"

using namespace brook;
using namespace brook::decode;

namespace {

Bytes hex(std::string_view digits) { return *unwrapHex(asBytes(digits)); }

std::string shown(const Result<Decoded>& decoded) {
    return decoded ? decoded->text : "(" + decoded.error().message + ")";
}

std::string messagePack(std::string_view digits) { return shown(decodeMessagePack(hex(digits))); }
std::string cbor(std::string_view digits) { return shown(decodeCbor(hex(digits))); }

/// Every decoder that needs no schema, on any bytes: it ends, and what it says as JSON is JSON.
void checkTotal(ByteView bytes) {
    for (std::size_t i = 0; i < decoderCount; ++i)
        for (const Extent extent : {Extent::Whole, Extent::Beginning})
            for (const char* topic : {"t", "__consumer_offsets", "__transaction_state", "__cluster_metadata"}) {
                Source source{topic, i % 2 == 0, bytes, nullptr, extent};
                const auto decoded = decodeWith(static_cast<Decoder>(i), bytes, source);
                if (!decoded) {
                    QVERIFY(!decoded.error().message.empty());
                    continue;
                }
                if (decoded->isJson) QVERIFY2(formats::JsonIndex::of(asBytes(decoded->text)), decoded->text.c_str());
                for (const Span& span : decoded->spans) {
                    QVERIFY(span.textBegin < span.textEnd && span.textEnd <= decoded->text.size());
                    QVERIFY(span.byteBegin <= span.byteEnd && span.byteEnd <= bytes.size());
                }
            }
}

}  // namespace

class DecodeTest : public QObject {
    Q_OBJECT

private slots:
    void messagePackSaysWhatItsSpecificationSays() {
        QCOMPARE(messagePack("82 a7 636f6d70616374 c3 a6 736368656d61 00"),
                 std::string("{\"compact\":true,\"schema\":0}"));
        QCOMPARE(messagePack("94 ff d1fc18 cf ffffffffffffffff d3 8000000000000000"),
                 std::string("[-1,-1000,18446744073709551615,-9223372036854775808]"));
        QCOMPARE(messagePack("93 ca3fc00000 cb3fb999999999999a cb7ff8000000000000"), std::string("[1.5,0.1,\"NaN\"]"));
        QCOMPARE(messagePack("93 c403 0001ff c0 d60501020304"),
                 std::string("[{\"base64\":\"AAH/\"},null,{\"ext\":5,\"base64\":\"AQIDBA==\"}]"));
        QCOMPARE(messagePack("82 01 02 92 03 04 05"), std::string("{\"1\":2,\"[3,4]\":5}"));
        QVERIFY(messagePack("c1").find("0xc1") != std::string::npos);
        QVERIFY(messagePack("01 02").find("1 bytes are left behind") != std::string::npos);
    }

    void cborSaysWhatTheAppendixOfItsRfcSays() {
        const std::pair<const char*, const char*> examples[] = {
            {"1bffffffffffffffff", "18446744073709551615"},
            {"3bffffffffffffffff", "-18446744073709551616"},
            {"3903e7", "-1000"},
            {"f93c00", "1.0"},
            {"f90001", "5.960464477539063e-08"},
            {"f97c00", "\"Infinity\""},
            {"fb3ff199999999999a", "1.1"},
            {"f7", "{\"simple\":23}"},
            {"f8ff", "{\"simple\":255}"},
            {"c11a514b67b0", "{\"tag\":1,\"value\":1363896240}"},
            {"4401020304", "{\"base64\":\"AQIDBA==\"}"},
            {"64f0908591", "\"\xf0\x90\x85\x91\""},
            {"8301820203820405", "[1,[2,3],[4,5]]"},
            {"a201020304", "{\"1\":2,\"3\":4}"},
            {"5f42010243030405ff", "{\"base64\":\"AQIDBAU=\"}"},
            {"7f657374726561646d696e67ff", "\"streaming\""},
            {"9f018202039f0405ffff", "[1,[2,3],[4,5]]"},
            {"bf61610161629f0203ffff", "{\"a\":1,\"b\":[2,3]}"},
        };
        for (const auto& [digits, text] : examples) QCOMPARE(cbor(digits), std::string(text));
        for (const char* digits : {"1c", "ff", "5f4100", "7f4100ff", "1f", "f800", "a1ff", "9bffffffffffffffff"})
            QVERIFY2(!decodeCbor(hex(digits)), digits);
    }

    void aValueKnowsTheBytesItCameFrom() {
        const Bytes bytes = hex("82 a1 61 01 a1 62 92 02 cd 1234");
        const auto decoded = decodeMessagePack(bytes);
        QVERIFY(decoded);
        QCOMPARE(decoded->text, std::string("{\"a\":1,\"b\":[2,4660]}"));
        const auto bytesOf = [&](std::string_view value) {
            for (const Span& span : decoded->spans)
                if (decoded->text.substr(span.textBegin, span.textEnd - span.textBegin) == value)
                    return std::pair(span.byteBegin, span.byteEnd);
            return std::pair(0U, 0U);
        };
        QVERIFY(bytesOf("1") == std::pair(3U, 4U));
        QVERIFY(bytesOf("[2,4660]") == std::pair(6U, 11U));
        QVERIFY(bytesOf("4660") == std::pair(8U, 11U));
    }

    void theBeginningOfAValueIsReadAsFarAsItGoes() {
        const Bytes whole = hex("83 a1 61 01 a1 62 92 02 cd 1234 a1 63 a3 787978");
        for (std::size_t cut = 1; cut < whole.size(); ++cut) {
            const ByteView head = ByteView(whole).first(cut);
            QVERIFY(!decodeMessagePack(head));
            const auto begun = decodeMessagePack(head, Extent::Beginning);
            QVERIFY2(begun && formats::JsonIndex::of(asBytes(begun->text)), shown(begun).c_str());
        }
        QCOMPARE(shown(decodeMessagePack(ByteView(whole).first(10), Extent::Beginning)),
                 std::string("{\"a\":1,\"b\":[2,\"…\"]}"));
    }

    void whatIsNestedTooDeeplyIsRefused() {
        QVERIFY(!decodeMessagePack(Bytes(100'000, std::byte{0x91})));
        QVERIFY(!decodeCbor(Bytes(100'000, std::byte{0x81})));
        QVERIFY(!decodeCbor(Bytes(100'000, std::byte{0xc6})));
        QVERIFY(!decodeMessagePack(Bytes(100'000, std::byte{0x81}), Extent::Beginning));
        std::string xml;
        for (int i = 0; i < 100'000; ++i) xml += "<a>";
        QVERIFY(!decodeXml(asBytes(xml)));
    }

    void declaredLengthsReserveNothing() {
        QVERIFY(!decodeMessagePack(hex("ddffffffff")));
        QVERIFY(!decodeMessagePack(hex("c6ffffffff00")));
        QVERIFY(!decodeCbor(hex("5bffffffffffffffff00")));
    }

    void textsOfOtherEncodingsBecomeUtf8() {
        QCOMPARE(shown(decodeUtf16(hex("4100 e400 3dd800de"), Order::Little)), std::string("A\u00e4\U0001F600"));
        QCOMPARE(shown(decodeUtf16(hex("feff 0041 20ac"), Order::Big)), std::string("A€"));
        QVERIFY(!decodeUtf16(hex("0041 00"), Order::Big));
        QVERIFY(!decodeUtf16(hex("d83d"), Order::Big));
        QVERIFY(!decodeUtf16(hex("de00 d83d"), Order::Big));
        QCOMPARE(shown(decodeLatin1(hex("e4 41 ff"))), std::string("äAÿ"));
    }

    void numbersAreReadInBothOrders() {
        QCOMPARE(shown(decodeNumber(hex("fffffffe"), Number::Int32, Order::Big)), std::string("-2"));
        QCOMPARE(shown(decodeNumber(hex("feffffff"), Number::Int32, Order::Little)), std::string("-2"));
        QCOMPARE(shown(decodeNumber(hex("ffffffffffffffff"), Number::Uint64, Order::Little)),
                 std::string("18446744073709551615"));
        QCOMPARE(shown(decodeNumber(hex("80"), Number::Int8, Order::Big)), std::string("-128"));
        QCOMPARE(shown(decodeNumber(hex("9a9999999999b93f"), Number::Float64, Order::Little)), std::string("0.1"));
        QCOMPARE(shown(decodeNumber(hex("3dcccccd"), Number::Float32, Order::Big)), std::string("0.1"));
        QCOMPARE(shown(decodeNumber(hex("00"), Number::Int32, Order::Big)),
                 std::string("(there are 1 bytes, this number has 4)"));
        QCOMPARE(shown(decodeUuid(hex("00112233445566778899aabbccddeeff"))),
                 std::string("00112233-4455-6677-8899-aabbccddeeff"));
    }

    void xmlIsIndentedWhereNoTextStands() {
        QCOMPARE(shown(decodeXml(asBytes("<?xml version='1.0'?><a x='>'><b>1</b><c/><d>x <e>y</e></d></a>"))),
                 std::string("<?xml version='1.0'?>\n<a x='>'>\n  <b>1</b>\n  <c/>\n  <d>x <e>y</e></d>\n</a>"));
        QVERIFY(decodeXml(asBytes("<!DOCTYPE a [<!ENTITY b \"c\">]><a><![CDATA[</x>]]></a>")));
        for (const char* broken :
             {"<a>", "<a></b>", "</a>", "<a", "<a/><b/>", "text", "x<a/>", "<a><b></a></b>", "< a/>"})
            QVERIFY2(!decodeXml(asBytes(broken)), broken);
    }

    void whatIsWrappedIsUnwrappedAndNamed() {
        const auto base64 = decodeWith(Decoder::Base64, asBytes(formats::base64(asBytes("{\"a\":1}"))), {});
        QVERIFY(base64 && base64->isJson);
        QCOMPARE(base64->note, std::string("JSON inside base64"));
        const auto digits = decodeWith(Decoder::Hex, asBytes("DEAD beef"), {});
        QCOMPARE(shown(digits), std::string("de ad be ef"));
        QVERIFY(!decodeWith(Decoder::Base64, asBytes("not base64!"), {}));
        Bytes framed = hex("00 00000007");
        for (const std::byte byte : asBytes("{\"a\":1}")) framed.push_back(byte);
        const auto json = decodeWith(Decoder::ConfluentJson, framed, {});
        QVERIFY(json && json->note == "schema id 7" && json->text == "{\"a\":1}");
        framed[0] = std::byte{1};
        QVERIFY(shown(decodeWith(Decoder::ConfluentJson, framed, {})).find("0x01") != std::string::npos);
    }

    void kafkasOwnRecordsAreReadFieldByField() {
        const Bytes key =
            printKey(GroupRecordType::OffsetCommit, OffsetCommitKey{"billing", "orders", PartitionIndex(3)});
        OffsetCommitValue commit;
        commit.offset = Offset(42);
        commit.metadata = "by hand";
        const Bytes value = printValue(commit, 3);
        QCOMPARE(shown(decodeKafkaKey("__consumer_offsets", key)),
                 std::string("{\"type\":\"OffsetCommit\",\"version\":1,\"fields\":{\"group\":\"billing\",\"topic\":"
                             "\"orders\",\"partition\":3}}"));
        const std::string text = shown(decodeKafkaValue("__consumer_offsets", key, value));
        QVERIFY2(text.find("\"version\":3,\"fields\":{\"offset\":42,\"leaderEpoch\":-1,\"metadata\":\"by hand\"") !=
                     std::string::npos,
                 text.c_str());
        QVERIFY(!decodeKafkaValue("__consumer_offsets", std::nullopt, value));

        Transaction transaction;
        transaction.producer = {ProducerId(7), ProducerEpoch(1)};
        transaction.state = TransactionState::Ongoing;
        transaction.partitions = {{"orders", PartitionIndex(2)}};
        const Bytes state = printTransactionValue(transaction, TransactionVersion::V2);
        const std::string of = shown(decodeKafkaValue("__transaction_state", printTransactionKey("tx"), state));
        QVERIFY2(
            of.find("\"transactionStatus\":\"Ongoing\",\"transactionPartitions\":[\"orders-2\"]") != std::string::npos,
            of.c_str());
        QVERIFY(shown(decodeKafkaKey("__transaction_state", printTransactionKey("tx"))).find("\"tx\"") !=
                std::string::npos);

        const std::string topic =
            shown(decodeKafkaValue("__cluster_metadata", std::nullopt, printMetadataRecord(TopicRecord{"orders", {}})));
        QVERIFY2(topic.starts_with("{\"type\":\"TopicRecord\",\"version\":0,\"fields\":{\"name\":\"orders\""),
                 topic.c_str());
    }

    void aGuessLooksAtAllSamples() {
        const auto guess = [](const std::vector<Bytes>& samples, const char* topic = "t") {
            const std::vector<ByteView> views(samples.begin(), samples.end());
            return guessFor(views, topic, true, {});
        };
        QVERIFY(guess({toBytes("{\"a\":1}"), toBytes("[1]")}) == Decoder::Json);
        QVERIFY(guess({toBytes("{\"a\":1}"), toBytes("plain")}) == Decoder::Text);
        QVERIFY(guess({toBytes("<a><b/></a>"), toBytes("<a/>")}) == Decoder::Xml);
        QVERIFY(guess({hex("81a16101"), hex("81a16102")}) == Decoder::MessagePack);
        QVERIFY(guess({hex("a1616101"), hex("bf616102ff")}) == Decoder::Cbor);
        QVERIFY(guess({hex("4100 4200 4300")}) == Decoder::Utf16Little);
        QVERIFY(guess({hex("0000000000000001"), hex("000001900000ffff")}) == Decoder::Int64);
        QVERIFY(guess({hex("00000001"), hex("ffffffff")}) == Decoder::Int32);
        QVERIFY(guess({hex("c0ffee00c0ffee00c0ffee00c0ffee00"), hex("00")}) == Decoder::Bytes);
        QVERIFY(guess({hex("0192f0c0c0de7abc8abc0123456789ab")}) == Decoder::Uuid);
        QVERIFY(guess({printTransactionKey("tx")}, "__transaction_state") == Decoder::KafkaRecord);
        QVERIFY(guess({}) == Decoder::Text);
    }

    void decodersKeepTheWordsTheyAreRememberedBy() {
        for (std::size_t i = 0; i < decoderCount; ++i) {
            const auto decoder = static_cast<Decoder>(i);
            QVERIFY(!keyOf(decoder).empty() && fromKey(keyOf(decoder)) == decoder);
        }
        QVERIFY(keyOf(Decoder::Bytes) == "bytes" && keyOf(Decoder::Float64Little) == "float64-le");
        QVERIFY(fromKey("no such decoder") == Decoder::Guess);
    }

    void everyDecoderIsTotalOnAnyBytes() {
        SeededRandom random(11);
        const std::vector<Bytes> seeds{
            hex("83a16101a16292 02cd1234 a163a3787978"),
            hex("bf61610161629f0203ffff"),
            hex("3a290a03f8fa806124 0b97 8162e88400000001fbfa4001fb26820100f9"),
            printKey(GroupRecordType::OffsetCommit, OffsetCommitKey{"g", "t", PartitionIndex(1)}),
            printMetadataRecord(TopicRecord{"orders", {}}),
            toBytes("<a x='1'><b>t</b></a>"),
            toBytes("eyJhIjoxfQ==")};
        for (int round = 0; round < 3000; ++round) {
            Bytes bytes = seeds[random.below(seeds.size())];
            for (std::uint64_t i = random.below(4); i > 0; --i)
                bytes[random.below(bytes.size())] = std::byte(random.below(256));
            bytes.resize(random.below(bytes.size() + 1));
            checkTotal(bytes);
            if (QTest::currentTestFailed()) return;
        }
    }
};

QTEST_APPLESS_MAIN(DecodeTest)
#include "decode_test.moc"
