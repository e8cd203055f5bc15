#include "engine/base/crc32c.h"
#include "engine/quorum/snapshot_file.h"
#include "engine/storage/aborted_sums.h"
#include "engine/storage/checkpoint_file.h"
#include "engine/storage/log_start_copy.h"
#include "engine/storage/record_count.h"
#include "tests/fuzz/fuzz_input.h"

using namespace brook;

/// Any text as each of the small files of a data directory, and as the name of a metadata snapshot. What was read is
/// printed and read alike.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::FuzzInput(data, size).text();
    if (const auto offsets = parseOffsetCheckpoint(text))
        fuzz::require(parseOffsetCheckpoint(printOffsetCheckpoint(*offsets)).value() == *offsets);
    if (const auto epochs = parseEpochCheckpoint(text))
        fuzz::require(parseEpochCheckpoint(printEpochCheckpoint(*epochs)).value() == *epochs);
    static_cast<void>(parseRecordCounts(text));
    const std::string summed = fmt::format("{}{:08x}", text, crc32c(asBytes(text)));
    if (const auto counts = parseRecordCounts(summed))
        fuzz::require(parseRecordCounts(printRecordCounts(*counts)).value() == *counts);
    if (const auto sums = parseAbortedSums(summed))
        fuzz::require(parseAbortedSums(printAbortedSums(*sums)).value() == *sums);
    static_cast<void>(parseLogStartCopy(text));
    if (const auto copy = parseLogStartCopy(summed + '\n'))
        fuzz::require(parseLogStartCopy(printLogStartCopy(*copy)).value() == *copy);
    for (const char separator : {'=', ':'})
        for (const auto& [key, value] : parseProperties(text, separator))
            fuzz::require(key.find(separator) == std::string::npos);
    if (const auto id = SnapshotId::parse(text)) fuzz::require(SnapshotId::parse(id->fileName()).has_value());
    return 0;
}
