#pragma once

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

/// The records that bring all features to their new levels, or none of them. InvalidUpdateVersion with the reason: a
/// level out of range, a downgrade that was not asked for, or one of metadata.version that would lose what only the
/// newer level can say. A feature that is not supported here may be switched off, and left as it is; kraft.version may
/// be raised without effect, as a quorum of one has no voters to add or remove.
Result<std::vector<MetadataRecord>> planFeatureUpdates(const ClusterImage& image,
                                                       const std::vector<FeatureUpdate>& updates);

}  // namespace brook
