#include "engine/handlers/dispatch.h"

#include "engine/handlers/api_table.h"
#include "engine/protocol/messages/api_versions.h"

namespace brook {

namespace {

/// The answer to a version of ApiVersions that is not known here: in version 0, so that any client can read it.
Rope unknownApiVersions(std::int32_t correlationId) {
    protocol::ApiVersionsResponse response;
    response.errorCode = ErrorCode::UnsupportedVersion;
    const ServedApi* self = findApi(protocol::ApiKey::ApiVersions);
    auto& range = response.apiKeys.emplace_back();
    range.apiKey = static_cast<std::int16_t>(self->key);
    range.minVersion = self->advertised.first;
    range.maxVersion = self->advertised.last;
    return protocol::answerFrame(correlationId, response, 0);
}

}  // namespace

void dispatch(Services& services, MutableBytes frame, Client client, Reply reply) {
    const auto peeked = protocol::peekHeader(frame);
    if (!peeked) return reply.close(peeked.error().message);
    const ServedApi* api = findApi(peeked->apiKey);
    if (!api)
        return reply.close(fmt::format("API {} ({}) is not served", static_cast<int>(peeked->apiKey),
                                       protocol::apiName(peeked->apiKey)));
    if (!api->served.contains(peeked->version)) {
        if (api->key == protocol::ApiKey::ApiVersions) {
            if (reply.noteError) reply.noteError(api->key, ErrorCode::UnsupportedVersion);
            return reply.answer(unknownApiVersions(peeked->correlationId));
        }
        return reply.close(fmt::format("version {} of {} is not served", peeked->version, protocol::apiName(api->key)));
    }
    auto opened = protocol::openRequest(frame, api->flexible);
    if (!opened) return reply.close(opened.error().message);
    if (opened->header.clientId && reply.introduce) reply.introduce(*opened->header.clientId, "");
    const Clock& clock = services.broker.environment().clock;
    const MonotonicTime begun = clock.monotonic();
    const auto call = std::make_shared<const Call>(Call{services, services.broker, std::move(opened->header),
                                                        std::move(client), std::move(reply), frame.size(), begun});
    if (auto served = api->serve(call, opened->body); !served)
        call->reply.close(
            fmt::format("{} version {}: {}", protocol::apiName(api->key), call->version(), served.error().message));
    services.quotas.worked(call->clientId(), clock.monotonic() - begun);
}

}  // namespace brook
