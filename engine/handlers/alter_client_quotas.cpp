#include <set>

#include "engine/base/host_name.h"
#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"

namespace brook {

namespace {

using Request = protocol::AlterClientQuotasRequest;
using Response = protocol::AlterClientQuotasResponse;

/// What is asked for one entity; of a type that is given twice the last counts, as at Apache Kafka.
QuotaEntity entityOf(const Request::EntryData& entry) {
    QuotaEntity entity;
    for (const auto& part : entry.entity) entity[part.entityType] = part.entityName;
    return entity;
}

std::set<std::string> hostsIn(const Request& request) {
    std::set<std::string> hosts;
    for (const auto& entry : request.entries)
        for (const auto& [type, name] : entityOf(entry))
            if (type == "ip" && name && !name->empty() && !isAddress(*name)) hosts.insert(*name);
    return hosts;
}

Result<std::vector<QuotaChange>> changesOf(const Request::EntryData& entry) {
    std::vector<QuotaChange> changes;
    for (const auto& op : entry.ops) changes.push_back({op.key, op.remove ? std::nullopt : std::optional(op.value)});
    for (const auto& [key, times] : occurrences(changes, [](const QuotaChange& change) { return change.key; }))
        if (times > 1) return fail(ErrorCode::InvalidRequest, "{} is changed twice for one entity", key);
    return changes;
}

void alter(const CallPtr& call, const Request& request, const std::set<std::string>& unknownHosts) {
    Broker& broker = call->broker;
    const auto image = broker.proposedImage();
    std::map<QuotaEntity, Result<void>> outcomes;  // each entity is answered once
    std::vector<MetadataRecord> records;
    for (const auto& entry : request.entries) {
        const QuotaEntity entity = entityOf(entry);
        const auto [place, isNew] = outcomes.try_emplace(entity);
        Result<void>& outcome = place->second;
        if (!isNew) {
            outcome = fail(ErrorCode::InvalidRequest, "an entity is named more than once; the first one counts");
            continue;
        }
        const auto changes = changesOf(entry);
        auto plan = changes ? planQuotaChanges(*image, entity, *changes, unknownHosts) : failed(changes);
        outcome = plan ? Result<void>() : failed(plan);
        if (plan) std::move(plan->begin(), plan->end(), std::back_inserter(records));
    }
    Response response;
    for (const auto& [entity, outcome] : outcomes) {
        auto& answer = response.entries.emplace_back();
        answer.errorCode = codeOf(outcome);
        answer.errorMessage = messageOf(outcome);
        for (const auto& [type, name] : entity) answer.entity.push_back({type, name});
    }
    if (request.validateOnly || records.empty()) return call->answer(response);
    broker.changeMetadata(std::move(records),
                          [call, response = std::move(response)](const Result<void>& result) mutable {
                              for (auto& answer : response.entries) {
                                  if (result || answer.errorCode != ErrorCode::None) continue;
                                  answer.errorCode = result.error().code;
                                  answer.errorMessage = result.error().message;
                              }
                              call->answer(response);
                          });
}

}  // namespace

/// Names of hosts are looked up by a worker, as that may take its time.
void serveAlterClientQuotas(const CallPtr& call, Request request) {
    std::set<std::string> hosts = hostsIn(request);
    if (hosts.empty()) return alter(call, request, {});
    const Broker::Environment& environment = call->broker.environment();
    const auto waiting = std::make_shared<CallPtr>(call);
    environment.workers.run(
        [waiting, request = std::move(request), hosts = std::move(hosts), &executor = environment.executor] {
            std::set<std::string> unknown;
            for (const std::string& host : hosts)
                if (!isKnownHost(host)) unknown.insert(host);
            executor.post([waiting, request, unknown] {
                // The worker may be the last to let go of `waiting`: what the loop owns leaves it here.
                const CallPtr call = std::move(*waiting);
                alter(call, request, unknown);
            });
        });
}

}  // namespace brook
