#include "engine/broker/internal_topic.h"
#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"

namespace brook {

namespace {

using Response = protocol::FindCoordinatorResponse;

constexpr std::int16_t firstWithManyKeys = 4;

std::optional<InternalTopic> topicOf(std::int8_t keyType) {
    switch (keyType) {
        case 0: return InternalTopic::ConsumerOffsets;
        case 1: return InternalTopic::TransactionState;
        default: return std::nullopt;
    }
}

void answer(const CallPtr& call, const protocol::FindCoordinatorRequest& request, const Result<void>& found) {
    const AdvertisedAddress address = found ? addressFor(*call) : AdvertisedAddress{"", -1};
    const BrokerId node = found ? call->broker.id() : noBroker;
    Response response;
    if (call->version() < firstWithManyKeys) {
        response.errorCode = codeOf(found);
        response.errorMessage = found ? "NONE" : found.error().message;
        response.nodeId = node;
        response.host = address.host;
        response.port = address.port;
    } else {
        for (const std::string& key : request.coordinatorKeys)
            response.coordinators.push_back(
                {key, node, address.host, address.port, codeOf(found), found ? "" : found.error().message});
    }
    call->answer(response);
}

}  // namespace

/// There is one broker, so it coordinates everything; what has to be there is the topic that the coordinator keeps.
void serveFindCoordinator(const CallPtr& call, protocol::FindCoordinatorRequest request) {
    const auto topic = topicOf(request.keyType);
    if (!topic)
        return answer(call, request,
                      fail(ErrorCode::InvalidRequest, "no coordinator has the key type {}", request.keyType));
    ensureInternalTopic(call->broker, *topic, [call, request = std::move(request)](const Result<void>& there) {
        answer(call, request, there ? there : fail(ErrorCode::CoordinatorNotAvailable, "{}", there.error().message));
    });
}

}  // namespace brook
