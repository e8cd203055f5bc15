#pragma once

#include <QObject>
#include <QStringList>

#include <functional>

class QCompleter;
class QStringListModel;

namespace brook::ui {

class FilterLine;

/// What a condition can be completed to while it is typed into a line: fields of records, columns, and words of the
/// language. Owned by the line.
class FilterCompletion final : public QObject {
    Q_OBJECT

public:
    explicit FilterCompletion(FilterLine& line);
    /// Fields and headers of records that are in view, asked for when somebody begins to type.
    void setFields(std::function<QStringList()> fields) { m_fields = std::move(fields); }
    bool isOpen() const;
    void close();

private:
    void complete();
    void insert(const QString& completion);
    QString wordBeforeCursor() const;

    FilterLine& m_line;
    QCompleter* m_completer;
    QStringListModel* m_completions;
    std::function<QStringList()> m_fields;
};

}  // namespace brook::ui
