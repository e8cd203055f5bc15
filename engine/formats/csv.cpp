#include "engine/formats/csv.h"

#include <algorithm>

namespace brook::formats {

namespace {

/// Blanks at an end are kept by quotes: some readers trim them otherwise.
bool needsQuotes(std::string_view value) {
    if (value.empty() || value.front() == ' ' || value.back() == ' ') return true;
    return value.find_first_of(",\"\r\n\t") != std::string_view::npos;
}

}  // namespace

void CsvWriter::cell(std::optional<std::string_view> value) {
    if (!m_isFirst) m_text += ',';
    m_isFirst = false;
    if (!value) return;
    if (!needsQuotes(*value)) {
        m_text += *value;
        return;
    }
    m_text += '"';
    for (const char c : *value) m_text.append(c == '"' ? 2 : 1, c);
    m_text += '"';
}

void CsvWriter::endLine() {
    m_text += "\r\n";
    m_isFirst = true;
}

}  // namespace brook::formats
