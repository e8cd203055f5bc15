#include "engine/storage/log_start_copy.h"

#include <charconv>

#include "engine/base/crc32c.h"
#include "engine/storage/checkpoint_file.h"

namespace brook {

namespace {

constexpr std::size_t digits = 8;

std::optional<std::uint32_t> hexadecimal(std::string_view text) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

}  // namespace

std::string printLogStartCopy(const LogStartCopy& copy) {
    const std::string text = printOffsetCheckpoint(copy.starts) + fmt::format("{:08x} ", copy.quorum);
    return text + fmt::format("{:08x}\n", crc32c(asBytes(text)));
}

Result<LogStartCopy> parseLogStartCopy(std::string_view text) {
    constexpr std::size_t lastLine = digits + 1 + digits + 1;
    const auto bad = [] { return fail(ErrorCode::CorruptMessage, "where logs begin cannot be read"); };
    if (text.size() < lastLine || !text.ends_with('\n')) return bad();
    const std::string_view summed = text.substr(0, text.size() - digits - 1);
    if (hexadecimal(text.substr(summed.size(), digits)) != crc32c(asBytes(summed))) return bad();
    const auto quorum = hexadecimal(text.substr(text.size() - lastLine, digits));
    auto starts = parseOffsetCheckpoint(text.substr(0, text.size() - lastLine));
    if (!quorum || !starts) return bad();
    return LogStartCopy{std::move(*starts), *quorum};
}

}  // namespace brook
