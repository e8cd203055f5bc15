#include "ui/records/payload.h"

#include <QStringDecoder>

#include <algorithm>
#include <cctype>

namespace brook::ui::payload {

namespace {

constexpr int deepest = 200;

bool isHidden(char32_t code) {
    const bool control = code < 0x20 || (code >= 0x7f && code < 0xa0);
    const bool direction = (code >= 0x200e && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    return control || direction || code == 0xfeff || code == 0x2028 || code == 0x2029;
}

QString escaped(QStringView text, bool keepLines) {
    QString shown;
    shown.reserve(text.size());
    for (const QChar c : text) {
        if (keepLines && (c == u'\n' || c == u'\t')) shown += c;
        else if (c == u'\n') shown += QStringLiteral("\\n");
        else if (c == u'\t') shown += QStringLiteral("\\t");
        else if (c == u'\r') shown += QStringLiteral("\\r");
        else if (isHidden(c.unicode())) shown += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else shown += c;
    }
    return shown;
}

QString fromUtf8(ByteView bytes) {
    return QString::fromUtf8(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

/// Parses JSON by its grammar (RFC 8259), keeping what was written.
class Parser {
public:
    explicit Parser(ByteView bytes) : m_text(asText(bytes)) {}

    std::optional<Node> parse() {
        Node root;
        skipBlanks();
        if (!value(root, 0)) return std::nullopt;
        skipBlanks();
        return m_at == m_text.size() ? std::optional(std::move(root)) : std::nullopt;
    }

private:
    bool value(Node& node, int depth) {
        if (m_at >= m_text.size() || depth > deepest) return false;
        node.begin = m_at;
        bool fine = false;
        switch (m_text[m_at]) {
            case '{': fine = object(node, depth); break;
            case '[': fine = array(node, depth); break;
            case '"':
                node.kind = TokenKind::String;
                node.type = QStringLiteral("string");
                fine = string(node.value);
                break;
            default: fine = literal(node) || number(node);
        }
        node.end = m_at;
        return fine;
    }

    bool object(Node& node, int depth) {
        node.type = QStringLiteral("object");
        node.kind = TokenKind::Punctuation;
        ++m_at;
        skipBlanks();
        if (take('}')) return true;
        while (true) {
            skipBlanks();
            Node& child = node.children.emplace_back();
            QString name;
            if (m_at >= m_text.size() || m_text[m_at] != '"' || !string(name)) return false;
            skipBlanks();
            if (!take(':')) return false;
            skipBlanks();
            if (!value(child, depth + 1)) return false;
            child.name = name;
            skipBlanks();
            if (take('}')) return true;
            if (!take(',')) return false;
        }
    }

    bool array(Node& node, int depth) {
        node.type = QStringLiteral("array");
        node.kind = TokenKind::Punctuation;
        ++m_at;
        skipBlanks();
        if (take(']')) return true;
        while (true) {
            skipBlanks();
            Node& child = node.children.emplace_back();
            child.name = QString::number(node.children.size() - 1);
            if (!value(child, depth + 1)) return false;
            skipBlanks();
            if (take(']')) return true;
            if (!take(',')) return false;
        }
    }

    bool string(QString& into) {
        const std::size_t begin = ++m_at;
        bool hasEscapes = false;
        while (m_at < m_text.size() && m_text[m_at] != '"') {
            if (static_cast<unsigned char>(m_text[m_at]) < 0x20) return false;
            if (m_text[m_at] == '\\') {
                hasEscapes = true;
                ++m_at;
            }
            ++m_at;
        }
        if (m_at >= m_text.size()) return false;
        const QString raw = fromUtf8(asBytes(m_text.substr(begin, m_at - begin)));
        ++m_at;
        into = hasEscapes ? unescaped(raw) : raw;
        return true;
    }

    static QString unescaped(const QString& raw) {
        QString plainText;
        for (qsizetype i = 0; i < raw.size(); ++i) {
            if (raw[i] != u'\\' || i + 1 >= raw.size()) {
                plainText += raw[i];
                continue;
            }
            const QChar escape = raw[++i];
            if (escape == u'u' && i + 4 < raw.size()) {
                plainText += QChar(static_cast<char16_t>(raw.mid(i + 1, 4).toUShort(nullptr, 16)));
                i += 4;
            } else {
                constexpr QStringView names = u"bfnrt";
                constexpr QStringView meanings = u"\b\f\n\r\t";
                const qsizetype known = names.indexOf(escape);
                plainText += known < 0 ? escape : meanings[known];
            }
        }
        return plainText;
    }

    bool literal(Node& node) {
        for (const std::string_view word : {"true", "false", "null"}) {
            if (m_text.substr(m_at, word.size()) != word) continue;
            m_at += word.size();
            node.kind = TokenKind::Literal;
            node.type = word == "null" ? QStringLiteral("null") : QStringLiteral("boolean");
            node.value = QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size()));
            return true;
        }
        return false;
    }

    bool digits() {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && std::isdigit(static_cast<unsigned char>(m_text[m_at]))) ++m_at;
        return m_at > begin;
    }

    bool number(Node& node) {
        const std::size_t begin = m_at;
        take('-');
        if (!digits()) return false;
        if (take('.') && !digits()) return false;
        if (m_at < m_text.size() && (m_text[m_at] == 'e' || m_text[m_at] == 'E')) {
            ++m_at;
            if (!take('+')) take('-');
            if (!digits()) return false;
        }
        node.kind = TokenKind::Number;
        node.type = QStringLiteral("number");
        node.value = QString::fromLatin1(m_text.data() + begin, static_cast<qsizetype>(m_at - begin));
        return true;
    }

    void skipBlanks() {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t' || m_text[m_at] == '\n' || m_text[m_at] == '\r')) ++m_at;
    }
    bool take(char c) {
        if (m_at >= m_text.size() || m_text[m_at] != c) return false;
        ++m_at;
        return true;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

QString summary(const Node& node) {
    if (node.type == QLatin1String("object")) return QStringLiteral("{ %1 }").arg(node.children.size());
    if (node.type == QLatin1String("array")) return QStringLiteral("[ %1 ]").arg(node.children.size());
    if (node.kind == TokenKind::String) return escaped(node.value, false);
    return node.value;
}

}  // namespace

Guess guess(ByteView bytes) {
    if (bytes.empty()) return Guess::Empty;
    const auto first = std::find_if(bytes.begin(), bytes.end(), [](std::byte b) { return b != std::byte{' '} && b != std::byte{'\n'} && b != std::byte{'\t'}; });
    if (first != bytes.end() && (*first == std::byte{'{'} || *first == std::byte{'['})) {
        if (parseJson(bytes)) return Guess::Json;
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(QByteArrayView(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())));
    if (decoder.hasError()) return Guess::Binary;
    const bool hasControls = std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20 && c != u'\n' && c != u'\r' && c != u'\t'; });
    return hasControls ? Guess::Binary : Guess::Text;
}

QString plain(ByteView bytes, int limit) {
    const ByteView head = bytes.first(std::min<std::size_t>(bytes.size(), static_cast<std::size_t>(limit)));
    return escaped(fromUtf8(head), true);
}

std::vector<Token> oneLine(ByteView bytes, int limit) {
    const ByteView head = bytes.first(std::min<std::size_t>(bytes.size(), 4096));
    const Guess kind = guess(head);
    if (kind == Guess::Binary) {
        QString hex;
        for (const std::byte b : head.first(std::min<std::size_t>(head.size(), 32)))
            hex += QStringLiteral("%1 ").arg(std::to_integer<int>(b), 2, 16, QLatin1Char('0'));
        return {{TokenKind::Plain, hex.trimmed()}};
    }
    if (kind == Guess::Json) {
        const std::optional<Node> root = parseJson(head);
        std::vector<Token> tokens;
        int length = 0;
        for (const Node& child : root->children) {
            if (length > limit) break;
            const QString text = summary(child);
            if (root->type == QLatin1String("object")) tokens.push_back({TokenKind::Name, escaped(child.name, false) + QStringLiteral(": ")});
            tokens.push_back({child.kind, text + QStringLiteral("  ")});
            length += static_cast<int>(child.name.size() + text.size());
        }
        if (tokens.empty()) tokens.push_back({TokenKind::Punctuation, summary(*root)});
        return tokens;
    }
    return {{TokenKind::String, escaped(fromUtf8(head).left(limit), false)}};
}

std::optional<Node> parseJson(ByteView bytes) { return Parser(bytes).parse(); }

QString hexLines(ByteView bytes, std::size_t limit) {
    constexpr std::size_t perLine = 16;
    const ByteView shown = bytes.first(std::min(bytes.size(), limit));
    QString lines;
    for (std::size_t at = 0; at < shown.size(); at += perLine) {
        QString hex;
        QString letters;
        for (std::size_t i = at; i < std::min(at + perLine, shown.size()); ++i) {
            const int value = std::to_integer<int>(shown[i]);
            hex += QStringLiteral("%1 ").arg(value, 2, 16, QLatin1Char('0'));
            if (i - at == 7) hex += QLatin1Char(' ');
            letters += value >= 0x20 && value < 0x7f ? QChar(value) : QChar(u'·');
        }
        lines += QStringLiteral("%1  %2 %3\n").arg(at, 6, 16, QLatin1Char('0')).arg(hex, -49).arg(letters);
    }
    return lines;
}

}  // namespace brook::ui::payload
