#include "engine/groups/consumer_protocol.h"

#include <algorithm>

#include "engine/groups/records/record_codec.h"
#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::ConsumerSubscription)
BROOK_DEFINE_MESSAGE(brook::ConsumerAssignment)

namespace brook {

namespace {

template <class Message>
Result<Message> parse(ByteView bytes) {
    ByteReader reader(bytes);
    const std::int16_t version = reader.int16();
    if (!reader.ok() || version < 0) return fail(ErrorCode::InvalidRequest, "a consumer's metadata has no version");
    const ByteView rest = reader.rest();
    Bytes body(rest.begin(), rest.end());
    return protocol::decode<Message>(body, std::min(version, Message::versions.last));
}

}  // namespace

Result<ConsumerSubscription> parseConsumerSubscription(ByteView bytes) { return parse<ConsumerSubscription>(bytes); }

Result<ConsumerAssignment> parseConsumerAssignment(ByteView bytes) {
    if (bytes.empty()) return ConsumerAssignment{};
    return parse<ConsumerAssignment>(bytes);
}

Bytes printConsumerAssignment(const ConsumerAssignment& assignment, std::int16_t version) {
    return printNumbered(version, assignment, version);
}

}  // namespace brook
