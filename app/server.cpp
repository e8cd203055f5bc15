#include "app/server.h"

#include <future>
#include <unistd.h>

#include "engine/handlers/dispatch.h"
#include "engine/metadata/server_properties.h"

namespace brook {

namespace {

constexpr std::size_t workerThreads = 2;
constexpr std::size_t backgroundThreads = 2;
constexpr int backgroundNiceness = 10;  // searching and compacting must not cost producers their throughput

tl::unexpected<StartFailure> cannotStart(ExitCode code, std::string message) {
    return tl::unexpected<StartFailure>(StartFailure{code, std::move(message)});
}

std::string joined(const std::string& host, std::uint16_t port) {
    return host.find(':') == std::string::npos ? fmt::format("{}:{}", host, port) : fmt::format("[{}]:{}", host, port);
}

NetworkLimits limitsFrom(const ConfigResolver& config) {
    NetworkLimits limits;
    limits.maxFrameBytes = config.brokerNumber("socket.request.max.bytes");
    limits.maxConnections = static_cast<std::size_t>(config.brokerNumber("max.connections"));
    limits.maxConnectionsPerPeer = static_cast<std::size_t>(config.brokerNumber("max.connections.per.ip"));
    limits.maxInFlight =
        static_cast<std::size_t>(std::max<std::int64_t>(1, config.brokerNumber("queued.max.requests")));
    limits.maxIdle = Milliseconds(config.brokerNumber("connections.max.idle.ms"));
    return limits;
}

std::vector<admin::ConnectionRow> connectionRows(const std::vector<ConnectionFacts>& connections) {
    std::vector<admin::ConnectionRow> rows;
    for (const ConnectionFacts& facts : connections)
        rows.push_back({facts.id, joined(facts.peerHost, facts.peerPort), facts.clientId, facts.software,
                        facts.openedAt, facts.requests, facts.bytesIn, facts.bytesOut, facts.inFlight, facts.lastError,
                        facts.lastErrorAt});
    return rows;
}

}  // namespace

Server::Server(Options options)
    : m_options(std::move(options)), m_events(m_clock, m_options.quiet ? Severity::Error : Severity::Info),
      m_fs(realFileSystem()), m_sync(std::make_unique<ThreadedSync>(m_loop)),
      m_workers(std::make_unique<ThreadPool>(workerThreads)),
      m_background(std::make_unique<ThreadPool>(backgroundThreads, backgroundNiceness)),
      m_door(m_loop, m_clock, m_events) {}

Server::~Server() {
    if (auto stopped = stop(); !stopped) m_events.report(Severity::Error, Logger::App, stopped.error().message);
}

template <class T>
T Server::onLoop(std::function<void(std::function<void(T)>)> task) {
    auto promise = std::make_shared<std::promise<T>>();
    std::future<T> result = promise->get_future();
    m_loop.post(
        [task = std::move(task), promise] { task([promise](T value) { promise->set_value(std::move(value)); }); });
    return result.get();
}

tl::expected<ConfigValues, StartFailure> Server::readConfiguration() const {
    ConfigValues values;
    if (m_options.configFile) {
        const auto content = readFile(*m_fs, *m_options.configFile);
        if (!content) return cannotStart(ExitCode::BadConfiguration, content.error().message);
        auto read = readServerProperties(asText(*content));
        if (!read)
            return cannotStart(ExitCode::BadConfiguration,
                               fmt::format("{}, {}", m_options.configFile->string(), read.error().message));
        for (const std::string& warning : read->warnings)
            std::fprintf(stderr, "brook: warning: %s, %s\n", m_options.configFile->c_str(), warning.c_str());
        values = std::move(read->values);
    }
    for (const auto& [key, value] : m_options.set) {
        const ConfigDefinition* definition = findConfig(brokerConfigDefinitions(), key);
        if (!definition) {
            std::fprintf(stderr, "brook: warning: there is no configuration named %s\n", key.c_str());
        } else if (auto fine = checkConfigValue(*definition, value); !fine) {
            return cannotStart(ExitCode::BadConfiguration, fine.error().message);
        }
        values[key] = value;
    }
    return values;
}

/// --listen, else the listeners of the configuration, else port 9092 on both loopback addresses.
std::vector<ListenOption> Server::listeners(const ConfigValues& configuration) const {
    if (!m_options.listen.empty()) return m_options.listen;
    std::vector<ListenOption> found;
    if (const auto configured = configuration.find("listeners"); configured != configuration.end()) {
        for (std::string address : parseList(configured->second)) {
            if (address.starts_with("CONTROLLER://")) continue;  // this process is its own controller
            if (const std::size_t scheme = address.find("://"); scheme != std::string::npos)
                address = address.substr(scheme + 3);
            if (address.starts_with(':')) address = "0.0.0.0" + address;
            if (auto parsed = ListenOption::parse(address)) found.push_back(std::move(*parsed));
        }
    }
    if (found.empty()) found.push_back({"127.0.0.1", 9092});
    return found;
}

tl::expected<void, StartFailure> Server::bind(const ConfigValues& configuration) {
    for (const ListenOption& listen : listeners(configuration)) {
        const auto port = m_network->bind(listen.host, listen.port);
        if (!port) return cannotStart(ExitCode::PortInUse, port.error().message);
        m_addresses.push_back(joined(listen.host, *port));
        m_endpoints.push_back({"PLAINTEXT", listen.host, *port, 0});
        // A client that says localhost may come by either address; the second is a courtesy, not a promise.
        if (m_options.listen.empty() && listen.host == "127.0.0.1") (void)m_network->bind("::1", *port);
    }
    return {};
}

tl::expected<void, StartFailure> Server::openBroker(ConfigValues configuration, Progress progress) {
    Broker::Environment environment{m_loop, m_clock, *m_fs, m_random, m_events, *m_sync, *m_workers, *m_background};
    Broker::Options options{m_options.dataDirectory, fmt::format("process {}", ::getpid()), std::move(configuration),
                            m_endpoints};
    options.onProgress = std::move(progress);
    auto broker = Broker::open(environment, std::move(options));
    if (!broker) {
        const ErrorCode code = broker.error().code;
        const ExitCode exit = code == ErrorCode::InvalidRequest  ? ExitCode::DataDirectoryInUse
                              : code == ErrorCode::InvalidConfig ? ExitCode::BadConfiguration
                                                                 : ExitCode::Failed;
        return cannotStart(exit, broker.error().message);
    }
    m_broker = std::move(*broker);
    m_services = std::make_unique<Services>(*m_broker);
    return {};
}

void Server::serve() {
    m_network->keepAway([this](const std::string& host) { return m_services->quotas.connected(host); });
    m_network->accept(
        [this](const ConnectionFacts& facts, MutableBytes frame, const std::shared_ptr<AnswerSlot>& slot) {
            Client client{facts.id, facts.peerHost, facts.localHost, facts.localPort, facts.peerPort, facts.software};
            Reply reply;
            reply.answer = [slot](Rope rope) { slot->answer(std::move(rope)); };
            reply.nothing = [slot] { slot->nothing(); };
            reply.close = [slot](const std::string& reason) { slot->close(reason); };
            reply.introduce = [slot](const std::string& clientId, const std::string& software) {
                slot->introduce(clientId, software);
            };
            reply.noteError = [slot](protocol::ApiKey api, ErrorCode error) {
                slot->noteError(fmt::format("{} ({})", errorName(error), protocol::apiName(api)));
            };
            reply.throttle = [slot](Milliseconds wait) { slot->mute(wait); };
            dispatch(*m_services, frame, std::move(client), std::move(reply));
        });
}

Result<void> Server::makeTopics() {
    for (const TopicOption& topic : m_options.topics) {
        const Result<void> made = onLoop<Result<void>>([this, &topic](const std::function<void(Result<void>)>& done) {
            if (m_broker->image()->topic(topic.name)) return done({});
            TopicWish wish{topic.name, topic.partitions.value_or(-1), -1, {}, {}};
            for (const auto& [key, value] : topic.settings) wish.settings.emplace_back(key, value);
            const ConfigResolver resolver = m_broker->resolver();
            auto plan = planTopic(m_broker->planContext(resolver), wish);
            if (!plan) return done(failed(plan));
            m_broker->changeMetadata(std::move(plan->records), done);
        });
        if (!made) return fail(made.error().code, "--topic {}: {}", topic.name, made.error().message);
    }
    return {};
}

tl::expected<void, StartFailure> Server::start(Progress progress) {
    auto configuration = readConfiguration();
    if (!configuration) return tl::unexpected(configuration.error());
    // Nothing is known of the cluster yet: the limits of the network come from the file and the options alone.
    const ConfigResolver resolver(std::make_shared<ClusterImage>(), *configuration, BrokerId(1));
    m_network = std::make_unique<Network>(m_loop, m_clock, m_events, limitsFrom(resolver));
    if (auto bound = bind(*configuration); !bound) return bound;
    // The loop does not run yet, so what happens here happens as if on it.
    if (auto opened = openBroker(std::move(*configuration), std::move(progress)); !opened) return opened;
    m_door.opened(*m_services, m_addresses, [this] { return connectionRows(m_network->connections()); });
    serve();
    m_thread = std::thread([this] { m_loop.run(); });
    if (auto made = makeTopics(); !made) return cannotStart(ExitCode::BadConfiguration, made.error().message);
    return {};
}

Result<void> Server::stop() {
    Result<void> result;
    if (m_thread.joinable()) {
        result = onLoop<Result<void>>([this](const std::function<void(Result<void>)>& done) {
            m_network->close();
            m_door.closing();
            m_broker->stop(done);
        });
        m_loop.stop();
        m_thread.join();
    }
    // Workers and syncs may still hold values of the broker: they end first.
    m_workers.reset();
    m_background.reset();
    m_sync.reset();
    m_services.reset();
    m_broker.reset();
    m_network.reset();
    return result;
}

std::unique_ptr<admin::Cluster> Server::connect(admin::Cluster::Deliver deliver) {
    return m_door.connect(std::move(deliver));
}

}  // namespace brook
