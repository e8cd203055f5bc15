#pragma once

#include <deque>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "engine/handlers/dispatch.h"
#include "tests/support/held_sync.h"
#include "tests/support/manual_executor.h"
#include "tests/support/simulated_file_system.h"

namespace brook::test {

/// Keeps what was reported, for tests that look at it.
class KeptDiagnostics final : public Diagnostics {
public:
    void report(Severity severity, Logger logger, std::string message) override {
        events.push_back({Timestamp(0), severity, logger, std::move(message)});
    }
    bool said(std::string_view words) const;
    std::vector<Event> events;
};

/// What became of one request.
struct Outcome {
    std::optional<Bytes> answer;        ///< as it leaves by the socket, length prefix included
    bool wantsNothing = false;          ///< acks=0
    std::optional<std::string> closed;  ///< the connection ends, and why
    Milliseconds throttledFor{0};       ///< how long nothing more of the connection is read
    int times = 0;                      ///< how often the handler finished: once, if it is right

    bool isDone() const { return times > 0; }
};

/// A whole broker on a simulated disk, without threads and sockets: time moves when told, and every request goes as
/// bytes through the dispatch that the listener uses. It can be stopped, crash and start again on what the disk kept.
class TestBroker {
public:
    using Prepare = std::function<void(SimulatedFileSystem&)>;
    /// `prepare` puts on the disk what the broker is to find there.
    explicit TestBroker(std::initializer_list<ConfigValues::value_type> configuration = {},
                        const Prepare& prepare = nullptr);
    ~TestBroker();

    /// Starts on what the disk holds; throws with the broker's sentence when it cannot. The constructor has done it
    /// once.
    void start();
    void stop();
    void crash(std::uint64_t seed);
    /// The process dies, and the system lives on.
    void kill();
    bool isRunning() const { return m_broker != nullptr; }
    void restart() {
        stop();
        start();
    }

    /// Sends a frame without its length prefix and lets the broker work until nothing is left to do now. The frame's
    /// memory is spoilt behind it, as the listener's is used again.
    std::shared_ptr<Outcome> send(Bytes frame);

    template <class Request>
    std::shared_ptr<Outcome> send(const Request& request, std::int16_t version) {
        return send(frameOf(request, version));
    }

    /// Asks and takes the answer; throws when there is none.
    template <class Response, class Request>
    Response ask(const Request& request, std::int16_t version) {
        static_assert(Request::apiKey == Response::apiKey);
        return answerIn<Response>(*send(request, version), version);
    }

    /// Reads the answer of an outcome; throws when there is none, or when it is not one answer to the last letter.
    template <class Response>
    Response answerIn(const Outcome& outcome, std::int16_t version) {
        const bool tagged = Response::flexible.contains(version) && Response::apiKey != protocol::ApiKey::ApiVersions;
        auto decoded = protocol::decode<Response>(bodyOf(outcome, tagged), version);
        if (!decoded) throw std::runtime_error("the answer cannot be read: " + decoded.error().message);
        const auto again = protocol::encode(*decoded, version).flatten();
        if (again->size() != m_kept.back().size())
            throw std::runtime_error("the answer has bytes that belong to nothing");
        return std::move(*decoded);
    }

    template <class Request>
    Bytes frameOf(const Request& request, std::int16_t version) {
        return frame(Request::apiKey, version, Request::flexible.contains(version),
                     *protocol::encode(request, version).flatten());
    }
    Bytes frame(protocol::ApiKey api, std::int16_t version, bool flexible, ByteView body);

    /// Lets time pass, timer by timer.
    void advance(Milliseconds by) { m_executor->advance(by); }
    void settle() { m_executor->settle(); }

    /// A topic made without a request; throws when it cannot be.
    Uuid makeTopic(const std::string& name, std::int32_t partitions = 1, const ConfigValues& settings = {});
    void setConfig(ResourceType type, const std::string& name, const std::string& key, const std::string& value);

    Broker& broker() { return *m_broker; }
    Services& services() { return *m_services; }
    Log& log(const std::string& topic, std::int32_t partition = 0) {
        return m_broker->topics().partition(topic, PartitionIndex(partition))->log();
    }
    HeldSync& sync() { return *m_sync; }
    Timestamp now() const { return clock.now(); }

    SimulatedFileSystem disk;
    ManualClock clock;
    SeededRandom random{11};
    KeptDiagnostics diagnostics;
    Client client{1, "10.0.0.9", "broker.test", 9092, 4711, ""};
    std::string introducedAs;  ///< what the client said it is, by its last request
    std::vector<std::pair<protocol::ApiKey, ErrorCode>> notedErrors;              ///< that answers told, oldest first
    std::uint64_t checkpointAfterBytes = Broker::Options{}.checkpointAfterBytes;  ///< from the next start on

private:
    MutableBytes bodyOf(const Outcome& outcome, bool tagged);

    ConfigValues m_configuration;
    InlineWorkers m_workers;
    std::unique_ptr<ManualExecutor> m_executor;
    std::unique_ptr<HeldSync> m_sync;
    std::unique_ptr<Broker> m_broker;
    std::unique_ptr<Services> m_services;
    std::int32_t m_correlation = 0;
    std::deque<Bytes> m_kept;  // bodies that answers borrow records from
};

/// One batch of records with these values, as a producer sends it.
struct ProducerMark {
    std::int64_t id = -1;
    std::int16_t epoch = -1;
    std::int32_t sequence = -1;
};
Bytes batchOf(const std::vector<std::string>& values, Timestamp timestamp, ProducerMark producer = {});

/// The values of all records in batches as they lie in an answer; throws when they cannot be read.
std::vector<std::string> valuesIn(ByteView batches);

}  // namespace brook::test
