#include "engine/storage/index_format.h"
#include "tests/fuzz/fuzz_input.h"

using namespace brook;

namespace {

/// What was read is what the file begins with.
template <class Entry>
void check(const std::vector<Entry>& entries, ByteView file) {
    Bytes printed;
    for (const Entry& entry : entries) appendEntry(printed, entry);
    fuzz::require(printed.size() == entries.size() * Entry::size && printed.size() <= file.size());
    if constexpr (!std::is_same_v<Entry, AbortedEntry>)  // whose version is passed over
        fuzz::require(asText(printed) == asText(file.first(printed.size())));
}

}  // namespace

/// Any bytes as an offset index, a time index and an index of aborted transactions.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView file = fuzz::FuzzInput(data, size).rest();
    check(parseOffsetIndex(file), file);
    check(parseTimeIndex(file), file);
    check(parseAbortedIndex(file), file);
    return 0;
}
