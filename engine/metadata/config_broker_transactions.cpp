#include <array>

#include "engine/metadata/config_broker.h"

namespace brook {

namespace {

// Broker settings about transactions and producers.
constexpr std::array<ConfigDefinition, 14> definitions{{
    {"add.partitions.to.txn.retry.backoff.max.ms", ConfigType::Int, "100",
     "How long a batch that begins a transaction in its partition waits for the end of the transaction before, "
     "whose markers may still be on their way.",
     "", ConfigUnit::Milliseconds, UpdateMode::ReadOnly, true, ""},
    {"add.partitions.to.txn.retry.backoff.ms", ConfigType::Int, "20",
     "Apache Kafka's pause between two attempts to add a partition. Brook needs none: it goes on in the moment "
     "the last marker is written.",
     "", ConfigUnit::Milliseconds, UpdateMode::ReadOnly, false, ""},
    {"producer.id.expiration.ms", ConfigType::Int, "86400000", "How long an idle idempotent producer is remembered.",
     "", ConfigUnit::Milliseconds, UpdateMode::ClusterWide, true, ""},
    {"transaction.abort.timed.out.transaction.cleanup.interval.ms", ConfigType::Int, "10000",
     "How often transactions are looked at that take longer than their producer's transaction.timeout.ms; these "
     "are aborted.",
     "", ConfigUnit::Milliseconds, UpdateMode::ReadOnly, true, ""},
    {"transaction.max.timeout.ms", ConfigType::Int, "900000",
     "The longest time-out a producer may ask for its transactions.", "", ConfigUnit::Milliseconds,
     UpdateMode::ReadOnly, true, ""},
    {"transaction.partition.verification.enable", ConfigType::Boolean, "true",
     "Whether a transactional batch of an older client is taken only when its partition was added to the "
     "transaction.",
     "", ConfigUnit::None, UpdateMode::ClusterWide, true, ""},
    {"transaction.remove.expired.transaction.cleanup.interval.ms", ConfigType::Int, "3600000",
     "How often transactional ids are looked for that may be forgotten.", "", ConfigUnit::Milliseconds,
     UpdateMode::ReadOnly, true, ""},
    {"transaction.state.log.load.buffer.size", ConfigType::Int, "5242880",
     "Apache Kafka's buffer for reading the transaction state at its start. Brook reads a megabyte at a time.", "",
     ConfigUnit::Bytes, UpdateMode::ReadOnly, false, ""},
    {"transaction.state.log.min.isr", ConfigType::Int, "2",
     "Replicas that have to hold the transaction state before a producer is told. On one node it is that node, "
     "after its sync.",
     "", ConfigUnit::None, UpdateMode::ReadOnly, false, ""},
    {"transaction.state.log.num.partitions", ConfigType::Int, "50",
     "Partitions of __transaction_state, when it is made.", "", ConfigUnit::None, UpdateMode::ReadOnly, true, ""},
    {"transaction.state.log.replication.factor", ConfigType::Short, "3",
     "Replicas of __transaction_state. On one node there is one.", "", ConfigUnit::None, UpdateMode::ReadOnly, false,
     ""},
    {"transaction.state.log.segment.bytes", ConfigType::Int, "104857600",
     "Segment size of __transaction_state, when it is made.", "", ConfigUnit::Bytes, UpdateMode::ReadOnly, true, ""},
    {"transaction.two.phase.commit.enable", ConfigType::Boolean, "false",
     "Transactions that outlive their producer until somebody decides them (KIP-939). No stable client asks for "
     "them; kept, and without effect.",
     "", ConfigUnit::None, UpdateMode::ReadOnly, false, ""},
    {"transactional.id.expiration.ms", ConfigType::Int, "604800000", "How long an idle transactional id is remembered.",
     "", ConfigUnit::Milliseconds, UpdateMode::ReadOnly, true, ""},
}};

}  // namespace

std::span<const ConfigDefinition> transactionsConfigs() { return definitions; }

}  // namespace brook
