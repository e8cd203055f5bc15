#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace brook::search {

/// Whether the whole of `text` is a number as JSON writes it; leading zeros are allowed, as in keys.
bool isNumber(std::string_view text);

/// Compares two numbers digit by digit, whatever their length: nothing is rounded. Both are numbers (`isNumber`).
std::strong_ordering compareNumbers(std::string_view left, std::string_view right);

/// The number as an integer, when it is written as one and has at most 18 digits.
std::optional<std::int64_t> shortInteger(std::string_view number);

}  // namespace brook::search
