#pragma once

#include <cstdint>
#include <optional>

#include "engine/base/bytes.h"
#include "engine/base/error_code.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct EnvelopeRequest {
    static constexpr ApiKey apiKey = ApiKey::Envelope;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    Bytes requestData;
    std::optional<Bytes> requestPrincipal = Bytes{};
    Bytes clientHostAddress;

    static void visit(auto& message, auto& wire) {
        wire.field("requestData", message.requestData);
        wire.field("requestPrincipal", message.requestPrincipal);
        wire.field("clientHostAddress", message.clientHostAddress);
    }
    friend bool operator==(const EnvelopeRequest&, const EnvelopeRequest&) = default;
};

struct EnvelopeResponse {
    static constexpr ApiKey apiKey = ApiKey::Envelope;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    std::optional<Bytes> responseData;
    ErrorCode errorCode = ErrorCode::None;

    static void visit(auto& message, auto& wire) {
        wire.field("responseData", message.responseData);
        wire.field("errorCode", message.errorCode);
    }
    friend bool operator==(const EnvelopeResponse&, const EnvelopeResponse&) = default;
};

}  // namespace brook::protocol
