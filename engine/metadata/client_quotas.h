#pragma once

#include <set>

#include "engine/metadata/cluster_image.h"
#include "engine/metadata/metadata_record.h"

namespace brook {

/// The keys of client quotas (KIP-13, KIP-124, KIP-599, KIP-612).
inline constexpr const char* producerByteRate = "producer_byte_rate";
inline constexpr const char* consumerByteRate = "consumer_byte_rate";
inline constexpr const char* requestPercentage = "request_percentage";
inline constexpr const char* controllerMutationRate = "controller_mutation_rate";
inline constexpr const char* connectionCreationRate = "connection_creation_rate";

/// One quota of an entity to be set, or to be taken away without a value.
struct QuotaChange {
    std::string key;
    std::optional<double> value;
};

/// The records that change the quotas of `entity`; none where nothing would change. InvalidRequest for an entity or a
/// quota that cannot be; `unknownHosts` are names of the "ip" kind that are neither addresses nor known hosts.
Result<std::vector<MetadataRecord>> planQuotaChanges(const ClusterImage& image, const QuotaEntity& entity,
                                                     const std::vector<QuotaChange>& changes,
                                                     const std::set<std::string>& unknownHosts);

/// The quota that a client has to keep, and with whom it shares it.
struct QuotaInForce {
    double limit = 0;
    std::string user;      ///< empty: it is for a client id, whoever uses it
    std::string clientId;  ///< empty: it is for all clients of the user together
};

/// The quota of `key` that is the most specific for the client, as Kafka orders them: user and client id, user, client
/// id; a name before the default. Nothing where none applies.
std::optional<QuotaInForce> quotaInForce(const ClusterImage& image, const std::string& key, const std::string& user,
                                         const std::string& clientId);

/// The connections a second that an address may make.
std::optional<double> connectionRateOf(const ClusterImage& image, const std::string& address);

}  // namespace brook
