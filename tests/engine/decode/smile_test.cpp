#include <QTest>

#include "engine/decode/big_number.h"
#include "engine/decode/binary_values.h"
#include "engine/decode/decoder.h"
#include "engine/decode/texts.h"
#include "engine/formats/base64.h"
#include "engine/formats/json_index.h"

using namespace brook;
using namespace brook::decode;

namespace {

constexpr std::string_view usual = "3a290a01";   // names are shared
constexpr std::string_view shared = "3a290a03";  // names and texts are shared

Bytes hex(std::string_view digits) { return *unwrapHex(asBytes(digits)); }
Bytes joined(std::string_view header, std::string_view body) { return hex(std::string(header) + std::string(body)); }

std::string shown(const Result<Decoded>& decoded) {
    return decoded ? decoded->text : "(" + decoded.error().message + ")";
}
std::string smile(std::string_view body, std::string_view header = usual) {
    return shown(decodeSmile(joined(header, body)));
}

void append(Bytes& bytes, std::initializer_list<int> more) {
    for (const int each : more) bytes.push_back(static_cast<std::byte>(each));
}
void append(Bytes& bytes, std::string_view text) {
    bytes.insert(bytes.end(), asBytes(text).begin(), asBytes(text).end());
}

/// A number in seven bits a byte, six in the last one.
void appendVariable(Bytes& bytes, std::uint64_t number) {
    Bytes backwards{static_cast<std::byte>(0x80 | (number & 0x3f))};
    for (number >>= 6; number > 0; number >>= 7) backwards.push_back(static_cast<std::byte>(number & 0x7f));
    bytes.insert(bytes.end(), backwards.rbegin(), backwards.rend());
}

/// Seven bytes in eight, as the specification describes it.
void appendSevenBits(Bytes& bytes, ByteView raw) {
    appendVariable(bytes, raw.size());
    unsigned held = 0;
    int width = 0;
    for (const std::byte each : raw) {
        held = held << 8 | std::to_integer<unsigned>(each);
        for (width += 8; width >= 7; width -= 7) bytes.push_back(std::byte(held >> (width - 7) & 0x7f));
    }
    if (width > 0) bytes.push_back(std::byte(held & ((1U << width) - 1)));
}

std::string inQuotes(std::string_view text) { return '"' + std::string(text) + '"'; }

/// Each kind of value once, in one document.
Bytes everything() {
    Bytes bytes = joined(shared, "f8 20 21 22 23 c0 df 24 0b97 25 3f7f7f7f7f7f7f7f7fbf");
    append(bytes, {0x26});
    appendSevenBits(bytes, hex("ff0123456789abcdef00"));
    append(bytes, {0x2a, 0x84});
    appendSevenBits(bytes, hex("04d2"));
    const Bytes numbers = hex("28 040f3e3726 29 01401e7c6e4b63297d7a");
    bytes.insert(bytes.end(), numbers.begin(), numbers.end());
    append(bytes, {0x42});
    append(bytes, "abc");
    append(bytes, {0x60});
    append(bytes, std::string(33, 'b'));
    append(bytes, {0x81});
    append(bytes, "\u20ac");
    append(bytes, {0xa0});
    append(bytes, std::string(32, 'c') + "\u00e4");
    append(bytes, {0xe0});
    append(bytes, std::string(100, 'd'));
    append(bytes, {0xfc, 0xe4});
    append(bytes, "\u00e4\U0001F600");
    append(bytes, {0xfc, 0x01, 0x04, 0xe8});
    appendSevenBits(bytes, hex("00ff80017f"));
    append(bytes, {0xfa, 0x20, 0xc2, 0x82});
    append(bytes, "key");
    append(bytes, {0xfa, 0xfb, 0xc1});
    append(bytes, "\u20ac");
    append(bytes, {0xf8, 0xf9, 0x34});
    append(bytes, std::string(70, 'n'));
    append(bytes, {0xfc, 0x21, 0x40, 0x23, 0xfb, 0xf9, 0xff});
    return bytes;
}

}  // namespace

