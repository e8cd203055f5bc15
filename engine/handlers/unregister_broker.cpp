#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"
#include "engine/metadata/reassignment.h"

namespace brook {

void serveUnregisterBroker(const CallPtr& call, protocol::UnregisterBrokerRequest request) {
    Broker& broker = call->broker;
    const auto answer = [call](const Result<void>& outcome) {
        protocol::UnregisterBrokerResponse response;
        response.errorCode = codeOf(outcome);
        response.errorMessage = messageOf(outcome);
        call->answer(response);
    };
    auto planned = planUnregistration(*broker.proposedImage(), broker.id(), request.brokerId);
    if (!planned) return answer(failed(planned));
    broker.changeMetadata(std::move(*planned), answer);
}

}  // namespace brook
