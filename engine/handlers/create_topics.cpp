#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"
#include "engine/handlers/mutation_quota.h"

namespace brook {

namespace {

constexpr std::int16_t firstThatIsRefused = 6;  // KIP-599

using Response = protocol::CreateTopicsResponse;

Result<TopicWish> wishOf(const protocol::CreateTopicsRequest::CreatableTopic& asked) {
    TopicWish wish{asked.name, asked.numPartitions, asked.replicationFactor, {}, {}};
    for (const auto& assignment : asked.assignments)
        if (!wish.assignment.emplace(assignment.partitionIndex.value(), assignment.brokerIds).second)
            return fail(ErrorCode::InvalidReplicaAssignment, "partition {} is assigned twice",
                        assignment.partitionIndex);
    for (const auto& config : asked.configs) wish.settings.emplace_back(config.name, config.value);
    return wish;
}

/// What the new topic's configuration will be: its own settings, then what it inherits.
std::vector<Response::CreatableTopicConfigs> configsOf(const ConfigResolver& resolver, const TopicWish& wish) {
    std::vector<Response::CreatableTopicConfigs> configs;
    for (const ConfigDefinition& definition : topicConfigDefinitions()) {
        const EffectiveConfig inherited = resolver.topicSetting(definition, wish.name);
        auto& config = configs.emplace_back();
        config.name = definition.name;
        config.value = inherited.value;
        config.configSource = static_cast<std::int8_t>(inherited.source);
        for (const auto& [name, value] : wish.settings) {
            if (name != definition.name) continue;
            config.value = value;
            config.configSource = static_cast<std::int8_t>(ConfigSource::Topic);
        }
    }
    return configs;
}

void refuse(Response::CreatableTopicResult& answer, const Error& error) {
    answer.errorCode = error.code;
    answer.errorMessage = error.message;
    answer.topicId = {};
    answer.numPartitions = -1;
    answer.replicationFactor = -1;
    answer.configs = std::vector<Response::CreatableTopicConfigs>{};
}

}  // namespace

void serveCreateTopics(const CallPtr& call, protocol::CreateTopicsRequest request) {
    Broker& broker = call->broker;
    const ConfigResolver resolver = broker.resolver();
    const auto counts = occurrences(request.topics, [](const auto& topic) { return topic.name; });
    Response response;
    MutationQuota quota(*call, firstThatIsRefused);
    std::vector<MetadataRecord> records;
    for (const auto& asked : request.topics) {
        if (counts.at(asked.name) > 1) continue;
        auto& answer = response.topics.emplace_back();
        answer.name = asked.name;
        answer.errorMessage = std::nullopt;
        const Result<TopicWish> wish = wishOf(asked);
        auto plan = wish ? planTopic(broker.planContext(resolver), *wish) : failed(wish);
        if (plan)
            if (auto allowed = quota.take(static_cast<std::size_t>(plan->partitions)); !allowed) plan = failed(allowed);
        if (!plan) {
            refuse(answer, plan.error());
            continue;
        }
        answer.topicId = request.validateOnly ? Uuid{} : plan->id;
        answer.numPartitions = plan->partitions;
        answer.replicationFactor = plan->replicas;
        answer.configs = configsOf(resolver, *wish);
        std::move(plan->records.begin(), plan->records.end(), std::back_inserter(records));
    }
    for (const auto& [name, count] : counts) {
        if (count == 1) continue;
        auto& answer = response.topics.emplace_back();
        answer.name = name;
        refuse(answer, Error{ErrorCode::InvalidRequest, fmt::format("topic “{}” is named more than once", name)});
    }
    response.throttleTimeMs = quota.throttleTimeMs();
    if (request.validateOnly) return call->answer(response);
    broker.changeMetadata(std::move(records),
                          [call, response = std::move(response)](const Result<void>& result) mutable {
                              for (auto& answer : response.topics)
                                  if (!result && answer.errorCode == ErrorCode::None) refuse(answer, result.error());
                              call->answer(response);
                          });
}

}  // namespace brook
