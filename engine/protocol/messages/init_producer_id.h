#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/base/error_code.h"
#include "engine/base/strong.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct InitProducerIdRequest {
    static constexpr ApiKey apiKey = ApiKey::InitProducerId;
    static constexpr VersionRange versions = between(0, 6);
    static constexpr VersionRange flexible = since(2);

    std::optional<std::string> transactionalId = std::string{};
    std::int32_t transactionTimeoutMs = 0;
    ProducerId producerId = ProducerId(-1);
    ProducerEpoch producerEpoch = ProducerEpoch(-1);
    bool enable2Pc = false;
    bool keepPreparedTxn = false;

    static void visit(auto& message, auto& wire) {
        wire.field("transactionalId", message.transactionalId);
        wire.field("transactionTimeoutMs", message.transactionTimeoutMs);
        wire.field("producerId", message.producerId, since(3));
        wire.field("producerEpoch", message.producerEpoch, since(3));
        wire.field("enable2Pc", message.enable2Pc, since(6));
        wire.field("keepPreparedTxn", message.keepPreparedTxn, since(6));
    }
    friend bool operator==(const InitProducerIdRequest&, const InitProducerIdRequest&) = default;
};

struct InitProducerIdResponse {
    static constexpr ApiKey apiKey = ApiKey::InitProducerId;
    static constexpr VersionRange versions = between(0, 6);
    static constexpr VersionRange flexible = since(2);

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;
    ProducerId producerId = ProducerId(-1);
    ProducerEpoch producerEpoch;
    ProducerId ongoingTxnProducerId = ProducerId(-1);
    ProducerEpoch ongoingTxnProducerEpoch = ProducerEpoch(-1);

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("errorCode", message.errorCode);
        wire.field("producerId", message.producerId);
        wire.field("producerEpoch", message.producerEpoch);
        wire.field("ongoingTxnProducerId", message.ongoingTxnProducerId, since(6));
        wire.field("ongoingTxnProducerEpoch", message.ongoingTxnProducerEpoch, since(6));
    }
    friend bool operator==(const InitProducerIdResponse&, const InitProducerIdResponse&) = default;
};

}  // namespace brook::protocol
