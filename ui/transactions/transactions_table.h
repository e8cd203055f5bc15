#pragma once

#include <QWidget>

#include <optional>

#include "engine/admin/values.h"

class QStackedWidget;

namespace brook::ui {

class EmptyState;
class SortedRows;
class TableView;
class Workbench;

/// Every transactional id and where it stands, the open ones first.
class TransactionsTable final : public QWidget {
    Q_OBJECT

public:
    TransactionsTable(Workbench& workbench, QWidget* parent);
    void refresh(const admin::Snapshot& snapshot);
    void setFilter(const QString& words);
    /// The open transaction that is selected; nothing when none is.
    std::optional<admin::TransactionRow> selectedOpen() const;

signals:
    void selectionChanged();
    void abortWanted();

private:
    struct Model;
    void showState();
    void showMenu(const QPoint& at);

    Model* m_model;
    SortedRows* m_rows;
    TableView* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
};

}  // namespace brook::ui
