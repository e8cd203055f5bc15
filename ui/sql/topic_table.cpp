#include "ui/sql/topic_table.h"

#include <sqlite3.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "engine/formats/base64.h"
#include "engine/formats/json_writer.h"
#include "engine/formats/utf8.h"
#include "ui/look/text.h"
#include "ui/sql/table_columns.h"
#include "ui/sql/table_plan.h"

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

struct TableCursor : sqlite3_vtab_cursor {
    std::unique_ptr<admin::RecordScan> scan;
    TableReads::Readers* readers = nullptr;
    admin::View view = admin::View::ReadCommitted;
    bool atEnd = true;
};

const Source& sourceOf(const sqlite3_vtab_cursor* cursor) { return *static_cast<const Table*>(cursor->pVtab)->source; }

int failWith(sqlite3_vtab* table, const std::string& sentence) {
    sqlite3_free(table->zErrMsg);
    table->zErrMsg = sqlite3_mprintf("%s", sentence.c_str());
    return SQLITE_ERROR;
}

void keepDamage(TableReads& reads, std::vector<std::string> damage) {
    for (std::string& sentence : damage)
        if (reads.damage.size() < mostDamage) reads.damage.push_back(std::move(sentence));
}

// Reading
// ---------------------------------------------------------------------------------------------------------------

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

int step(TableCursor& cursor) {
    TableReads& reads = *sourceOf(&cursor).reads;
    const Result<bool> moved = cursor.scan->next();
    cursor.atEnd = !moved || !*moved;
    if (cursor.atEnd) keepDamage(reads, cursor.scan->takeDamage());
    if (moved) return SQLITE_OK;
    if (reads.meter->isCancelled()) return SQLITE_INTERRUPT;
    return failWith(cursor.pVtab, moved.error().message);
}

// What SQLite calls
// -----------------------------------------------------------------------------------------------------

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
    NarrowedScan narrowed = narrowedScan(planNumber, letters ? letters : "", count, values);
    if (!narrowed.trouble.empty()) return failWith(base->pVtab, narrowed.trouble);
    cursor.atEnd = true;
    if (narrowed.isEmpty) return SQLITE_OK;
    cursor.readers = &readersOf(source);
    if (narrowed.key && cursor.readers->key.isPlain()) narrowed.query.key = toBytes(*narrowed.key);
    narrowed.query.topic = source.table.topic;
    cursor.view = narrowed.query.view;
    const std::pair seen(source.table.topic, cursor.view);
    if (const auto end = reads.ends.find(seen); end != reads.ends.end()) narrowed.query.until = end->second;
    auto scan = reads.scans->begin(std::move(narrowed.query), reads.meter);
    if (!scan) return reads.meter->isCancelled() ? SQLITE_INTERRUPT : failWith(base->pVtab, scan.error().message);
    cursor.scan = std::move(*scan);
    reads.ends.try_emplace(seen, cursor.scan->end());
    return step(cursor);
}

int nextRow(sqlite3_vtab_cursor* cursor) { return step(*static_cast<TableCursor*>(cursor)); }
int isAtEnd(sqlite3_vtab_cursor* cursor) { return static_cast<TableCursor*>(cursor)->atEnd ? 1 : 0; }

int rowNumber(sqlite3_vtab_cursor* base, sqlite3_int64* number) {
    const admin::ScannedRecord& at = static_cast<TableCursor*>(base)->scan->record();
    *number = (std::int64_t{at.partition.value()} << 44) + at.record.offset.value();
    return SQLITE_OK;
}

// Columns
// ---------------------------------------------------------------------------------------------------------------

void putText(sqlite3_context* context, std::string_view text) {
    sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void put(sqlite3_context* context, const SqlValue& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) return sqlite3_result_int64(context, *number);
    if (const auto* real = std::get_if<double>(&value)) return sqlite3_result_double(context, *real);
    if (const auto* text = std::get_if<SqlText>(&value)) return putText(context, text->text);
    if (const auto* bytes = std::get_if<ByteView>(&value))
        return sqlite3_result_blob64(context, bytes->empty() ? reinterpret_cast<const std::byte*>("") : bytes->data(),
                                     bytes->size(), SQLITE_TRANSIENT);
    sqlite3_result_null(context);
}

