#include "engine/decode/value_writer.h"

#include "engine/formats/base64.h"
#include "engine/formats/utf8.h"

namespace brook::decode {

void ValueWriter::bytes(ByteView bytes) {
    m_json.beginObject();
    m_json.name("base64");
    m_json.string(formats::base64(bytes));
    m_json.endObject();
}

void ValueWriter::text(ByteView bytes) {
    if (formats::isUtf8(bytes))
        m_json.string(asText(bytes));
    else
        this->bytes(bytes);
}

std::size_t ValueWriter::begin(std::size_t byte) {
    // A comma that comes before the value is not part of it.
    m_spans.push_back({static_cast<std::uint32_t>(m_text.size() + (m_json.needsComma() ? 1 : 0)), 0,
                       static_cast<std::uint32_t>(byte), 0});
    return m_spans.size() - 1;
}

void ValueWriter::end(std::size_t number, std::size_t byte) {
    m_spans[number].textEnd = static_cast<std::uint32_t>(m_text.size());
    m_spans[number].byteEnd = static_cast<std::uint32_t>(byte);
}

void ValueWriter::replaceScalar(std::size_t number) {
    const std::size_t begin = m_spans[number].textBegin;
    const char first = begin < m_text.size() ? m_text[begin] : '"';
    if (first == '"' || first == '{' || first == '[') return;
    m_text.resize(begin);
    formats::appendJsonString(m_text, "…");
}

void ValueWriter::beginName() { m_names.push_back({m_text.size() + (m_json.needsComma() ? 1 : 0), m_spans.size()}); }

void ValueWriter::endName() {
    const Name name = m_names.back();
    m_names.pop_back();
    m_spans.resize(name.spans);
    const std::string written = m_text.substr(name.begin);
    if (written.front() == '"') return m_json.colon();
    m_text.resize(name.begin);
    formats::appendJsonString(m_text, written);
    m_json.colon();
}

Decoded ValueWriter::finish(std::string note) && {
    return {true, std::move(m_text), std::move(m_spans), std::move(note)};
}

}  // namespace brook::decode