class SmileTest : public QObject {
    Q_OBJECT

private slots:
    void literalsAndSmallNumbers() {
        QCOMPARE(smile("20"), std::string("\"\""));
        QCOMPARE(smile("f8 21 22 23 f9"), std::string("[null,false,true]"));
        QCOMPARE(smile("f8 c0 c1 c2 de df f9"), std::string("[0,-1,1,15,-16]"));
    }

    void integersOf32And64Bits() {
        QCOMPARE(smile("24 a0"), std::string("16"));
        QCOMPARE(smile("24 0b97"), std::string("-364"));
        QCOMPARE(smile("24 1f7f7f7fbe"), std::string("2147483647"));
        QCOMPARE(smile("24 1f7f7f7fbf"), std::string("-2147483648"));
        QCOMPARE(smile("25 03 7f7f7f7f7f7f7f7f be"), std::string("9223372036854775807"));
        QCOMPARE(smile("25 03 7f7f7f7f7f7f7f7f bf"), std::string("-9223372036854775808"));
        for (const std::int64_t number :
             {std::int64_t{0}, std::int64_t{9007199254740993}, std::int64_t{-123456789012}}) {
            Bytes bytes = joined(usual, "25");
            appendVariable(bytes, static_cast<std::uint64_t>(number) << 1 ^ static_cast<std::uint64_t>(number >> 63));
            QCOMPARE(shown(decodeSmile(bytes)), std::to_string(number));
        }
        QVERIFY(smile("24 000000000080").find("does not end within 5 bytes") != std::string::npos);
        QVERIFY(smile("25 0000000000000000000080").find("does not end within 10 bytes") != std::string::npos);
    }

    void floatsAreThoseOfTheSpecification() {
        QCOMPARE(smile("28 040f3e3726"), std::string("29.951"));
        QCOMPARE(smile("29 01401e7c6e4b63297d7a"), std::string("-29.951"));
    }

    void bigNumbersKeepEveryDigit() {
        const auto integer = [](std::string_view raw) {
            Bytes bytes = joined(usual, "26");
            appendSevenBits(bytes, hex(raw));
            return shown(decodeSmile(bytes));
        };
        QCOMPARE(integer("00"), std::string("0"));
        QCOMPARE(integer("ff"), std::string("-1"));
        QCOMPARE(integer("80"), std::string("-128"));
        QCOMPARE(integer("00ffffffffffffffff"), std::string("18446744073709551615"));
        QCOMPARE(integer("ff0000000000000000"), std::string("-18446744073709551616"));
        QCOMPARE(integer("0c9f2c9cd04674edea40000000"), std::string("1000000000000000000000000000000"));

        const auto decimal = [](std::int32_t scale, std::string_view raw) {
            Bytes bytes = joined(usual, "2a");
            appendVariable(bytes, static_cast<std::uint32_t>(scale) << 1 ^ static_cast<std::uint32_t>(scale >> 31));
            appendSevenBits(bytes, hex(raw));
            return shown(decodeSmile(bytes));
        };
        QCOMPARE(decimal(2, "04d2"), std::string("12.34"));
        QCOMPARE(decimal(0, "fb2e"), std::string("-1234"));
        QCOMPARE(decimal(3, "03e8"), std::string("1.000"));
        QCOMPARE(decimal(6, "fb2e"), std::string("-0.001234"));
        QCOMPARE(decimal(-3, "04d2"), std::string("1.234E+6"));
        QCOMPARE(decimal(20, "04d2"), std::string("1.234E-17"));
        QCOMPARE(decimal(3, "00"), std::string("0.000"));
        QCOMPARE(decimal(INT32_MAX, "04d2"), std::string("1.234E-2147483644"));
        QCOMPARE(decimal(INT32_MIN, "01"), std::string("1E+2147483648"));
    }

