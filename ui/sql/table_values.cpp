#include "ui/sql/table_values.h"

#include <sqlite3.h>

#include "engine/formats/base64.h"
#include "engine/formats/json_writer.h"
#include "engine/formats/utf8.h"
#include "ui/look/text.h"

namespace brook::ui {

namespace {

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

}  // namespace

void putValue(sqlite3_context* context, const admin::ScannedRecord& at, TableColumn column, const ReadAs& as) {
    const RecordView& record = at.record;
    const bool hasTime = record.timestamp != noTimestamp;
    switch (column) {
        case TableColumn::Partition: sqlite3_result_int(context, at.partition.value()); break;
        case TableColumn::Offset: sqlite3_result_int64(context, record.offset.value()); break;
        case TableColumn::Timestamp:
            if (hasTime) sqlite3_result_int64(context, record.timestamp.value());
            break;
        case TableColumn::Time:
            if (hasTime) putText(context, text::dateTime(record.timestamp).toStdString());
            break;
        case TableColumn::Key: put(context, as.readers.key.read(record.key, {})); break;
        case TableColumn::Value: put(context, as.readers.value.read(record.value, record.key)); break;
        case TableColumn::Headers: putText(context, headersOf(record)); break;
        case TableColumn::Size:
            sqlite3_result_int64(context, record.value ? static_cast<std::int64_t>(record.value->size()) : 0);
            break;
        case TableColumn::Isolation:
            putWord(context, as.view == admin::View::ReadCommitted ? "read_committed" : "read_uncommitted");
            break;
        default: putFact(context, at, column);
    }
}

}  // namespace brook::ui
