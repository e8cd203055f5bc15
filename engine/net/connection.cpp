#include "engine/net/connection.h"

#include <algorithm>
#include <new>

#include "engine/net/socket_io.h"

namespace brook {

namespace {

constexpr std::size_t lengthPrefix = 4;
constexpr std::size_t firstBuffer = 4 << 10;
constexpr std::size_t largestKept = 256 << 10;  // a larger buffer is given back when it is empty
constexpr std::size_t largestStep = 1 << 20;

/// What else the first bytes could be, for the reason in the log.
std::string_view guess(ByteView bytes) {
    const std::string_view text = asText(bytes.first(std::min<std::size_t>(bytes.size(), 4)));
    for (const std::string_view verb : {"GET ", "POST", "PUT ", "HEAD", "OPTI", "DELE"})
        if (text == verb) return ": that is HTTP, this is a Kafka port";
    if (text.size() >= 2 && text[0] == '\x16' && text[1] == '\x03') return ": that is TLS, this port speaks plain text";
    return "";
}

}  // namespace

class Connection::Slot final : public AnswerSlot {
public:
    Slot(std::weak_ptr<Connection> connection, std::uint64_t number)
        : m_connection(std::move(connection)), m_number(number) {}
    /// Nobody is left who could answer, and the answers behind this one would wait for ever.
    ~Slot() override {
        if (!m_used) Slot::close("a request was dropped without an answer");
    }

    void answer(Rope rope) override {
        m_used = true;
        if (const auto connection = m_connection.lock()) connection->fill(m_number, std::move(rope));
    }
    void nothing() override { answer(Rope{}); }
    void close(const std::string& reason) override {
        m_used = true;
        if (const auto connection = m_connection.lock()) connection->closeAfterAnswers(m_number, reason);
    }
    void introduce(const std::string& clientId, const std::string& software) override {
        const auto connection = m_connection.lock();
        if (!connection) return;
        if (!clientId.empty()) connection->m_facts.clientId = clientId;
        if (!software.empty()) connection->m_facts.software = software;
    }
    void noteError(std::string words) override {
        const auto connection = m_connection.lock();
        if (!connection) return;
        connection->m_facts.lastError = std::move(words);
        connection->m_facts.lastErrorAt = connection->m_owner.clock.now();
    }

