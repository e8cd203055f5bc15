#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct UpdateFeaturesRequest {
    static constexpr ApiKey apiKey = ApiKey::UpdateFeatures;
    static constexpr VersionRange versions = between(0, 2);
    static constexpr VersionRange flexible = always;

    struct FeatureUpdateKey {
        std::string feature;
        std::int16_t maxVersionLevel = 0;
        bool allowDowngrade = false;
        std::int8_t upgradeType = 1;

        static void visit(auto& message, auto& wire) {
            wire.field("feature", message.feature);
            wire.field("maxVersionLevel", message.maxVersionLevel);
            wire.field("allowDowngrade", message.allowDowngrade, between(0, 0));
            wire.field("upgradeType", message.upgradeType, since(1));
        }
        friend bool operator==(const FeatureUpdateKey&, const FeatureUpdateKey&) = default;
    };

    std::int32_t timeoutMs = 60000;
    std::vector<FeatureUpdateKey> featureUpdates;
    bool validateOnly = false;

    static void visit(auto& message, auto& wire) {
        wire.field("timeoutMs", message.timeoutMs);
        wire.field("featureUpdates", message.featureUpdates);
        wire.field("validateOnly", message.validateOnly, since(1));
    }
    friend bool operator==(const UpdateFeaturesRequest&, const UpdateFeaturesRequest&) = default;
};

struct UpdateFeaturesResponse {
    static constexpr ApiKey apiKey = ApiKey::UpdateFeatures;
    static constexpr VersionRange versions = between(0, 2);
    static constexpr VersionRange flexible = always;

    struct UpdatableFeatureResult {
        std::string feature;
        ErrorCode errorCode = ErrorCode::None;
        std::optional<std::string> errorMessage = std::string{};

        static void visit(auto& message, auto& wire) {
            wire.field("feature", message.feature);
            wire.field("errorCode", message.errorCode);
            wire.field("errorMessage", message.errorMessage);
        }
        friend bool operator==(const UpdatableFeatureResult&, const UpdatableFeatureResult&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;
    std::optional<std::string> errorMessage = std::string{};
    std::vector<UpdatableFeatureResult> results;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("errorCode", message.errorCode);
        wire.field("errorMessage", message.errorMessage);
        wire.field("results", message.results, between(0, 1));
    }
    friend bool operator==(const UpdateFeaturesResponse&, const UpdateFeaturesResponse&) = default;
};

}  // namespace brook::protocol
