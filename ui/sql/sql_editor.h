#pragma once

#include <QPlainTextEdit>

class QCompleter;
class QStandardItemModel;

namespace brook::ui {

/// Where a statement is written: SQL's words, texts and numbers in colours, topics, columns, functions and words to
/// complete (by itself, and with Ctrl+Space), and what is wrong underlined where it stands.
class SqlEditor final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit SqlEditor(QWidget* parent = nullptr);
    /// As SQL writes them.
    void setTables(const QStringList& quotedNames);
    void setProblem(int from, int count);
    void setNoProblem() { setProblem(0, 0); }
    /// The selected part, or all.
    QString statement() const;
    /// Where `statement` begins.
    int statementBegin() const;
    /// What the word before the cursor can be completed to.
    QStringList completions() const;
    /// Replaces all, so that it can be undone.
    void replace(const QString& statement);

signals:
    void runWanted();
    void cancelWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Asked { ByTyping, ByKey };
    void measure();
    void complete(Asked asked);
    bool prepareCompletion() const;
    void insertCompletion(const QModelIndex& index);
    QString wordBeforeCursor() const;

    QCompleter* m_completer;
    QStandardItemModel* m_words;
    int m_problemFrom = 0;
    int m_problemCount = 0;
};

}  // namespace brook::ui
