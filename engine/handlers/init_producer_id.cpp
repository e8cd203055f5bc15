#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"

namespace brook {

namespace {

void answer(const CallPtr& call, const Result<ProducerIdentity>& producer) {
    protocol::InitProducerIdResponse response;
    response.producerEpoch = noProducerEpoch;
    response.errorCode = codeOf(producer);
    if (response.errorCode == ErrorCode::ProducerFenced && call->version() < 4)
        response.errorCode = ErrorCode::InvalidProducerEpoch;
    if (producer) {
        response.producerId = producer->id;
        response.producerEpoch = producer->epoch;
    }
    call->answer(response);
}

}  // namespace

void serveInitProducerId(const CallPtr& call, protocol::InitProducerIdRequest request) {
    // KIP-360: who has an id names its epoch too.
    if ((request.producerId == noProducerId) != (request.producerEpoch == noProducerEpoch))
        return answer(call, fail(ErrorCode::InvalidRequest, "a producer id comes with an epoch"));
    if (!request.transactionalId)
        return call->broker.producerIds().next([call](const Result<ProducerId>& id) {
            id ? answer(call, ProducerIdentity{*id, ProducerEpoch(0)}) : answer(call, failed(id));
        });
    std::optional<ProducerIdentity> claimed;
    if (request.producerId != noProducerId) claimed = ProducerIdentity{request.producerId, request.producerEpoch};
    call->services.transactions.initProducerId(
        *request.transactionalId, Milliseconds(request.transactionTimeoutMs), claimed,
        [call](const Result<ProducerIdentity>& producer) { answer(call, producer); });
}

}  // namespace brook
