#include "engine/net/listener.h"

#include <asio/io_context.hpp>
#include <asio/ip/v6_only.hpp>

#include <algorithm>
#include <map>
#include <unordered_map>

#include "engine/net/connection.h"
#include "engine/net/socket_io.h"

namespace brook {

using asio::ip::tcp;

struct Network::State : std::enable_shared_from_this<Network::State> {
    EventLoop& loop;
    const Clock& clock;
    Diagnostics& diagnostics;
    NetworkLimits limits;
    OnFrame onFrame;
    KeepAway howLongAway;
    std::vector<std::unique_ptr<tcp::acceptor>> acceptors;
    std::unordered_map<std::uint64_t, std::shared_ptr<Connection>> connections;
    std::map<std::string, std::size_t> perPeer;
    std::uint64_t lastId = 0;
    TimerId idleTimer = TimerId::None;
    bool closed = false;

    State(EventLoop& loop_, const Clock& clock_, Diagnostics& diagnostics_, NetworkLimits limits_)
        : loop(loop_), clock(clock_), diagnostics(diagnostics_), limits(limits_) {}

    void acceptNext(tcp::acceptor& acceptor) {
        acceptor.async_accept(
            [self = shared_from_this(), &acceptor](const asio::error_code& error, tcp::socket socket) {
                if (self->closed) return;
                if (!error) {
                    self->welcome(std::move(socket));
                } else {
                    self->diagnostics.report(Severity::Error, Logger::Net,
                                             fmt::format("cannot accept a connection: {}", error.message()));
                }
                if (error == asio::error::no_descriptors) {
                    // Out of descriptors: trying again at once would spin.
                    self->loop.schedule(Milliseconds(100), [self, &acceptor] {
                        if (!self->closed) self->acceptNext(acceptor);
                    });
                    return;
                }
                self->acceptNext(acceptor);
            });
    }

    void welcome(tcp::socket socket) {
        asio::error_code error;
        const tcp::endpoint peer = socket.remote_endpoint(error);
        const tcp::endpoint local = socket.local_endpoint(error);
        if (error) return;  // it left before we looked
        if (const Milliseconds away = awayFor(peer.address().to_string()); away > Milliseconds(0)) {
            loop.schedule(away, [kept = std::make_shared<tcp::socket>(std::move(socket))] {});  // closed with the task
            return;
        }
        ConnectionFacts facts;
        facts.id = ++lastId;
        facts.peerHost = peer.address().to_string();
        facts.peerPort = peer.port();
        facts.localHost = local.address().to_string();
        facts.localPort = local.port();
        facts.openedAt = clock.now();
        if (connections.size() >= limits.maxConnections || perPeer[facts.peerHost] >= limits.maxConnectionsPerPeer) {
            diagnostics.report(Severity::Warning, Logger::Net,
                               fmt::format("refused {}:{}: there are {} connections already", facts.peerHost,
                                           facts.peerPort, connections.size()));
            return;
        }
        ++perPeer[facts.peerHost];
        Connection::Owner owner{loop, clock, diagnostics, limits, onFrame, [weak = weak_from_this()](std::uint64_t id) {
                                    if (const auto self = weak.lock()) self->forget(id);
                                }};
        const std::uint64_t id = facts.id;
        auto connection = std::make_shared<Connection>(std::move(socket), std::move(facts), std::move(owner));
        connections.emplace(id, connection);
        connection->begin();
    }

    Milliseconds awayFor(const std::string& peerHost) const {
        return howLongAway ? howLongAway(peerHost) : Milliseconds(0);
    }

    void forget(std::uint64_t id) {
        const auto found = connections.find(id);
        if (found == connections.end()) return;
        const auto peer = perPeer.find(found->second->facts().peerHost);
        if (peer != perPeer.end() && --peer->second == 0) perPeer.erase(peer);
        connections.erase(found);
    }

    void watchIdle() {
        if (limits.maxIdle < Milliseconds(0)) return;
        idleTimer =
            loop.schedule(std::clamp(limits.maxIdle, Milliseconds(1), Milliseconds(60'000)), [self = weak_from_this()] {
                const auto state = self.lock();
                if (!state || state->closed) return;
                const MonotonicTime now = state->clock.monotonic();
                std::vector<std::shared_ptr<Connection>> all;
                for (const auto& [id, connection] : state->connections) all.push_back(connection);
                for (const auto& connection : all) connection->closeIfIdle(now);
                state->watchIdle();
            });
    }
};

Network::Network(EventLoop& loop, const Clock& clock, Diagnostics& diagnostics, NetworkLimits limits)
    : m_state(std::make_shared<State>(loop, clock, diagnostics, limits)) {}

Network::~Network() { close(); }

Result<std::uint16_t> Network::bind(const std::string& host, std::uint16_t port) {
    asio::error_code error;
    asio::ip::address address = asio::ip::make_address(host, error);
    if (error) {
        tcp::resolver resolver(m_state->loop.context());
        const auto found = resolver.resolve(host, std::to_string(port), error);
        if (error || found.empty())
            return fail(ErrorCode::InvalidRequest, "cannot find the host “{}”: {}", host, error.message());
        address = found.begin()->endpoint().address();
    }
    auto acceptor = std::make_unique<tcp::acceptor>(m_state->loop.context());
    const tcp::endpoint endpoint(address, port);
    acceptor->open(endpoint.protocol(), error);
    if (!error && address.is_v6()) acceptor->set_option(asio::ip::v6_only(true), error);
    if (!error) acceptor->set_option(tcp::acceptor::reuse_address(true), error);
    if (!error) acceptor->bind(endpoint, error);
    if (!error) acceptor->listen(asio::socket_base::max_listen_connections, error);
    if (error == asio::error::address_in_use) {
        const std::string holder = holderOfPort(port);
        return fail(ErrorCode::BrokerNotAvailable,
                    "Port {} is used by {}. Use another port (--listen {}:0 picks a free one), or stop that process.",
                    port, holder.empty() ? "another process" : holder, host);
    }
    if (error) return fail(ErrorCode::BrokerNotAvailable, "Cannot listen on {}:{}: {}", host, port, error.message());
    const std::uint16_t bound = acceptor->local_endpoint().port();
    m_state->acceptors.push_back(std::move(acceptor));
    return bound;
}

void Network::accept(OnFrame onFrame) {
    m_state->onFrame = std::move(onFrame);
    for (const auto& acceptor : m_state->acceptors) m_state->acceptNext(*acceptor);
    m_state->watchIdle();
}

void Network::keepAway(KeepAway howLong) { m_state->howLongAway = std::move(howLong); }

void Network::close() {
    if (m_state->closed) return;
    m_state->closed = true;
    m_state->loop.cancel(m_state->idleTimer);
    asio::error_code ignored;  // it is going away either way
    for (const auto& acceptor : m_state->acceptors) acceptor->close(ignored);
    std::vector<std::shared_ptr<Connection>> all;
    for (const auto& [id, connection] : m_state->connections) all.push_back(connection);
    for (const auto& connection : all) connection->close("");
}

std::vector<ConnectionFacts> Network::connections() const {
    std::vector<ConnectionFacts> all;
    for (const auto& [id, connection] : m_state->connections) all.push_back(connection->facts());
    return all;
}

}  // namespace brook
