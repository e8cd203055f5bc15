#pragma once

#include <QString>

#include <array>

namespace brook::ui {

/// What a topic's table has for each record. The order is that of the table; those from Isolation on are hidden: `*`
/// leaves them out, and the first one is what stands in brackets behind the table's name.
enum class TableColumn {
    Partition,
    Offset,
    Timestamp,
    Key,
    Value,
    Headers,
    Size,
    Isolation,
    Time,
    TimestampType,
    KeySize,
    RecordSize,
    Compression,
    LeaderEpoch,
    ProducerId,
    ProducerEpoch,
    Sequence,
    TransactionState,
    BatchOffset,
    BatchSize,
};

struct TableColumnFacts {
    const char* name;
    const char* type;
};

inline constexpr std::array tableColumns{
    TableColumnFacts{"partition", "INTEGER"},
    TableColumnFacts{"offset", "INTEGER"},
    TableColumnFacts{"timestamp", "INTEGER"},  // ms since 1970
    TableColumnFacts{"key", ""},
    TableColumnFacts{"value", ""},
    TableColumnFacts{"headers", "TEXT"},         // a JSON object
    TableColumnFacts{"size", "INTEGER"},         // of the value
    TableColumnFacts{"isolation", "TEXT"},       // what is asked for, not what is read
    TableColumnFacts{"time", "TEXT"},            // the timestamp for people, local
    TableColumnFacts{"timestamp_type", "TEXT"},  // CreateTime, LogAppendTime
    TableColumnFacts{"key_size", "INTEGER"},
    TableColumnFacts{"record_size", "INTEGER"},  // as encoded
    TableColumnFacts{"compression", "TEXT"},
    TableColumnFacts{"leader_epoch", "INTEGER"},
    TableColumnFacts{"producer_id", "INTEGER"},  // NULL without one, like the next two
    TableColumnFacts{"producer_epoch", "INTEGER"},
    TableColumnFacts{"sequence", "INTEGER"},
    TableColumnFacts{"transaction_state", "TEXT"},  // NULL, open, committed, aborted
    TableColumnFacts{"batch_offset", "INTEGER"},
    TableColumnFacts{"batch_size", "INTEGER"},
};
static_assert(tableColumns.size() == static_cast<std::size_t>(TableColumn::BatchSize) + 1);

constexpr bool isHidden(TableColumn column) { return column >= TableColumn::Isolation; }

}  // namespace brook::ui
