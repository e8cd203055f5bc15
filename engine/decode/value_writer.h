#pragma once

#include "engine/decode/decoded.h"
#include "engine/formats/json_writer.h"

namespace brook::decode {

/// Writes values that a decoder reads as JSON, and notes which bytes each of them came from. Nesting and the size of
/// what is written have limits, so that few bytes cannot say endlessly much.
class ValueWriter {
public:
    static constexpr int deepest = 200;

    explicit ValueWriter(std::size_t byteCount) : m_most((std::size_t{1} << 20) + 24 * byteCount) {}

    formats::JsonWriter& json() { return m_json; }
    /// `{"base64": …}`: bytes that are no text.
    void bytes(ByteView bytes);
    /// Text where it is UTF-8, bytes where not.
    void text(ByteView bytes);

    /// A value that begins at a byte; `end` says where it is over.
    std::size_t begin(std::size_t byte);
    void end(std::size_t number, std::size_t byte);
    /// Makes "…" of a number or a word that was begun as this value, and is not there whole.
    void replaceScalar(std::size_t number);

    /// Between these stands one value that becomes the name of a member: a text as it is, anything else as its JSON.
    void beginName();
    void endName();
    /// Inside a name each quote is escaped: a name inside a name would double them at every level.
    bool isInName() const { return !m_names.empty(); }

    bool mayGoDeeper() const { return m_depth < deepest; }
    void down() { ++m_depth; }
    void up() { --m_depth; }
    bool isTooMuch() const { return m_text.size() > m_most; }

    Decoded finish(std::string note = {}) &&;

private:
    struct Name {
        std::size_t begin;
        std::size_t spans;
    };

    std::string m_text;
    formats::JsonWriter m_json{m_text};
    std::vector<Span> m_spans;
    std::vector<Name> m_names;
    std::size_t m_most;
    int m_depth = 0;
};

}  // namespace brook::decode
