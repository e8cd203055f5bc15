#pragma once

#include "ui/dialogs/command_dialog.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace brook::ui {

/// A new topic, with the common choices in words; or one like another, with all that is set there.
class CreateTopicDialog final : public CommandDialog {
    Q_OBJECT

public:
    CreateTopicDialog(admin::Cluster& cluster, QWidget* parent);
    /// A clone: name and partitions are asked for, everything set at `like` is taken over. No record is copied.
    CreateTopicDialog(admin::Cluster& cluster, const admin::TopicRow& like, QWidget* parent);

protected:
    void carryOut() override;

private:
    void addName(const QString& proposed, int partitions);
    void addChoices();
    void check();

    admin::Cluster& m_cluster;
    QLineEdit* m_name = nullptr;
    QSpinBox* m_partitions = nullptr;
    QComboBox* m_keep = nullptr;
    QComboBox* m_limit = nullptr;
    QComboBox* m_cleanup = nullptr;
    QComboBox* m_compression = nullptr;
    std::optional<std::vector<admin::SettingChange>> m_taken;  ///< what the clone takes over, once it is known
};

}  // namespace brook::ui
