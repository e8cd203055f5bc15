#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/base/bytes.h"

namespace brook::decode {

/// How many bytes of a whole number are written as digits at most: the time for it grows with their square.
inline constexpr std::size_t mostBytesOfDigits = 4096;

/// The digits of a whole number in two's complement, most significant byte first. No bytes at all are zero.
std::string integerText(ByteView bytes);

/// A whole number, given by its digits, times ten to the power of -scale: a JSON number that keeps every digit, also
/// the zeros at its end, in the form in which Java's BigDecimal is written.
std::string decimalText(std::string_view digits, std::int32_t scale);

}  // namespace brook::decode
