#pragma once

#include <QWidget>

#include "engine/admin/values.h"

class QPushButton;
class QStackedWidget;

namespace brook::ui {

class EmptyState;
class SortedRows;
class TableView;
class TopicActions;
class Workbench;
struct TopicsModel;

/// All topics as a table: sortable, filterable, live. Enter or a double click opens one; the rest is in its menu.
class TopicsPage final : public QWidget {
    Q_OBJECT

public:
    TopicsPage(TopicActions& actions, Workbench& workbench, QWidget* parent);
    void refresh(const admin::Snapshot& snapshot);

private:
    QString selected() const;
    void showMenu(const QPoint& at);
    void showState();

    TopicActions& m_actions;
    TopicsModel* m_model;
    SortedRows* m_rows;
    TableView* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
    QPushButton* m_more;
};

}  // namespace brook::ui