    void numbersTooLongToWriteSoonAreTheirBytes() {
        Bytes raw(mostBytesOfDigits, std::byte{0x11});
        Bytes bytes = joined(usual, "26");
        appendSevenBits(bytes, raw);
        QCOMPARE(shown(decodeSmile(bytes)).size(), std::size_t{9863});
        raw.push_back(std::byte{0x11});
        bytes = joined(usual, "26");
        appendSevenBits(bytes, raw);
        QCOMPARE(shown(decodeSmile(bytes)), "{\"integer\":{\"base64\":" + inQuotes(formats::base64(raw)) + "}}");
        bytes = joined(usual, "2a 84");
        appendSevenBits(bytes, raw);
        QCOMPARE(shown(decodeSmile(bytes)),
                 "{\"scale\":2,\"integer\":{\"base64\":" + inQuotes(formats::base64(raw)) + "}}");
    }

    void textsOfEveryLength() {
        for (int length = 1; length <= 64; ++length) {
            const std::string text(static_cast<std::size_t>(length), 'x');
            Bytes bytes = hex(usual);
            append(bytes, {length <= 32 ? 0x40 + length - 1 : 0x60 + length - 33});
            append(bytes, text);
            QCOMPARE(shown(decodeSmile(bytes)), inQuotes(text));
        }
        for (int length = 2; length <= 65; ++length) {
            const std::string text = "\u00e4" + std::string(static_cast<std::size_t>(length - 2), 'x');
            Bytes bytes = hex(usual);
            append(bytes, {length <= 33 ? 0x80 + length - 2 : 0xa0 + length - 34});
            append(bytes, text);
            QCOMPARE(shown(decodeSmile(bytes)), inQuotes(text));
        }
        QCOMPARE(smile("e0 616263 fc"), std::string("\"abc\""));
        QCOMPARE(smile("e4 e282ac fc"), std::string("\"€\""));
        QCOMPARE(smile("e0 fc"), std::string("\"\""));
        QCOMPARE(smile("81 c3ff80"), std::string("{\"base64\":\"w/+A\"}"));  // no UTF-8
        QVERIFY(smile("e0 616263").find("bytes are said to follow") != std::string::npos);
    }

    void namesOfEveryLength() {
        const auto named = [](std::initializer_list<int> mark, const std::string& name,
                              std::initializer_list<int> end) {
            Bytes bytes = hex("3a290a01 fa");
            append(bytes, mark);
            append(bytes, name);
            append(bytes, end);
            append(bytes, {0xc2, 0xfb});
            return shown(decodeSmile(bytes));
        };
        for (int length = 1; length <= 64; ++length) {
            const std::string name(static_cast<std::size_t>(length), 'x');
            QCOMPARE(named({0x80 + length - 1}, name, {}), "{" + inQuotes(name) + ":1}");
        }
        for (int length = 2; length <= 57; ++length) {
            const std::string name = "\u00e4" + std::string(static_cast<std::size_t>(length - 2), 'x');
            QCOMPARE(named({0xc0 + length - 2}, name, {}), "{" + inQuotes(name) + ":1}");
        }
        const std::string longName(300, 'y');
        QCOMPARE(named({0x34}, longName, {0xfc}), "{" + inQuotes(longName) + ":1}");
        QCOMPARE(named({0x20}, {}, {}), std::string("{\"\":1}"));
    }

    void binaryInSevenBitsAndRaw() {
        for (std::size_t size = 0; size < 40; ++size) {
            Bytes raw;
            for (std::size_t i = 0; i < size; ++i) raw.push_back(static_cast<std::byte>(i * 37 + 201));
            const std::string said = "{\"base64\":" + inQuotes(formats::base64(raw)) + "}";
            Bytes packed = joined(usual, "e8");
            appendSevenBits(packed, raw);
            QCOMPARE(shown(decodeSmile(packed)), said);
            Bytes bare = hex("3a290a05 fd");
            appendVariable(bare, size);
            bare.insert(bare.end(), raw.begin(), raw.end());
            QCOMPARE(shown(decodeSmile(bare)), said);
        }
        // 32 bits are four bytes of seven bits and one that has four at its low end.
        QCOMPARE(smile("e8 84 7f7f7f7f0f"), std::string("{\"base64\":\"/////w==\"}"));
        QVERIFY(smile("fd 81 00").find("the header says that there are none") != std::string::npos);
    }

