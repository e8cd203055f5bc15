#include "engine/storage/checkpoint_file.h"

#include <charconv>

namespace brook {

namespace {

/// Takes the next line off `text`.
std::string_view nextLine(std::string_view& text) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

template <class Int>
std::optional<Int> number(std::string_view text) {
    Int value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

tl::unexpected<Error> badLine(std::string_view line) {
    return fail(ErrorCode::CorruptMessage, "the checkpoint line “{}” cannot be read", line);
}

/// Reads the two head lines, then gives each of the promised lines to `entry`, which says whether it understood.
template <class Entry>
Result<void> parseLines(std::string_view text, Entry entry) {
    const std::string_view version = nextLine(text);
    if (version != "0") return fail(ErrorCode::CorruptMessage, "checkpoint version “{}” is unknown", version);
    const std::string_view countLine = nextLine(text);
    const auto count = number<std::int64_t>(countLine);
    if (!count || *count < 0) return badLine(countLine);
    for (std::int64_t i = 0; i < *count; ++i) {
        if (text.empty()) return fail(ErrorCode::CorruptMessage, "the checkpoint ends after {} of {} lines", i, *count);
        const std::string_view line = nextLine(text);
        if (!entry(line)) return badLine(line);
    }
    return {};
}

}  // namespace

std::string printOffsetCheckpoint(const std::map<TopicPartition, Offset>& offsets) {
    std::string text = fmt::format("0\n{}\n", offsets.size());
    for (const auto& [partition, offset] : offsets)
        text += fmt::format("{} {} {}\n", partition.topic, partition.partition, offset);
    return text;
}

Result<std::map<TopicPartition, Offset>> parseOffsetCheckpoint(std::string_view text) {
    std::map<TopicPartition, Offset> offsets;
    const Result<void> read = parseLines(text, [&offsets](std::string_view line) {
        const std::size_t first = line.find(' ');
        const std::size_t second = line.rfind(' ');
        if (first == std::string_view::npos || first == second) return false;
        const auto partition = number<std::int32_t>(line.substr(first + 1, second - first - 1));
        const auto offset = number<std::int64_t>(line.substr(second + 1));
        if (!partition || !offset) return false;
        offsets[{std::string(line.substr(0, first)), PartitionIndex(*partition)}] = Offset(*offset);
        return true;
    });
    if (!read) return failed(read);
    return offsets;
}

std::string printEpochCheckpoint(const std::vector<EpochStart>& epochs) {
    std::string text = fmt::format("0\n{}\n", epochs.size());
    for (const EpochStart& entry : epochs) text += fmt::format("{} {}\n", entry.epoch, entry.start);
    return text;
}

Result<std::vector<EpochStart>> parseEpochCheckpoint(std::string_view text) {
    std::vector<EpochStart> epochs;
    const Result<void> read = parseLines(text, [&epochs](std::string_view line) {
        const std::size_t space = line.find(' ');
        if (space == std::string_view::npos) return false;
        const auto epoch = number<std::int32_t>(line.substr(0, space));
        const auto start = number<std::int64_t>(line.substr(space + 1));
        if (!epoch || !start) return false;
        epochs.push_back({LeaderEpoch(*epoch), Offset(*start)});
        return true;
    });
    if (!read) return failed(read);
    return epochs;
}

std::map<std::string, std::string> parseProperties(std::string_view text, char separator) {
    const auto trimmed = [](std::string_view part) {
        while (!part.empty() && part.front() == ' ') part.remove_prefix(1);
        while (!part.empty() && part.back() == ' ') part.remove_suffix(1);
        return std::string(part);
    };
    std::map<std::string, std::string> values;
    while (!text.empty()) {
        const std::string_view line = nextLine(text);
        const std::size_t at = line.find(separator);
        if (line.empty() || line.front() == '#' || at == std::string_view::npos) continue;
        values[trimmed(line.substr(0, at))] = trimmed(line.substr(at + 1));
    }
    return values;
}

}  // namespace brook
