#pragma once

#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "app/options.h"
#include "engine/admin/local_cluster.h"
#include "engine/base/event_log.h"
#include "engine/base/thread_pool.h"
#include "engine/handlers/services.h"
#include "engine/net/listener.h"

namespace brook {

/// Why a start failed, with the exit code that says it to a script.
struct StartFailure {
    ExitCode code = ExitCode::Failed;
    std::string message;
};

/// One running broker and the threads around it: the loop, the sync thread, the workers, the listener. Wires the floors
/// together and takes them apart in order; a process may hold several.
class Server {
public:
    explicit Server(Options options);
    ~Server();

    /// How many of how many partitions are open; told from any thread.
    using Progress = std::function<void(std::size_t opened, std::size_t all)>;
    /// Binds, opens the data directory, makes the topics asked for, serves. Waits until all that is done. Any thread
    /// may call it, before all else.
    tl::expected<void, StartFailure> start(Progress progress = nullptr);
    /// Stops cleanly and waits for it. Safe to call twice.
    Result<void> stop();

    /// "127.0.0.1:9092", in the order they were asked for.
    const std::vector<std::string>& addresses() const { return m_addresses; }

    /// A door for a window; its replies arrive through `deliver`. Lives no longer than the server.
    std::unique_ptr<admin::Cluster> connect(admin::Cluster::Deliver deliver);

private:
    tl::expected<ConfigValues, StartFailure> readConfiguration() const;
    std::vector<ListenOption> listeners(const ConfigValues& configuration) const;
    tl::expected<void, StartFailure> bind(const ConfigValues& configuration);
    tl::expected<void, StartFailure> openBroker(ConfigValues configuration, Progress progress);
    void serve();
    Result<void> makeTopics();
    /// Runs `task` on the loop and waits for what it gives.
    template <class T>
    T onLoop(std::function<void(std::function<void(T)>)> task);

    Options m_options;
    SystemClock m_clock;
    SystemRandom m_random;
    EventLog m_events;
    std::unique_ptr<FileSystem> m_fs;
    EventLoop m_loop;
    std::unique_ptr<ThreadedSync> m_sync;
    std::unique_ptr<ThreadPool> m_workers;
    std::unique_ptr<ThreadPool> m_background;
    std::unique_ptr<Network> m_network;
    std::unique_ptr<Broker> m_broker;
    std::unique_ptr<Services> m_services;
    std::vector<EndpointImage> m_endpoints;
    std::vector<std::string> m_addresses;
    admin::BrokerDoor m_door;
    std::thread m_thread;
};

}  // namespace brook
