#pragma once

#include <QWidget>

#include <memory>

#include "engine/admin/cluster.h"

class QPushButton;
class QStackedWidget;

namespace brook::ui {

class Banner;
class CommandDialog;
class ProducersTable;
class Segmented;
class Text;
class TransactionsTable;
class Workbench;

/// Transactions by their id, the open ones first, and who writes to which partition; what hangs can be aborted. Asks
/// for the producers every two seconds while it is seen.
class TransactionsPage final : public QWidget {
    Q_OBJECT

public:
    enum View { Transactions, Producers };

    TransactionsPage(admin::Cluster& cluster, Workbench& workbench, QWidget* parent);
    void refresh(std::shared_ptr<const admin::Snapshot> snapshot);
    void show(View view);
    void abortSelected();
    using QWidget::show;

signals:
    void recordWanted(const QString& topic, PartitionIndex partition, Offset offset);
    /// Something was carried out, in a sentence.
    void done(const QString& sentence);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildHead();
    void askForProducers();
    void tookProducers(std::vector<admin::ProducerRow> producers);
    void showAbort();
    void open(CommandDialog* dialog);

    admin::Cluster& m_cluster;
    std::shared_ptr<const admin::Snapshot> m_snapshot;
    Timestamp m_askedAt = noTimestamp;
    Text* m_facts;
    Segmented* m_view;
    QPushButton* m_abort;
    Banner* m_hanging;
    QStackedWidget* m_pages;
    TransactionsTable* m_transactions;
    ProducersTable* m_producers;
};

}  // namespace brook::ui