    void mute(Milliseconds duration) override {
        if (const auto connection = m_connection.lock()) connection->mute(duration);
    }

private:
    std::weak_ptr<Connection> m_connection;
    std::uint64_t m_number;
    bool m_used = false;
};

void Connection::begin() {
    asio::error_code ignored;  // a socket that cannot be set up fails at its first read
    m_socket.non_blocking(true, ignored);
    m_socket.set_option(asio::ip::tcp::no_delay(true), ignored);
    m_lastActive = m_owner.clock.monotonic();
    m_owner.diagnostics.trace(Severity::Debug, Logger::Net,
                              [&] { return fmt::format("{}:{} connected", m_facts.peerHost, m_facts.peerPort); });
    waitReadable();
}

void Connection::close(std::string reason) {
    if (m_closed) return;
    m_closed = true;
    const auto who = [&] {
        return fmt::format("{}:{}{}", m_facts.peerHost, m_facts.peerPort,
                           m_facts.clientId.empty() ? "" : " (" + m_facts.clientId + ")");
    };
    if (reason.empty())
        m_owner.diagnostics.trace(Severity::Debug, Logger::Net, [&] { return fmt::format("{} is gone", who()); });
    else
        m_owner.diagnostics.report(Severity::Warning, Logger::Net, fmt::format("closed {}: {}", who(), reason));
    m_owner.loop.cancel(m_muted);
    asio::error_code ignored;  // it is going away either way
    m_socket.close(ignored);
    m_places.clear();
    m_unsent.clear();
    m_owner.closed(m_facts.id);
}

void Connection::closeIfIdle(MonotonicTime now) {
    const bool waitsForUs = (!m_places.empty() && !m_ending) || m_muted != TimerId::None;
    if (!waitsForUs && now - m_lastActive > m_owner.limits.maxIdle) close("");
}

bool Connection::mayRead() const {
    return !m_ending && m_muted == TimerId::None && m_places.size() < m_owner.limits.maxInFlight &&
           m_unsentBytes < m_owner.limits.maxUnsentBytes;
}

void Connection::waitReadable() {
    if (m_closed || m_reading || !mayRead()) return;
    m_reading = true;
    m_socket.async_wait(asio::ip::tcp::socket::wait_read, [self = shared_from_this()](const asio::error_code& error) {
        self->m_reading = false;
        if (self->m_closed) return;
        if (error) return self->close("");
        self->readSome();
    });
}

void Connection::readSome() {
    // Room for what has begun to arrive, never for what was only announced: the buffer doubles as bytes come in.
    if (m_begin == m_end) m_begin = m_end = 0;
    if (m_begin == 0 && m_end == 0 && m_buffer.size() > largestKept) m_buffer = Bytes();
    if (m_buffer.size() - m_end < firstBuffer / 2) {
        if (m_begin > 0) {
            std::copy(m_buffer.begin() + static_cast<std::ptrdiff_t>(m_begin),
                      m_buffer.begin() + static_cast<std::ptrdiff_t>(m_end), m_buffer.begin());
            m_end -= m_begin;
            m_begin = 0;
        }
        if (m_buffer.size() - m_end < firstBuffer / 2 && !growBuffer())
            return close("memory for its request is refused");
    }
    asio::error_code error;
    const std::size_t count = m_socket.read_some(asio::buffer(m_buffer.data() + m_end, m_buffer.size() - m_end), error);
    if (error == asio::error::would_block || error == asio::error::try_again) return waitReadable();
    if (error)
        return close(m_end > m_begin && error == asio::error::eof ? "the client left in the middle of a request" : "");
    m_end += count;
    m_facts.bytesIn += count;
    m_lastActive = m_owner.clock.monotonic();
    if (takeFrames()) waitReadable();
}

bool Connection::growBuffer() {
    try {
        m_buffer.resize(m_buffer.size() + std::clamp(m_buffer.size(), firstBuffer, largestStep));
        return true;
    } catch (const std::bad_alloc&) {
        return false;
    }
}

bool Connection::takeFrames() {
    m_takingFrames = true;
    const auto self = shared_from_this();
    while (!m_closed && m_end - m_begin >= lengthPrefix && mayRead()) {
        const auto length = loadBig<std::int32_t>(m_buffer.data() + m_begin);
        if (length < 0 || length > m_owner.limits.maxFrameBytes) {
            m_places.emplace_back();
            closeAfterAnswers(
                m_firstPlace + m_places.size() - 1,
                fmt::format("a request of {} bytes is outside 0 to {}{}", length, m_owner.limits.maxFrameBytes,
                            m_facts.requests == 0 ? guess(ByteView(m_buffer).subspan(m_begin)) : ""));
            break;
        }
        const std::size_t whole = lengthPrefix + static_cast<std::size_t>(length);
        if (m_end - m_begin < whole) break;
        const MutableBytes frame =
            MutableBytes(m_buffer).subspan(m_begin + lengthPrefix, static_cast<std::size_t>(length));
        m_begin += whole;
        ++m_facts.requests;
        const std::uint64_t number = m_firstPlace + m_places.size();
        m_places.emplace_back();
        const auto slot = std::make_shared<Slot>(weak_from_this(), number);
        try {
            m_owner.onFrame(m_facts, frame, slot);
        } catch (const std::bad_alloc&) {
            slot->close("memory for its request is refused");
        }
    }
    m_takingFrames = false;
    m_facts.inFlight = static_cast<std::uint32_t>(m_places.size());
    return !m_closed;
}

void Connection::fill(std::uint64_t number, Rope rope) {
    if (m_closed || number < m_firstPlace) return;
    Place& place = m_places[number - m_firstPlace];
    place.ready = true;
    place.rope = std::move(rope);
    advance();
}

void Connection::mute(Milliseconds duration) {
    const MonotonicTime until = m_owner.clock.monotonic() + duration;
    if (m_closed || until <= m_mutedUntil) return;
    m_mutedUntil = until;
    m_owner.loop.cancel(m_muted);
    m_muted = m_owner.loop.schedule(duration, [weak = weak_from_this()] {
        const auto self = weak.lock();
        if (!self || self->m_closed) return;
        self->m_muted = TimerId::None;
        if (self->takeFrames()) self->waitReadable();
    });
}

/// What was asked before is still answered, as by a broker that takes one request after the other.
void Connection::closeAfterAnswers(std::uint64_t number, const std::string& reason) {
    if (m_closed || number < m_firstPlace) return;
    m_ending = true;
    m_places[number - m_firstPlace].closing = reason;
    advance();
}

/// Moves the answers whose turn has come to what is sent.
void Connection::advance() {
    while (!m_places.empty() && m_places.front().ready && !m_places.front().closing) {
        m_unsentBytes += m_places.front().rope.size();
        for (Rope::Piece& piece : m_places.front().rope.pieces()) m_unsent.push_back(std::move(piece));
        m_places.pop_front();
        ++m_firstPlace;
    }
    m_facts.inFlight = static_cast<std::uint32_t>(m_places.size());
    if (!m_unsent.empty())
        sendSoon();
    else if (endsNow())
        close(*m_places.front().closing);
    else if (!m_takingFrames && takeFrames())
        waitReadable();  // an answer of nothing may have made room
}

/// All answers of one turn leave together.
void Connection::sendSoon() {
    if (m_sendScheduled || m_waitingWritable) return;
    m_sendScheduled = true;
    m_owner.loop.atEndOfTurn([self = shared_from_this()] {
        self->m_sendScheduled = false;
        self->sendNow();
    });
}

void Connection::sendNow() {
    while (!m_closed && !m_unsent.empty())
        if (!sendFront()) return;
    if (m_closed) return;
    if (endsNow()) return close(*m_places.front().closing);
    if (takeFrames()) waitReadable();
}

/// Sends from the front of the queue: as many buffers as follow each other, or a piece of a file. False when it has to
/// stop for now.
bool Connection::sendFront() {
    Sent sent;
    const int socket = m_socket.native_handle();
    if (const auto* slice = std::get_if<FileSlice>(&m_unsent.front())) {
        sent = sendSlice(socket, {slice->file, slice->position + m_frontSent, slice->length - m_frontSent});
    } else {
        std::array<ByteView, 32> buffers;
        std::size_t count = 0;
        for (const Rope::Piece& piece : m_unsent) {
            const auto* bytes = std::get_if<Bytes>(&piece);
            if (!bytes || count == buffers.size()) break;
            buffers[count] = count == 0 ? ByteView(*bytes).subspan(m_frontSent) : ByteView(*bytes);
            ++count;
        }
        sent = sendBuffers(socket, buffers.data(), count);
    }
    if (sent.failed) {
        close("");
        return false;
    }
    m_lastActive = m_owner.clock.monotonic();
    m_facts.bytesOut += sent.bytes;
    m_unsentBytes -= sent.bytes;
    m_frontSent += sent.bytes;
    while (!m_unsent.empty()) {
        const auto* bytes = std::get_if<Bytes>(&m_unsent.front());
        const std::uint64_t size = bytes ? bytes->size() : std::get<FileSlice>(m_unsent.front()).length;
        if (m_frontSent < size) break;
        m_frontSent -= size;
        m_unsent.pop_front();
    }
    if (sent.full) waitWritable();
    return !sent.full;
}

void Connection::waitWritable() {
    m_waitingWritable = true;
    m_socket.async_wait(asio::ip::tcp::socket::wait_write, [self = shared_from_this()](const asio::error_code& error) {
        self->m_waitingWritable = false;
        if (self->m_closed) return;
        if (error) return self->close("");
        self->sendNow();
    });
}

}  // namespace brook