    void bitsThatSayNothingAreNotLookedAt() {
        QCOMPARE(smile("28 740f3e3726"), smile("28 040f3e3726"));
        QCOMPARE(smile("e8 84 7f7f7f7f7f"), smile("e8 84 7f7f7f7f0f"));
        QCOMPARE(smile("24 e0"), smile("24 a0"));
        QCOMPARE(smile("c2", "3a290a09"), std::string("1"));  // a bit of the header that is reserved
    }

    void structuresNest() {
        QCOMPARE(smile("f8 f8 f9 fa fb f8 c2 f9 f9"), std::string("[[],{},[1]]"));
        QCOMPARE(smile("fa 80 61 f8 c2 c4 f9 80 62 fa 80 63 21 fb fb"),
                 std::string("{\"a\":[1,2],\"b\":{\"c\":null}}"));
        QCOMPARE(smile("c2 ff"), std::string("1"));
    }

    void namesAreReferredTo() {
        QCOMPARE(smile("f8 fa 80 61 c2 80 62 c4 fb fa 41 c6 40 c8 fb f9"),
                 std::string("[{\"a\":1,\"b\":2},{\"b\":3,\"a\":4}]"));
        QVERIFY(smile("fa 40 c2 fb").find("a reference to number 0 of 0") != std::string::npos);
        QVERIFY(smile("f8 fa 80 61 c2 fb fa 41 c2 fb f9").find("a reference to number 1 of 1") != std::string::npos);
        QVERIFY(smile("f8 fa 80 61 c2 fb fa 40 c2 fb f9", "3a290a00").find("the header says") != std::string::npos);
        QVERIFY(smile("f8 fa 80 61 c2 fb fa 30 00 c2 fb f9").find("which has a short one") != std::string::npos);
    }

    void textsAreReferredTo() {
        QCOMPARE(smile("f8 40 61 40 62 02 01 f9", shared), std::string("[\"a\",\"b\",\"b\",\"a\"]"));
        // Empty and long ones have no number.
        QCOMPARE(smile("f8 20 e0 63 fc 40 62 01 f9", shared), std::string("[\"\",\"c\",\"b\",\"b\"]"));
        QVERIFY(smile("f8 40 61 01 f9").find("the header says") != std::string::npos);
        QVERIFY(smile("f8 40 61 02 f9", shared).find("a reference to number 1 of 1") != std::string::npos);
        QVERIFY(smile("f8 40 61 ec 00 f9", shared).find("which has a short one") != std::string::npos);
        QVERIFY(smile("00", shared).find("0x00 begins no value") != std::string::npos);
    }

    void longReferencesBeginAt31AndAt64() {
        Bytes texts = hex("3a290a03 f8");
        Bytes names = hex("3a290a01 f8 fa");
        for (int i = 0; i < 1000; ++i) {
            append(texts, {0x42});
            append(texts, std::to_string(i + 100).substr(0, 3));
            append(names, {0x82});
            append(names, std::to_string(i + 100).substr(0, 3));
            append(names, {0xc0});
        }
        append(texts, {0x1f, 0xec, 31, 0xec, 255, 0xed, 0, 0xee, 88, 0xef, 231, 0xf9});
        const std::string said = shown(decodeSmile(texts));
        QVERIFY2(said.ends_with(R"("130","131","355","356","700","109"])"), said.c_str());
        append(names, {0xfb, 0xfa, 0x7f, 0xc0, 0x30, 64, 0xc0, 0x31, 0, 0xc0, 0x33, 231, 0xc0, 0xfb, 0xf9});
        const std::string named = shown(decodeSmile(names));
        QVERIFY2(named.ends_with(R"({"163":0,"164":0,"356":0,"109":0}])"), named.c_str());
    }

