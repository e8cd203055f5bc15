#pragma once

#include <QString>

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "engine/admin/record_scan.h"
#include "ui/sql/value_reader.h"

struct sqlite3;

namespace brook::ui {

/// A topic as a table of SQL. A value: whoever knows the topics makes it for a thread that does not.
struct TopicTable {
    std::string name;  ///< in SQL
    std::string topic;
    Reading key;
    Reading value;
    std::size_t partitions = 1;
    // About; only plans depend on these.
    std::uint64_t records = 0;
    std::uint64_t bytes = 0;
    std::int64_t start = 0;  ///< the first offset of any partition
    std::int64_t end = 0;    ///< behind the last one
};

TopicTable tableOf(const admin::TopicRow& topic, std::string name, Reading key, Reading value);
/// The names of topics as tables, in their order. SQL knows no large and small letters and has names of its own: of two
/// that it cannot tell apart the second one is called "name~2".
std::vector<std::string> tableNames(const std::vector<std::string>& topics);
/// A name as SQL writes it: in quotes where it needs them.
QString quotedName(const QString& name);

/// What the tables of one statement share. All of them see a topic as it was when the statement first asked for it.
/// One thread.
struct TableReads {
    std::shared_ptr<admin::RecordScans> scans;  ///< null: statements are only prepared
    std::shared_ptr<admin::ScanMeter> meter = std::make_shared<admin::ScanMeter>();
    std::map<std::pair<std::string, admin::View>, admin::Cursor> ends;
    struct Readers {
        ValueReader key;
        ValueReader value;
    };
    std::map<std::string, Readers> readers;  ///< by topic
    std::vector<std::string> damage;         ///< sentences, the first twenty

    /// Topics with values that are not what the chosen decoder expects.
    std::vector<std::string> misfits() const;
};

/// Makes a topic a table of a connection. Conditions on partition, offset, timestamp and key narrow what is read;
/// SQLite checks them again.
void addTopicTable(sqlite3* database, std::shared_ptr<TableReads> reads, TopicTable table);

}  // namespace brook::ui
