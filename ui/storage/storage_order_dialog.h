#pragma once

#include "engine/admin/storage.h"
#include "ui/dialogs/command_dialog.h"

class QComboBox;

namespace brook::ui {

/// Asks before storage is rolled, cleaned or retained: says what the order means, counts what it would do, and gives it
/// when it is wanted, to all partitions of the topic or to one.
class StorageOrderDialog final : public CommandDialog {
    Q_OBJECT

public:
    StorageOrderDialog(admin::Storage& storage, admin::StorageOrder order, QString topic,
                       const std::vector<PartitionIndex>& partitions, QWidget* parent);

protected:
    void carryOut() override;

private:
    void addScope(const std::vector<PartitionIndex>& partitions);
    /// Empty: all of them.
    std::vector<PartitionIndex> scope() const;
    void askForPreview();
    void showPreview(const Result<admin::OrderReport>& report);

    admin::Storage& m_storage;
    admin::StorageOrder m_order;
    QString m_topic;
    QComboBox* m_scope = nullptr;
    std::uint64_t m_generation = 0;
    Text* m_preview;
};

}  // namespace brook::ui
