#include "ui/search/filter_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <optional>
#include <vector>

namespace brook::ui {

namespace {

constexpr const char* context = "brook::ui::FilterWords";

/// As engine/search writes them; %1 and %2 are what the user wrote, or one of `expected`.
constexpr const char* sentences[] = {
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "Something is missing here: %1"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "“%1” is not an operator here. Did you mean %2 ?"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "Text stands in single quotes: '%1'"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "“%1” is not expected here, but %2"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "This condition has too many parts"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "This condition is nested too deeply"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords",
                      "Nothing is equal to NULL, not even NULL. Write IS NULL or IS NOT NULL"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "This list is too long"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "A timestamp is compared with a time: timestamp >= '2025-11-23 14:00'"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "A timestamp is compared with a time such as '2025-11-23 14:00'"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords",
                      "'%1' is no time. Times are written '2025-11-23 14:00:00', with Z or +01:00 where a zone is "
                      "meant"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "'%1' is compared with a number here"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "A field is missing before %1"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords",
                      "“%1” is not a column. A field of the value is written value.%1, a text '%1'"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "A duration is written '15m', '2 hours' or '1 day'"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "There is no function %1. There are now() and ago('15m')"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "A header is named: headers['trace-id']"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "Only key, value and headers have fields"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords",
                      "A path is written '$.order.items[0]', names with other characters '$.\"a b\"'"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "This regular expression cannot be read: %1"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "“%1” has no meaning here"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "“%1” is no number. Text stands in single quotes: '%1'"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "This text is too long"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "Something to look for is missing here"),
};

constexpr const char* expected[] = {
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "AND or OR"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "a closing parenthesis"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "a comparison such as = or LIKE"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "IN, BETWEEN, LIKE, ILIKE or REGEXP"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "a list in parentheses"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "a comma or a closing parenthesis"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "AND and the upper bound"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "a pattern in single quotes, such as 'LH%'"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "one character in single quotes"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "a regular expression in single quotes"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "a number"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "a field such as key or value.status, or a value such as 'text' or 42"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "the name of a field"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "the number of an element, or a name in single quotes"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "a closing bracket"),
    QT_TRANSLATE_NOOP("brook::ui::FilterWords", "a path such as '$.order.status'"),
};

/// What stands in a sentence for %1 and %2, if it is this one.
std::optional<QStringList> partsOf(const QString& sentence, const char* form) {
    QString pattern = QRegularExpression::escape(QString::fromUtf8(form));
    for (const char* place : {"\\%1", "\\%2"}) {
        const QString mark = QString::fromLatin1(place);
        const qsizetype first = pattern.indexOf(mark);
        if (first < 0) continue;
        pattern.replace(first, mark.size(), QStringLiteral("(.*)"));
        pattern.replace(mark, QStringLiteral(".*"));
    }
    const QRegularExpression whole(QRegularExpression::anchoredPattern(pattern),
                                   QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch found = whole.match(sentence);
    if (!found.hasMatch()) return std::nullopt;
    return found.capturedTexts().mid(1);
}

QString expectedWords(const QString& english) {
    for (const char* each : expected)
        if (english == QString::fromUtf8(each)) return QCoreApplication::translate(context, each);
    return english;
}

}  // namespace

QString filterSentence(const std::string& english) {
    const QString sentence = QString::fromStdString(english);
    for (const char* form : sentences) {
        const auto parts = partsOf(sentence, form);
        if (!parts) continue;
        const QString translated = QCoreApplication::translate(context, form);
        if (parts->isEmpty()) return translated;
        const QString last = expectedWords(parts->last());
        return parts->size() == 1 ? translated.arg(last) : translated.arg(parts->front(), last);
    }
    return sentence;
}

}  // namespace brook::ui
