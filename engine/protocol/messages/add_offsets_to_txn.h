#pragma once

#include <cstdint>
#include <string>

#include "engine/base/error_code.h"
#include "engine/base/strong.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct AddOffsetsToTxnRequest {
    static constexpr ApiKey apiKey = ApiKey::AddOffsetsToTxn;
    static constexpr VersionRange versions = between(0, 4);
    static constexpr VersionRange flexible = since(3);

    std::string transactionalId;
    ProducerId producerId;
    ProducerEpoch producerEpoch;
    std::string groupId;

    static void visit(auto& message, auto& wire) {
        wire.field("transactionalId", message.transactionalId);
        wire.field("producerId", message.producerId);
        wire.field("producerEpoch", message.producerEpoch);
        wire.field("groupId", message.groupId);
    }
    friend bool operator==(const AddOffsetsToTxnRequest&, const AddOffsetsToTxnRequest&) = default;
};

struct AddOffsetsToTxnResponse {
    static constexpr ApiKey apiKey = ApiKey::AddOffsetsToTxn;
    static constexpr VersionRange versions = between(0, 4);
    static constexpr VersionRange flexible = since(3);

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("errorCode", message.errorCode);
    }
    friend bool operator==(const AddOffsetsToTxnResponse&, const AddOffsetsToTxnResponse&) = default;
};

}  // namespace brook::protocol
