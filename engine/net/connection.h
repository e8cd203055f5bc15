#pragma once

#include <asio/ip/tcp.hpp>

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "engine/net/listener.h"

namespace brook {

/// One client's socket: frames in, answers out, in order. Owned by the network; on the loop.
class Connection : public std::enable_shared_from_this<Connection> {
public:
    struct Owner {
        EventLoop& loop;
        const Clock& clock;
        Diagnostics& diagnostics;
        const NetworkLimits& limits;
        const Network::OnFrame& onFrame;
        std::function<void(std::uint64_t id)> closed;
    };

    Connection(asio::ip::tcp::socket socket, ConnectionFacts facts, Owner owner)
        : m_socket(std::move(socket)), m_facts(std::move(facts)), m_owner(std::move(owner)) {}

    void begin();
    /// Closes for a reason that is worth a line, or for none.
    void close(std::string reason);
    void closeIfIdle(MonotonicTime now);
    const ConnectionFacts& facts() const { return m_facts; }

private:
    class Slot;
    struct Place {
        bool ready = false;
        Rope rope;
        std::optional<std::string> closing;  // the reason, once nothing more is answered from here on
    };

    void waitReadable();
    void readSome();
    /// False when memory is refused.
    bool growBuffer();
    /// Hands over the whole frames in the buffer. False when the connection was closed over them.
    bool takeFrames();
    bool mayRead() const;
    void fill(std::uint64_t number, Rope rope);
    void mute(Milliseconds duration);
    void closeAfterAnswers(std::uint64_t number, const std::string& reason);
    void advance();
    bool endsNow() const { return m_ending && m_unsent.empty() && !m_places.empty() && m_places.front().closing; }
    void sendSoon();
    void sendNow();
    bool sendFront();
    void waitWritable();

    asio::ip::tcp::socket m_socket;
    ConnectionFacts m_facts;
    Owner m_owner;
    Bytes m_buffer;           // received, not yet handed over
    std::size_t m_begin = 0;  // of what is left in it
    std::size_t m_end = 0;
    std::deque<Place> m_places;  // answers to come, by request
    std::uint64_t m_firstPlace = 0;
    std::deque<Rope::Piece> m_unsent;
    std::uint64_t m_unsentBytes = 0;
    std::uint64_t m_frontSent = 0;  // of the first piece
    bool m_reading = false;
    bool m_takingFrames = false;
    bool m_sendScheduled = false;
    bool m_waitingWritable = false;
    bool m_ending = false;  // a request was refused in a way that ends the connection
    bool m_closed = false;
    MonotonicTime m_mutedUntil{};
    TimerId m_muted = TimerId::None;
    MonotonicTime m_lastActive{};
};

}  // namespace brook
