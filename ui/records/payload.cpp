#include "ui/records/payload.h"

#include <QRegularExpression>

#include <algorithm>

#include "engine/formats/utf8.h"

namespace brook::ui::payload {

namespace {

bool isHidden(char32_t code, char32_t before) {
    if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code == 0xad || code == 0x61c || code == 0x180e) return true;
    if (code == 0x200c || code == 0x200d) return before < 0x600;  // joins letters and emoji where there are some
    return (code >= 0x200b && code <= 0x200f) || (code >= 0x2028 && code <= 0x202e) ||
           (code >= 0x2060 && code <= 0x206f) || code == 0xfeff || (code >= 0xfff9 && code <= 0xfffb) ||
           (code >= 0xd800 && code <= 0xdfff) || (code >= 0xe0000 && code <= 0xe0fff);
}

void appendCode(QString& shown, char32_t code) {
    shown += code > 0xffff ? QString::fromUcs4(&code, 1) : QString(QChar(static_cast<char16_t>(code)));
}

void appendEscape(QString& shown, char32_t code) {
    constexpr QStringView names = u"bfnrt";
    constexpr QStringView meanings = u"\b\f\n\r\t";
    const qsizetype known = code < 0x20 ? meanings.indexOf(QChar(static_cast<char16_t>(code))) : -1;
    if (known >= 0)
        shown += QLatin1Char('\\') + QString(names[known]);
    else if (code > 0xffff)
        shown += QStringLiteral("\\U%1").arg(static_cast<uint>(code), 8, 16, QLatin1Char('0'));
    else
        shown += QStringLiteral("\\u%1").arg(static_cast<uint>(code), 4, 16, QLatin1Char('0'));
}

QString escaped(ByteView bytes, bool keepLines) {
    QString shown;
    shown.reserve(static_cast<qsizetype>(bytes.size()));
    char32_t before = 0;
    while (!bytes.empty()) {
        const formats::Utf8Character next = formats::decodeUtf8(bytes);
        if (next.length == 0)
            shown += QStringLiteral("\\x%1").arg(std::to_integer<int>(bytes[0]), 2, 16, QLatin1Char('0'));
        else if (keepLines && (next.code == '\n' || next.code == '\t'))
            shown += QChar(static_cast<char16_t>(next.code));
        else if (isHidden(next.code, before))
            appendEscape(shown, next.code);
        else
            appendCode(shown, next.code);
        before = next.code;
        bytes = bytes.subspan(std::max<std::size_t>(1, next.length));
    }
    return shown;
}

ByteView slice(ByteView bytes, std::size_t begin, std::size_t end) {
    return bytes.subspan(begin, std::min(end, bytes.size()) - std::min(begin, bytes.size()));
}

/// \uXXXX of readable characters become these; hidden ones and everything else stay as they are written.
QString resolved(const QString& written) {
    if (!written.contains(QLatin1String("\\u"))) return written;
    QString shown;
    for (qsizetype i = 0; i < written.size(); ++i) {
        const bool isEscape = written[i] == u'\\' && i + 1 < written.size();
        if (!isEscape) {
            shown += written[i];
            continue;
        }
        if (written[i + 1] != u'u') {
            shown += written[i];
            shown += written[++i];
            continue;
        }
        char32_t code = written.mid(i + 2, 4).toUInt(nullptr, 16);
        qsizetype length = 6;
        if (QChar::isHighSurrogate(code) && written.mid(i + 6, 2) == QLatin1String("\\u")) {
            const char32_t low = written.mid(i + 8, 4).toUInt(nullptr, 16);
            if (QChar::isLowSurrogate(low)) {
                code = QChar::surrogateToUcs4(static_cast<char16_t>(code), static_cast<char16_t>(low));
                length = 12;
            }
        }
        if (isHidden(code, shown.isEmpty() ? 0 : shown.back().unicode()) || code == '"' || code == '\\')
            shown += written.mid(i, length);
        else
            appendCode(shown, code);
        i += length - 1;
    }
    return shown;
}

QString containerSummary(const JsonNode& node) {
    if (node.count == 0) return node.kind == JsonKind::Object ? QStringLiteral("{ }") : QStringLiteral("[ ]");
    return (node.kind == JsonKind::Object ? QStringLiteral("{ %1 }") : QStringLiteral("[ %1 ]")).arg(node.count);
}

std::vector<Token> jsonLine(ByteView bytes, const JsonIndex& index, int mostCharacters) {
    const JsonNode& root = index.node(0);
    if (root.count == 0) return {jsonToken(bytes, root)};
    std::vector<Token> tokens;
    qsizetype length = 0;
    for (std::uint32_t child = index.firstChild(0); child != 0 && length < mostCharacters;
         child = index.node(child).next) {
        const JsonNode& node = index.node(child);
        if (root.kind == JsonKind::Object)
            tokens.push_back({TokenKind::Name, jsonName(bytes, node) + QStringLiteral(": ")});
        tokens.push_back(jsonToken(bytes, node));
        tokens.push_back({TokenKind::Punctuation, QStringLiteral("  ")});
        length +=
            (tokens.size() > 2 ? tokens[tokens.size() - 3].text.size() : 0) + tokens[tokens.size() - 2].text.size() + 2;
    }
    return tokens;
}

}  // namespace

