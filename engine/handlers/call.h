#pragma once

#include <functional>
#include <memory>
#include <string>

#include "engine/handlers/services.h"
#include "engine/protocol/first_error.h"
#include "engine/protocol/frame.h"

namespace brook {

/// Who asks, as far as a handler may know it.
struct Client {
    std::uint64_t connection = 0;
    std::string peerHost;
    std::string localHost;  ///< the address by which the client reached us
    std::uint16_t localPort = 0;
    std::uint16_t peerPort = 0;
    std::string software;  ///< "librdkafka 2.3.0", when it has said so on this connection
};

/// How the answer of one request leaves. Given by the owner of the connection; exactly one of the first three is
/// called, once, on the loop.
struct Reply {
    std::function<void(Rope)> answer;
    std::function<void()> nothing;                  ///< the request wants no answer (acks=0)
    std::function<void(std::string reason)> close;  ///< the connection cannot go on
    std::function<void(std::string clientId, std::string software)> introduce;  ///< the client said who it is
    std::function<void(protocol::ApiKey api, ErrorCode error)> noteError;       ///< the answer to come tells this
    std::function<void(Milliseconds wait)> throttle;  ///< nothing more of the connection is read for so long (KIP-219)
};

/// One request on its way through a handler. Shared by the callbacks that finish it.
struct Call {
    Services& services;
    Broker& broker;
    protocol::RequestHeader header;
    Client client;
    Reply reply;
    std::size_t requestBytes = 0;  ///< of the whole request, without its length prefix
    MonotonicTime begun{};

    std::int16_t version() const { return header.version; }
    const std::string& clientId() const {
        static const std::string unnamed;
        return header.clientId ? *header.clientId : unnamed;
    }
    void throttle(Milliseconds wait) const {
        if (wait > Milliseconds(0) && reply.throttle) reply.throttle(wait);
    }

    /// Answers, and lets the connection wait for as long as the answer tells. Whoever used more of the loop's time than
    /// its quota gives is told so by any answer.
    template <class Response>
    void answer(const Response& response) const {
        if constexpr (requires { response.throttleTimeMs; }) {
            const Milliseconds wait = services.quotas.overworked(clientId());
            if (wait > Milliseconds(response.throttleTimeMs)) {
                Response later = response;
                later.throttleTimeMs = static_cast<std::int32_t>(wait.count());
                return send(later);
            }
        }
        send(response);
    }
    /// The request wants no answer (acks=0).
    void answerNothing() const {
        finish(ErrorCode::None);
        reply.nothing();
    }

private:
    /// Tells the connection and the request log how it went.
    void finish(ErrorCode error) const;

    template <class Response>
    void send(const Response& response) const {
        if constexpr (requires { response.throttleTimeMs; }) throttle(Milliseconds(response.throttleTimeMs));
        finish(protocol::firstError(response));
        reply.answer(protocol::answerFrame(header.correlationId, response, header.version));
    }
};
using CallPtr = std::shared_ptr<const Call>;

}  // namespace brook
