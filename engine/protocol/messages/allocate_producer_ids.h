#pragma once

#include <cstdint>

#include "engine/base/error_code.h"
#include "engine/base/strong.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct AllocateProducerIdsRequest {
    static constexpr ApiKey apiKey = ApiKey::AllocateProducerIds;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    BrokerId brokerId;
    std::int64_t brokerEpoch = -1;

    static void visit(auto& message, auto& wire) {
        wire.field("brokerId", message.brokerId);
        wire.field("brokerEpoch", message.brokerEpoch);
    }
    friend bool operator==(const AllocateProducerIdsRequest&, const AllocateProducerIdsRequest&) = default;
};

struct AllocateProducerIdsResponse {
    static constexpr ApiKey apiKey = ApiKey::AllocateProducerIds;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;
    ProducerId producerIdStart;
    std::int32_t producerIdLen = 0;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("errorCode", message.errorCode);
        wire.field("producerIdStart", message.producerIdStart);
        wire.field("producerIdLen", message.producerIdLen);
    }
    friend bool operator==(const AllocateProducerIdsResponse&, const AllocateProducerIdsResponse&) = default;
};

}  // namespace brook::protocol
