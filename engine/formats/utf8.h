#pragma once

#include <cstdint>
#include <string>

#include "engine/base/bytes.h"

namespace brook::formats {

struct Utf8Character {
    char32_t code = 0;
    std::size_t length = 0;  ///< 0: these bytes are no UTF-8
};

/// The character that `bytes`, which are not empty, begin with (Unicode 15, table 3-7: no overlong forms, no
/// surrogates).
Utf8Character decodeUtf8(ByteView bytes);
bool isUtf8(ByteView bytes);
/// How many bytes at the end are the beginning of a character that was cut.
std::size_t cutCharacter(ByteView bytes);
/// Appends a character; one that Unicode does not have becomes U+FFFD.
void appendUtf8(std::string& text, char32_t code);

}  // namespace brook::formats
