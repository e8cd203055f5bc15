#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/base/diagnostics.h"
#include "engine/base/result.h"
#include "engine/base/rope.h"
#include "engine/net/event_loop.h"

namespace brook {

/// What is known of one connection, as a value.
struct ConnectionFacts {
    std::uint64_t id = 0;
    std::string peerHost;
    std::uint16_t peerPort = 0;
    std::string localHost;  ///< the address by which the client reached us
    std::uint16_t localPort = 0;
    Timestamp openedAt;
    std::string clientId;
    std::string software;  ///< "librdkafka 2.3.0", as the client said
    std::uint64_t requests = 0;
    std::uint64_t bytesIn = 0;
    std::uint64_t bytesOut = 0;
    std::uint32_t inFlight = 0;
    std::string lastError;  ///< that an answer told, in words; empty where none has
    Timestamp lastErrorAt = noTimestamp;
};

/// The place of one request's answer in its connection. Answers leave in the order of the requests whatever order they
/// are given in. Exactly one of the first three is called, once, on the loop; after the connection has gone they do
/// nothing. A slot that is dropped without any of them closes its connection, so that nobody waits behind it.
class AnswerSlot {
public:
    virtual ~AnswerSlot() = default;
    virtual void answer(Rope rope) = 0;
    virtual void nothing() = 0;
    virtual void close(const std::string& reason) = 0;
    virtual void introduce(const std::string& clientId, const std::string& software) = 0;
    virtual void noteError(std::string words) = 0;
    /// Reads nothing more of the connection for so long; what it was read of is answered meanwhile.
    virtual void mute(Milliseconds duration) = 0;
};

struct NetworkLimits {
    std::int64_t maxFrameBytes = 100 << 20;  ///< socket.request.max.bytes
    std::size_t maxConnections = 10'000;     ///< max.connections
    std::size_t maxConnectionsPerPeer = 10'000;
    std::size_t maxInFlight = 500;           ///< requests of one connection before it is read no further
    std::uint64_t maxUnsentBytes = 8 << 20;  ///< answers of one connection before it is read no further
    Milliseconds maxIdle{600'000};           ///< connections.max.idle.ms; negative: however long
};

/// Listens, reads frames and sends answers; knows nothing of what they mean. Everything happens on the loop. Memory of
/// a connection grows with the bytes that arrived, never with a length that was claimed; a connection that does not
/// read its answers is not read from either.
class Network {
public:
    /// Takes a frame without its length prefix. The bytes may be changed in place; they are gone when this returns.
    using OnFrame =
        std::function<void(const ConnectionFacts& connection, MutableBytes frame, std::shared_ptr<AnswerSlot> slot)>;

    Network(EventLoop& loop, const Clock& clock, Diagnostics& diagnostics, NetworkLimits limits);
    ~Network();

    /// Binds an address; port 0 picks a free one. Returns the port. The error names who holds the port where that can
    /// be found out. Connections wait in the backlog until `accept`.
    Result<std::uint16_t> bind(const std::string& host, std::uint16_t port);
    void accept(OnFrame onFrame);
    /// Asked for each new connection how long it is to be kept away: it is served at once when that is nothing, else it
    /// is closed once the time is over. Without one everybody is served.
    using KeepAway = std::function<Milliseconds(const std::string& peerHost)>;
    void keepAway(KeepAway howLong);
    /// No new connections, and none of the old ones.
    void close();

    std::vector<ConnectionFacts> connections() const;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

}  // namespace brook
