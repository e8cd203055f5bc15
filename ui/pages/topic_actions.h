#pragma once

#include <QObject>

#include <memory>

#include "engine/admin/cluster.h"

class QMenu;
class QWidget;

namespace brook::ui {

class CommandDialog;

/// What can be done to a topic, wherever it is shown: tree, table, its own page and the locator offer the same. Orders
/// go through dialogs over `window`; what takes records away is locked in presenter mode.
class TopicActions final : public QObject {
    Q_OBJECT

public:
    TopicActions(admin::Cluster& cluster, QWidget* window);
    void setSnapshot(std::shared_ptr<const admin::Snapshot> snapshot) { m_snapshot = std::move(snapshot); }

    void create();
    void clone(const QString& topic);
    void addPartitions(const QString& topic);
    void empty(const QString& topic);
    void remove(const QString& topic);
    /// Puts all of it into a menu.
    void fill(QMenu* menu, const QString& topic);

signals:
    void openWanted(const QString& topic);
    void produceWanted(const QString& topic);
    void sqlWanted(const QString& topic);
    /// Something was carried out, in a sentence.
    void done(const QString& sentence);

private:
    const admin::TopicRow* find(const QString& topic) const;
    void show(CommandDialog* dialog);

    admin::Cluster& m_cluster;
    QWidget* m_window;
    std::shared_ptr<const admin::Snapshot> m_snapshot;
};

}  // namespace brook::ui
