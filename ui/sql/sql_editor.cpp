#include "ui/sql/sql_editor.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTextEdit>

#include "ui/look/theme.h"
#include "ui/sql/sql_highlighter.h"
#include "ui/sql/table_columns.h"

namespace brook::ui {

using look::px;

namespace {

constexpr int matchRole = Qt::UserRole + 1;  // what is typed for it: a name without its quotes

const QStringList& keywords() {
    static const QStringList words =
        QStringLiteral(
            "SELECT FROM WHERE AND OR NOT NULL IS IN BETWEEN LIKE GLOB REGEXP EXISTS CASE WHEN THEN ELSE "
            "END AS ON USING JOIN LEFT INNER CROSS GROUP ORDER BY HAVING LIMIT OFFSET ASC DESC DISTINCT ALL "
            "UNION INTERSECT EXCEPT WITH RECURSIVE MATERIALIZED VALUES OVER PARTITION ROWS RANGE FILTER "
            "CAST COLLATE EXPLAIN")
            .split(QLatin1Char(' '));
    return words;
}

const QStringList& functions() {
    static const QStringList words =
        QStringLiteral(
            "count( sum( avg( min( max( total( group_concat( row_number( rank( lag( lead( first_value( "
            "last_value( json_extract( json_each( json_type( json_valid( json_array_length( coalesce( "
            "ifnull( iif( length( lower( upper( substr( replace( trim( instr( printf( hex( abs( round( "
            "datetime( strftime( now() ago('15m') ms('")
            .split(QLatin1Char(' '));
    return words;
}

void add(QStandardItemModel& model, const QString& text, const QString& typed) {
    auto* item = new QStandardItem(text);
    item->setData(typed, matchRole);
    model.appendRow(item);
}

}  // namespace

SqlEditor::SqlEditor(QWidget* parent)
    : QPlainTextEdit(parent), m_completer(new QCompleter(this)), m_words(new QStandardItemModel(this)) {
    setFrameShape(NoFrame);
    setTabChangesFocus(true);
    setAccessibleName(tr("SQL statement"));
    setLineWrapMode(WidgetWidth);
    new SqlHighlighter(document());
    m_completer->setWidget(this);
    m_completer->setModel(m_words);
    m_completer->setCompletionRole(matchRole);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setCompletionMode(QCompleter::PopupCompletion);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, &SqlEditor::insertCompletion);
    setTables({});
    measure();
}

void SqlEditor::measure() {
    setFont(look::data(look::body));
    document()->setDocumentMargin(px(10));
    setViewportMargins(px(look::gutter - 10), 0, 0, 0);
    m_completer->popup()->setFont(look::data(look::small));
}

void SqlEditor::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange) measure();
    if (event->type() != QEvent::PaletteChange) return;
    if (auto* highlighter = document()->findChild<SqlHighlighter*>()) highlighter->rehighlight();
    setProblem(m_problemFrom, m_problemCount);
}

void SqlEditor::setTables(const QStringList& quotedNames) {
    m_words->clear();
    for (const QString& name : quotedNames) add(*m_words, name, QString(name).remove(QLatin1Char('"')));
    for (const TableColumnFacts& column : tableColumns)
        add(*m_words, QString::fromLatin1(column.name), QString::fromLatin1(column.name));
    for (const QStringList& words : {keywords(), functions()})
        for (const QString& word : words) add(*m_words, word, word);
}

// The statement -------------------------------------------------------------------------------------------------------

QString SqlEditor::statement() const {
    const QTextCursor cursor = textCursor();
    return cursor.hasSelection()
               ? toPlainText().mid(cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart())
               : toPlainText();
}

int SqlEditor::statementBegin() const { return textCursor().hasSelection() ? textCursor().selectionStart() : 0; }

void SqlEditor::replace(const QString& statement) {
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    all.insertText(statement);
    setTextCursor(all);
}

void SqlEditor::setProblem(int from, int count) {
    m_problemFrom = from;
    m_problemCount = count;
    if (count <= 0) return setExtraSelections({});
    QTextEdit::ExtraSelection wrong;
    wrong.cursor = QTextCursor(document());
    const int last = document()->characterCount() - 1;
    wrong.cursor.setPosition(std::min(from, last));
    wrong.cursor.setPosition(std::min(from + count, last), QTextCursor::KeepAnchor);
    wrong.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    wrong.format.setUnderlineColor(look::colors().error);
    setExtraSelections({wrong});
}

// Completing ----------------------------------------------------------------------------------------------------------

QString SqlEditor::wordBeforeCursor() const {
    static const QRegularExpression word(QStringLiteral("\"?[\\w.~-]+$|\"$"));
    const QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    if (before.count(QLatin1Char('\'')) % 2 == 1 || before.contains(QLatin1String("--"))) return {};
    const QString found = word.match(before).captured();
    return !found.isEmpty() && found.front().isDigit() ? QString() : found;
}

/// "o.ke" may be a topic's name or the column of what is called o.
bool SqlEditor::prepareCompletion() const {
    const QString word = wordBeforeCursor();
    m_completer->setCompletionPrefix(QString(word).remove(QLatin1Char('"')));
    if (word.isEmpty() || m_completer->completionCount() > 0) return !word.isEmpty();
    const QString behindDot = word.section(QLatin1Char('.'), -1);
    if (!word.contains(QLatin1Char('.')) || behindDot.isEmpty()) return false;
    m_completer->setCompletionPrefix(behindDot);
    return m_completer->completionCount() > 0;
}

QStringList SqlEditor::completions() const {
    QStringList words;
    if (!prepareCompletion()) return words;
    for (int row = 0; row < m_completer->completionCount(); ++row)
        words << m_completer->completionModel()->index(row, 0).data().toString();
    return words;
}

void SqlEditor::complete(Asked asked) {
    const bool isThere = prepareCompletion();
    const bool isTyped =
        m_completer->completionCount() == 1 &&
        m_completer->currentCompletion().compare(m_completer->completionPrefix(), Qt::CaseInsensitive) == 0;
    if (!isThere || isTyped || (asked == Asked::ByTyping && wordBeforeCursor().size() < 2))
        return m_completer->popup()->hide();
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
    QRect at = cursorRect();
    at.setWidth(px(360));
    m_completer->complete(at);
}

void SqlEditor::insertCompletion(const QModelIndex& index) {
    QTextCursor cursor = textCursor();
    auto length = static_cast<int>(m_completer->completionPrefix().size());
    if (wordBeforeCursor().startsWith(QLatin1Char('"'))) ++length;
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, length);
    cursor.insertText(index.data().toString());
    setTextCursor(cursor);
}

void SqlEditor::keyPressEvent(QKeyEvent* event) {
    const bool isShown = m_completer->popup()->isVisible();
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers() & Qt::ControlModifier) {
        m_completer->popup()->hide();
        return emit runWanted();
    }
    if (isShown &&
        (isReturn || event->key() == Qt::Key_Tab || event->key() == Qt::Key_Escape || event->key() == Qt::Key_Backtab))
        return event->ignore();  // the list of completions takes it
    if (event->key() == Qt::Key_Escape) return emit cancelWanted();
    if (event->key() == Qt::Key_Space && event->modifiers() & Qt::ControlModifier) return complete(Asked::ByKey);
    QPlainTextEdit::keyPressEvent(event);
    const bool isTyping = !event->text().isEmpty() && event->text().front().isPrint();
    if (isTyping || (isShown && event->key() == Qt::Key_Backspace))
        complete(Asked::ByTyping);
    else
        m_completer->popup()->hide();
}

}  // namespace brook::ui
