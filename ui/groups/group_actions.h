#pragma once

#include <QHash>
#include <QObject>

#include <memory>
#include <optional>

#include "engine/admin/cluster.h"
#include "ui/groups/offset_undo.h"

class QMenu;
class QWidget;

namespace brook::ui {

class CommandDialog;
class ResetOffsetsDialog;
class Workbench;

/// What can be done to a group, wherever it is shown: tree, table, its own page and the locator offer the same. Orders
/// go through dialogs over `window`; what takes something away is locked in presenter mode. Remembers what the last
/// reset of each group has replaced, so that it can be undone until somebody else commits.
class GroupActions final : public QObject {
    Q_OBJECT

public:
    GroupActions(admin::Cluster& cluster, Workbench& workbench, QWidget* window);
    void setSnapshot(std::shared_ptr<const admin::Snapshot> snapshot);

    ResetOffsetsDialog* reset(const QString& group);
    void remove(const QString& group);
    void removeOffsets(const QString& group, const QString& topic);
    /// What the last reset has replaced, while that still holds.
    std::optional<OffsetUndo> undoOf(const QString& group) const;
    void undo(const QString& group);
    /// Puts all of it into a menu.
    void fill(QMenu* menu, const QString& group);

signals:
    void openWanted(const QString& group);
    /// Something was carried out, in a sentence.
    void done(const QString& sentence);
    void failed(const QString& sentence);

private:
    const admin::GroupRow* find(const QString& group) const;
    void show(CommandDialog* dialog);
    void fillDeletions(QMenu* menu, const QString& group);

    admin::Cluster& m_cluster;
    Workbench& m_workbench;
    QWidget* m_window;
    std::shared_ptr<const admin::Snapshot> m_snapshot;
};

}  // namespace brook::ui
