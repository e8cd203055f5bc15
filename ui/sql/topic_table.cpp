#include "ui/sql/topic_table.h"

#include <sqlite3.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "ui/sql/keyed_records.h"
#include "ui/sql/table_columns.h"
#include "ui/sql/table_plan.h"
#include "ui/sql/table_values.h"

namespace brook::ui {

namespace {

constexpr std::size_t mostDamage = 20;
constexpr std::size_t samples = 20;

/// What a connection knows of one topic.
struct Source {
    std::shared_ptr<TableReads> reads;
    TopicTable table;
};

struct Table : sqlite3_vtab {
    const Source* source = nullptr;
};

const Source& sourceOf(const sqlite3_vtab_cursor* cursor) { return *static_cast<const Table*>(cursor->pVtab)->source; }

struct TableCursor : sqlite3_vtab_cursor {
    std::unique_ptr<admin::RecordScan> scan;
    TableReads::Readers* readers = nullptr;
    admin::View view = admin::View::ReadCommitted;
    bool atEnd = true;

    // Where one key is asked for after the other, the topic is read once and kept.
    std::optional<admin::ScanQuery> keyless;  // what was asked for last, whatever the key
    std::optional<KeyedRecords> kept;         // all of `keyless`
    bool isTooLarge = false;                  // to be kept
    const KeyedRecords::List* list = nullptr;
    std::size_t next = 0;  // of the list

