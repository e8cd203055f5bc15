#include "ui/sql/sql_highlighter.h"

#include <QRegularExpression>
#include <sqlite3.h>

#include "ui/look/theme.h"

namespace brook::ui {

namespace {

QColor colorOf(SqlHighlighter::Kind kind) {
    const look::Colors& c = look::colors();
    switch (kind) {
        case SqlHighlighter::Kind::Keyword: return c.accent;
        case SqlHighlighter::Kind::Text: return c.string;
        case SqlHighlighter::Kind::Number: return c.number;
        case SqlHighlighter::Kind::Comment: return c.text3;
        case SqlHighlighter::Kind::Name:
        case SqlHighlighter::Kind::Plain: break;
    }
    return c.text;
}

/// Columns of topics are SQLite's words too, but it takes them for names.
bool isKeyword(const QString& word) {
    static const QStringList names{QStringLiteral("offset"), QStringLiteral("key"), QStringLiteral("partition")};
    if (names.contains(word)) return false;  // written small, as columns are
    const QByteArray utf8 = word.toUtf8();
    return sqlite3_keyword_check(utf8.constData(), static_cast<int>(utf8.size())) != 0;
}

SqlHighlighter::Kind kindOf(const QString& token) {
    using Kind = SqlHighlighter::Kind;
    const QChar first = token.front();
    if (token.startsWith(QLatin1String("--"))) return Kind::Comment;
    if (first == u'\'' || token.startsWith(QLatin1String("x'"), Qt::CaseInsensitive)) return Kind::Text;
    if (first == u'"') return Kind::Name;
    if (first.isDigit()) return Kind::Number;
    return isKeyword(token) ? Kind::Keyword : Kind::Plain;
}

}  // namespace

std::vector<SqlHighlighter::Token> SqlHighlighter::tokensOf(const QString& line, bool& isInComment) {
    static const QRegularExpression token(
        QStringLiteral("--.*|/\\*|[xX]?'(?:[^']|'')*'?|\"[^\"]*\"?|\\d[\\w.]*|[A-Za-z_]\\w*"));
    std::vector<Token> tokens;
    qsizetype at = 0;
    while (at < line.size()) {
        if (isInComment) {
            const qsizetype end = line.indexOf(QLatin1String("*/"), at);
            const qsizetype behind = end < 0 ? line.size() : end + 2;
            isInComment = end < 0;
            tokens.push_back({static_cast<int>(at), static_cast<int>(behind - at), Kind::Comment});
            at = behind;
            continue;
        }
        const QRegularExpressionMatch found = token.match(line, at);
        if (!found.hasMatch()) break;
        at = found.capturedStart();
        if (found.captured() == QLatin1String("/*")) {
            isInComment = true;
            continue;
        }
        const auto count = static_cast<int>(found.capturedLength());
        if (const Kind kind = kindOf(found.captured()); kind != Kind::Plain)
            tokens.push_back({static_cast<int>(at), count, kind});
        at += count;
    }
    return tokens;
}

void SqlHighlighter::highlightBlock(const QString& line) {
    bool isInComment = previousBlockState() == 1;
    for (const Token& token : tokensOf(line, isInComment)) setFormat(token.from, token.count, colorOf(token.kind));
    setCurrentBlockState(isInComment ? 1 : 0);
}

}  // namespace brook::ui
