#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "engine/decode/decoded.h"

namespace brook::decode {

class Schema;

/// How the bytes of a key or a value are read. The words in which the workbench keeps them are in decoder.cpp.
enum class Decoder : std::uint8_t {
    Guess,
    Json,
    Text,
    Utf16Little,
    Utf16Big,
    Latin1,
    Xml,
    MessagePack,
    Cbor,
    Smile,
    Avro,
    Protobuf,
    ConfluentJson,
    ConfluentAvro,
    ConfluentProtobuf,
    KafkaRecord,
    Base64,
    Hex,
    Uuid,
    Int8,
    Int16,
    Int32,
    Int64,
    Int16Little,
    Int32Little,
    Int64Little,
    Uint32,
    Uint64,
    Uint32Little,
    Uint64Little,
    Float32,
    Float64,
    Float32Little,
    Float64Little,
    Bytes,
};
inline constexpr std::size_t decoderCount = static_cast<std::size_t>(Decoder::Bytes) + 1;

/// "message-pack", as it is remembered; never changed.
std::string_view keyOf(Decoder decoder);
Decoder fromKey(std::string_view key);  ///< Guess when it is not known
bool needsSchema(Decoder decoder);

/// What a decoder may ask beside the bytes.
struct Source {
    std::string_view topic = {};
    bool isKey = false;
    std::optional<ByteView> key = {};  ///< of the record, for a value
    const Schema* schema = nullptr;
    Extent extent = Extent::Whole;
};

/// Reads bytes with a decoder that is neither Guess, nor Json, Text or Bytes, which show the bytes themselves.
Result<Decoded> decodeWith(Decoder decoder, ByteView bytes, const Source& source);

/// What several keys or values of a topic look like together: the decoder that fits each of them; Bytes when none does.
/// Never one that needs a schema: those are chosen.
Decoder guessFor(std::span<const ByteView> samples, std::string_view topic, bool isKey,
                 std::span<const std::optional<ByteView>> keys);

}  // namespace brook::decode
