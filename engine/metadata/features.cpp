#include "engine/metadata/features.h"

#include <algorithm>
#include <map>

namespace brook {

namespace {

constexpr std::string_view metadataFeature = "metadata.version";
constexpr std::string_view quorumFeature = "kraft.version";
constexpr std::string_view eligibleLeadersFeature = "eligible.leader.replicas.version";
constexpr std::string_view minInSyncReplicas = "min.insync.replicas";

constexpr SupportedFeature supported[] = {
    {eligibleLeadersFeature, 0, 1},        {"group.version", 0, 1},       {quorumFeature, 0, highestQuorumVersion},
    {metadataFeature, 7, metadataVersion}, {"transaction.version", 0, 2},
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
    if (update.name == quorumFeature && update.level < current)
        return refuse(update, "The log names the voters since level {}; that is not taken back.", current);
    return {};
}

constexpr auto brokerResource = static_cast<std::int8_t>(ResourceType::Broker);

/// What makes checkMinInSyncReplicas true of a cluster in which it was not checked so far.
void settleMinInSyncReplicas(const ClusterImage& image, std::vector<MetadataRecord>& records) {
    const std::string name(minInSyncReplicas);
    if (!image.configOf({ResourceType::Broker, ""}).contains(name))
        records.push_back(ConfigRecord{brokerResource, "", name, "1"});
    for (const auto& [resource, values] : image.configs)
        if (resource.type == ResourceType::Broker && !resource.name.empty() && values.contains(name))
            records.push_back(ConfigRecord{brokerResource, resource.name, name, std::nullopt});
}

}  // namespace

std::span<const SupportedFeature> supportedFeatures() { return supported; }

std::int16_t featureLevel(const ClusterImage& image, std::string_view name) {
    if (name == quorumFeature) return image.quorum.version;
    const auto found = image.features.find(std::string(name));
    return found == image.features.end() ? std::int16_t{0} : found->second;
}

Result<FeaturePlan> planFeatureUpdates(const ClusterImage& image, const std::vector<FeatureUpdate>& updates) {
    std::map<std::string, FeatureUpdate> lastWins;
    for (const FeatureUpdate& update : updates) lastWins[update.name] = update;
    FeaturePlan plan;
    for (const auto& [name, update] : lastWins) {
        const std::int16_t current = featureLevel(image, name);
        if (auto fine = check(update, current); !fine) return failed(fine);
        if (update.level == current) continue;
        if (name == quorumFeature) {
            plan.quorumVersion = update.level;
            continue;
        }
        plan.records.push_back(FeatureLevelRecord{name, update.level});
        if (name == eligibleLeadersFeature && update.level > 0) settleMinInSyncReplicas(image, plan.records);
    }
    return plan;
}

Result<void> checkMinInSyncReplicas(const ClusterImage& image, std::span<const MetadataRecord> configChanges) {
    if (featureLevel(image, eligibleLeadersFeature) == 0) return {};
    for (const MetadataRecord& change : configChanges) {
        const auto* record = std::get_if<ConfigRecord>(&change);
        if (!record || record->resourceType != brokerResource || record->name != minInSyncReplicas) continue;
        if (!record->resourceName.empty())
            return fail(ErrorCode::InvalidConfig, "{} of one broker cannot be changed while {} is switched on",
                        minInSyncReplicas, eligibleLeadersFeature);
        if (!record->value)
            return fail(ErrorCode::InvalidConfig, "{} of all brokers cannot be removed while {} is switched on",
                        minInSyncReplicas, eligibleLeadersFeature);
    }
    return {};
}

}  // namespace brook
