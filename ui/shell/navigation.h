#pragma once

#include <QWidget>

#include "engine/admin/values.h"

class QLineEdit;
class QSortFilterProxyModel;

namespace brook::ui {

class GroupActions;
class NavigationModel;
class NavigationTree;
class TopicActions;

/// The left side of the window: a search line and the tree.
class Navigation final : public QWidget {
    Q_OBJECT

public:
    enum class Page { Overview, Topics, Connections, Broker, Groups, Transactions, Sql };

    Navigation(TopicActions& actions, GroupActions& groupActions, QWidget* parent);
    void show(const admin::Snapshot& snapshot);
    /// Marks what is in front, without opening anything.
    void mark(Page page);
    void markTopic(const QString& topic);
    void markGroup(const QString& group);
    NavigationTree* tree() const { return m_tree; }
    QLineEdit* filter() const { return m_filter; }

signals:
    void pageWanted(Navigation::Page page);
    void topicWanted(const QString& topic);
    void groupWanted(const QString& group);
    void partitionWanted(const QString& topic, PartitionIndex partition);

private:
    void open(const QModelIndex& index);
    void select(const QModelIndex& source);
    void showMenu(const QPoint& at);

    TopicActions& m_actions;
    GroupActions& m_groupActions;
    NavigationModel* m_model;
    QSortFilterProxyModel* m_rows;
    QLineEdit* m_filter;
    NavigationTree* m_tree;
    bool m_topicsShown = false;
    bool m_groupsShown = false;
};

}  // namespace brook::ui
