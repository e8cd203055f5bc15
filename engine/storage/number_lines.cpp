#include "engine/storage/number_lines.h"

#include <charconv>

#include "engine/base/crc32c.h"

namespace brook {

namespace {

constexpr std::size_t checksumDigits = 8;

std::string checksumOf(std::string_view text) { return fmt::format("{:08x}", crc32c(asBytes(text))); }

/// Takes the numbers up to the end of the line, and that end, off `text`; nothing if there are no such numbers.
std::optional<NumberLines::Line> takeLine(std::string_view& text) {
    NumberLines::Line numbers;
    while (true) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), numbers.emplace_back());
        if (error != std::errc() || end == text.data() + text.size()) return std::nullopt;
        const char behind = *end;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
        if (behind == '\n') return numbers;
        if (behind != ' ') return std::nullopt;
    }
}

std::optional<std::uint64_t> takeNumber(std::string_view& text) {
    const auto line = takeLine(text);
    return line && line->size() == 1 ? std::optional(line->front()) : std::nullopt;
}

}  // namespace

std::string printNumberLines(const NumberLines& file) {
    std::string text = fmt::format("{}\n{}\n", file.version, file.lines.size());
    for (const NumberLines::Line& line : file.lines) text += fmt::format("{}\n", fmt::join(line, " "));
    return text + checksumOf(text);
}

Result<NumberLines> parseNumberLines(std::string_view text) {
    const auto bad = [] { return fail(ErrorCode::CorruptMessage, "the lines of numbers cannot be read"); };
    if (text.size() < checksumDigits) return bad();
    const std::string_view checksum = text.substr(text.size() - checksumDigits);
    text.remove_suffix(checksumDigits);
    if (checksum != checksumOf(text)) return bad();
    const auto version = takeNumber(text);
    const auto count = version ? takeNumber(text) : std::nullopt;
    if (!count) return bad();
    NumberLines file{*version, {}};
    while (!text.empty()) {
        auto line = takeLine(text);
        if (!line) return bad();
        file.lines.push_back(std::move(*line));
    }
    if (file.lines.size() != *count) return bad();
    return file;
}

}  // namespace brook
