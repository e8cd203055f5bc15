#include "engine/handlers/call.h"

#include "engine/base/error_code.h"

namespace brook {

void Call::finish(ErrorCode error) const {
    if (error != ErrorCode::None && reply.noteError) reply.noteError(header.apiKey, error);
    const Broker::Environment& environment = broker.environment();
    environment.diagnostics.trace(Severity::Debug, Logger::Request, [&] {
        const auto took = std::chrono::duration_cast<std::chrono::microseconds>(environment.clock.monotonic() - begun);
        return fmt::format("{} version {} from {}:{} ({}), {} bytes: {} after {} µs", protocol::apiName(header.apiKey),
                           version(), client.peerHost, client.peerPort, clientId(), requestBytes,
                           error == ErrorCode::None ? "answered" : errorName(error), took.count());
    });
}

}  // namespace brook
