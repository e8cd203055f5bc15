#include <array>

#include "engine/metadata/config_broker.h"

namespace brook {

namespace {

// Broker settings about sockets, connections and requests.
constexpr std::array<ConfigDefinition, 24> definitions{{
    {"advertised.listeners", ConfigType::List, std::nullopt,
     "The addresses clients are told to use. Without it, each client is told the address it came by.", "",
     ConfigUnit::None, UpdateMode::ReadOnly, true, ""},
    {"connection.failed.authentication.delay.ms", ConfigType::Int, "100",
     "Kept as Apache Kafka keeps it, so that its tools and files work; it changes nothing here.", "",
     ConfigUnit::Milliseconds, UpdateMode::ReadOnly, false, ""},
    {"connections.max.idle.ms", ConfigType::Long, "600000", "Close a connection that has been silent for this long.",
     "", ConfigUnit::Milliseconds, UpdateMode::ReadOnly, true, ""},
    {"connections.max.reauth.ms", ConfigType::Long, "0",
     "Kept as Apache Kafka keeps it, so that its tools and files work; it changes nothing here.", "",
     ConfigUnit::Milliseconds, UpdateMode::ReadOnly, false, ""},
    {"fetch.max.bytes", ConfigType::Int, "57671680", "The most bytes that one fetch is answered with.", "",
     ConfigUnit::Bytes, UpdateMode::ReadOnly, true, ""},
    {"fetch.purgatory.purge.interval.requests", ConfigType::Int, "1000",
     "How Kafka tidies up waiting requests. Brook forgets each one as it is answered, so it changes nothing.", "",
     ConfigUnit::None, UpdateMode::ReadOnly, false, ""},
    {"listeners", ConfigType::List, "PLAINTEXT://:9092",
     "The addresses to listen on; --listen says the same on the command line.", "", ConfigUnit::None,
     UpdateMode::ClusterWide, true, ""},
    {"max.connection.creation.rate", ConfigType::Int, "2147483647",
     "Kept as Apache Kafka keeps it, so that its tools and files work; it changes nothing here.", "", ConfigUnit::None,
     UpdateMode::ClusterWide, false, ""},
    {"max.connections", ConfigType::Int, "2147483647", "The most connections at one time; further ones are closed.", "",
     ConfigUnit::None, UpdateMode::ClusterWide, true, ""},
    {"max.connections.per.ip", ConfigType::Int, "2147483647", "The most connections from one address at one time.", "",
     ConfigUnit::None, UpdateMode::ClusterWide, true, ""},
    {"max.connections.per.ip.overrides", ConfigType::String, "",
     "Kept as Apache Kafka keeps it, so that its tools and files work; it changes nothing here.", "", ConfigUnit::None,
     UpdateMode::ClusterWide, false, ""},
    {"max.incremental.fetch.session.cache.slots", ConfigType::Int, "1000",
     "How many incremental fetch sessions are remembered.", "", ConfigUnit::None, UpdateMode::ReadOnly, true, ""},
    {"max.request.partition.size.limit", ConfigType::Int, "2000",
     "Kept as Apache Kafka keeps it, so that its tools and files work; it changes nothing here.", "", ConfigUnit::None,
     UpdateMode::ReadOnly, false, ""},
    {"num.io.threads", ConfigType::Int, "8",
     "A number of Java threads. Brook runs one loop and a few workers, so it changes nothing.", "", ConfigUnit::None,
     UpdateMode::ClusterWide, false, ""},
    {"num.network.threads", ConfigType::Int, "3",
     "A number of Java threads. Brook runs one loop and a few workers, so it changes nothing.", "", ConfigUnit::None,
     UpdateMode::ClusterWide, false, ""},
    {"queued.max.request.bytes", ConfigType::Long, "-1",
     "Kept as Apache Kafka keeps it, so that its tools and files work; it changes nothing here.", "", ConfigUnit::Bytes,
     UpdateMode::ReadOnly, false, ""},
    {"queued.max.requests", ConfigType::Int, "500",
     "Requests of one connection that may wait for their answers before its socket is read no further.", "",
     ConfigUnit::None, UpdateMode::ReadOnly, true, ""},
    {"request.timeout.ms", ConfigType::Int, "30000",
     "Kept as Apache Kafka keeps it, so that its tools and files work; it changes nothing here.", "",
     ConfigUnit::Milliseconds, UpdateMode::ReadOnly, false, ""},
    {"socket.connection.setup.timeout.max.ms", ConfigType::Long, "30000",
     "A setting of the sockets that Brook leaves to the operating system; kept, and without effect.", "",
     ConfigUnit::Milliseconds, UpdateMode::ReadOnly, false, ""},
    {"socket.connection.setup.timeout.ms", ConfigType::Long, "10000",
     "A setting of the sockets that Brook leaves to the operating system; kept, and without effect.", "",
     ConfigUnit::Milliseconds, UpdateMode::ReadOnly, false, ""},
    {"socket.listen.backlog.size", ConfigType::Int, "50",
     "A setting of the sockets that Brook leaves to the operating system; kept, and without effect.", "",
     ConfigUnit::None, UpdateMode::ReadOnly, false, ""},
    {"socket.receive.buffer.bytes", ConfigType::Int, "102400",
     "A setting of the sockets that Brook leaves to the operating system; kept, and without effect.", "",
     ConfigUnit::Bytes, UpdateMode::ReadOnly, false, ""},
    {"socket.request.max.bytes", ConfigType::Int, "104857600",
     "The largest request; a longer one closes the connection.", "", ConfigUnit::Bytes, UpdateMode::ReadOnly, true, ""},
    {"socket.send.buffer.bytes", ConfigType::Int, "102400",
     "A setting of the sockets that Brook leaves to the operating system; kept, and without effect.", "",
     ConfigUnit::Bytes, UpdateMode::ReadOnly, false, ""},
}};

}  // namespace

std::span<const ConfigDefinition> networkConfigs() { return definitions; }

}  // namespace brook
