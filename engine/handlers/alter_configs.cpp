#include "engine/handlers/broker_loggers.h"
#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"

namespace brook {

namespace {

ConfigChange changeOf(const protocol::IncrementalAlterConfigsRequest::AlterableConfig& config) {
    return {config.name, static_cast<ConfigOperation>(config.configOperation), config.value};
}
ConfigChange changeOf(const protocol::AlterConfigsRequest::AlterableConfig& config) {
    return {config.name, ConfigOperation::Set, config.value};
}

/// Both forms differ only in how a resource's changes become a plan.
template <class Response, class Request, class Plan>
void alter(const CallPtr& call, const Request& request, Plan plan) {
    Broker& broker = call->broker;
    const ConfigResolver resolver = broker.resolver();
    const auto key = [](const auto& resource) {
        return fmt::format("{} {}", resource.resourceType, resource.resourceName);
    };
    const auto counts = occurrences(request.resources, key);
    Response response;
    std::vector<MetadataRecord> records;
    for (const auto& asked : request.resources) {
        const ConfigResource resource{static_cast<ResourceType>(asked.resourceType), asked.resourceName};
        std::vector<ConfigChange> changes;
        for (const auto& config : asked.configs) changes.push_back(changeOf(config));
        auto planned = counts.at(key(asked)) > 1 ? fail(ErrorCode::InvalidRequest,
                                                        "resource “{}” is named more than once", asked.resourceName)
                                                 : plan(broker.planContext(resolver), resource, changes);
        response.responses.push_back({codeOf(planned), messageOf(planned), asked.resourceType, asked.resourceName});
        if (planned) std::move(planned->begin(), planned->end(), std::back_inserter(records));
    }
    if (request.validateOnly) return call->answer(response);
    broker.changeMetadata(std::move(records),
                          [call, response = std::move(response)](const Result<void>& result) mutable {
                              for (auto& answer : response.responses) {
                                  if (result || answer.errorCode != ErrorCode::None) continue;
                                  answer.errorCode = result.error().code;
                                  answer.errorMessage = result.error().message;
                              }
                              call->answer(response);
                          });
}

}  // namespace

void serveAlterConfigs(const CallPtr& call, protocol::AlterConfigsRequest request) {
    alter<protocol::AlterConfigsResponse>(call, request, planConfigReplacement);
}

void serveIncrementalAlterConfigs(const CallPtr& call, protocol::IncrementalAlterConfigsRequest request) {
    const auto plan = [&](const PlanContext& context, const ConfigResource& resource,
                          const std::vector<ConfigChange>& changes) -> Result<std::vector<MetadataRecord>> {
        if (resource.type != ResourceType::BrokerLogger) return planConfigChanges(context, resource, changes);
        // Levels are this process's own: they change here and now, and the cluster's metadata knows nothing of them.
        if (auto altered = alterLogLevels(call->broker, resource.name, changes, request.validateOnly); !altered)
            return failed(altered);
        return std::vector<MetadataRecord>();
    };
    alter<protocol::IncrementalAlterConfigsResponse>(call, request, plan);
}

}  // namespace brook
