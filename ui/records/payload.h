#pragma once

#include <QString>

#include <optional>
#include <vector>

#include "engine/admin/values.h"

/// Payloads as people read them. Pure functions; payloads are hostile: nothing is rendered or executed, control and
/// direction characters are shown as escapes.
namespace brook::ui::payload {

enum class Guess { Empty, Json, Text, Binary };

/// What the bytes look like.
Guess guess(ByteView bytes);

/// Text with control characters and invalid UTF-8 as escapes. Cut behind `limit` characters.
QString plain(ByteView bytes, int limit = 1 << 20);

enum class TokenKind { Plain, Name, String, Number, Literal, Punctuation };
struct Token {
    TokenKind kind = TokenKind::Plain;
    QString text;
};

/// A value on one line: JSON objects as "name: value" pairs, text as it is, bytes as hex.
std::vector<Token> oneLine(ByteView bytes, int limit = 300);

/// JSON as a tree. Numbers keep every digit that was written.
struct Node {
    QString name;        ///< of the member, or the index
    QString value;       ///< as written; strings unescaped
    TokenKind kind = TokenKind::Plain;
    QString type;        ///< "object", "array", "string", "number", "null", "boolean"
    std::size_t begin = 0;  ///< bytes of the value
    std::size_t end = 0;
    std::vector<Node> children;
};
/// Nothing when the bytes are not JSON, or are nested deeper than 200 levels.
std::optional<Node> parseJson(ByteView bytes);

/// Sixteen bytes a line: offset, hex, text.
QString hexLines(ByteView bytes, std::size_t limit = 1 << 16);

}  // namespace brook::ui::payload
