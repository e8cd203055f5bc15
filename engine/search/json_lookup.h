#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace brook::search {

/// A step from a JSON value into it: a member by name or an element by place.
struct JsonStep {
    std::optional<std::int64_t> index;  ///< nothing: the member `name`
    std::string name;
    friend bool operator==(const JsonStep&, const JsonStep&) = default;
};
using JsonPath = std::vector<JsonStep>;

enum class JsonType : std::uint8_t { Object, Array, String, Number, Boolean, Null };

/// A value as it is written, borrowed: numbers keep every digit. A string is without its quotes, escapes unresolved.
struct JsonValue {
    JsonType type = JsonType::Null;
    std::string_view written;
    bool hasEscapes = false;  ///< a string with a backslash in it
};

/// The value that `path` leads to in a JSON text; of members with the same name the first. Walks no further than to the
/// end of that value and checks only what it walks over, so that a record costs little; nothing where there is none, or
/// where the text is no JSON on the way there. Neither recursion nor memory, whatever the text. A text may be framed
/// as Confluent's serializers do (a zero byte and four of a schema's id).
std::optional<JsonValue> lookUp(std::string_view text, const JsonPath& path);

/// A string with its escapes resolved; a half of a surrogate pair becomes U+FFFD.
std::string unescaped(std::string_view written);

}  // namespace brook::search
