#pragma once

#include <QString>

#include <optional>
#include <vector>

#include "engine/admin/values.h"
#include "engine/formats/json_index.h"

namespace brook::ui {

using formats::JsonIndex;
using formats::JsonKind;
using formats::JsonNode;

}  // namespace brook::ui

/// Payloads as people read them. Pure functions; payloads are hostile: nothing is rendered or executed, and characters
/// that hide or reorder others (control, direction, zero width) and bytes that are no UTF-8 are shown as escapes.
namespace brook::ui::payload {

enum class Guess { Empty, Json, Text, Binary };

/// What the bytes look like. With `isBeginning` they are the first part of a longer value.
Guess guess(ByteView bytes, bool isBeginning = false);

/// Text with escapes; line breaks and tabs stay in `plain` and are escapes in `line`.
QString plain(ByteView bytes);
QString line(ByteView bytes, qsizetype mostBytes = 2000);

enum class TokenKind { Plain, Name, String, Number, Literal, Punctuation };
struct Token {
    TokenKind kind = TokenKind::Plain;
    QString text;
    friend bool operator==(const Token&, const Token&) = default;
};

/// A value on one line: JSON objects as "name: value" pairs, text as it is, bytes as hex.
std::vector<Token> oneLine(ByteView bytes, bool isBeginning = false, int mostCharacters = 400);

TokenKind tokenKind(JsonKind kind);
/// A name or a value of a JSON text as shown: escapes for readable characters are resolved, all others stay as written.
QString jsonName(ByteView bytes, const JsonNode& node);
QString jsonValue(ByteView bytes, const JsonNode& node, qsizetype mostBytes = 2000);
/// The same as a part of a line: a string without its quotes, unless it is empty and would not be seen.
Token jsonToken(ByteView bytes, const JsonNode& node);
/// "string", "time", "int64", "decimal", …
QString jsonType(ByteView bytes, const JsonNode& node);
/// "value.times.estimated", "value.crew[3]"
QString jsonPath(ByteView bytes, const JsonIndex& index, std::uint32_t node);
/// The node that `path` ("times.estimated", "crew[3].name") leads to; nothing when there is none.
std::optional<std::uint32_t> find(ByteView bytes, const JsonIndex& index, const QString& path);

/// "6c 65 64", with "…" when there is more.
QString hex(ByteView bytes, std::size_t most);

}  // namespace brook::ui::payload
