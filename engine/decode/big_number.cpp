#include "engine/decode/big_number.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace brook::decode {

namespace {

constexpr std::uint64_t nineDigits = 1'000'000'000;

bool isNegative(ByteView bytes) { return !bytes.empty() && (bytes[0] & std::byte{0x80}) != std::byte{0}; }

/// The amount of a number as words of 32 bits, the most significant one first.
std::vector<std::uint32_t> amountOf(ByteView bytes) {
    std::vector<std::uint32_t> words((bytes.size() + 3) / 4);
    const bool negative = isNegative(bytes);
    bool carries = negative;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = std::to_integer<std::uint32_t>(bytes[bytes.size() - 1 - i]);
        std::uint32_t amount = (negative ? ~byte & 0xff : byte) + (carries ? 1 : 0);
        carries = amount > 0xff;
        words[words.size() - 1 - i / 4] |= (amount & 0xff) << i % 4 * 8;
    }
    return words;
}

}  // namespace

std::string integerText(ByteView bytes) {
    std::vector<std::uint64_t> groups{0};  // nine digits each, the least significant ones first
    for (const std::uint32_t word : amountOf(bytes)) {
        std::uint64_t carry = word;
        for (std::uint64_t& group : groups) {
            const std::uint64_t sum = (group << 32) + carry;
            group = sum % nineDigits;
            carry = sum / nineDigits;
        }
        for (; carry > 0; carry /= nineDigits) groups.push_back(carry % nineDigits);
    }
    std::string text = isNegative(bytes) ? "-" : "";
    text += std::to_string(groups.back());
    for (auto group = groups.rbegin() + 1; group != groups.rend(); ++group) text += fmt::format("{:09}", *group);
    return text;
}

std::string decimalText(std::string_view digits, std::int32_t scale) {
    std::string text;
    if (digits.starts_with('-')) {
        text = "-";
        digits.remove_prefix(1);
    }
    const auto count = static_cast<std::int64_t>(digits.size());
    const std::int64_t exponent = count - 1 - scale;  // of the first digit
    if (scale == 0) return text += digits;
    if (scale > 0 && exponent >= -6) {
        if (scale >= count) return text.append("0.").append(static_cast<std::size_t>(scale - count), '0') += digits;
        const auto whole = static_cast<std::size_t>(count - scale);
        return text.append(digits.substr(0, whole)).append(".").append(digits.substr(whole));
    }
    text += digits[0];
    if (count > 1) text.append(".").append(digits.substr(1));
    if (exponent != 0) text += fmt::format("E{:+}", exponent);
    return text;
}

}  // namespace brook::decode
