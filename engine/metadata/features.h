#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/metadata/cluster_image.h"
#include "engine/metadata/metadata_record.h"

namespace brook {

/// A feature that this broker can run with, and the levels it knows (KIP-584).
struct SupportedFeature {
    std::string_view name;
    std::int16_t lowest;
    std::int16_t highest;
};

/// Whether voters of the metadata quorum may come and go: kraft.version (KIP-853).
inline constexpr std::int16_t highestQuorumVersion = 1;

/// By name. A feature whose APIs are not served here is left out, so that no client tries them; its level in the
/// metadata log stays what it is.
std::span<const SupportedFeature> supportedFeatures();

/// The finalized level of a feature, 0 without one.
std::int16_t featureLevel(const ClusterImage& image, std::string_view name);

/// What an update may do, numbered as UpdateFeatures sends it (KIP-778).
enum class FeatureChange : std::int8_t { Unknown = 0, Upgrade = 1, SafeDowngrade = 2, UnsafeDowngrade = 3 };

struct FeatureUpdate {
    std::string name;
    std::int16_t level = 0;
    FeatureChange change = FeatureChange::Upgrade;
};

/// What brings features to their new levels.
struct FeaturePlan {
    std::vector<MetadataRecord> records;
    /// kraft.version to raise to, which is not said by a record of the metadata but by the quorum.
    std::optional<std::int16_t> quorumVersion;
};

/// A plan for all features, or for none of them. InvalidUpdateVersion with the reason: a level out of range, a
/// downgrade that was not asked for, one of metadata.version that would lose what only the newer level can say, or one
/// of kraft.version, which never goes back. A feature that is not supported here may be switched off, and left as it
/// is.
Result<FeaturePlan> planFeatureUpdates(const ClusterImage& image, const std::vector<FeatureUpdate>& updates);

/// With eligible leader replicas the controller counts on one min.insync.replicas that is set for all brokers
/// (KIP-966): InvalidConfig for records that take it away, or give one broker its own.
Result<void> checkMinInSyncReplicas(const ClusterImage& image, std::span<const MetadataRecord> configChanges);

}  // namespace brook
