#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/base/bytes.h"

namespace brook::formats {

/// RFC 4648, section 4, with padding.
std::string base64(ByteView bytes);
/// Strict: no blanks, the padding is there, and bits behind the last byte are zero. Nothing when it is no base64, so
/// that what is read says exactly what was written.
std::optional<Bytes> fromBase64(std::string_view text);

}  // namespace brook::formats
