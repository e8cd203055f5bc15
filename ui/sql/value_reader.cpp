#include "ui/sql/value_reader.h"

#include <charconv>

#include "engine/formats/utf8.h"

namespace brook::ui {

namespace {

SqlValue plain(ByteView bytes) {
    if (formats::isUtf8(bytes)) return SqlText{asText(bytes)};
    return bytes;
}

template <class Number>
std::optional<Number> numberOf(std::string_view text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

/// What one looks at in text stays as it was written; only other kinds of bytes have to be turned into something.
Decoder simplified(Decoder decoder) { return decoder == Decoder::Json ? Decoder::Text : decoder; }

}  // namespace

ValueReader::ValueReader(Reading reading) : m_reading(std::move(reading)), m_decoder(simplified(m_reading.decoder)) {
    if (m_decoder == Decoder::Guess && m_reading.likely != Decoder::Guess) likely(m_reading.likely);
}

void ValueReader::likely(Decoder decoder) {
    m_decoder = decoder == Decoder::Guess || decoder == Decoder::Bytes ? Decoder::Text : simplified(decoder);
}

SqlValue ValueReader::read(const std::optional<ByteView>& bytes, const std::optional<ByteView>& key) {
    if (!bytes) return std::monostate{};
    if (m_decoder == Decoder::Bytes) return *bytes;
    if (bytes->empty() || m_decoder == Decoder::Text || m_decoder == Decoder::Guess) return plain(*bytes);
    return decoded(*bytes, key);
}

SqlValue ValueReader::decoded(ByteView bytes, const std::optional<ByteView>& key) {
    decode::Source source{m_reading.topic, m_reading.isKey};
    source.key = key;
    source.schema = m_reading.schema.get();
    auto read = decode::decodeWith(m_decoder, bytes, source);
    if (read) return valueOf(std::move(*read));
    if (m_reading.decoder == Decoder::Guess) return plain(bytes);
    m_hasMisfits = true;
    return bytes;
}

SqlValue ValueReader::valueOf(decode::Decoded decoded) {
    m_text = std::move(decoded.text);
    const bool isFloat = m_decoder >= Decoder::Float32 && m_decoder <= Decoder::Float64Little;
    const bool isInteger = m_decoder >= Decoder::Int8 && m_decoder < Decoder::Float32;
    if (isInteger)
        if (const auto number = numberOf<std::int64_t>(m_text)) return *number;  // larger ones keep their digits
    if (isFloat)
        if (const auto number = numberOf<double>(m_text)) return *number;
    return SqlText{m_text};
}

}  // namespace brook::ui
