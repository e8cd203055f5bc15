#pragma once

#include "engine/decode/decoded.h"

namespace brook::decode {

enum class Order { Big, Little };

/// Text of other encodings as UTF-8. UTF-16 fails for an odd number of bytes and for half a pair of surrogates; a mark
/// of byte order at the beginning is left out. Every byte is a character of Latin-1 (ISO 8859-1).
Result<Decoded> decodeUtf16(ByteView bytes, Order order);
Result<Decoded> decodeLatin1(ByteView bytes);

/// XML with each element on a line of its own where no text stands beside it; text, comments and the like stay as they
/// are. Nothing is resolved, loaded or expanded. Fails when elements are not closed as they were opened.
Result<Decoded> decodeXml(ByteView bytes);

enum class Number { Int8, Int16, Int32, Int64, Uint8, Uint16, Uint32, Uint64, Float32, Float64 };
/// A number that takes all of the bytes.
Result<Decoded> decodeNumber(ByteView bytes, Number number, Order order);
/// 16 bytes as RFC 9562 writes them.
Result<Decoded> decodeUuid(ByteView bytes);

/// The bytes that a text of base64 (blanks between are left out) or of hexadecimal digits stands for.
Result<Bytes> unwrapBase64(ByteView text);
Result<Bytes> unwrapHex(ByteView text);

/// Confluent's wire format: a zero byte, the number of a schema, then what was written with it.
struct Framed {
    std::int32_t schema = 0;
    ByteView payload;
};
Result<Framed> unframe(ByteView bytes);

}  // namespace brook::decode
