#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"

namespace brook {

/// The text of the small files that Brook keeps beside Kafka's: a version line, a line with the number of lines, lines
/// of numbers with one space between them, and the CRC-32C of all before it as eight hexadecimal digits.
struct NumberLines {
    using Line = std::vector<std::uint64_t>;
    std::uint64_t version = 0;
    std::vector<Line> lines;
    friend bool operator==(const NumberLines&, const NumberLines&) = default;
};

std::string printNumberLines(const NumberLines& file);
/// CorruptMessage for anything that `printNumberLines` does not write.
Result<NumberLines> parseNumberLines(std::string_view text);

}  // namespace brook
