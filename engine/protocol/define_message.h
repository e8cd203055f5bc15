#pragma once

#include "engine/protocol/wire_reader.h"
#include "engine/protocol/wire_writer.h"

namespace brook::protocol {

template <class Message>
Result<Message> decode(MutableBytes body, std::int16_t version) {
    WireReader reader(body, version, Message::flexible.contains(version));
    Message message;
    reader.structure(message);
    if (!reader.ok()) return fail(ErrorCode::InvalidRequest, "field {} cannot be read", reader.failedField());
    return message;
}

template <class Message>
Rope encode(const Message& message, std::int16_t version) {
    WireWriter writer(version, Message::flexible.contains(version));
    writer.structure(message);
    return writer.release();
}

}  // namespace brook::protocol

/// Once per message, in its own .cpp: everything that turns it into bytes and back.
#define BROOK_DEFINE_MESSAGE(Message)                                                                    \
    template brook::Result<Message> brook::protocol::decode<Message>(brook::MutableBytes, std::int16_t); \
    template brook::Rope brook::protocol::encode<Message>(const Message&, std::int16_t);
