#include "ui/search/filter_completion.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QRegularExpression>
#include <QStringListModel>

#include "ui/widgets/inputs.h"

namespace brook::ui {

using look::px;

namespace {

const QStringList& columnWords() {
    static const QStringList words{QStringLiteral("partition"), QStringLiteral("offset"), QStringLiteral("timestamp"),
                                   QStringLiteral("key"),       QStringLiteral("value"),  QStringLiteral("headers"),
                                   QStringLiteral("size")};
    return words;
}

const QStringList& otherWords() {
    static const QStringList words{
        QStringLiteral("AND"),         QStringLiteral("OR"),         QStringLiteral("NOT"),
        QStringLiteral("IN ("),        QStringLiteral("BETWEEN"),    QStringLiteral("LIKE '"),
        QStringLiteral("ILIKE '"),     QStringLiteral("REGEXP '"),   QStringLiteral("IS NULL"),
        QStringLiteral("IS NOT NULL"), QStringLiteral("ago('15m')"), QStringLiteral("now()")};
    return words;
}

}  // namespace

FilterCompletion::FilterCompletion(FilterLine& line)
    : QObject(&line), m_line(line), m_completions(new QStringListModel(this)) {
    m_completer = new QCompleter(m_completions, this);
    m_completer->setWidget(line.edit());
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setCompletionMode(QCompleter::PopupCompletion);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &FilterCompletion::insert);
    connect(line.edit(), &QLineEdit::textEdited, this, &FilterCompletion::complete);
}

bool FilterCompletion::isOpen() const { return m_completer->popup()->isVisible(); }

void FilterCompletion::close() { m_completer->popup()->hide(); }

QString FilterCompletion::wordBeforeCursor() const {
    static const QRegularExpression word(QStringLiteral("[\\w$.\\[\\]]+$"));
    const QString before = m_line.text().left(m_line.edit()->cursorPosition());
    if (before.count(QLatin1Char('\'')) % 2 == 1) return {};  // inside a text
    return word.match(before).captured();
}

void FilterCompletion::complete() {
    const QString word = m_line.mode() == 0 ? wordBeforeCursor() : QString();
    if (word.isEmpty()) return close();
    if (!isOpen()) m_completions->setStringList((m_fields ? m_fields() : QStringList()) + columnWords() + otherWords());
    m_completer->setCompletionPrefix(word);
    const bool done =
        m_completer->completionCount() == 1 && m_completer->currentCompletion().compare(word, Qt::CaseInsensitive) == 0;
    if (m_completer->completionCount() == 0 || done) return close();
    QRect at = m_line.edit()->inputMethodQuery(Qt::ImCursorRectangle).toRect();
    at.setWidth(px(320));
    m_completer->complete(at);
}

void FilterCompletion::insert(const QString& completion) {
    QLineEdit* edit = m_line.edit();
    const QString word = wordBeforeCursor();
    edit->setSelection(edit->cursorPosition() - static_cast<int>(word.size()), static_cast<int>(word.size()));
    edit->insert(completion);
}

}  // namespace brook::ui
