#include "engine/metadata/client_quotas.h"

#include <cmath>
#include <limits>

namespace brook {

namespace {

enum class Number { Fraction, Int, Long };
using Kinds = std::map<std::string, Number>;

const Kinds& kindsFor(const QuotaEntity& entity) {
    static const Kinds ofClients{{producerByteRate, Number::Long},
                                 {consumerByteRate, Number::Long},
                                 {requestPercentage, Number::Fraction},
                                 {controllerMutationRate, Number::Fraction}};
    static const Kinds ofAddresses{{connectionCreationRate, Number::Int}};
    return entity.contains("ip") ? ofAddresses : ofClients;
}

Result<void> checkEntity(const QuotaEntity& entity, const std::set<std::string>& unknownHosts) {
    if (entity.empty()) return fail(ErrorCode::InvalidRequest, "a quota needs somebody whom it is for");
    for (const auto& [type, name] : entity) {
        if (type != "user" && type != "client-id" && type != "ip")
            return fail(ErrorCode::InvalidRequest, "there are no quotas for entities of type “{}”", type);
        if (name && name->empty()) return fail(ErrorCode::InvalidRequest, "the name of a {} cannot be empty", type);
    }
    const auto ip = entity.find("ip");
    if (ip == entity.end()) return {};
    if (entity.size() > 1)
        return fail(ErrorCode::InvalidRequest, "an address goes with neither a user nor a client id");
    if (ip->second && unknownHosts.contains(*ip->second))
        return fail(ErrorCode::InvalidRequest, "“{}” is neither an address nor a host that can be found", *ip->second);
    return {};
}

Result<void> checkValue(const Kinds& kinds, const std::string& key, double value) {
    const auto kind = kinds.find(key);
    if (kind == kinds.end()) return fail(ErrorCode::InvalidRequest, "there is no quota “{}” for this entity", key);
    if (value <= 0) return fail(ErrorCode::InvalidRequest, "{} must be greater than 0", key);
    if (kind->second == Number::Fraction) return {};
    const double most = kind->second == Number::Int ? std::numeric_limits<std::int32_t>::max()
                                                    : static_cast<double>(std::numeric_limits<std::int64_t>::max());
    if (value > most) return fail(ErrorCode::InvalidRequest, "{} is too large for {}", value, key);
    if (std::fmod(value, 1.0) > 1e-6) return fail(ErrorCode::InvalidRequest, "{} must be a whole number", key);
    return {};
}

ClientQuotaRecord recordOf(const QuotaEntity& entity, const QuotaChange& change) {
    ClientQuotaRecord record;
    for (const auto& [type, name] : entity) record.entity.push_back({type, name});
    record.key = change.key;
    record.value = change.value.value_or(0);
    record.remove = !change.value;
    return record;
}

std::optional<double> valueOf(const ClusterImage& image, const std::string& key, const QuotaEntity& entity) {
    const auto found = image.quotas.find(entity);
    if (found == image.quotas.end()) return std::nullopt;
    const auto value = found->second.find(key);
    return value == found->second.end() ? std::nullopt : std::optional(value->second);
}

}  // namespace

Result<std::vector<MetadataRecord>> planQuotaChanges(const ClusterImage& image, const QuotaEntity& entity,
                                                     const std::vector<QuotaChange>& changes,
                                                     const std::set<std::string>& unknownHosts) {
    if (auto fine = checkEntity(entity, unknownHosts); !fine) return failed(fine);
    std::vector<MetadataRecord> records;
    for (const QuotaChange& change : changes) {
        if (change.value)
            if (auto fine = checkValue(kindsFor(entity), change.key, *change.value); !fine) return failed(fine);
        if (valueOf(image, change.key, entity) != change.value) records.push_back(recordOf(entity, change));
    }
    return records;
}

std::optional<QuotaInForce> quotaInForce(const ClusterImage& image, const std::string& key, const std::string& user,
                                         const std::string& clientId) {
    if (image.quotas.empty()) return std::nullopt;
    const std::optional<std::string> others;  // the default
    const QuotaEntity both[] = {{{"user", user}, {"client-id", clientId}},
                                {{"user", user}, {"client-id", others}},
                                {{"user", user}},
                                {{"user", others}, {"client-id", clientId}},
                                {{"user", others}, {"client-id", others}},
                                {{"user", others}},
                                {{"client-id", clientId}},
                                {{"client-id", others}}};
    for (const QuotaEntity& entity : both) {
        const bool byClient = entity.contains("client-id");
        if (byClient && clientId.empty()) continue;
        if (const auto limit = valueOf(image, key, entity))
            return QuotaInForce{*limit, entity.contains("user") ? user : "", byClient ? clientId : ""};
    }
    return std::nullopt;
}

std::optional<double> connectionRateOf(const ClusterImage& image, const std::string& address) {
    if (image.quotas.empty()) return std::nullopt;
    const auto own = valueOf(image, connectionCreationRate, {{"ip", address}});
    return own ? own : valueOf(image, connectionCreationRate, {{"ip", std::nullopt}});
}

}  // namespace brook
