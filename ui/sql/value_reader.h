#pragma once

#include <optional>
#include <string>
#include <variant>

#include "ui/records/payload_document.h"

namespace brook::ui {

/// A key or a value as SQL has it. Text and bytes may borrow from the record.
struct SqlText {
    std::string_view text;
};
using SqlValue = std::variant<std::monostate, std::int64_t, double, SqlText, ByteView>;

/// Reads the keys or the values of one topic for SQL: null is NULL, text and JSON are TEXT, numbers are numbers where
/// SQL has them, and what the decoder does not fit is a BLOB, as written. One thread; what it gives borrows from the
/// record or from the reader, until the next one is read.
class ValueReader {
public:
    explicit ValueReader(Reading reading);

    /// Nothing was chosen, and nobody has looked at records yet: `likely` wants some.
    bool wantsSamples() const { return m_decoder == Decoder::Guess; }
    void likely(Decoder decoder);

    /// Whether a text is exactly the bytes that say it.
    bool isPlain() const { return m_decoder == Decoder::Text; }
    SqlValue read(const std::optional<ByteView>& bytes, const std::optional<ByteView>& key);
    const Reading& reading() const { return m_reading; }
    /// Whether some were not what the chosen decoder expects.
    bool hasMisfits() const { return m_hasMisfits; }

private:
    SqlValue decoded(ByteView bytes, const std::optional<ByteView>& key);
    SqlValue valueOf(decode::Decoded decoded);

    Reading m_reading;
    Decoder m_decoder;
    std::string m_text;
    bool m_hasMisfits = false;
};

}  // namespace brook::ui
