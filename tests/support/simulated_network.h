#pragma once

#include <deque>

#include "tests/support/group_member.h"

namespace brook::test {

/// Byte streams between clients and a TestBroker. Nothing moves but by `step`, which carries a few bytes of one stream:
/// so answers of one connection come in the order of its requests, and between connections in any. A connection may be
/// cut at any byte; what the broker had received whole by then it serves, and the client never learns of it.
class SimulatedNetwork {
public:
    SimulatedNetwork(TestBroker& broker, Random& random) : m_broker(broker), m_random(random) {}

    /// What a client asks through: a connection of its own, made anew after each cut.
    Wire wire();

    /// Carries some bytes somewhere; false when nothing is on its way.
    bool step();
    /// Carries everything there is.
    void carryAll() {
        while (step()) {}
    }
    /// Cuts some connection wherever its streams are.
    void cutOne();
    /// Cuts those whose clients are gone.
    void sweep();
    /// The broker is gone: every connection ends.
    void cutAll();

private:
    struct Connection {
        Bytes up;        // sent by the client, not carried yet
        Bytes received;  // by the broker, less than a frame
        std::deque<std::shared_ptr<Outcome>> serving;
        Bytes down;
        Bytes arrived;  // at the client, less than a frame
        std::deque<std::shared_ptr<Outcome>> asked;
        bool isCut = false;
    };
    void carryUp(Connection& connection, std::size_t count);
    void carryDown(Connection& connection, std::size_t count);
    /// Answers in the order of the requests.
    void answer(Connection& connection);
    void cut(Connection& connection);
    void cutAnywhere(Connection& connection);
    std::size_t some(std::size_t available);

    TestBroker& m_broker;
    Random& m_random;
    std::vector<std::shared_ptr<Connection>> m_connections;
};

}  // namespace brook::test
