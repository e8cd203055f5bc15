#include "tests/support/simulated_network.h"

#include "engine/base/byte_writer.h"

namespace brook::test {

namespace {

/// Moves up to `count` bytes from the front of one buffer to the end of another.
void move(Bytes& from, Bytes& to, std::size_t count) {
    const auto end = from.begin() + static_cast<std::ptrdiff_t>(std::min(count, from.size()));
    to.insert(to.end(), from.begin(), end);
    from.erase(from.begin(), end);
}

/// Takes a whole frame with its length from the front, if there is one.
std::optional<Bytes> takeFrame(Bytes& stream) {
    if (stream.size() < 4) return std::nullopt;
    const std::size_t size = 4 + static_cast<std::size_t>(loadBig<std::int32_t>(stream.data()));
    if (stream.size() < size) return std::nullopt;
    Bytes frame;
    move(stream, frame, size);
    return frame;
}

}  // namespace

Wire SimulatedNetwork::wire() {
    return [this, mine = std::shared_ptr<Connection>()](const Bytes& frame) mutable {
        if (!mine || mine->isCut) m_connections.push_back(mine = std::make_shared<Connection>());
        ByteWriter writer;
        writer.int32(static_cast<std::int32_t>(frame.size()));
        writer.raw(frame);
        const Bytes framed = writer.release();
        mine->up.insert(mine->up.end(), framed.begin(), framed.end());
        mine->asked.push_back(std::make_shared<Outcome>());
        return mine->asked.back();
    };
}

/// Mostly whole frames, so that stories get on; often enough a few bytes.
std::size_t SimulatedNetwork::some(std::size_t available) {
    return m_random.below(3) > 0 ? available : 1 + m_random.below(available);
}

bool SimulatedNetwork::step() {
    std::erase_if(m_connections, [](const auto& connection) { return connection->isCut; });
    for (const auto& connection : m_connections) answer(*connection);
    std::vector<std::pair<Connection*, bool>> busy;
    for (const auto& connection : m_connections) {
        if (!connection->up.empty()) busy.emplace_back(connection.get(), true);
        if (!connection->down.empty()) busy.emplace_back(connection.get(), false);
    }
    if (busy.empty()) return false;
    const auto [connection, isUp] = busy[m_random.below(busy.size())];
    isUp ? carryUp(*connection, some(connection->up.size())) : carryDown(*connection, some(connection->down.size()));
    return true;
}

void SimulatedNetwork::carryUp(Connection& connection, std::size_t count) {
    move(connection.up, connection.received, count);
    while (auto frame = takeFrame(connection.received))
        connection.serving.push_back(m_broker.send(Bytes(frame->begin() + 4, frame->end())));
    answer(connection);
}

void SimulatedNetwork::answer(Connection& connection) {
    while (!connection.serving.empty() && connection.serving.front()->isDone()) {
        const auto outcome = connection.serving.front();
        connection.serving.pop_front();
        if (outcome->closed) return cut(connection);
        if (outcome->answer)
            connection.down.insert(connection.down.end(), outcome->answer->begin(), outcome->answer->end());
    }
}

void SimulatedNetwork::carryDown(Connection& connection, std::size_t count) {
    move(connection.down, connection.arrived, count);
    while (auto frame = takeFrame(connection.arrived)) {
        const auto outcome = connection.asked.front();
        connection.asked.pop_front();
        outcome->answer = std::move(*frame);
        outcome->times = 1;
    }
}

void SimulatedNetwork::cut(Connection& connection) {
    connection.isCut = true;
    for (const auto& outcome : connection.asked) outcome->times = 1, outcome->closed = "the connection was cut";
    connection.asked.clear();
}

/// A part of what is on its way still arrives.
void SimulatedNetwork::cutAnywhere(Connection& connection) {
    if (!connection.up.empty()) carryUp(connection, m_random.below(connection.up.size() + 1));
    if (!connection.down.empty()) carryDown(connection, m_random.below(connection.down.size() + 1));
    cut(connection);
}

void SimulatedNetwork::cutOne() {
    std::erase_if(m_connections, [](const auto& connection) { return connection->isCut; });
    if (!m_connections.empty()) cutAnywhere(*m_connections[m_random.below(m_connections.size())]);
}

void SimulatedNetwork::sweep() {
    for (const auto& connection : m_connections)
        if (connection.use_count() == 1 && !connection->isCut) cutAnywhere(*connection);
}

void SimulatedNetwork::cutAll() {
    for (const auto& connection : m_connections) cut(*connection);
    m_connections.clear();
}

}  // namespace brook::test
