#include <algorithm>
#include <cstdlib>
#include <string>

#include "engine/search/evaluation.h"
#include "engine/search/filter.h"

using namespace brook;

/// A condition, a zero byte, and a value: whatever they are, the condition is understood or explained, has a truth for
/// the value, and what is planned passes over no record that it is true for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view input(reinterpret_cast<const char*>(data) + 1, size - 1);
    const std::size_t end = std::min(input.find('\0'), input.size());
    search::FilterText asked;
    asked.mode = static_cast<search::FilterMode>(data[0] % 3);
    asked.letters = static_cast<search::Letters>(data[0] / 3 % 2);
    asked.text = input.substr(0, end);
    const auto filter = search::Filter::parse(asked, {Timestamp(1'700'000'000'000), search::Zone::Utc});
    if (!filter) {
        if (filter.error().from > asked.text.size() || filter.error().sentence.empty()) std::abort();
        return 0;
    }
    const std::string_view value = input.substr(std::min(end + 1, input.size()));
    RecordView record;
    record.offset = Offset(static_cast<std::int64_t>(size));
    record.timestamp = Timestamp(1'699'999'999'000);
    record.key = asBytes(value.substr(0, value.size() / 4));
    record.value = asBytes(value);
    record.headers.push_back({asBytes("h"), record.key});
    const PartitionIndex partition(3);
    const bool matches = (*filter)->matches(partition, record);
    const search::Facts facts{partition, record.offset, record.offset, record.timestamp, record.timestamp};
    const std::string encoded = std::string(value) + "h";  // the key and the header's value are part of the value
    if (matches && (!(*filter)->mayMatch(facts) || !(*filter)->mayStandIn(asBytes(encoded)))) std::abort();
    for (const auto& [begin, behind] : (*filter)->marksIn(value))
        if (begin >= behind || behind > value.size()) std::abort();
    return 0;
}
