#pragma once

#include <QSyntaxHighlighter>

namespace brook::ui {

/// Colours SQL: words, texts, numbers, comments. Follows a change of theme when it is asked to highlight again.
class SqlHighlighter final : public QSyntaxHighlighter {
    Q_OBJECT

public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

    enum class Kind { Plain, Keyword, Text, Name, Number, Comment };
    struct Token {
        int from = 0;
        int count = 0;
        Kind kind = Kind::Plain;
        friend bool operator==(const Token&, const Token&) = default;
    };
    /// The tokens of one line; `isInComment` says whether a comment of several lines goes on, before and behind it.
    static std::vector<Token> tokensOf(const QString& line, bool& isInComment);

protected:
    void highlightBlock(const QString& line) override;
};

}  // namespace brook::ui