Guess guess(ByteView bytes, bool isBeginning) {
    if (bytes.empty()) return Guess::Empty;
    if (isBeginning) bytes = bytes.first(bytes.size() - formats::cutCharacter(bytes));
    const auto isBlank = [](std::byte b) {
        return b == std::byte{' '} || b == std::byte{'\n'} || b == std::byte{'\r'} || b == std::byte{'\t'};
    };
    const auto first = std::find_if_not(bytes.begin(), bytes.end(), isBlank);
    const bool isContainer = first != bytes.end() && (*first == std::byte{'{'} || *first == std::byte{'['});
    if (isContainer && (isBeginning ? JsonIndex::ofBeginning(bytes) : JsonIndex::of(bytes))) return Guess::Json;
    if (!formats::isUtf8(bytes)) return Guess::Binary;
    const bool hasControls =
        std::any_of(bytes.begin(), bytes.end(), [&](std::byte b) { return b < std::byte{0x20} && !isBlank(b); });
    return hasControls ? Guess::Binary : Guess::Text;
}

QString plain(ByteView bytes) { return escaped(bytes, true); }

QString line(ByteView bytes, qsizetype mostBytes) {
    const ByteView head = bytes.first(std::min<std::size_t>(bytes.size(), static_cast<std::size_t>(mostBytes)));
    if (head.size() == bytes.size()) return escaped(head, false);
    return escaped(head.first(head.size() - formats::cutCharacter(head)), false) + QStringLiteral("…");
}

std::vector<Token> oneLine(ByteView bytes, bool isBeginning, int mostCharacters) {
    if (asText(bytes) == "null") return {{TokenKind::String, QStringLiteral("\"null\"")}};
    switch (guess(bytes, isBeginning)) {
        case Guess::Empty: return {};
        case Guess::Binary: return {{TokenKind::Punctuation, hex(bytes, 64)}};
        case Guess::Text: return {{TokenKind::Plain, line(bytes, mostCharacters)}};
        case Guess::Json: break;
    }
    const auto index = isBeginning ? JsonIndex::ofBeginning(bytes.first(bytes.size() - formats::cutCharacter(bytes)))
                                   : JsonIndex::of(bytes);
    return jsonLine(bytes, *index, mostCharacters);
}

TokenKind tokenKind(JsonKind kind) {
    switch (kind) {
        case JsonKind::String: return TokenKind::String;
        case JsonKind::Number: return TokenKind::Number;
        case JsonKind::Boolean:
        case JsonKind::Null: return TokenKind::Literal;
        case JsonKind::Object:
        case JsonKind::Array: break;
    }
    return TokenKind::Punctuation;
}

