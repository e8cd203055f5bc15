#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"

namespace brook {

void serveEndTxn(const CallPtr& call, protocol::EndTxnRequest request) {
    const TransactionVersion version = call->version() >= 5 ? TransactionVersion::V2 : TransactionVersion::V0;
    const EndWish wish{{request.producerId, request.producerEpoch}, request.committed, version};
    call->services.transactions.end(request.transactionalId, wish, [call](const Result<ProducerIdentity>& producer) {
        protocol::EndTxnResponse response;
        response.errorCode = codeOf(producer);
        if (response.errorCode == ErrorCode::ProducerFenced && call->version() < 2)
            response.errorCode = ErrorCode::InvalidProducerEpoch;
        if (producer) {
            response.producerId = producer->id;
            response.producerEpoch = producer->epoch;
        }
        call->answer(response);
    });
}

}  // namespace brook
