#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/base/result.h"
#include "engine/base/rope.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"
#include "engine/protocol/wire.h"

namespace brook::protocol {

/// What every request begins with (protocol guide, "Request Header v0–v2").
struct RequestHeader {
    ApiKey apiKey{};
    std::int16_t version = 0;
    std::int32_t correlationId = 0;
    std::optional<std::string> clientId;
};

/// The part of a header that never changes its shape: enough to choose how to read the rest, or to refuse. Fails with
/// InvalidRequest when fewer than eight bytes are there.
Result<RequestHeader> peekHeader(ByteView frame);

/// Reads the whole header of a request whose `flexible` range is known; `body` begins behind it.
struct OpenedRequest {
    RequestHeader header;
    MutableBytes body;
};
Result<OpenedRequest> openRequest(MutableBytes frame, VersionRange flexible);

/// Length prefix, response header and body, ready for the socket. `flexible` is the message's; an ApiVersions answer
/// has header v0 in every version (KIP-511), so that a client can read it before it knows the broker.
Rope frameAnswer(ApiKey apiKey, std::int32_t correlationId, VersionRange flexible, std::int16_t version, Rope body);

template <class Response>
Rope answerFrame(std::int32_t correlationId, const Response& response, std::int16_t version) {
    return frameAnswer(Response::apiKey, correlationId, Response::flexible, version, encode(response, version));
}

}  // namespace brook::protocol
