#include "engine/storage/aborted_sums.h"

#include "engine/base/crc32c.h"
#include "engine/storage/number_lines.h"

namespace brook {

namespace {

constexpr std::uint64_t version = 0;
constexpr std::size_t columns = 4;

}  // namespace

AbortedSum abortedSum(Offset base, std::uint64_t bytes, const std::vector<AbortedEntry>& entries) {
    Bytes written;
    for (const AbortedEntry& entry : entries) appendEntry(written, entry);
    return {base, bytes, entries.size(), crc32c(written)};
}

std::string printAbortedSums(const std::vector<AbortedSum>& sums) {
    NumberLines file{version, {}};
    for (const AbortedSum& sum : sums)
        file.lines.push_back({static_cast<std::uint64_t>(sum.base.value()), sum.bytes, sum.entries, sum.crc});
    return printNumberLines(file);
}

Result<std::vector<AbortedSum>> parseAbortedSums(std::string_view text) {
    const auto file = parseNumberLines(text);
    if (!file) return failed(file);
    std::vector<AbortedSum> sums;
    for (const NumberLines::Line& line : file->lines) {
        if (file->version != version || line.size() != columns)
            return fail(ErrorCode::CorruptMessage, "the checksums of aborted transactions cannot be read");
        sums.push_back(
            {Offset(static_cast<std::int64_t>(line[0])), line[1], line[2], static_cast<std::uint32_t>(line[3])});
    }
    return sums;
}

}  // namespace brook
