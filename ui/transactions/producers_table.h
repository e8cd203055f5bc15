#pragma once

#include <QWidget>

#include <optional>

#include "ui/transactions/transaction_words.h"

class QStackedWidget;

namespace brook::ui {

class EmptyState;
class SortedRows;
class TableView;
class Workbench;

/// Who writes to which partition, those with an open transaction first. The offset where it began is a link to its
/// first record.
class ProducersTable final : public QWidget {
    Q_OBJECT

public:
    ProducersTable(Workbench& workbench, QWidget* parent);
    void setRows(std::vector<PartitionProducer> producers);
    void setFilter(const QString& words);
    /// The open transaction that is selected; nothing when none is.
    std::optional<admin::ProducerRow> selectedOpen() const;

signals:
    void selectionChanged();
    void abortWanted();
    void recordWanted(const QString& topic, PartitionIndex partition, Offset offset);

private:
    struct Model;
    void showState();
    void showMenu(const QPoint& at);
    void open(const QModelIndex& index);

    Model* m_model;
    SortedRows* m_rows;
    TableView* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
};

}  // namespace brook::ui