    void after1024TheNumbersBeginAnew() {
        const auto text = [](int number) { return QByteArray::number(number + 10'000).toStdString(); };
        Bytes texts = hex("3a290a03 f8");
        Bytes names = hex("3a290a01 f8 fa");
        for (int i = 0; i < 1024; ++i) {
            append(texts, {0x44});
            append(texts, text(i));
            append(names, {0x84});
            append(names, text(i));
            append(names, {0xc0});
        }
        // The last one that was seen is there as long as no other one comes.
        append(texts, {0xef, 0xff});
        append(names, {0x33, 0xff, 0xc0});
        append(texts, {0x44});
        append(texts, text(5000));
        append(names, {0x84});
        append(names, text(5000));
        append(names, {0xc0});
        Bytes lost = texts;
        append(texts, {0x01, 0xf9});
        append(names, {0x40, 0xc0, 0xfb, 0xf9});
        const std::string said = shown(decodeSmile(texts));
        QVERIFY2(said.ends_with(R"("11023","11023","15000","15000"])"), said.substr(said.size() - 60).c_str());
        const std::string named = shown(decodeSmile(names));
        QVERIFY2(named.ends_with(R"("11023":0,"11023":0,"15000":0,"15000":0}])"),
                 named.substr(named.size() - 60).c_str());
        append(lost, {0x02, 0xf9});
        QVERIFY(shown(decodeSmile(lost)).find("a reference to number 1 of 1") != std::string::npos);
    }

    void theHeaderIsChecked() {
        QVERIFY(smile("c2", "3a290a11").find("version 1 of the format is not known") != std::string::npos);
        QVERIFY(smile("c2", "3a280a01").find("the header is not whole") != std::string::npos);
        // Without one, names are shared and texts are not.
        QCOMPARE(smile("f8 fa 80 61 c2 fb fa 40 c4 fb f9", {}), std::string("[{\"a\":1},{\"a\":2}]"));
        QVERIFY(smile("f8 40 61 01 f9", {}).find("the header says") != std::string::npos);
        QVERIFY(smile("", usual).find("are there") != std::string::npos);
    }

    void whatBeginsNothingIsNamedWithItsPlace() {
        for (const int mark : {0x00, 0x27, 0x2b, 0x2c, 0x2f, 0x30, 0x3a, 0x3f, 0xe1, 0xe5, 0xe9, 0xf0, 0xf7, 0xf9, 0xfb,
                               0xfc, 0xfe, 0xff}) {
            Bytes bytes = hex(usual);
            append(bytes, {mark});
            const std::string said = shown(decodeSmile(bytes));
            QVERIFY2(said.find(fmt::format("{:#04x} begins no value (byte 5)", mark)) != std::string::npos,
                     said.c_str());
        }
        for (const int mark : {0x00, 0x1f, 0x21, 0x2f, 0x35, 0x3a, 0x3f, 0xf8, 0xf9, 0xfa, 0xfc, 0xfe, 0xff}) {
            Bytes bytes = hex("3a290a01 fa");
            append(bytes, {mark, 0xc0, 0xfb});
            const std::string said = shown(decodeSmile(bytes));
            QVERIFY2(said.find(fmt::format("{:#04x} begins no name (byte 6)", mark)) != std::string::npos,
                     said.c_str());
        }
        QVERIFY(smile("c2 c2").find("1 bytes are left behind") != std::string::npos);
        QVERIFY(smile("c2 ff c2").find("1 bytes are left behind") != std::string::npos);
    }

    void everyKindOfValueStandsInOneDocument() {
        const std::string said = shown(decodeSmile(everything()));
        QCOMPARE(said, R"(["",null,false,true,0,-16,-364,-9223372036854775808,)"
                       R"(-4701378187390224568576,12.34,29.951,-29.951,"abc",)" +
                           inQuotes(std::string(33, 'b')) + ",\"€\"," + inQuotes(std::string(32, 'c') + "ä") + "," +
                           inQuotes(std::string(100, 'd')) + R"(,"ä😀","abc",)" + inQuotes(std::string(32, 'c') + "ä") +
                           R"(,{"base64":"AP+AAX8="},{"":1,"key":{},"€":[],)" + inQuotes(std::string(70, 'n')) +
                           R"(:null,"key":true}])");
    }

    void aDocumentThatWasCutIsRefusedOrReadAsFarAsItGoes() {
        const Bytes whole = everything();
        for (std::size_t cut = 0; cut + 1 < whole.size(); ++cut) {
            const ByteView head = ByteView(whole).first(cut);
            const auto refused = decodeSmile(head);
            QVERIFY2(!refused && !refused.error().message.empty(), QByteArray::number(cut).constData());
            const auto begun = decodeSmile(head, Extent::Beginning);
            QVERIFY2(begun && formats::JsonIndex::of(asBytes(begun->text)), shown(begun).c_str());
            for (const Span& span : begun->spans) QVERIFY(span.textBegin < span.textEnd && span.byteEnd <= cut);
        }
        QVERIFY(decodeSmile(ByteView(whole).first(whole.size() - 1)));  // the mark of the end may be missing
        QCOMPARE(shown(decodeSmile(hex("3a290a01 fa 80 61 24 0b"), Extent::Beginning)), std::string("{\"a\":\"…\"}"));
    }

    void aValueKnowsTheBytesItCameFrom() {
        const auto decoded = decodeSmile(hex("3a290a03 f8 40 61 24 0b97 01 f9"));
        QVERIFY(decoded);
        QCOMPARE(decoded->text, std::string("[\"a\",-364,\"a\"]"));
        const std::vector<std::pair<unsigned, unsigned>> expected{{4, 12}, {5, 7}, {7, 10}, {10, 11}};
        QCOMPARE(decoded->spans.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY(decoded->spans[i].byteBegin == expected[i].first &&
                    decoded->spans[i].byteEnd == expected[i].second);
    }

    void hostileInputHasLimits() {
        Bytes deep = hex(usual);
        deep.resize(100'000, std::byte{0xf8});
        QVERIFY(shown(decodeSmile(deep)).find("nested deeper") != std::string::npos);
        QVERIFY(!decodeSmile(deep, Extent::Beginning));
        // Lengths that are only said.
        for (const char* body : {"e8 7f7f7f7f7f7f7f7f7fbf", "26 7f7f7f7f7f7f7f7f7fbf", "2a 80 7f7f7f7f7f7f7f7f7fbf"})
            QVERIFY(smile(body).find("are said to follow") != std::string::npos);
        // A long name that is repeated with two bytes, a hundred thousand times.
        Bytes repeated = hex("3a290a01 f8 fa 34");
        append(repeated, std::string(100'000, 'n'));
        append(repeated, {0xfc, 0xc0});
        for (int i = 0; i < 100'000; ++i) append(repeated, {0x40, 0xc0});
        QVERIFY(shown(decodeSmile(repeated)).find("say more than can be shown") != std::string::npos);
    }

    void itIsGuessedByItsHeaderAndNamed() {
        const auto guess = [](const std::vector<Bytes>& samples) {
            const std::vector<ByteView> views(samples.begin(), samples.end());
            return guessFor(views, "t", false, {});
        };
        QVERIFY(guess({everything(), joined(usual, "c2")}) == Decoder::Smile);
        QVERIFY(guess({joined(usual, "fa 80 61"), joined(usual, "c2")}) == Decoder::Bytes);
        QVERIFY(guess({everything(), hex("81a16101")}) != Decoder::Smile);
        QVERIFY(guess({toBytes(":)\n")}) == Decoder::Text);
        QVERIFY(keyOf(Decoder::Smile) == "smile" && fromKey("smile") == Decoder::Smile);
        const auto inside = decodeWith(Decoder::Base64, asBytes(formats::base64(joined(usual, "fa 80 61 c2 fb"))), {});
        QVERIFY(inside && inside->text == "{\"a\":1}" && inside->note == "Smile inside base64");
    }
};

QTEST_APPLESS_MAIN(SmileTest)
#include "smile_test.moc"
