#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"
#include "engine/metadata/features.h"

namespace brook {

namespace {

void answerOutcome(const Call& call, const protocol::UpdateFeaturesRequest& request, const Result<void>& outcome) {
    protocol::UpdateFeaturesResponse response;
    response.errorCode = codeOf(outcome);
    response.errorMessage = std::nullopt;
    if (!outcome)
        response.errorMessage = "No feature was updated, as one of them cannot be: " + outcome.error().message;
    // Since version 2 one error speaks for all features; before, each has its own, and here they share one fate.
    if (outcome && call.version() <= 1)
        for (const auto& update : request.featureUpdates)
            response.results.push_back({update.feature, ErrorCode::None, std::nullopt});
    call.answer(response);
}

}  // namespace

void serveUpdateFeatures(const CallPtr& call, protocol::UpdateFeaturesRequest request) {
    std::vector<FeatureUpdate> updates;
    for (const auto& update : request.featureUpdates)
        updates.push_back({update.feature, update.maxVersionLevel, static_cast<FeatureChange>(update.upgradeType)});
    auto planned = planFeatureUpdates(*call->broker.proposedImage(), updates);
    if (!planned) return answerOutcome(*call, request, failed(planned));
    if (request.validateOnly) return answerOutcome(*call, request, {});
    const auto answer = [call, request = std::move(request)](const Result<void>& changed) {
        answerOutcome(*call, request, changed);
    };
    Broker& broker = call->broker;
    if (!planned->quorumVersion) return broker.changeMetadata(std::move(planned->records), answer);
    const auto thenTheRecords = [call, records = std::move(planned->records), answer](const Result<void>& raised) {
        raised ? call->broker.changeMetadata(records, answer) : answer(raised);
    };
    broker.metadata().raiseQuorumVersion(*planned->quorumVersion, controllerEndpoint(*call), thenTheRecords);
}

}  // namespace brook
