#include "engine/groups/consumer_protocol.h"
#include "tests/fuzz/fuzz_input.h"

using namespace brook;

/// Any bytes as what members of a classic group tell each other.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView bytes = fuzz::FuzzInput(data, size).rest();
    static_cast<void>(parseConsumerSubscription(bytes));  // read or refused
    const auto assignment = parseConsumerAssignment(bytes);
    if (!assignment) return 0;
    const auto again = parseConsumerAssignment(printConsumerAssignment(*assignment, 3));
    fuzz::require(again && again->assignedPartitions == assignment->assignedPartitions);
    fuzz::require(again->userData == assignment->userData);
    return 0;
}