    const admin::Cursor& endsSeen() const { return sourceOf(this).reads->ends.at({keyless->topic, keyless->view}); }
    const admin::ScannedRecord& record() const { return list ? *(*list)[next - 1] : scan->record(); }
};

int failWith(sqlite3_vtab* table, const std::string& sentence) {
    sqlite3_free(table->zErrMsg);
    table->zErrMsg = sqlite3_mprintf("%s", sentence.c_str());
    return SQLITE_ERROR;
}

void keepDamage(TableReads& reads, std::vector<std::string> damage) {
    for (std::string& sentence : damage)
        if (reads.damage.size() < mostDamage) reads.damage.push_back(std::move(sentence));
}

// Reading -------------------------------------------------------------------------------------------------------------

/// What several records of the topic look like together, where nobody has said or seen it. What is read for it does not
/// count.
void takeSamples(TableReads& reads, const Source& source, TableReads::Readers& readers) {
    std::vector<Bytes> keys;
    std::vector<Bytes> values;
    std::vector<std::optional<Bytes>> keysOfValues;
    const admin::ScanMeter& meter = *reads.meter;
    const std::uint64_t before[] = {meter.offsets, meter.totalOffsets, meter.records, meter.bytes};
    admin::ScanQuery query;
    query.topic = source.table.topic;
    query.view = admin::View::ReadUncommitted;
    query.direction = admin::Direction::Older;
    if (auto scan = reads.scans->begin(query, reads.meter))
        for (std::size_t i = 0; i < samples; ++i) {
            const Result<bool> moved = (*scan)->next();
            if (!moved || !*moved) break;
            const RecordView& record = (*scan)->record().record;
            const auto owned = [](ByteView bytes) { return Bytes(bytes.begin(), bytes.end()); };
            if (record.key) keys.push_back(owned(*record.key));
            if (!record.value) continue;
            values.push_back(owned(*record.value));
            keysOfValues.push_back(record.key ? std::optional(owned(*record.key)) : std::nullopt);
        }
    reads.meter->offsets = before[0];
    reads.meter->totalOffsets = before[1];
    reads.meter->records = before[2];
    reads.meter->bytes = before[3];
    const std::vector<ByteView> keyViews(keys.begin(), keys.end());
    const std::vector<ByteView> valueViews(values.begin(), values.end());
    const std::vector<std::optional<ByteView>> keysOf(keysOfValues.begin(), keysOfValues.end());
    if (readers.key.wantsSamples()) readers.key.likely(decode::guessFor(keyViews, source.table.topic, true, {}));
    if (readers.value.wantsSamples())
        readers.value.likely(decode::guessFor(valueViews, source.table.topic, false, keysOf));
}

TableReads::Readers& readersOf(const Source& source) {
    TableReads& reads = *source.reads;
    const auto [found, isNew] = reads.readers.try_emplace(
        source.table.topic, TableReads::Readers{ValueReader(source.table.key), ValueReader(source.table.value)});
    TableReads::Readers& readers = found->second;
    if (isNew && (readers.key.wantsSamples() || readers.value.wantsSamples())) takeSamples(reads, source, readers);
    return readers;
}

int failedRead(TableCursor& cursor, const Error& error) {
    return sourceOf(&cursor).reads->meter->isCancelled() ? SQLITE_INTERRUPT : failWith(cursor.pVtab, error.message);
}

int step(TableCursor& cursor) {
    if (cursor.list) {
        cursor.atEnd = cursor.next == cursor.list->size();
        if (!cursor.atEnd) ++cursor.next;
        return SQLITE_OK;
    }
    TableReads& reads = *sourceOf(&cursor).reads;
    const Result<bool> moved = cursor.scan->next();
    cursor.atEnd = !moved || !*moved;
    if (cursor.atEnd) keepDamage(reads, cursor.scan->takeDamage());
    return moved ? SQLITE_OK : failedRead(cursor, moved.error());
}

Result<void> beginScan(TableCursor& cursor, admin::ScanQuery query) {
    TableReads& reads = *sourceOf(&cursor).reads;
    const std::pair seen(query.topic, query.view);
    auto scan = reads.scans->begin(std::move(query), reads.meter);
    if (!scan) return failed(scan);
    cursor.scan = std::move(*scan);
    reads.ends.try_emplace(seen, cursor.scan->end());
    return {};
}

/// Reads all that is asked for whatever the key, unless it is too much to be kept.
Result<void> keepAll(TableCursor& cursor) {
    cursor.kept.emplace();
    if (auto begun = beginScan(cursor, *cursor.keyless); !begun) return begun;
    for (;;) {
        const Result<bool> moved = cursor.scan->next();
        if (!moved) return failed(moved);
        if (!*moved) return {};
        const admin::ScannedRecord& record = cursor.scan->record();
        const auto mark = keyMark(cursor.readers->key.read(record.record.key, {}));
        if (!mark || cursor.kept->add(*mark, record)) continue;
        cursor.kept.reset();
        cursor.isTooLarge = true;
        return {};
    }
}

/// The records of one key: the first time they are looked for in the log, from the second time on they are kept.
Result<void> beginKey(TableCursor& cursor, const NarrowedScan& narrowed, admin::ScanQuery query) {
    static const KeyedRecords::List none;
    const bool isAgain = cursor.keyless && *cursor.keyless == query;
    if (!isAgain) {
        cursor.keyless = query;
        cursor.kept.reset();
        cursor.isTooLarge = false;
    } else if (!cursor.kept && !cursor.isTooLarge) {
        if (auto kept = keepAll(cursor); !kept) return kept;
    }
    if (cursor.kept) {
        const KeyedRecords::List* found = cursor.kept->find(*narrowed.keyMark);
        cursor.list = found ? found : &none;
        return {};
    }
    if (narrowed.keyText && cursor.readers->key.isPlain()) query.key = toBytes(*narrowed.keyText);
    auto begun = beginScan(cursor, std::move(query));
    if (begun) cursor.keyless->until = cursor.endsSeen();
    return begun;
}

// What SQLite calls ---------------------------------------------------------------------------------------------------

std::string declaration() {
    std::string sql = "CREATE TABLE t(";
    for (std::size_t i = 0; i < tableColumns.size(); ++i) {
        sql += i == 0 ? "\"" : ", \"";
        sql += std::string(tableColumns[i].name) + "\" " + tableColumns[i].type;
        if (isHidden(static_cast<TableColumn>(i))) sql += " HIDDEN";
    }
    return sql + ")";
}

int connectTable(sqlite3* database, void* aux, int, const char* const*, sqlite3_vtab** made, char**) {
    const int status = sqlite3_declare_vtab(database, declaration().c_str());
    if (status != SQLITE_OK) return status;
    sqlite3_vtab_config(database, SQLITE_VTAB_INNOCUOUS);
    auto* table = new Table;
    table->source = static_cast<const Source*>(aux);
    *made = table;
    return SQLITE_OK;
}

int disconnectTable(sqlite3_vtab* table) {
    delete static_cast<Table*>(table);
    return SQLITE_OK;
}

int chooseIndex(sqlite3_vtab* table, sqlite3_index_info* info) {
    return planTable(*info, static_cast<Table*>(table)->source->table) ? SQLITE_OK : SQLITE_CONSTRAINT;
}

int openCursor(sqlite3_vtab*, sqlite3_vtab_cursor** made) {
    *made = new TableCursor;
    return SQLITE_OK;
}

int closeCursor(sqlite3_vtab_cursor* base) {
    auto* cursor = static_cast<TableCursor*>(base);
    if (cursor->scan) keepDamage(*sourceOf(cursor).reads, cursor->scan->takeDamage());
    delete cursor;
    return SQLITE_OK;
}

int filterTable(sqlite3_vtab_cursor* base, int planNumber, const char* letters, int count, sqlite3_value** values) {
    auto& cursor = *static_cast<TableCursor*>(base);
    const Source& source = sourceOf(base);
    TableReads& reads = *source.reads;
    const NarrowedScan narrowed = narrowedScan(planNumber, letters ? letters : "", count, values);
    if (!narrowed.trouble.empty()) return failWith(base->pVtab, narrowed.trouble);
    cursor.atEnd = true;
    if (narrowed.isEmpty) return SQLITE_OK;
    cursor.readers = &readersOf(source);
    cursor.list = nullptr;
    cursor.next = 0;
    admin::ScanQuery query = narrowed.query;
    query.topic = source.table.topic;
    cursor.view = query.view;
    if (const auto end = reads.ends.find({query.topic, query.view}); end != reads.ends.end()) query.until = end->second;
    const Result<void> begun =
        narrowed.hasKey ? beginKey(cursor, narrowed, std::move(query)) : beginScan(cursor, std::move(query));
    return begun ? step(cursor) : failedRead(cursor, begun.error());
}

int nextRow(sqlite3_vtab_cursor* cursor) { return step(*static_cast<TableCursor*>(cursor)); }
int isAtEnd(sqlite3_vtab_cursor* cursor) { return static_cast<TableCursor*>(cursor)->atEnd ? 1 : 0; }

int rowNumber(sqlite3_vtab_cursor* base, sqlite3_int64* number) {
    const admin::ScannedRecord& at = static_cast<TableCursor*>(base)->record();
    *number = (std::int64_t{at.partition.value()} << 44) + at.record.offset.value();
    return SQLITE_OK;
}

int putColumn(sqlite3_vtab_cursor* base, sqlite3_context* context, int column) {
    auto& cursor = *static_cast<TableCursor*>(base);
    putValue(context, cursor.record(), static_cast<TableColumn>(column), {*cursor.readers, cursor.view});
    return SQLITE_OK;
}

/// No xCreate: the table is there without being created, under the module's name. No xUpdate: nothing can be written.
sqlite3_module makeModule() {
    sqlite3_module module{};
    module.iVersion = 3;
    module.xConnect = connectTable;
    module.xDisconnect = disconnectTable;
    module.xBestIndex = chooseIndex;
    module.xOpen = openCursor;
    module.xClose = closeCursor;
    module.xFilter = filterTable;
    module.xNext = nextRow;
    module.xEof = isAtEnd;
    module.xColumn = putColumn;
    module.xRowid = rowNumber;
    return module;
}

std::string lowered(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return text;
}

}  // namespace

std::vector<std::string> tableNames(const std::vector<std::string>& topics) {
    std::set<std::string> taken{"json_each",     "json_tree",          "sqlite_master",
                                "sqlite_schema", "sqlite_temp_master", "sqlite_temp_schema"};
    std::vector<std::string> names;
    for (const std::string& topic : topics) {
        std::string name = topic;
        for (int number = 2; !taken.insert(lowered(name)).second; ++number) name = topic + "~" + std::to_string(number);
        names.push_back(std::move(name));
    }
    return names;
}

TopicTable tableOf(const admin::TopicRow& topic, std::string name, Reading key, Reading value) {
    TopicTable table{std::move(name), topic.name, std::move(key), std::move(value)};
    table.partitions = topic.partitions.size();
    table.bytes = topic.bytes;
    table.start = topic.partitions.empty() ? 0 : topic.partitions.front().start.value();
    for (const admin::PartitionRow& partition : topic.partitions) {
        table.records += static_cast<std::uint64_t>(partition.end - partition.start);
        table.start = std::min(table.start, partition.start.value());
        table.end = std::max(table.end, partition.end.value());
    }
    return table;
}

QString quotedName(const QString& name) {
    const bool isWord = !name.isEmpty() && !name.front().isDigit() &&
                        std::all_of(name.begin(), name.end(),
                                    [](QChar c) { return c == u'_' || (c.unicode() < 128 && c.isLetterOrNumber()); });
    const QByteArray utf8 = name.toUtf8();
    if (isWord && !sqlite3_keyword_check(utf8.constData(), static_cast<int>(utf8.size()))) return name;
    return QLatin1Char('"') + QString(name).replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

std::vector<std::string> TableReads::misfits() const {
    std::vector<std::string> topics;
    for (const auto& [topic, each] : readers)
        if (each.key.hasMisfits() || each.value.hasMisfits()) topics.push_back(topic);
    return topics;
}

void addTopicTable(sqlite3* database, std::shared_ptr<TableReads> reads, TopicTable table) {
    static const sqlite3_module module = makeModule();
    const std::string name = table.name;
    auto* source = new Source{std::move(reads), std::move(table)};
    sqlite3_create_module_v2(database, name.c_str(), &module, source,
                             [](void* owned) { delete static_cast<Source*>(owned); });
}

}  // namespace brook::ui
