#include "engine/formats/record_text.h"

#include <algorithm>

#include "engine/formats/base64.h"
#include "engine/formats/csv.h"
#include "engine/formats/json_index.h"
#include "engine/formats/json_writer.h"
#include "engine/formats/utf8.h"

namespace brook::formats {

namespace {

std::string_view timeName(bool logAppendTime) { return logAppendTime ? "LogAppendTime" : "CreateTime"; }

/// An object or an array: a bare number or word is told apart from text by nobody.
bool isJson(ByteView bytes) {
    const auto index = JsonIndex::of(bytes);
    return index && (index->node(0).kind == JsonKind::Object || index->node(0).kind == JsonKind::Array);
}

/// Line breaks of JSON stand between its tokens only: a blank says the same.
std::string onOneLine(ByteView json) {
    std::string line(asText(json));
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return line;
}

void textAsJson(JsonWriter& json, ByteView bytes) {
    if (isUtf8(bytes)) return json.string(asText(bytes));
    json.beginObject();
    json.name("base64");
    json.string(base64(bytes));
    json.endObject();
}

void bytesAsJson(JsonWriter& json, const std::optional<ByteView>& bytes) {
    if (!bytes) return json.null();
    if (isJson(*bytes)) return json.raw(onOneLine(*bytes));
    textAsJson(json, *bytes);
}

void exactBytes(JsonWriter& json, const std::optional<ByteView>& bytes) {
    if (bytes)
        json.string(base64(*bytes));
    else
        json.null();
}

void place(JsonWriter& json, const RecordText& text) {
    json.name("topic");
    json.string(text.topic);
    json.name("partition");
    json.number(std::int64_t{text.partition.value()});
    json.name("offset");
    json.number(text.record.offset.value());
    json.name("timestamp");
    json.number(text.record.timestamp.value());
    json.name("timestampType");
    json.string(timeName(text.logAppendTime));
}

void csvBytes(CsvWriter& csv, const std::optional<ByteView>& bytes) {
    const bool isText = bytes && isUtf8(*bytes);
    csv.cell(!bytes ? "null" : isText ? "text" : "base64");
    if (!bytes)
        csv.cell(std::nullopt);
    else if (isText)
        csv.cell(asText(*bytes));
    else
        csv.cell(base64(*bytes));
}

void headersAsJson(JsonWriter& json, const RecordView& record) {
    json.beginArray();
    for (const RecordHeader& header : record.headers) {
        json.beginObject();
        json.name("key");
        textAsJson(json, header.key);
        json.name("value");
        bytesAsJson(json, header.value);
        json.endObject();
    }
    json.endArray();
}

}  // namespace

void appendJson(std::string& text, const RecordText& record) {
    JsonWriter json(text);
    json.beginObject();
    place(json, record);
    json.name("key");
    bytesAsJson(json, record.record.key);
    json.name("value");
    bytesAsJson(json, record.record.value);
    json.name("headers");
    headersAsJson(json, record.record);
    json.endObject();
}

void appendCsvTitles(std::string& text) {
    CsvWriter csv(text);
    for (const char* title :
         {"topic", "partition", "offset", "timestamp", "timestampType", "keyIs", "key", "valueIs", "value", "headers"})
        csv.cell(title);
    csv.endLine();
}

void appendCsv(std::string& text, const RecordText& record) {
    CsvWriter csv(text);
    csv.cell(record.topic);
    csv.cell(std::to_string(record.partition.value()));
    csv.cell(std::to_string(record.record.offset.value()));
    csv.cell(std::to_string(record.record.timestamp.value()));
    csv.cell(timeName(record.logAppendTime));
    csvBytes(csv, record.record.key);
    csvBytes(csv, record.record.value);
    std::string headers;
    JsonWriter json(headers);
    headersAsJson(json, record.record);
    csv.cell(headers);
    csv.endLine();
}

void appendExactHead(std::string& text) { text += "{\"brook\":\"records\",\"version\":1}\n"; }

void appendExact(std::string& text, const RecordText& record) {
    JsonWriter json(text);
    json.beginObject();
    place(json, record);
    json.name("key");
    exactBytes(json, record.record.key);
    json.name("value");
    exactBytes(json, record.record.value);
    json.name("headers");
    json.beginArray();
    for (const RecordHeader& header : record.record.headers) {
        json.beginArray();
        exactBytes(json, header.key);
        exactBytes(json, header.value);
        json.endArray();
    }
    json.endArray();
    json.endObject();
    text += '\n';
}

}  // namespace brook::formats
