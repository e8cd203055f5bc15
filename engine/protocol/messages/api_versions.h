#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct ApiVersionsRequest {
    static constexpr ApiKey apiKey = ApiKey::ApiVersions;
    static constexpr VersionRange versions = between(0, 5);
    static constexpr VersionRange flexible = since(3);

    std::string clientSoftwareName;
    std::string clientSoftwareVersion;
    std::optional<std::string> clusterId;
    std::int32_t nodeId = -1;

    static void visit(auto& message, auto& wire) {
        wire.field("clientSoftwareName", message.clientSoftwareName, since(3));
        wire.field("clientSoftwareVersion", message.clientSoftwareVersion, since(3));
        wire.field("clusterId", message.clusterId, since(5));
        wire.field("nodeId", message.nodeId, since(5));
    }
    friend bool operator==(const ApiVersionsRequest&, const ApiVersionsRequest&) = default;
};

struct ApiVersionsResponse {
    static constexpr ApiKey apiKey = ApiKey::ApiVersions;
    static constexpr VersionRange versions = between(0, 5);
    static constexpr VersionRange flexible = since(3);

    struct ApiVersion {
        std::int16_t apiKey = 0;
        std::int16_t minVersion = 0;
        std::int16_t maxVersion = 0;

        static void visit(auto& message, auto& wire) {
            wire.field("apiKey", message.apiKey);
            wire.field("minVersion", message.minVersion);
            wire.field("maxVersion", message.maxVersion);
        }
        friend bool operator==(const ApiVersion&, const ApiVersion&) = default;
    };

    struct SupportedFeatureKey {
        std::string name;
        std::int16_t minVersion = 0;
        std::int16_t maxVersion = 0;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name, since(3));
            wire.field("minVersion", message.minVersion, since(3));
            wire.field("maxVersion", message.maxVersion, since(3));
        }
        friend bool operator==(const SupportedFeatureKey&, const SupportedFeatureKey&) = default;
    };

    struct FinalizedFeatureKey {
        std::string name;
        std::int16_t maxVersionLevel = 0;
        std::int16_t minVersionLevel = 0;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name, since(3));
            wire.field("maxVersionLevel", message.maxVersionLevel, since(3));
            wire.field("minVersionLevel", message.minVersionLevel, since(3));
        }
        friend bool operator==(const FinalizedFeatureKey&, const FinalizedFeatureKey&) = default;
    };

    ErrorCode errorCode = ErrorCode::None;
    std::vector<ApiVersion> apiKeys;
    std::int32_t throttleTimeMs = 0;
    std::vector<SupportedFeatureKey> supportedFeatures;
    std::int64_t finalizedFeaturesEpoch = -1;
    std::vector<FinalizedFeatureKey> finalizedFeatures;
    bool zkMigrationReady = false;

    static void visit(auto& message, auto& wire) {
        wire.field("errorCode", message.errorCode);
        wire.field("apiKeys", message.apiKeys);
        wire.field("throttleTimeMs", message.throttleTimeMs, since(1));
        wire.tagged(0, "supportedFeatures", message.supportedFeatures, since(3));
        wire.tagged(1, "finalizedFeaturesEpoch", message.finalizedFeaturesEpoch, since(3), -1);
        wire.tagged(2, "finalizedFeatures", message.finalizedFeatures, since(3));
        wire.tagged(3, "zkMigrationReady", message.zkMigrationReady, since(3));
    }
    friend bool operator==(const ApiVersionsResponse&, const ApiVersionsResponse&) = default;
};

}  // namespace brook::protocol
