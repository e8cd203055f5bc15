#include "ui/shell/navigation.h"

#include <QLineEdit>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

#include "ui/groups/group_actions.h"
#include "ui/pages/topic_actions.h"
#include "ui/shell/navigation_model.h"
#include "ui/widgets/navigation_tree.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

using look::px;
using Kind = NavigationModel::Kind;

Navigation::Navigation(TopicActions& actions, GroupActions& groupActions, QWidget* parent)
    : QWidget(parent), m_actions(actions), m_groupActions(groupActions), m_model(new NavigationModel(this)),
      m_rows(new QSortFilterProxyModel(this)) {
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, px(8), 0, 0);
    column->setSpacing(px(8));
    m_filter = searchField(tr("Filter the tree"), this);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(px(10), 0, px(10), 0);
    line->addWidget(m_filter);
    column->addLayout(line);
    m_rows->setSourceModel(m_model);
    m_rows->setRecursiveFilteringEnabled(true);
    m_rows->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_tree = new NavigationTree(this);
    m_tree->setModel(m_rows);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->expand(m_rows->index(0, 0));
    column->addWidget(m_tree, 1);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_rows->setFilterFixedString(words);
        if (!words.isEmpty()) m_tree->expandToDepth(1);
    });
    connect(m_tree, &QAbstractItemView::clicked, this, &Navigation::open);
    connect(m_tree, &QAbstractItemView::activated, this, &Navigation::open);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &Navigation::showMenu);
}

void Navigation::show(const admin::Snapshot& snapshot) {
    m_model->show(snapshot);
    // Once there is something to see; what the user folds stays folded.
    if (!m_topicsShown && !snapshot.topics.empty())
        m_tree->expand(m_rows->mapFromSource(m_model->indexOf(Kind::Topics)));
    if (!m_groupsShown && !snapshot.groups.empty())
        m_tree->expand(m_rows->mapFromSource(m_model->indexOf(Kind::Groups)));
    m_topicsShown = m_topicsShown || !snapshot.topics.empty();
    m_groupsShown = m_groupsShown || !snapshot.groups.empty();
}

void Navigation::open(const QModelIndex& index) {
    const QModelIndex source = m_rows->mapToSource(index);
    const QString topic = source.data(NavigationModel::TopicRole).toString();
    switch (m_model->kindOf(source)) {
        case Kind::Cluster:
        case Kind::Overview: return emit pageWanted(Page::Overview);
        case Kind::Topics: return emit pageWanted(Page::Topics);
        case Kind::Groups: return emit pageWanted(Page::Groups);
        case Kind::Group: return emit groupWanted(source.data(NavigationModel::GroupRole).toString());
        case Kind::Transactions: return emit pageWanted(Page::Transactions);
        case Kind::Sql: return emit pageWanted(Page::Sql);
        case Kind::Connections: return emit pageWanted(Page::Connections);
        case Kind::Broker: return emit pageWanted(Page::Broker);
        case Kind::Topic: return emit topicWanted(topic);
        case Kind::Partition:
            return emit partitionWanted(topic, PartitionIndex(source.data(NavigationModel::PartitionRole).toInt()));
    }
}

void Navigation::select(const QModelIndex& source) {
    const QModelIndex index = m_rows->mapFromSource(source);
    if (index.isValid())
        m_tree->setCurrentIndex(index);
    else
        m_tree->clearSelection();
}

void Navigation::mark(Page page) {
    select(m_model->indexOf(page == Page::Overview       ? Kind::Overview
                            : page == Page::Topics       ? Kind::Topics
                            : page == Page::Connections  ? Kind::Connections
                            : page == Page::Groups       ? Kind::Groups
                            : page == Page::Transactions ? Kind::Transactions
                            : page == Page::Sql          ? Kind::Sql
                                                         : Kind::Broker));
}

void Navigation::markTopic(const QString& topic) {
    const QModelIndex current = m_rows->mapToSource(m_tree->currentIndex());
    if (current.data(NavigationModel::TopicRole).toString() == topic) return;  // it, or one of its partitions
    select(m_model->indexOfTopic(topic));
}

void Navigation::markGroup(const QString& group) { select(m_model->indexOfGroup(group)); }

void Navigation::showMenu(const QPoint& at) {
    const QString topic = m_tree->indexAt(at).data(NavigationModel::TopicRole).toString();
    const QString group = m_tree->indexAt(at).data(NavigationModel::GroupRole).toString();
    if (topic.isEmpty() && group.isEmpty()) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (group.isEmpty())
        m_actions.fill(menu, topic);
    else
        m_groupActions.fill(menu, group);
    menu->popup(m_tree->viewport()->mapToGlobal(at));
}

}  // namespace brook::ui
