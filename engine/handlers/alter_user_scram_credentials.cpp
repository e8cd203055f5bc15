#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"
#include "engine/metadata/scram.h"

namespace brook {

namespace {

using Request = protocol::AlterUserScramCredentialsRequest;
using Response = protocol::AlterUserScramCredentialsResponse;
using Plans = std::map<std::string, Result<MetadataRecord>>;  // by user, who is answered once

/// A user's first failure stays; what was planned before it is not done when he is named again.
void add(Plans& plans, const std::string& user, Result<MetadataRecord> plan) {
    const auto [place, isNew] = plans.try_emplace(user, std::move(plan));
    if (!isNew && place->second)
        place->second = fail(ErrorCode::DuplicateResource, "the credentials of “{}” are changed twice at once", user);
}

ScramMechanism mechanismOf(std::int8_t number) { return static_cast<ScramMechanism>(number); }

Plans planAll(const ClusterImage& image, const Request& request) {
    Plans plans;
    for (const auto& gone : request.deletions)
        add(plans, gone.name, planScramDeletion(image, {gone.name, mechanismOf(gone.mechanism)}));
    for (const auto& set : request.upsertions)
        add(plans, set.name,
            planScramUpsertion({{set.name, mechanismOf(set.mechanism)}, set.iterations, set.salt, set.saltedPassword}));
    return plans;
}

}  // namespace

void serveAlterUserScramCredentials(const CallPtr& call, Request request) {
    Response response;
    std::vector<MetadataRecord> records;
    for (auto& [user, plan] : planAll(*call->broker.proposedImage(), request)) {
        response.results.push_back({user, codeOf(plan), messageOf(plan)});
        if (plan) records.push_back(std::move(*plan));
    }
    if (records.empty()) return call->answer(response);
    call->broker.changeMetadata(std::move(records),
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
