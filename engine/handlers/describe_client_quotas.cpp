#include <algorithm>
#include <map>

#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"

namespace brook {

namespace {

using Component = protocol::DescribeClientQuotasRequest::ComponentData;
enum MatchType : std::int8_t { Exact = 0, Default = 1, Any = 2 };

Result<void> check(const Component& component) {
    const std::string& type = component.entityType;
    if (type.empty()) return fail(ErrorCode::InvalidRequest, "an entity needs a type");
    if (type != "user" && type != "client-id" && type != "ip")
        return fail(ErrorCode::UnsupportedVersion, "there are no entities of type “{}”", type);
    if (component.matchType < Exact || component.matchType > Any)
        return fail(ErrorCode::InvalidRequest, "{} is no type of match", component.matchType);
    if (component.match.has_value() != (component.matchType == Exact))
        return fail(ErrorCode::InvalidRequest, "a name goes with an exact match, and only with it");
    return {};
}

Result<void> check(const std::vector<Component>& components) {
    for (const Component& component : components)
        if (auto fine = check(component); !fine) return fine;
    const auto counts = occurrences(components, [](const Component& component) { return component.entityType; });
    for (const auto& [type, times] : counts)
        if (times > 1) return fail(ErrorCode::InvalidRequest, "entity type “{}” is named more than once", type);
    if (counts.contains("ip") && counts.size() > 1)
        return fail(ErrorCode::InvalidRequest, "an address goes with neither a user nor a client id");
    return {};
}

bool matches(const Component& component, const QuotaEntity& entity) {
    const auto found = entity.find(component.entityType);
    if (found == entity.end()) return false;
    return component.matchType == Any || found->second == component.match;
}

}  // namespace

void serveDescribeClientQuotas(const CallPtr& call, protocol::DescribeClientQuotasRequest request) {
    protocol::DescribeClientQuotasResponse response;
    if (const auto fine = check(request.components); !fine) {
        response.errorCode = codeOf(fine);
        response.errorMessage = messageOf(fine);
        response.entries = std::nullopt;
        return call->answer(response);
    }
    const auto image = call->broker.image();
    for (const auto& [entity, values] : image->quotas) {
        if (request.strict && entity.size() != request.components.size()) continue;
        const bool wanted = std::all_of(request.components.begin(), request.components.end(),
                                        [&entity = entity](const Component& asked) { return matches(asked, entity); });
        if (!wanted) continue;
        auto& entry = response.entries->emplace_back();
        for (const auto& [type, name] : entity) entry.entity.push_back({type, name});
        for (const auto& [key, value] : values) entry.values.push_back({key, value});
    }
    call->answer(response);
}

}  // namespace brook
