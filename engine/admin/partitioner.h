#pragma once

#include <cstdint>

#include "engine/base/bytes.h"

namespace brook::admin {

/// MurmurHash2 as Kafka's default partitioner uses it.
std::uint32_t murmur2(ByteView bytes);

/// The partition that Kafka's clients choose for a key.
inline std::int32_t partitionForKey(ByteView key, std::int32_t partitions) {
    return static_cast<std::int32_t>(murmur2(key) & 0x7fffffffU) % partitions;
}

}  // namespace brook::admin
