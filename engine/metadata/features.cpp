#include "engine/metadata/features.h"

#include <algorithm>
#include <map>

namespace brook {

namespace {

constexpr std::string_view metadataFeature = "metadata.version";
/// Whether voters of the metadata quorum may come and go (KIP-853). It is not finalized by a record.
constexpr std::string_view quorumFeature = "kraft.version";

constexpr SupportedFeature supported[] = {
    {"group.version", 0, 1},
    {metadataFeature, 7, metadataVersion},
    {"transaction.version", 0, 2},
};

/// Levels of metadata.version that brought records or fields which the level before cannot read.
constexpr std::int16_t levelsWithNewRecords[] = {7, 8, 11, 13, 14, 15, 17, 23, 30};

const SupportedFeature* findSupported(std::string_view name) {
    const auto found = std::find_if(std::begin(supported), std::end(supported),
                                    [name](const SupportedFeature& feature) { return feature.name == name; });
    return found == std::end(supported) ? nullptr : found;
}

template <class... Args>
tl::unexpected<Error> refuse(const FeatureUpdate& update, fmt::format_string<Args...> why, Args&&... args) {
    return fail(ErrorCode::InvalidUpdateVersion, "Invalid update version {} for feature {}. {}", update.level,
                update.name, fmt::format(why, std::forward<Args>(args)...));
}

Result<void> checkRange(const FeatureUpdate& update, std::int16_t current) {
    // A quorum of one is the same at either level, and who raises all features of a release raises this one too.
    if (update.name == quorumFeature && update.level <= 1) return {};
    const SupportedFeature* feature = findSupported(update.name);
    if (feature) {
        if (update.level >= feature->lowest && update.level <= feature->highest) return {};
        return refuse(update, "This broker supports the levels {} to {} only.", feature->lowest, feature->highest);
    }
    if (current == 0) return refuse(update, "This broker does not support the feature.");
    if (update.level == 0 || update.level == current) return {};
    return refuse(update, "This broker does not support the feature, which can only be switched off or left as it is.");
}

Result<void> checkMetadataDowngrade(const FeatureUpdate& update, std::int16_t current) {
    const bool loses = std::any_of(std::begin(levelsWithNewRecords), std::end(levelsWithNewRecords),
                                   [&](std::int16_t level) { return level > update.level && level <= current; });
    if (!loses) return {};
    return refuse(update, "{} has records that this level cannot read; they are not taken back.", current);
}

Result<void> check(const FeatureUpdate& update, std::int16_t current) {
    const bool known = update.change == FeatureChange::Upgrade || update.change == FeatureChange::SafeDowngrade ||
                       update.change == FeatureChange::UnsafeDowngrade;
    if (!known) return refuse(update, "There is no such type of update.");
    if (update.level < 0) return refuse(update, "A level cannot be less than 0.");
    if (auto fine = checkRange(update, current); !fine) return fine;
    if (update.level < current && update.change == FeatureChange::Upgrade)
        return refuse(update, "It is at {} now, and a downgrade has to be asked for as one.", current);
    if (update.level > current && update.change != FeatureChange::Upgrade)
        return refuse(update, "It is at {} now, which is lower: this is no downgrade.", current);
    if (update.name == metadataFeature) return checkMetadataDowngrade(update, current);
    return {};
}

}  // namespace

std::span<const SupportedFeature> supportedFeatures() { return supported; }

std::int16_t featureLevel(const ClusterImage& image, std::string_view name) {
    const auto found = image.features.find(std::string(name));
    return found == image.features.end() ? std::int16_t{0} : found->second;
}

Result<std::vector<MetadataRecord>> planFeatureUpdates(const ClusterImage& image,
                                                       const std::vector<FeatureUpdate>& updates) {
    std::map<std::string, FeatureUpdate> lastWins;
    for (const FeatureUpdate& update : updates) lastWins[update.name] = update;
    std::vector<MetadataRecord> records;
    for (const auto& [name, update] : lastWins) {
        const std::int16_t current = featureLevel(image, name);
        if (auto fine = check(update, current); !fine) return failed(fine);
        if (update.level != current && name != quorumFeature) records.push_back(FeatureLevelRecord{name, update.level});
    }
    return records;
}

}  // namespace brook
