#pragma once

#include "ui/dialogs/command_dialog.h"

namespace brook::ui {

/// Deletes a group with all its committed offsets, once its name was typed.
class DeleteGroupDialog final : public CommandDialog {
    Q_OBJECT

public:
    DeleteGroupDialog(admin::Cluster& cluster, const admin::GroupRow& group, QWidget* parent);

protected:
    void carryOut() override;

private:
    admin::Cluster& m_cluster;
    std::string m_group;
};

/// Takes back what a group has committed in one topic.
class DeleteOffsetsDialog final : public CommandDialog {
    Q_OBJECT

public:
    DeleteOffsetsDialog(admin::Cluster& cluster, const admin::GroupRow& group, const std::string& topic,
                        QWidget* parent);

protected:
    void carryOut() override;

private:
    admin::Cluster& m_cluster;
    std::string m_group;
    std::string m_topic;
};

}  // namespace brook::ui
