#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/bytes.h"

namespace brook::formats {

/// Writes JSON (RFC 8259) without line breaks at the end of a text, which it borrows: one value a line makes JSON
/// lines. Commas come by themselves. Values of an object follow a `name`.
class JsonWriter {
public:
    explicit JsonWriter(std::string& text) : m_text(text) {}

    void beginObject() { begin('{'); }
    void endObject() { end('}'); }
    void beginArray() { begin('['); }
    void endArray() { end(']'); }
    void name(std::string_view utf8);
    /// Makes the string that was just written the name of what follows.
    void colon();

    /// Bytes that are no UTF-8 become U+FFFD: ask `isUtf8` before where that would lose something.
    void string(std::string_view utf8);
    /// A number as it is written, so that it keeps every digit.
    void number(std::string_view written) { raw(written); }
    void number(std::int64_t value) { raw(std::to_string(value)); }
    void number(std::uint64_t value) { raw(std::to_string(value)); }
    /// The shortest decimal that is this number; what JSON has no number for becomes a string: "NaN", "Infinity".
    void number(double value);
    void number(float value);
    void boolean(bool value) { raw(value ? "true" : "false"); }
    void null() { raw("null"); }
    /// A value that is JSON already.
    void raw(std::string_view json);

    /// Whether a comma comes before the next value.
    bool needsComma() const { return m_needsComma; }

private:
    void begin(char bracket);
    void end(char bracket);
    void separate();

    std::string& m_text;
    bool m_needsComma = false;
};

/// The string in quotes.
void appendJsonString(std::string& text, std::string_view utf8);

}  // namespace brook::formats
