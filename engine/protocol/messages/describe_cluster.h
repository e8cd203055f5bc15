#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/base/strong.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct DescribeClusterRequest {
    static constexpr ApiKey apiKey = ApiKey::DescribeCluster;
    static constexpr VersionRange versions = between(0, 2);
    static constexpr VersionRange flexible = always;

    bool includeClusterAuthorizedOperations = false;
    std::int8_t endpointType = 1;
    bool includeFencedBrokers = false;

    static void visit(auto& message, auto& wire) {
        wire.field("includeClusterAuthorizedOperations", message.includeClusterAuthorizedOperations);
        wire.field("endpointType", message.endpointType, since(1));
        wire.field("includeFencedBrokers", message.includeFencedBrokers, since(2));
    }
    friend bool operator==(const DescribeClusterRequest&, const DescribeClusterRequest&) = default;
};

struct DescribeClusterResponse {
    static constexpr ApiKey apiKey = ApiKey::DescribeCluster;
    static constexpr VersionRange versions = between(0, 2);
    static constexpr VersionRange flexible = always;

    struct DescribeClusterBroker {
        BrokerId brokerId;
        std::string host;
        std::int32_t port = 0;
        std::optional<std::string> rack;
        bool isFenced = false;

        static void visit(auto& message, auto& wire) {
            wire.field("brokerId", message.brokerId);
            wire.field("host", message.host);
            wire.field("port", message.port);
            wire.field("rack", message.rack);
            wire.field("isFenced", message.isFenced, since(2));
        }
        friend bool operator==(const DescribeClusterBroker&, const DescribeClusterBroker&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;
    std::optional<std::string> errorMessage;
    std::int8_t endpointType = 1;
    std::string clusterId;
    BrokerId controllerId = BrokerId(-1);
    std::vector<DescribeClusterBroker> brokers;
    std::int32_t clusterAuthorizedOperations = -2147483648;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("errorCode", message.errorCode);
        wire.field("errorMessage", message.errorMessage);
        wire.field("endpointType", message.endpointType, since(1));
        wire.field("clusterId", message.clusterId);
        wire.field("controllerId", message.controllerId);
        wire.field("brokers", message.brokers);
        wire.field("clusterAuthorizedOperations", message.clusterAuthorizedOperations);
    }
    friend bool operator==(const DescribeClusterResponse&, const DescribeClusterResponse&) = default;
};

}  // namespace brook::protocol
