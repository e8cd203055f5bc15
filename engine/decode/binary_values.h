#pragma once

#include "engine/decode/decoded.h"

namespace brook::decode {

/// One value of MessagePack (its specification, 2013 form with bin and ext) and nothing behind it. Integers keep every
/// digit; bin is `{"base64": …}`, ext `{"ext": type, "base64": …}`.
Result<Decoded> decodeMessagePack(ByteView bytes, Extent extent = Extent::Whole);

/// One data item of CBOR (RFC 8949) and nothing behind it. Byte strings are `{"base64": …}`, tags `{"tag": number,
/// "value": …}`, undefined and unassigned simple values `{"simple": number}`.
Result<Decoded> decodeCbor(ByteView bytes, Extent extent = Extent::Whole);

/// One value of Smile (its specification, version 1) and nothing behind it but the mark of its end. Without a header
/// names may be shared and texts are not, as the specification has it. Whole numbers and decimals keep every digit;
/// binary is `{"base64": …}`, and so are numbers of more digits than can be written soon: `{"integer": {"base64": …}}`.
Result<Decoded> decodeSmile(ByteView bytes, Extent extent = Extent::Whole);
bool hasSmileHeader(ByteView bytes);

}  // namespace brook::decode