QString jsonName(ByteView bytes, const JsonNode& node) {
    return resolved(line(slice(bytes, node.nameBegin, node.nameEnd), 400));
}

QString jsonValue(ByteView bytes, const JsonNode& node, qsizetype mostBytes) {
    if (node.kind == JsonKind::Object || node.kind == JsonKind::Array) return containerSummary(node);
    return resolved(line(slice(bytes, node.begin, node.end), mostBytes));
}

Token jsonToken(ByteView bytes, const JsonNode& node) {
    QString text = jsonValue(bytes, node, 400);
    if (node.kind == JsonKind::String && text.size() > 2)
        text = text.mid(1, text.size() - (text.endsWith(u'"') ? 2 : 1));
    return {tokenKind(node.kind), text};
}

QString jsonType(ByteView bytes, const JsonNode& node) {
    static const QRegularExpression moment(
        QStringLiteral("^\"\\d{4}-\\d\\d-\\d\\d([T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:?\\d\\d)?)?\"$"));
    const std::string_view text = asText(slice(bytes, node.begin, node.end));
    switch (node.kind) {
        case JsonKind::Object: return QStringLiteral("object");
        case JsonKind::Array: return QStringLiteral("array");
        case JsonKind::Boolean: return QStringLiteral("boolean");
        case JsonKind::Null: return QStringLiteral("null");
        case JsonKind::String:
            if (text.size() <= 2) return QStringLiteral("empty");
            if (text.size() < 40 &&
                moment.match(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))).hasMatch())
                return QStringLiteral("time");
            return QStringLiteral("string");
        case JsonKind::Number: break;
    }
    if (text.find_first_of(".eE") != std::string_view::npos) return QStringLiteral("decimal");
    const std::size_t digits = text.size() - (text.starts_with('-') ? 1 : 0);
    return digits > 19 ? QStringLiteral("integer") : digits > 9 ? QStringLiteral("int64") : QStringLiteral("int");
}

QString jsonPath(ByteView bytes, const JsonIndex& index, std::uint32_t node) {
    if (node == 0) return QStringLiteral("value");
    const JsonNode& self = index.node(node);
    const QString above = jsonPath(bytes, index, self.parent);
    if (index.node(self.parent).kind == JsonKind::Object) return above + QLatin1Char('.') + jsonName(bytes, self);
    int place = 0;
    for (std::uint32_t child = index.firstChild(self.parent); child != node; child = index.node(child).next) ++place;
    return above + QStringLiteral("[%1]").arg(place);
}

std::optional<std::uint32_t> find(ByteView bytes, const JsonIndex& index, const QString& path) {
    static const QRegularExpression step(QStringLiteral("([^.\\[\\]]+)|\\[(\\d+)\\]"));
    std::uint32_t at = 0;
    for (auto steps = step.globalMatch(path); steps.hasNext();) {
        const QRegularExpressionMatch match = steps.next();
        const bool isPlace = !match.captured(2).isEmpty();
        if (index.node(at).kind != (isPlace ? JsonKind::Array : JsonKind::Object)) return std::nullopt;
        std::uint32_t child = index.firstChild(at);
        if (isPlace)
            for (int left = match.captured(2).toInt(); left > 0 && child != 0; --left) child = index.node(child).next;
        else
            while (child != 0 && jsonName(bytes, index.node(child)) != match.captured(1))
                child = index.node(child).next;
        if (child == 0) return std::nullopt;
        at = child;
    }
    return at;
}

QString hex(ByteView bytes, std::size_t most) {
    QString shown;
    for (const std::byte b : bytes.first(std::min(bytes.size(), most)))
        shown += QStringLiteral("%1 ").arg(std::to_integer<int>(b), 2, 16, QLatin1Char('0'));
    return bytes.size() > most ? shown + QStringLiteral("…") : shown.trimmed();
}

}  // namespace brook::ui::payload
