#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"

namespace brook {

void serveDescribeCluster(const CallPtr& call, protocol::DescribeClusterRequest request) {
    constexpr std::int8_t brokers = 1;
    constexpr std::int8_t controllers = 2;
    protocol::DescribeClusterResponse response;
    if (request.endpointType != brokers) {
        const bool known = request.endpointType == controllers;
        response.errorCode = known ? ErrorCode::MismatchedEndpointType : ErrorCode::UnsupportedEndpointType;
        response.errorMessage = known ? "this is a broker's listener" : "the endpoint type is unknown";
        return call->answer(response);
    }
    const AdvertisedAddress address = addressFor(*call);
    response.clusterId = call->broker.clusterId();
    response.controllerId = call->broker.id();
    response.brokers.push_back({call->broker.id(), address.host, address.port, std::nullopt, false});
    if (request.includeClusterAuthorizedOperations) response.clusterAuthorizedOperations = allClusterOperations;
    call->answer(response);
}

}  // namespace brook
