#include "engine/metadata/config_broker.h"

#include <array>

namespace brook {

namespace {

// Broker settings about transactions and producers.
constexpr std::array<ConfigDefinition, 14> definitions{{
    {"add.partitions.to.txn.retry.backoff.max.ms", ConfigType::Int, "100",
     "Part of transactions, which Brook does not coordinate yet; kept, and without effect.",
     "", ConfigUnit::Milliseconds, UpdateMode::ReadOnly, false, ""},
    {"add.partitions.to.txn.retry.backoff.ms", ConfigType::Int, "20",
     "Part of transactions, which Brook does not coordinate yet; kept, and without effect.",
     "", ConfigUnit::Milliseconds, UpdateMode::ReadOnly, false, ""},
    {"producer.id.expiration.ms", ConfigType::Int, "86400000",
     "How long an idle idempotent producer is remembered.",
     "", ConfigUnit::Milliseconds, UpdateMode::ClusterWide, true, ""},
    {"transaction.abort.timed.out.transaction.cleanup.interval.ms", ConfigType::Int, "10000",
     "Part of transactions, which Brook does not coordinate yet; kept, and without effect.",
     "", ConfigUnit::Milliseconds, UpdateMode::ReadOnly, false, ""},
    {"transaction.max.timeout.ms", ConfigType::Int, "900000",
     "Part of transactions, which Brook does not coordinate yet; kept, and without effect.",
     "", ConfigUnit::Milliseconds, UpdateMode::ReadOnly, false, ""},
    {"transaction.partition.verification.enable", ConfigType::Boolean, "true",
     "Part of transactions, which Brook does not coordinate yet; kept, and without effect.",
     "", ConfigUnit::None, UpdateMode::ClusterWide, false, ""},
    {"transaction.remove.expired.transaction.cleanup.interval.ms", ConfigType::Int, "3600000",
     "Part of transactions, which Brook does not coordinate yet; kept, and without effect.",
     "", ConfigUnit::Milliseconds, UpdateMode::ReadOnly, false, ""},
    {"transaction.state.log.load.buffer.size", ConfigType::Int, "5242880",
     "Part of transactions, which Brook does not coordinate yet; kept, and without effect.",
     "", ConfigUnit::Bytes, UpdateMode::ReadOnly, false, ""},
    {"transaction.state.log.min.isr", ConfigType::Int, "2",
     "Part of transactions, which Brook does not coordinate yet; kept, and without effect.",
     "", ConfigUnit::None, UpdateMode::ReadOnly, false, ""},
    {"transaction.state.log.num.partitions", ConfigType::Int, "50",
     "Part of transactions, which Brook does not coordinate yet; kept, and without effect.",
     "", ConfigUnit::None, UpdateMode::ReadOnly, false, ""},
    {"transaction.state.log.replication.factor", ConfigType::Short, "3",
     "Part of transactions, which Brook does not coordinate yet; kept, and without effect.",
     "", ConfigUnit::None, UpdateMode::ReadOnly, false, ""},
    {"transaction.state.log.segment.bytes", ConfigType::Int, "104857600",
     "Part of transactions, which Brook does not coordinate yet; kept, and without effect.",
     "", ConfigUnit::Bytes, UpdateMode::ReadOnly, false, ""},
    {"transaction.two.phase.commit.enable", ConfigType::Boolean, "false",
     "Part of transactions, which Brook does not coordinate yet; kept, and without effect.",
     "", ConfigUnit::None, UpdateMode::ReadOnly, false, ""},
    {"transactional.id.expiration.ms", ConfigType::Int, "604800000",
     "Part of transactions, which Brook does not coordinate yet; kept, and without effect.",
     "", ConfigUnit::Milliseconds, UpdateMode::ReadOnly, false, ""},
}};

}  // namespace

std::span<const ConfigDefinition> transactionsConfigs() { return definitions; }

}  // namespace brook
