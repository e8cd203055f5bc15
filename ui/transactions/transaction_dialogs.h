#pragma once

#include "ui/dialogs/command_dialog.h"

namespace brook::ui {

/// Aborts an open transaction through its coordinator, as its time-out would.
class AbortTransactionDialog final : public CommandDialog {
    Q_OBJECT

public:
    AbortTransactionDialog(admin::Cluster& cluster, const admin::TransactionRow& transaction, QWidget* parent);

protected:
    void carryOut() override;

private:
    admin::Cluster& m_cluster;
    std::string m_id;
};

/// Ends a transaction in one partition that no coordinator knows of any more.
class AbortHangingDialog final : public CommandDialog {
    Q_OBJECT

public:
    AbortHangingDialog(admin::Cluster& cluster, const admin::ProducerRow& hanging, QWidget* parent);

protected:
    void carryOut() override;

private:
    admin::Cluster& m_cluster;
    admin::ProducerRow m_hanging;
};

}  // namespace brook::ui
