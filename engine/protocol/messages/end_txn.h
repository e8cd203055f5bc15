#pragma once

#include <cstdint>
#include <string>

#include "engine/base/error_code.h"
#include "engine/base/strong.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct EndTxnRequest {
    static constexpr ApiKey apiKey = ApiKey::EndTxn;
    static constexpr VersionRange versions = between(0, 5);
    static constexpr VersionRange flexible = since(3);

    std::string transactionalId;
    ProducerId producerId;
    ProducerEpoch producerEpoch;
    bool committed = false;

    static void visit(auto& message, auto& wire) {
        wire.field("transactionalId", message.transactionalId);
        wire.field("producerId", message.producerId);
        wire.field("producerEpoch", message.producerEpoch);
        wire.field("committed", message.committed);
    }
    friend bool operator==(const EndTxnRequest&, const EndTxnRequest&) = default;
};

struct EndTxnResponse {
    static constexpr ApiKey apiKey = ApiKey::EndTxn;
    static constexpr VersionRange versions = between(0, 5);
    static constexpr VersionRange flexible = since(3);

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;
    ProducerId producerId = ProducerId(-1);
    ProducerEpoch producerEpoch = ProducerEpoch(-1);

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("errorCode", message.errorCode);
        wire.field("producerId", message.producerId, since(5));
        wire.field("producerEpoch", message.producerEpoch, since(5));
    }
    friend bool operator==(const EndTxnResponse&, const EndTxnResponse&) = default;
};

}  // namespace brook::protocol
