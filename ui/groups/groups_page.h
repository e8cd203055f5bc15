#pragma once

#include <QWidget>

#include "engine/admin/values.h"

class QStackedWidget;

namespace brook::ui {

class EmptyState;
class GroupActions;
class SortedRows;
class TableView;
class Text;
class Workbench;

/// All consumer groups as a table: who they are, and how far behind. Enter or a double click opens one; the rest is in
/// its menu.
class GroupsPage final : public QWidget {
    Q_OBJECT

public:
    GroupsPage(GroupActions& actions, Workbench& workbench, QWidget* parent);
    void refresh(const admin::Snapshot& snapshot);

private:
    struct Model;
    QString selected() const;
    void showMenu(const QPoint& at);
    void showState();

    GroupActions& m_actions;
    Model* m_model;
    SortedRows* m_rows;
    TableView* m_table;
    EmptyState* m_empty;
    Text* m_facts;
    QStackedWidget* m_stack;
};

}  // namespace brook::ui
