#pragma once

#include "engine/base/result.h"
#include "engine/base/rope.h"
#include "engine/protocol/version_range.h"

/// How messages become bytes and back. Each message describes itself once, in a static
/// `visit(auto& message, auto& wire)` that names its fields in wire order:
///
///     wire.field("generationId", message.generationId);               // in every version
///     wire.field("groupInstanceId", message.groupInstanceId, since(3));
///     wire.field("topics", message.topics, always, since(1));         // null is allowed from version 1
///     wire.tagged(0, "clusterId", message.clusterId, since(12));      // in the tag section (KIP-482)
///
/// Whether lengths are compact and tag sections exist follows from `flexible`, and is the visitor's business. The same
/// description serves the reader, the writer and the tests. Metadata records and other stored values are described in
/// the same way.
namespace brook::protocol {

/// Reads a message body. Counts are checked against the bytes left before anything is reserved. Accepts what Apache
/// Kafka accepts: trailing bytes, unknown and repeated tags, overlong varints. Fails with InvalidRequest and a sentence
/// that names the field. Records and nothing else keep borrowing from `body`.
template <class Message>
Result<Message> decode(MutableBytes body, std::int16_t version);

/// Writes a message body.
template <class Message>
Rope encode(const Message& message, std::int16_t version);

}  // namespace brook::protocol
