#pragma once

#include "engine/base/bytes.h"

namespace brook {

/// SHA-2 (FIPS 180-4) and HMAC over it (RFC 2104), of short messages that lie in memory as a whole. What SCRAM needs to
/// turn a salted password into what may be kept of it; nothing here encrypts.
Bytes sha256(ByteView message);
Bytes sha512(ByteView message);
Bytes hmacSha256(ByteView key, ByteView message);
Bytes hmacSha512(ByteView key, ByteView message);

}  // namespace brook
