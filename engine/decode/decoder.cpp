#include "engine/decode/decoder.h"

#include <algorithm>

#include "engine/decode/binary_values.h"
#include "engine/decode/kafka_records.h"
#include "engine/decode/schema.h"
#include "engine/decode/texts.h"
#include "engine/formats/json_index.h"
#include "engine/formats/utf8.h"

namespace brook::decode {

namespace {

/// In the order of the enumeration.
constexpr std::array<std::string_view, decoderCount> keys{"guess",
                                                          "json",
                                                          "text",
                                                          "utf16-le",
                                                          "utf16-be",
                                                          "latin1",
                                                          "xml",
                                                          "message-pack",
                                                          "cbor",
                                                          "smile",
                                                          "avro",
                                                          "protobuf",
                                                          "confluent-json",
                                                          "confluent-avro",
                                                          "confluent-protobuf",
                                                          "kafka",
                                                          "base64",
                                                          "hex",
                                                          "uuid",
                                                          "int8",
                                                          "int16",
                                                          "int32",
                                                          "int64",
                                                          "int16-le",
                                                          "int32-le",
                                                          "int64-le",
                                                          "uint32",
                                                          "uint64",
                                                          "uint32-le",
                                                          "uint64-le",
                                                          "float32",
                                                          "float64",
                                                          "float32-le",
                                                          "float64-le",
                                                          "bytes"};

bool isJson(ByteView bytes) {
    const auto index = formats::JsonIndex::of(bytes);
    return index && index->node(0).kind <= formats::JsonKind::Array;
}

bool isPlainText(ByteView bytes) {
    return formats::isUtf8(bytes) && std::none_of(bytes.begin(), bytes.end(), [](std::byte b) {
               return b < std::byte{0x20} && b != std::byte{'\n'} && b != std::byte{'\r'} && b != std::byte{'\t'};
           });
}

/// What base64 or hexadecimal digits stand for, itself read by what it looks like.
Result<Decoded> inside(const Result<Bytes>& unwrapped, const char* of) {
    if (!unwrapped) return failed(unwrapped);
    if (isJson(*unwrapped)) return Decoded{true, toText(*unwrapped), {}, fmt::format("JSON inside {}", of)};
    if (isPlainText(*unwrapped)) return Decoded{false, toText(*unwrapped), {}, fmt::format("text inside {}", of)};
    const auto packed = [&](Result<Decoded> decoded, const char* kind) {
        decoded->spans.clear();
        decoded->note = fmt::format("{} inside {}", kind, of);
        return decoded;
    };
    if (hasSmileHeader(*unwrapped))
        if (Result<Decoded> smile = decodeSmile(*unwrapped)) return packed(std::move(smile), "Smile");
    if (Result<Decoded> message = decodeMessagePack(*unwrapped); message && message->text.front() == '{')
        return packed(std::move(message), "MessagePack");
    std::string hex;
    for (const std::byte byte : *unwrapped) hex += fmt::format("{:02x} ", std::to_integer<unsigned>(byte));
    hex.pop_back();
    return Decoded{false, std::move(hex), {}, fmt::format("bytes inside {}", of)};
}

Result<Decoded> confluentJson(ByteView bytes) {
    const Result<Framed> framed = unframe(bytes);
    if (!framed) return failed(framed);
    if (!formats::JsonIndex::of(framed->payload)) return notDecodable("what follows the frame is no JSON");
    Decoded decoded{true, toText(framed->payload), {}, fmt::format("schema id {}", framed->schema)};
    return decoded;
}

Result<Decoded> withSchema(const Source& source, ByteView bytes, bool isFramed) {
    if (!source.schema) return notDecodable("no schema was chosen for this topic");
    return isFramed ? source.schema->decodeFramed(bytes) : source.schema->decode(bytes);
}

/// Structures only: almost any bytes are some number of MessagePack.
bool isStructured(const Result<Decoded>& decoded) {
    return decoded && (decoded->text.front() == '{' || decoded->text.front() == '[');
}

bool isUtf16(ByteView bytes, Order order) {
    const Result<Decoded> decoded = decodeUtf16(bytes, order);
    if (!decoded || bytes.size() < 4 || decoded->text.empty()) return false;
    // Letters of Latin have a zero byte each: without some, too much else is UTF-16 as well.
    std::size_t zeros = 0;
    for (std::size_t i = order == Order::Big ? 0 : 1; i < bytes.size(); i += 2)
        zeros += bytes[i] == std::byte{0} ? 1 : 0;
    return zeros * 4 >= bytes.size() && isPlainText(asBytes(decoded->text));
}

bool isUuid(ByteView bytes) {
    if (bytes.size() != 16) return false;
    const auto version = std::to_integer<unsigned>(bytes[6]) >> 4;
    return version >= 1 && version <= 8 && std::to_integer<unsigned>(bytes[8]) >> 6 == 2;
}

/// A whole number of that size that is not far from zero, or a time in milliseconds.
bool isSmallInteger(ByteView bytes, std::size_t size) {
    if (bytes.size() != size) return false;
    const std::int64_t value = size == 8 ? loadBig<std::int64_t>(bytes.data()) : loadBig<std::int32_t>(bytes.data());
    return value > -(std::int64_t{1} << 44) && value < std::int64_t{1} << 44;
}

bool looksLike(Decoder decoder, ByteView bytes, const Source& source) {
    switch (decoder) {
        case Decoder::KafkaRecord: return decodeWith(decoder, bytes, source).has_value();
        case Decoder::Json: return isJson(bytes);
        case Decoder::Xml: return asText(bytes).starts_with('<') && decodeXml(bytes).has_value();
        case Decoder::Text: return isPlainText(bytes);
        case Decoder::Utf16Little: return isUtf16(bytes, Order::Little);
        case Decoder::Utf16Big: return isUtf16(bytes, Order::Big);
        case Decoder::ConfluentJson: return confluentJson(bytes).has_value();
        case Decoder::MessagePack: return isStructured(decodeMessagePack(bytes));
        case Decoder::Cbor: return isStructured(decodeCbor(bytes));
        case Decoder::Smile: return hasSmileHeader(bytes) && decodeSmile(bytes).has_value();
        case Decoder::Uuid: return isUuid(bytes);
        case Decoder::Int64: return isSmallInteger(bytes, 8);
        case Decoder::Int32: return isSmallInteger(bytes, 4);
        default: return false;
    }
}

constexpr std::array guessed{Decoder::KafkaRecord, Decoder::Smile,       Decoder::Json,     Decoder::Xml,
                             Decoder::Text,        Decoder::Utf16Little, Decoder::Utf16Big, Decoder::ConfluentJson,
                             Decoder::MessagePack, Decoder::Cbor,        Decoder::Uuid,     Decoder::Int64,
                             Decoder::Int32};

}  // namespace

std::string_view keyOf(Decoder decoder) { return keys[static_cast<std::size_t>(decoder)]; }

Decoder fromKey(std::string_view key) {
    const auto found = std::find(keys.begin(), keys.end(), key);
    return found == keys.end() ? Decoder::Guess : static_cast<Decoder>(found - keys.begin());
}

bool needsSchema(Decoder decoder) {
    return decoder == Decoder::Avro || decoder == Decoder::Protobuf || decoder == Decoder::ConfluentAvro ||
           decoder == Decoder::ConfluentProtobuf;
}

Result<Decoded> decodeWith(Decoder decoder, ByteView bytes, const Source& source) {
    using enum Decoder;
    const auto number = [&](Number kind, Order order = Order::Big) { return decodeNumber(bytes, kind, order); };
    switch (decoder) {
        case Guess:
        case Json:
        case Text:
        case Bytes: break;
        case Utf16Little: return decodeUtf16(bytes, Order::Little);
        case Utf16Big: return decodeUtf16(bytes, Order::Big);
        case Latin1: return decodeLatin1(bytes);
        case Xml: return decodeXml(bytes);
        case MessagePack: return decodeMessagePack(bytes, source.extent);
        case Cbor: return decodeCbor(bytes, source.extent);
        case Smile: return decodeSmile(bytes, source.extent);
        case Avro:
        case Protobuf: return withSchema(source, bytes, false);
        case ConfluentAvro:
        case ConfluentProtobuf: return withSchema(source, bytes, true);
        case ConfluentJson: return confluentJson(bytes);
        case KafkaRecord:
            return source.isKey ? decodeKafkaKey(source.topic, bytes)
                                : decodeKafkaValue(source.topic, source.key, bytes);
        case Base64: return inside(unwrapBase64(bytes), "base64");
        case Hex: return inside(unwrapHex(bytes), "hexadecimal digits");
        case Uuid: return decodeUuid(bytes);
        case Int8: return number(Number::Int8);
        case Int16: return number(Number::Int16);
        case Int32: return number(Number::Int32);
        case Int64: return number(Number::Int64);
        case Int16Little: return number(Number::Int16, Order::Little);
        case Int32Little: return number(Number::Int32, Order::Little);
        case Int64Little: return number(Number::Int64, Order::Little);
        case Uint32: return number(Number::Uint32);
        case Uint64: return number(Number::Uint64);
        case Uint32Little: return number(Number::Uint32, Order::Little);
        case Uint64Little: return number(Number::Uint64, Order::Little);
        case Float32: return number(Number::Float32);
        case Float64: return number(Number::Float64);
        case Float32Little: return number(Number::Float32, Order::Little);
        case Float64Little: return number(Number::Float64, Order::Little);
    }
    return notDecodable("these bytes are shown as they are");
}

Decoder guessFor(std::span<const ByteView> samples, std::string_view topic, bool isKey,
                 std::span<const std::optional<ByteView>> keysOfRecords) {
    const auto fits = [&](Decoder decoder) {
        for (std::size_t i = 0; i < samples.size(); ++i) {
            if (samples[i].empty()) continue;
            Source source{topic, isKey};
            if (i < keysOfRecords.size()) source.key = keysOfRecords[i];
            if (!looksLike(decoder, samples[i], source)) return false;
        }
        return true;
    };
    if (std::all_of(samples.begin(), samples.end(), [](ByteView each) { return each.empty(); })) return Decoder::Text;
    for (const Decoder decoder : guessed)
        if ((decoder != Decoder::KafkaRecord || isKafkasOwn(topic)) && fits(decoder)) return decoder;
    return Decoder::Bytes;
}

}  // namespace brook::decode
