#include <string_view>
#include <vector>

#include "engine/decode/texts.h"
#include "engine/formats/utf8.h"

namespace brook::decode {

namespace {

constexpr std::size_t deepest = 200;

/// A piece of XML as it stands there.
struct Piece {
    enum class Kind { Open, Close, Single, Text } kind;
    std::string_view text;
    std::string_view name = {};
};

bool isBlank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

/// Cuts XML into pieces, without recursion.
class Pieces {
public:
    explicit Pieces(std::string_view text) : m_text(text) {}

    Result<std::vector<Piece>> cut() && {
        while (m_at < m_text.size()) {
            const std::size_t end =
                m_text[m_at] == '<' ? endOfMarkup() : std::min(m_text.find('<', m_at), m_text.size());
            if (end == std::string_view::npos) return notDecodable("what begins at byte {} has no end", m_at);
            const std::string_view piece = m_text.substr(m_at, end - m_at);
            if (piece.front() == '<')
                if (const auto added = markup(piece); !added) return failed(added);
            if (piece.front() != '<' && !isBlank(piece)) m_pieces.push_back({Piece::Kind::Text, piece});
            m_at = end;
        }
        if (!m_open.empty()) return notDecodable("<{}> is not closed", m_open.back());
        if (!m_hasElement) return notDecodable("there is no element");
        return std::move(m_pieces);
    }

private:
    bool begins(std::string_view with) const { return m_text.substr(m_at, with.size()) == with; }

    std::size_t behind(std::string_view mark) const {
        const std::size_t found = m_text.find(mark, m_at);
        return found == std::string_view::npos ? found : found + mark.size();
    }

    std::size_t endOfMarkup() const {
        if (begins("<!--")) return behind("-->");
        if (begins("<![CDATA[")) return behind("]]>");
        if (begins("<?")) return behind("?>");
        char quote = 0;
        int inside = 0;  // of the list of a document type
        for (std::size_t at = m_at + 1; at < m_text.size(); ++at) {
            const char c = m_text[at];
            if (quote != 0) {
                if (c == quote) quote = 0;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[') {
                ++inside;
            } else if (c == ']') {
                --inside;
            } else if (c == '>' && inside <= 0) {
                return at + 1;
            } else if (c == '<' && inside <= 0) {
                return std::string_view::npos;
            }
        }
        return std::string_view::npos;
    }

    Result<void> markup(std::string_view piece) {
        if (piece.starts_with("<!") || piece.starts_with("<?")) {
            const bool isText = piece.starts_with("<![CDATA[");
            m_pieces.push_back({isText ? Piece::Kind::Text : Piece::Kind::Single, piece});
            return {};
        }
        const bool closes = piece.starts_with("</");
        const std::size_t from = closes ? 2 : 1;
        const std::string_view name = piece.substr(from, piece.find_first_of(" \t\r\n/>", from) - from);
        if (name.empty()) return notDecodable("an element without a name at byte {}", m_at);
        if (!closes && m_open.empty() && m_hasElement) return notDecodable("there is more than one outermost element");
        m_hasElement = true;
        if (!closes && piece.ends_with("/>")) {
            m_pieces.push_back({Piece::Kind::Single, piece, name});
            return {};
        }
        if (!closes) {
            if (m_open.size() >= deepest) return notDecodable("elements are nested deeper than {}", deepest);
            m_open.push_back(name);
        } else {
            if (m_open.empty() || m_open.back() != name) return notDecodable("</{}> closes what was not opened", name);
            m_open.pop_back();
        }
        m_pieces.push_back({closes ? Piece::Kind::Close : Piece::Kind::Open, piece, name});
        return {};
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<std::string_view> m_open;
    std::vector<Piece> m_pieces;
    bool m_hasElement = false;
};

/// Of each piece, whether text stands beside it in its element: there a line break would change what is said.
std::vector<bool> besideText(const std::vector<Piece>& pieces) {
    std::vector<bool> hasText{false};  // of each element; the first is the document
    std::vector<std::size_t> open{0};  // those that are open
    std::vector<std::size_t> elementOf;
    for (const Piece& piece : pieces) {
        if (piece.kind == Piece::Kind::Text) hasText[open.back()] = true;
        elementOf.push_back(open.back());
        if (piece.kind == Piece::Kind::Open) {
            open.push_back(hasText.size());
            hasText.push_back(false);
        }
        if (piece.kind == Piece::Kind::Close) open.pop_back();
    }
    std::vector<bool> beside;
    for (const std::size_t element : elementOf) beside.push_back(hasText[element]);
    return beside;
}

std::string indented(const std::vector<Piece>& pieces) {
    const std::vector<bool> beside = besideText(pieces);
    std::string text;
    std::size_t depth = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Piece& piece = pieces[i];
        if (piece.kind == Piece::Kind::Close) --depth;
        const bool isEmpty = i > 0 && pieces[i - 1].kind == Piece::Kind::Open && piece.kind == Piece::Kind::Close;
        if (i > 0 && !beside[i] && !isEmpty) text += '\n' + std::string(2 * depth, ' ');
        text += piece.text;
        if (piece.kind == Piece::Kind::Open) ++depth;
    }
    return text;
}

}  // namespace

Result<Decoded> decodeXml(ByteView bytes) {
    if (!formats::isUtf8(bytes)) return notDecodable("only XML in UTF-8 is read, and these bytes are none");
    std::string_view text = asText(bytes);
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    const Result<std::vector<Piece>> pieces = Pieces(text).cut();
    if (!pieces) return failed(pieces);
    if (!pieces->empty() && pieces->front().kind == Piece::Kind::Text) return notDecodable("it begins with text");
    return Decoded{false, indented(*pieces)};
}

}  // namespace brook::decode
