#include "ui/sql/keyed_records.h"

#include <sqlite3.h>

#include <cmath>

namespace brook::ui {

namespace {

constexpr double exact = 9.0e15;  // whole numbers up to here are the same as real ones

std::string numberMark(double number) {
    if (std::abs(number) < exact && number == std::floor(number))
        return "i" + std::to_string(static_cast<std::int64_t>(number));
    return "r" + std::string(reinterpret_cast<const char*>(&number), sizeof number);
}

void append(Bytes& bytes, ByteView more) { bytes.insert(bytes.end(), more.begin(), more.end()); }

/// A view of the same bytes at another place, which it moves behind them.
ByteView moved(const std::byte*& to, ByteView view) {
    const ByteView there(to, view.size());
    to += view.size();
    return there;
}

void move(const std::byte*& to, std::optional<ByteView>& view) {
    if (view) view = moved(to, *view);
}

}  // namespace

std::optional<std::string> keyMark(const SqlValue& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) return "i" + std::to_string(*number);
    if (const auto* real = std::get_if<double>(&value)) return numberMark(*real);
    if (const auto* text = std::get_if<SqlText>(&value)) return "t" + std::string(text->text);
    if (const auto* bytes = std::get_if<ByteView>(&value)) return "b" + toText(*bytes);
    return std::nullopt;
}

std::optional<std::string> keyMark(sqlite3_value* value) {
    const auto bytesOf = [value](const void* data) {
        const auto count = static_cast<std::size_t>(sqlite3_value_bytes(value));
        return count == 0 ? std::string() : std::string(static_cast<const char*>(data), count);
    };
    switch (sqlite3_value_type(value)) {
        case SQLITE_INTEGER: return "i" + std::to_string(sqlite3_value_int64(value));
        case SQLITE_FLOAT: return numberMark(sqlite3_value_double(value));
        case SQLITE_TEXT: return "t" + bytesOf(sqlite3_value_text(value));
        case SQLITE_BLOB: return "b" + bytesOf(sqlite3_value_blob(value));
        default: return std::nullopt;
    }
}

bool KeyedRecords::add(const std::string& mark, const admin::ScannedRecord& record) {
    auto bytes = std::make_unique<Bytes>();
    const RecordView& view = record.record;
    if (view.key) append(*bytes, *view.key);
    if (view.value) append(*bytes, *view.value);
    for (const RecordHeader& header : view.headers) {
        append(*bytes, header.key);
        if (header.value) append(*bytes, *header.value);
    }
    m_held += bytes->size() + mark.size() + perRecord;
    if (m_held > mostBytes) return false;
    auto own = std::make_unique<admin::ScannedRecord>(record);
    const std::byte* at = bytes->data();
    move(at, own->record.key);
    move(at, own->record.value);
    for (RecordHeader& header : own->record.headers) {
        header.key = moved(at, header.key);
        move(at, header.value);
    }
    m_bytes.push_back(std::move(bytes));
    m_byKey[mark].push_back(std::move(own));
    return true;
}

const KeyedRecords::List* KeyedRecords::find(const std::string& mark) const {
    const auto found = m_byKey.find(mark);
    return found == m_byKey.end() ? nullptr : &found->second;
}

}  // namespace brook::ui
