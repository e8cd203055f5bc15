#include "ui/sql/sql_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace brook::ui {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(brook::ui::SqlPage)
};

struct Known {
    const char* pattern;
    QString (*sentence)(const QRegularExpressionMatch& found);
};

QString denied() { return Words::tr("This is only for reading: nothing is written, attached, loaded or set here."); }

constexpr Known known[] = {
    {"^no such table: (.+)$",
     [](const auto& found) { return Words::tr("There is no topic “%1”.").arg(found.captured(1)); }},
    {"^no such column: (.+)$",
     [](const auto& found) {
         return Words::tr("There is no column “%1”. Texts stand in single quotes.").arg(found.captured(1));
     }},
    {"^no such function: (.+)$",
     [](const auto& found) { return Words::tr("There is no function “%1”.").arg(found.captured(1)); }},
    {"^ambiguous column name: (.+)$",
     [](const auto& found) {
         return Words::tr("“%1” is a column of several tables here: write which one.").arg(found.captured(1));
     }},
    {"^near \"(.*)\": syntax error$",
     [](const auto& found) { return Words::tr("“%1” is not expected here.").arg(found.captured(1)); }},
    {"^unrecognized token: \"(.*)\"$",
     [](const auto& found) { return Words::tr("“%1” is no word or sign of SQL.").arg(found.captured(1)); }},
    {"^incomplete input$", [](const auto&) { return Words::tr("The statement goes on."); }},
    {"^wrong number of arguments to function (.+)\\(\\)$",
     [](const auto& found) { return Words::tr("“%1” wants another number of values.").arg(found.captured(1)); }},
    {"^misuse of aggregate:? ?(?:function )?(.+)$",
     [](const auto& found) {
         return Words::tr("“%1” counts over several rows: it cannot stand here.").arg(found.captured(1));
     }},
    {"^(?:not authorized|table .+ may not be modified|access to .+ is prohibited|not authorized to use function: .+)$",
     [](const auto&) { return denied(); }},
    {"^(?:out of memory)$",
     [](const auto&) { return Words::tr("This needs more memory than a query may have here (512 MiB)."); }},
    {"^(?:database or disk is full)$",
     [](const auto&) { return Words::tr("This needs more room for sorting than a query may have here (4 GiB)."); }},
    {"^string or blob too big$", [](const auto&) { return Words::tr("A value became larger than 256 MiB."); }},
    {"^malformed JSON$",
     [](const auto&) {
         return Words::tr("A value is no JSON. ->> gives NULL for such a value; json_valid(value) finds it.");
     }},
};

int charactersOf(const QByteArray& utf8, int bytes) {
    return static_cast<int>(QString::fromUtf8(utf8.left(bytes)).size());
}

/// The word that begins at a place, or the sign.
int lengthAt(const QString& text, int from) {
    static const QRegularExpression word(QStringLiteral("\\G(?:[\\w$.~]+|\"[^\"]*\"?|'[^']*'?|\\S)"));
    const QRegularExpressionMatch found = word.match(text, from);
    return found.hasMatch() ? static_cast<int>(found.capturedLength()) : 0;
}

}  // namespace

SqlProblem problemOf(const QString& message, const QByteArray& statement, int byte) {
    SqlProblem problem;
    problem.isUnfinished = message == QLatin1String("incomplete input");
    problem.sentence = message;
    for (const Known& each : known) {
        const QRegularExpressionMatch found = QRegularExpression(QLatin1String(each.pattern)).match(message);
        if (!found.hasMatch()) continue;
        problem.sentence = each.sentence(found);
        break;
    }
    if (byte < 0) return problem;
    const QString text = QString::fromUtf8(statement);
    problem.from = std::min(charactersOf(statement, byte), static_cast<int>(text.size()));
    problem.count = lengthAt(text, problem.from);
    return problem;
}

}  // namespace brook::ui
