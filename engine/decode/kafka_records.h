#pragma once

#include <optional>
#include <string_view>

#include "engine/decode/decoded.h"

namespace brook::decode {

/// Whether a topic is one in which Kafka keeps what it knows itself.
bool isKafkasOwn(std::string_view topic);

/// Keys and values of __consumer_offsets, __transaction_state and __cluster_metadata, field by field. What a value of
/// __consumer_offsets says is told by its key.
Result<Decoded> decodeKafkaKey(std::string_view topic, ByteView key);
Result<Decoded> decodeKafkaValue(std::string_view topic, const std::optional<ByteView>& key, ByteView value);

}  // namespace brook::decode
