#include "engine/formats/json_writer.h"

#include <fmt/format.h>

#include <cmath>

#include "engine/formats/utf8.h"

namespace brook::formats {

namespace {

void appendEscaped(std::string& text, char c) {
    switch (c) {
        case '"': text += "\\\""; return;
        case '\\': text += "\\\\"; return;
        case '\b': text += "\\b"; return;
        case '\f': text += "\\f"; return;
        case '\n': text += "\\n"; return;
        case '\r': text += "\\r"; return;
        case '\t': text += "\\t"; return;
        default: break;
    }
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
        text += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    else
        text += c;
}

template <class Real>
void appendReal(JsonWriter& writer, Real value) {
    if (std::isnan(value)) return writer.string("NaN");
    if (std::isinf(value)) return writer.string(value > 0 ? "Infinity" : "-Infinity");
    std::string written = fmt::format("{}", value);
    if (written.find_first_of(".e") == std::string::npos)
        written += ".0";  // it is no whole number, and is read as none
    writer.number(std::string_view(written));
}

}  // namespace

void appendJsonString(std::string& text, std::string_view utf8) {
    text += '"';
    while (!utf8.empty()) {
        const std::size_t length = decodeUtf8(asBytes(utf8)).length;
        if (length == 0)
            appendUtf8(text, 0xfffd);
        else if (length == 1)
            appendEscaped(text, utf8.front());
        else
            text += utf8.substr(0, length);
        utf8.remove_prefix(length == 0 ? 1 : length);
    }
    text += '"';
}

void JsonWriter::separate() {
    if (m_needsComma) m_text += ',';
    m_needsComma = true;
}

void JsonWriter::begin(char bracket) {
    separate();
    m_text += bracket;
    m_needsComma = false;
}

void JsonWriter::end(char bracket) {
    m_text += bracket;
    m_needsComma = true;
}

void JsonWriter::name(std::string_view utf8) {
    separate();
    appendJsonString(m_text, utf8);
    colon();
}

void JsonWriter::colon() {
    m_text += ':';
    m_needsComma = false;
}

void JsonWriter::string(std::string_view utf8) {
    separate();
    appendJsonString(m_text, utf8);
}

void JsonWriter::number(double value) { appendReal(*this, value); }
void JsonWriter::number(float value) { appendReal(*this, value); }

void JsonWriter::raw(std::string_view json) {
    separate();
    m_text += json;
}

}  // namespace brook::formats
