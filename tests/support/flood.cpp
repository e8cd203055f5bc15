#include "tests/support/flood.h"

#include <fmt/format.h>

#include <arpa/inet.h>
#include <chrono>
#include <netinet/in.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include "engine/base/byte_writer.h"
#include "engine/protocol/api_key.h"
#include "engine/records/record_batch.h"

namespace brook::test {

namespace {

constexpr int recordsOfABatch = 1000;
constexpr std::int16_t produceVersion = 8;

std::int64_t nowMs() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

int connected(const std::string& address) {
    const std::size_t colon = address.rfind(':');
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(static_cast<std::uint16_t>(std::stoi(address.substr(colon + 1))));
    inet_pton(AF_INET, address.substr(0, colon).c_str(), &to.sin_addr);
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (socket < 0 || ::connect(socket, reinterpret_cast<const sockaddr*>(&to), sizeof to) != 0)
        throw std::runtime_error("cannot connect to " + address);
    // Longer than any answer of a broker that still lives takes.
    const timeval patience{30, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    return socket;
}

bool sendAll(int socket, ByteView bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes = bytes.subspan(static_cast<std::size_t>(sent));
    }
    return true;
}

bool receiveAll(int socket, MutableBytes bytes) {
    while (!bytes.empty()) {
        const ssize_t got = ::recv(socket, bytes.data(), bytes.size(), 0);
        if (got <= 0) return false;
        bytes = bytes.subspan(static_cast<std::size_t>(got));
    }
    return true;
}

void text(ByteWriter& out, std::string_view words) {
    out.int16(static_cast<std::int16_t>(words.size()));
    out.raw(asBytes(words));
}

}  // namespace

Flood::Flood(const std::string& address, std::vector<Topic> topics, double mostPerSecond)
    : m_topics(std::move(topics)), m_mostPerSecond(mostPerSecond), m_socket(connected(address)), m_began(nowMs()) {
    for (const Topic& topic : m_topics) m_perRequest += std::int64_t{topic.partitions} * recordsOfABatch;
    m_thread = std::thread([this] { write(); });
}

Flood::~Flood() {
    m_enough = true;
    m_thread.join();
    ::close(m_socket);
}

double Flood::perSecond() const {
    return static_cast<double>(m_written) * 1e3 / static_cast<double>(std::max<std::int64_t>(1, nowMs() - m_began));
}

Bytes Flood::batch() const {
    BatchBuilder::Options options;
    options.codec = Codec::Lz4;
    BatchBuilder builder(options);
    const std::int64_t now = nowMs();
    for (int i = 0; i < recordsOfABatch; ++i) {
        const std::string key = fmt::format("LH{}", 400 + i % 90);
        const std::string value =
            fmt::format(R"({{"flight":"LH{}","status":"{}","delayMinutes":{},"seq":{}}})", 400 + i % 90,
                        i % 7 == 0 ? "DELAYED" : "LANDED", i * 13 % 70, m_written + i);
        builder.add({Timestamp(now), asBytes(key), asBytes(value), {}});
    }
    return *builder.build();
}

Bytes Flood::request(std::int32_t number) const {
    const Bytes records = batch();
    ByteWriter out;
    out.int32(0);  // the length
    out.int16(static_cast<std::int16_t>(protocol::ApiKey::Produce));
    out.int16(produceVersion);
    out.int32(number);
    text(out, "flood");
    out.int16(-1);  // no transaction
    out.int16(-1);  // acks=all
    out.int32(30'000);
    out.int32(static_cast<std::int32_t>(m_topics.size()));
    for (const Topic& topic : m_topics) {
        text(out, topic.name);
        out.int32(topic.partitions);
        for (std::int32_t partition = 0; partition < topic.partitions; ++partition) {
            out.int32(partition);
            out.int32(static_cast<std::int32_t>(records.size()));
            out.raw(records);
        }
    }
    storeBig(out.bytes().data(), static_cast<std::int32_t>(out.size() - sizeof(std::int32_t)));
    return out.release();
}

void Flood::write() {
    for (std::int32_t number = 0; !m_enough; ++number) {
        const double ahead =
            static_cast<double>(m_written) / m_mostPerSecond * 1e3 - static_cast<double>(nowMs() - m_began);
        if (ahead > 1) {
            std::this_thread::sleep_for(std::chrono::milliseconds(static_cast<std::int64_t>(std::min(ahead, 100.0))));
            continue;
        }
        std::byte length[sizeof(std::int32_t)];
        Bytes answer;
        if (sendAll(m_socket, request(number)) && receiveAll(m_socket, length)) {
            answer.resize(static_cast<std::size_t>(loadBig<std::int32_t>(length)));
            if (receiveAll(m_socket, answer)) {
                m_written += m_perRequest;
                continue;
            }
        }
        m_broken = true;
        return;
    }
}

}  // namespace brook::test