/// {"name": "text"}, what is no text as {"base64": …}; names may come twice.
std::string headersOf(const RecordView& record) {
    std::string text;
    formats::JsonWriter json(text);
    json.beginObject();
    for (const RecordHeader& header : record.headers) {
        json.name(toText(header.key));
        if (!header.value) {
            json.null();
        } else if (formats::isUtf8(*header.value)) {
            json.string(toText(*header.value));
        } else {
            json.beginObject();
            json.name("base64");
            json.string(formats::base64(*header.value));
            json.endObject();
        }
    }
    json.endObject();
    return text;
}

const char* codecWord(Codec codec) {
    constexpr const char* words[] = {"none", "gzip", "snappy", "lz4", "zstd"};
    return static_cast<std::size_t>(codec) < std::size(words) ? words[static_cast<std::size_t>(codec)] : "";
}

const char* stateWord(admin::TransactionState state) {
    switch (state) {
        case admin::TransactionState::Open: return "open";
        case admin::TransactionState::Committed: return "committed";
        case admin::TransactionState::Aborted: return "aborted";
        case admin::TransactionState::None: break;
    }
    return nullptr;
}

void putWord(sqlite3_context* context, const char* word) {
    if (word) sqlite3_result_text(context, word, -1, SQLITE_STATIC);
}

void putFact(sqlite3_context* context, const admin::ScannedRecord& at, TableColumn column) {
    const auto number = [context](std::int64_t value) { sqlite3_result_int64(context, value); };
    const bool hasProducer = at.batch.hasProducer();
    switch (column) {
        case TableColumn::KeySize:
            if (at.record.key) number(static_cast<std::int64_t>(at.record.key->size()));
            return;
        case TableColumn::RecordSize: return number(at.record.sizeInBytes);
        case TableColumn::LeaderEpoch: return number(at.batch.partitionLeaderEpoch.value());
        case TableColumn::ProducerId: return hasProducer ? number(at.batch.producerId.value()) : void();
        case TableColumn::ProducerEpoch: return hasProducer ? number(at.batch.producerEpoch.value()) : void();
        case TableColumn::Sequence: return at.sequence() != noSequence ? number(at.sequence().value()) : void();
        case TableColumn::BatchOffset: return number(at.batch.baseOffset.value());
        case TableColumn::BatchSize: return number(static_cast<std::int64_t>(at.batch.sizeInBytes()));
        case TableColumn::Compression: return putWord(context, codecWord(at.batch.codec()));
        case TableColumn::TransactionState: return putWord(context, stateWord(at.transaction));
        case TableColumn::TimestampType:
            return putWord(context, at.batch.timestampType() == brook::TimestampType::LogAppendTime ? "LogAppendTime"
                                                                                                    : "CreateTime");
        default: return;
    }
}

int putColumn(sqlite3_vtab_cursor* base, sqlite3_context* context, int number) {
    auto& cursor = *static_cast<TableCursor*>(base);
    const admin::ScannedRecord& at = cursor.scan->record();
    const RecordView& record = at.record;
    const bool hasTime = record.timestamp != noTimestamp;
    switch (const auto column = static_cast<TableColumn>(number)) {
        case TableColumn::Partition: sqlite3_result_int(context, at.partition.value()); break;
        case TableColumn::Offset: sqlite3_result_int64(context, record.offset.value()); break;
        case TableColumn::Timestamp:
            if (hasTime) sqlite3_result_int64(context, record.timestamp.value());
            break;
        case TableColumn::Time:
            if (hasTime) putText(context, text::dateTime(record.timestamp).toStdString());
            break;
        case TableColumn::Key: put(context, cursor.readers->key.read(record.key, {})); break;
        case TableColumn::Value: put(context, cursor.readers->value.read(record.value, record.key)); break;
        case TableColumn::Headers: putText(context, headersOf(record)); break;
        case TableColumn::Size:
            sqlite3_result_int64(context, record.value ? static_cast<std::int64_t>(record.value->size()) : 0);
            break;
        case TableColumn::Isolation:
            putWord(context, cursor.view == admin::View::ReadCommitted ? "read_committed" : "read_uncommitted");
            break;
        default: putFact(context, at, column);
    }
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
