#include "engine/broker/internal_topic.h"
#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"

namespace brook {

void serveAddOffsetsToTxn(const CallPtr& call, protocol::AddOffsetsToTxnRequest request) {
    const auto answer = [call](const Result<void>& result) {
        protocol::AddOffsetsToTxnResponse response;
        response.errorCode = codeOf(result);
        if (response.errorCode == ErrorCode::ProducerFenced && call->version() < 2)
            response.errorCode = ErrorCode::InvalidProducerEpoch;
        call->answer(response);
    };
    ensureInternalTopic(call->broker, InternalTopic::ConsumerOffsets,
                        [call, request = std::move(request), answer](const Result<void>& there) {
                            if (!there)
                                return answer(fail(ErrorCode::CoordinatorNotAvailable, "{}", there.error().message));
                            const AddWish wish{{request.producerId, request.producerEpoch},
                                               {offsetsPartitionOf(call->broker, request.groupId)},
                                               TransactionVersion::V0};
                            call->services.transactions.addPartitions(request.transactionalId, wish, answer);
                        });
}

}  // namespace brook
