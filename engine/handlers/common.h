#pragma once

#include <map>
#include <string>

#include "engine/handlers/call.h"

namespace brook {

/// All that may be done, as a bit field of Kafka's operations: without an authorizer everyone may do everything
/// (KIP-430).
inline constexpr std::int32_t allTopicOperations = 0xdf8;
inline constexpr std::int32_t allClusterOperations = 0x1fa0;
inline constexpr std::int32_t allGroupOperations = 0xd48;

/// Where clients should connect: the advertised address when one is set, else the address this client came by.
struct AdvertisedAddress {
    std::string host;
    std::int32_t port = 0;
};
AdvertisedAddress addressFor(const Call& call);

/// The same address under the name that a quorum's controllers go by: here broker and controller are one.
EndpointImage controllerEndpoint(const Call& call);

/// The data directory as it is told to clients.
std::string directoryPath(const Broker& broker);

/// Where the committed offsets of a group live. The topic has to exist.
TopicPartition offsetsPartitionOf(const Broker& broker, const std::string& groupId);

/// The message of an error, and null where there is none.
template <class T>
std::optional<std::string> messageOf(const Result<T>& result) {
    return result ? std::nullopt : std::optional(result.error().message);
}
template <class T>
ErrorCode codeOf(const Result<T>& result) {
    return result ? ErrorCode::None : result.error().code;
}

/// How often each name is given.
template <class Items, class NameOf>
std::map<std::string, int> occurrences(const Items& items, NameOf nameOf) {
    std::map<std::string, int> counts;
    for (const auto& item : items) ++counts[nameOf(item)];
    return counts;
}

}  // namespace brook
