#pragma once

#include <QStringList>
#include <QWidget>

#include <functional>
#include <memory>

#include "ui/search/record_search.h"

class QLabel;
class QPushButton;

namespace brook::ui {

class FilterCompletion;
class FilterLine;
class Mark;
class Segmented;
class Workbench;

/// Where one asks for records: the line with its mode, whether it can be understood while it is typed, what it can be
/// completed to, what was asked before and what was saved for this topic; and how far the search is, with a way to stop
/// it. Decides nothing about what the page shows.
class FilterBar final : public QWidget {
    Q_OBJECT

public:
    enum class Shown { OnlyMatches, MarkedAmongAll };

    FilterBar(const RecordSearch& search, const QString& topic, QWidget* parent);
    void setWorkbench(Workbench& workbench);
    /// Fields and headers of records that are in view, asked for when somebody begins to type.
    void setFields(std::function<QStringList()> fields);
    /// Exact, when it is known: how many records the topic holds.
    void setTotal(std::optional<std::uint64_t> records);

    /// Puts a condition into the line and searches for it.
    void apply(const QString& condition);
    /// The same for any way of asking; what cannot be understood stays in the line and is not searched for.
    void ask(const search::FilterText& filter);
    /// What is in the line.
    search::FilterText asked() const;
    bool isUnderstood() const { return m_filter != nullptr; }
    /// Adds a condition to the one that is there.
    void applyToo(const QString& condition);
    bool canAdd() const;
    Shown shown() const;
    void setShown(Shown shown);
    QString text() const;
    FilterLine* line() const { return m_line; }
    /// How far the search is: the page puts it where it has room.
    QWidget* stateRow() const { return m_stateRow; }

signals:
    /// Somebody wants this searched for; null: nothing.
    void wanted(const std::shared_ptr<const search::Filter>& filter);
    void shownChanged();
    void stopWanted();
    void goOnWanted();
    /// Esc with nothing to stop: back to the records.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildLine();
    void check();
    void accept();
    void refreshState();
    QString stateText() const;
    void recall();
    void remember(const QString& key, QStringList& list, const QString& text);
    void toggleSaved();
    QString keyOf(const char* what) const;

    const RecordSearch& m_search;
    QString m_topic;
    Workbench* m_workbench = nullptr;
    FilterLine* m_line;
    QPushButton* m_save;
    Segmented* m_shown;
    QWidget* m_stateRow;
    Mark* m_mark;
    QLabel* m_state;
    QPushButton* m_act;
    QLabel* m_error;
    FilterCompletion* m_completion;
    std::optional<std::uint64_t> m_total;
    std::shared_ptr<const search::Filter> m_filter;  // of the text in the line, where it is one
    QStringList m_history;
    QStringList m_saved;
};

}  // namespace brook::ui
