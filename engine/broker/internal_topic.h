#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "engine/base/result.h"
#include "engine/base/strong.h"

namespace brook {

class Broker;
class ConfigResolver;
struct TopicWish;

/// The topics in which coordinators keep what they must not forget.
enum class InternalTopic { ConsumerOffsets, TransactionState };

/// "__consumer_offsets" or "__transaction_state".
std::string_view internalTopicName(InternalTopic topic);

/// The topic as Kafka would make it: offsets.topic.* or transaction.state.log.*, compacted, one replica here.
TopicWish internalTopicWish(InternalTopic topic, const ConfigResolver& config);

/// Calls `done` once the topic is alive, after making it if it is missing.
void ensureInternalTopic(Broker& broker, InternalTopic topic, std::function<void(Result<void>)> done);

/// Java's String.hashCode of UTF-8 text: over UTF-16 units, wrapping at 32 bits. Bytes that are not UTF-8 count as
/// U+FFFD, as Java reads them.
std::int32_t javaHash(std::string_view text);

/// The partition that Kafka puts a group or a transactional id into.
PartitionIndex coordinatorPartition(std::string_view key, std::int32_t partitions);

}  // namespace brook
