#include <set>

#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"
#include "engine/handlers/mutation_quota.h"

namespace brook {

namespace {

constexpr std::int16_t firstThatIsRefused = 3;  // KIP-599

}  // namespace

void serveCreatePartitions(const CallPtr& call, protocol::CreatePartitionsRequest request) {
    Broker& broker = call->broker;
    const ConfigResolver resolver = broker.resolver();
    const auto counts = occurrences(request.topics, [](const auto& topic) { return topic.name; });
    std::set<std::string> answered;
    protocol::CreatePartitionsResponse response;
    MutationQuota quota(*call, firstThatIsRefused);
    std::vector<MetadataRecord> records;
    for (const auto& asked : request.topics) {
        if (!answered.insert(asked.name).second) continue;
        std::optional<std::vector<std::vector<BrokerId>>> assignments;
        if (asked.assignments) {
            assignments.emplace();
            for (const auto& assignment : *asked.assignments) assignments->push_back(assignment.brokerIds);
        }
        auto plan = counts.at(asked.name) > 1
                        ? fail(ErrorCode::InvalidRequest, "topic “{}” is named more than once", asked.name)
                        : planPartitions(broker.planContext(resolver), asked.name, asked.count, assignments);
        if (plan)  // one record for each new partition
            if (auto allowed = quota.take(plan->size()); !allowed) plan = failed(allowed);
        response.results.push_back({asked.name, codeOf(plan), messageOf(plan)});
        if (plan) std::move(plan->begin(), plan->end(), std::back_inserter(records));
    }
    response.throttleTimeMs = quota.throttleTimeMs();
    if (request.validateOnly) return call->answer(response);
    broker.changeMetadata(std::move(records),
                          [call, response = std::move(response)](const Result<void>& result) mutable {
                              for (auto& answer : response.results) {
                                  if (result || answer.errorCode != ErrorCode::None) continue;
                                  answer.errorCode = result.error().code;
                                  answer.errorMessage = result.error().message;
                              }
                              call->answer(response);
                          });
}

}  // namespace brook
