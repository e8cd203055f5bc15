#include "engine/search/lexer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace brook::search {

namespace {

constexpr std::array<std::string_view, 24> symbols{
    "->>", "<=>", "->", "<=", ">=", "<>", "!=", "==", ">>", "<<", "=>", "||",
    "&&",  "=",   "<",  ">",  "(",  ")",  "[",  "]",  ",",  ".",  "-",  "!"};

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isWordBegin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' ||
           static_cast<unsigned char>(c) >= 0x80;
}
bool isWordPart(char c) { return isWordBegin(c) || isDigit(c); }
char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

int hexDigit(char c) {
    if (isDigit(c)) return c - '0';
    const char high = upper(c);
    return high >= 'A' && high <= 'F' ? high - 'A' + 10 : -1;
}

class Lexer {
public:
    explicit Lexer(std::string_view text) : m_text(text) {}

    Token next() {
        while (m_at < m_text.size() &&
               (m_text[m_at] == ' ' || m_text[m_at] == '\t' || m_text[m_at] == '\n' || m_text[m_at] == '\r'))
            ++m_at;
        m_from = m_at;
        if (m_at == m_text.size()) return token(TokenKind::End, {});
        const char c = m_text[m_at];
        if (c == '\'') return quoted(TokenKind::Text);
        if (c == '"') return quoted(TokenKind::QuotedName);
        if ((c == 'x' || c == 'X') && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\'') return hex();
        if (isDigit(c)) return number();
        if (isWordBegin(c)) return word();
        for (const std::string_view symbol : symbols)
            if (m_text.substr(m_at).starts_with(symbol)) {
                m_at += symbol.size();
                return token(TokenKind::Symbol, std::string(symbol));
            }
        ++m_at;
        return token(TokenKind::Wrong, fmt::format("“{}” has no meaning here", m_text.substr(m_from, 1)));
    }

private:
    Token token(TokenKind kind, std::string text) const { return {kind, std::move(text), m_from, m_at - m_from}; }

    Token quoted(TokenKind kind) {
        const char quote = m_text[m_at++];
        std::string said;
        for (; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] == quote) {
                if (m_at + 1 < m_text.size() && m_text[m_at + 1] == quote)
                    ++m_at;
                else
                    return ++m_at, token(kind, std::move(said));
            }
            said.push_back(m_text[m_at]);
        }
        return token(TokenKind::Wrong, fmt::format("This text does not end: a {} is missing", quote));
    }

    Token hex() {
        m_at += 2;
        std::string bytes;
        const std::size_t end = m_text.find('\'', m_at);
        const std::string_view digits = m_text.substr(m_at, std::min(end, m_text.size()) - m_at);
        m_at = std::min(end, m_text.size() - 1) + 1;
        const bool whole = end != std::string_view::npos && digits.size() % 2 == 0;
        for (std::size_t i = 0; whole && i < digits.size(); i += 2) {
            const int high = hexDigit(digits[i]);
            const int low = hexDigit(digits[i + 1]);
            if (high < 0 || low < 0) break;
            bytes.push_back(static_cast<char>(high * 16 + low));
        }
        if (!whole || bytes.size() * 2 != digits.size())
            return token(TokenKind::Wrong, "Bytes are written as pairs of hexadecimal digits: x'0aff'");
        return token(TokenKind::Hex, std::move(bytes));
    }

    void digits() {
        while (m_at < m_text.size() && isDigit(m_text[m_at])) ++m_at;
    }

    Token number() {
        digits();
        if (m_at + 1 < m_text.size() && m_text[m_at] == '.' && isDigit(m_text[m_at + 1])) {
            ++m_at;
            digits();
        }
        if (m_at < m_text.size() && (m_text[m_at] == 'e' || m_text[m_at] == 'E')) {
            std::size_t at = m_at + 1;
            if (at < m_text.size() && (m_text[at] == '+' || m_text[at] == '-')) ++at;
            if (at < m_text.size() && isDigit(m_text[at])) {
                m_at = at;
                digits();
            }
        }
        if (m_at < m_text.size() && isWordPart(m_text[m_at])) {
            while (m_at < m_text.size() && isWordPart(m_text[m_at])) ++m_at;
            return token(TokenKind::Wrong,
                         fmt::format("“{}” is no number. Text stands in single quotes: '{}'",
                                     m_text.substr(m_from, m_at - m_from), m_text.substr(m_from, m_at - m_from)));
        }
        return token(TokenKind::Number, std::string(m_text.substr(m_from, m_at - m_from)));
    }

    Token word() {
        while (m_at < m_text.size() && isWordPart(m_text[m_at])) ++m_at;
        return token(TokenKind::Word, std::string(m_text.substr(m_from, m_at - m_from)));
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_from = 0;
};

}  // namespace

bool Token::isWord(std::string_view upperCase) const {
    return kind == TokenKind::Word && text.size() == upperCase.size() &&
           std::equal(text.begin(), text.end(), upperCase.begin(), [](char a, char b) { return upper(a) == b; });
}

std::vector<Token> tokensOf(std::string_view text) {
    std::vector<Token> tokens;
    Lexer lexer(text);
    do {
        tokens.push_back(lexer.next());
    } while (tokens.back().kind != TokenKind::End && tokens.back().kind != TokenKind::Wrong);
    return tokens;
}

}  // namespace brook::search
