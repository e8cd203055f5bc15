#include "engine/groups/records/classic_records.h"
#include "engine/groups/records/consumer_records.h"
#include "engine/groups/records/record_codec.h"
#include "tests/fuzz/fuzz_input.h"

using namespace brook;

namespace {

template <class Key>
void readKey(ByteView bytes) {
    if (bytes.size() < 2) return;
    const auto key = parseKey<Key>(bytes);
    if (key) fuzz::require(parseKey<Key>(printKey(*recordTypeOf(bytes), *key)).value() == *key);
}

template <class Value>
void readValue(ByteView bytes) {
    const auto value = parseValue<Value>(bytes);
    if (!value) return;
    const auto version = loadBig<std::int16_t>(bytes.data());
    fuzz::require(parseValue<Value>(printValue(*value, version)).value() == *value);
}

}  // namespace

/// Any bytes as the key and as the value of each record of __consumer_offsets: what was read is printed and read alike.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView bytes = fuzz::FuzzInput(data, size).rest();
    readKey<OffsetCommitKey>(bytes);
    readKey<GroupKey>(bytes);
    readKey<MemberKey>(bytes);
    readKey<RegularExpressionKey>(bytes);
    readValue<OffsetCommitValue>(bytes);
    readValue<GroupMetadataValue>(bytes);
    readValue<ConsumerGroupMetadataValue>(bytes);
    readValue<ConsumerGroupMemberMetadataValue>(bytes);
    readValue<TargetAssignmentMetadataValue>(bytes);
    readValue<TargetAssignmentMemberValue>(bytes);
    readValue<CurrentMemberAssignmentValue>(bytes);
    readValue<RegularExpressionValue>(bytes);
    return 0;
}
