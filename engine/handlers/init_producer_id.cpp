#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"

namespace brook {

void serveInitProducerId(const CallPtr& call, protocol::InitProducerIdRequest request) {
    protocol::InitProducerIdResponse response;
    response.producerEpoch = noProducerEpoch;
    if (request.transactionalId) {
        // Without a transaction coordinator no transactional id can be fenced, so none is given out.
        response.errorCode = request.transactionalId->empty() ? ErrorCode::InvalidRequest : ErrorCode::TransactionalIdAuthorizationFailed;
        return call->answer(response);
    }
    // KIP-360: who has an id names its epoch too.
    if ((request.producerId == noProducerId) != (request.producerEpoch == noProducerEpoch)) {
        response.errorCode = ErrorCode::InvalidRequest;
        return call->answer(response);
    }
    call->broker.producerIds().next([call, response](const Result<ProducerId>& id) mutable {
        response.errorCode = codeOf(id);
        if (id) {
            response.producerId = *id;
            response.producerEpoch = ProducerEpoch(0);
        }
        call->answer(response);
    });
}

}  // namespace brook
