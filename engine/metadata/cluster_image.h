#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/base/result.h"
#include "engine/base/strong.h"
#include "engine/base/uuid.h"

namespace brook {

/// A broker or controller address as registered in the metadata log.
struct EndpointImage {
    std::string listener;
    std::string host;
    std::uint16_t port = 0;
    std::int16_t securityProtocol = 0;
};

struct BrokerImage {
    BrokerId id;
    std::int64_t epoch = -1;
    Uuid incarnation;
    std::vector<EndpointImage> endpoints;
    std::optional<std::string> rack;
    bool fenced = true;
    bool inControlledShutdown = false;
    std::vector<Uuid> directories;
};

struct PartitionImage {
    PartitionIndex index{0};
    std::vector<BrokerId> replicas;
    std::vector<BrokerId> inSync;
    std::vector<BrokerId> adding;
    std::vector<BrokerId> removing;
    std::vector<BrokerId> eligibleLeaders;  ///< KIP-966
    std::vector<BrokerId> lastKnownEligible;
    std::vector<Uuid> directories;
    BrokerId leader = noBroker;
    LeaderEpoch leaderEpoch{0};
    std::int32_t partitionEpoch = 0;
};

struct TopicImage {
    std::string name;
    Uuid id;
    std::vector<PartitionImage> partitions;  ///< by index, dense

    bool isInternal() const { return name == "__consumer_offsets" || name == "__transaction_state"; }
};

/// Kafka's resource types in configuration requests and ConfigRecords.
enum class ResourceType : std::int8_t {
    Unknown = 0,
    Topic = 2,
    Broker = 4,
    BrokerLogger = 8,
    ClientMetrics = 16,
    Group = 32
};

struct ConfigResource {
    ResourceType type = ResourceType::Topic;
    std::string name;  ///< broker: its id as text, or empty for the cluster-wide default
    friend auto operator<=>(const ConfigResource&, const ConfigResource&) = default;
};

using ConfigValues = std::map<std::string, std::string>;

/// Whom a client quota is about: "user", "client-id" or "ip" to a name; nullopt: all that have no quota of their own.
using QuotaEntity = std::map<std::string, std::optional<std::string>>;
/// What is set for an entity: "producer_byte_rate" to bytes a second, and so on.
using QuotaValues = std::map<std::string, double>;

/// Kafka's numbers of the ways to prove a password without sending it.
enum class ScramMechanism : std::int8_t { Unknown = 0, Sha256 = 1, Sha512 = 2 };

struct ScramAccount {
    std::string user;
    ScramMechanism mechanism = ScramMechanism::Unknown;
    friend auto operator<=>(const ScramAccount&, const ScramAccount&) = default;
};

/// What proves a password (RFC 5802); the password itself is never known.
struct ScramCredential {
    Bytes salt;
    Bytes storedKey;
    Bytes serverKey;
    std::int32_t iterations = 0;
};

/// What control records of the metadata log say about its quorum (KIP-853).
struct QuorumImage {
    std::int16_t version = 0;  ///< kraft.version: at 0 the configuration names the voters, at 1 the log does
    Bytes voters;              ///< the newest record of the voters, as it stands in the log; empty at 0
    friend bool operator==(const QuorumImage&, const QuorumImage&) = default;
};

/// What the cluster is, as one immutable value read from the metadata log. Shared freely between threads; a change is a
/// new image.
struct ClusterImage {
    std::string clusterId;
    Offset appliedOffset{-1};  ///< last metadata offset in it
    LeaderEpoch appliedEpoch{0};
    std::map<std::string, std::int16_t> features;  ///< finalized levels, e.g. metadata.version → 30
    QuorumImage quorum;
    std::map<BrokerId, BrokerImage> brokers;
    std::map<std::string, std::shared_ptr<const TopicImage>> topics;
    std::unordered_map<Uuid, std::shared_ptr<const TopicImage>> topicsById;
    std::map<ConfigResource, ConfigValues> configs;
    std::map<QuotaEntity, QuotaValues> quotas;
    std::map<ScramAccount, ScramCredential> accounts;
    std::int64_t nextProducerId = 0;  ///< first id that no block has handed out
    /// Records that Brook does not act on but must not lose (access rules, tokens, controllers), as they stand in
    /// the log; by what they are about.
    std::map<std::string, Bytes> carried;

    const TopicImage* topic(std::string_view name) const {
        const auto found = topics.find(std::string(name));
        return found == topics.end() ? nullptr : found->second.get();
    }
    const TopicImage* topic(const Uuid& id) const {
        const auto found = topicsById.find(id);
        return found == topicsById.end() ? nullptr : found->second.get();
    }
    /// The values set on a resource; empty without any.
    const ConfigValues& configOf(const ConfigResource& resource) const;
};

}  // namespace brook
