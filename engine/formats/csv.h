#pragma once

#include <optional>
#include <string>
#include <string_view>

/// CSV as RFC 4180 describes it: cells between commas, lines that end with CR LF, quotes doubled inside quotes.
namespace brook::formats {

/// Writes lines of cells at the end of a text, which it borrows. A null is a cell without anything, an empty text a
/// pair of quotes: readers that tell them apart get both back.
class CsvWriter {
public:
    explicit CsvWriter(std::string& text) : m_text(text) {}

    void cell(std::optional<std::string_view> value);
    void endLine();

private:
    std::string& m_text;
    bool m_isFirst = true;
};

}  // namespace brook::formats
