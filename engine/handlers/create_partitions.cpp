#include <set>

#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"

namespace brook {

void serveCreatePartitions(const CallPtr& call, protocol::CreatePartitionsRequest request) {
    Broker& broker = call->broker;
    const ConfigResolver resolver = broker.resolver();
    const auto counts = occurrences(request.topics, [](const auto& topic) { return topic.name; });
    std::set<std::string> answered;
    protocol::CreatePartitionsResponse response;
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
        response.results.push_back({asked.name, codeOf(plan), messageOf(plan)});
        if (plan) std::move(plan->begin(), plan->end(), std::back_inserter(records));
    }
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
