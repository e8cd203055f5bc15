#include "ui/shell/navigation_model.h"

#include <QCoreApplication>

#include <algorithm>

#include "ui/groups/group_lag.h"
#include "ui/groups/group_words.h"
#include "ui/look/icons.h"
#include "ui/look/text.h"
#include "ui/transactions/transaction_words.h"
#include "ui/widgets/navigation_tree.h"

namespace brook::ui {

struct NavigationModel::Node {
    Kind kind = Kind::Cluster;
    Node* parent = nullptr;
    QString name;
    QString count;
    QString state;
    QString trouble;
    std::int32_t partition = -1;
    bool quiet = false;
    double rate = 0;
    QList<double> history;
    std::vector<std::unique_ptr<Node>> children;

    int row() const {
        const auto& siblings = parent->children;
        return static_cast<int>(
            std::find_if(siblings.begin(), siblings.end(), [this](const auto& each) { return each.get() == this; }) -
            siblings.begin());
    }
    void pass(double perSecond, bool nextSecond) {
        constexpr qsizetype shownSeconds = 15;
        rate = perSecond;
        if (!nextSecond) return;
        history.push_back(perSecond);
        if (history.size() > shownSeconds) history.pop_front();
    }
};

namespace {

QString iconOf(NavigationModel::Kind kind) {
    switch (kind) {
        case NavigationModel::Kind::Cluster: return QStringLiteral("broker");
        case NavigationModel::Kind::Overview: return QStringLiteral("overview");
        case NavigationModel::Kind::Topics: return QStringLiteral("topic");
        case NavigationModel::Kind::Groups: return QStringLiteral("group");
        case NavigationModel::Kind::Transactions: return QStringLiteral("transaction");
        case NavigationModel::Kind::Sql: return QStringLiteral("sql");
        case NavigationModel::Kind::Connections: return QStringLiteral("connection");
        case NavigationModel::Kind::Broker: return QStringLiteral("settings");
        case NavigationModel::Kind::Topic:
        case NavigationModel::Kind::Group:
        case NavigationModel::Kind::Partition: break;
    }
    return {};
}

}  // namespace

NavigationModel::NavigationModel(QObject* parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>()) {
    const auto add = [](Node& under, Kind kind, const QString& name) -> Node& {
        auto node = std::make_unique<Node>();
        node->kind = kind;
        node->parent = &under;
        node->name = name;
        return *under.children.emplace_back(std::move(node));
    };
    Node& cluster = add(*m_root, Kind::Cluster, tr("local"));
    add(cluster, Kind::Overview, tr("Overview"));
    add(cluster, Kind::Topics, tr("Topics"));
    add(cluster, Kind::Groups, tr("Groups"));
    add(cluster, Kind::Transactions, tr("Transactions"));
    add(cluster, Kind::Sql, tr("SQL"));
    add(cluster, Kind::Connections, tr("Connections"));
    add(cluster, Kind::Broker, tr("Broker settings"));
}

NavigationModel::~NavigationModel() = default;

const NavigationModel::Node* NavigationModel::nodeAt(const QModelIndex& index) const {
    return index.isValid() ? static_cast<const Node*>(index.internalPointer()) : m_root.get();
}

QModelIndex NavigationModel::indexOf(const Node& node) const { return createIndex(node.row(), 0, &node); }

NavigationModel::Node& NavigationModel::page(Kind kind) const {
    Node& cluster = *m_root->children.front();
    if (kind == Kind::Cluster) return cluster;
    return **std::find_if(cluster.children.begin(), cluster.children.end(),
                          [kind](const auto& each) { return each->kind == kind; });
}

NavigationModel::Kind NavigationModel::kindOf(const QModelIndex& index) const { return nodeAt(index)->kind; }

QModelIndex NavigationModel::indexOf(Kind kind) const { return indexOf(page(kind)); }

QModelIndex NavigationModel::indexOfTopic(const QString& topic) const {
    for (const auto& node : page(Kind::Topics).children)
        if (node->name == topic) return indexOf(*node);
    return {};
}

QModelIndex NavigationModel::indexOfGroup(const QString& group) const {
    for (const auto& node : page(Kind::Groups).children)
        if (node->name == group) return indexOf(*node);
    return {};
}

QModelIndex NavigationModel::index(int row, int column, const QModelIndex& parent) const {
    const Node* node = nodeAt(parent);
    if (row < 0 || column != 0 || row >= static_cast<int>(node->children.size())) return {};
    return createIndex(row, column, node->children[static_cast<std::size_t>(row)].get());
}

QModelIndex NavigationModel::parent(const QModelIndex& child) const {
    const Node* node = nodeAt(child);
    return !child.isValid() || node->parent == m_root.get() ? QModelIndex() : indexOf(*node->parent);
}

int NavigationModel::rowCount(const QModelIndex& parent) const {
    return static_cast<int>(nodeAt(parent)->children.size());
}

QVariant NavigationModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Node& node = *nodeAt(index);
    switch (role) {
        case Qt::DisplayRole: return node.name;
        case Qt::ToolTipRole:
            return node.trouble.isEmpty() ? node.name : node.name + QStringLiteral(": ") + node.trouble;
        case Qt::DecorationRole:
            return iconOf(node.kind).isEmpty() ? QVariant() : QVariant(look::icon(iconOf(node.kind)));
        case Qt::AccessibleDescriptionRole:
            return QStringList{node.state, node.trouble, node.count}.join(QLatin1Char(' ')).trimmed();
        case NavigationCountRole: return node.count;
        case NavigationStateRole: return node.state;
        case NavigationTroubleRole: return node.trouble;
        case NavigationQuietRole: return node.quiet;
        case NavigationRateRole: return node.rate > 0 ? QVariant(text::rate(node.rate)) : QVariant();
        case NavigationSparkRole: return QVariant::fromValue(node.history);
        case KindRole: return static_cast<int>(node.kind);
        case TopicRole:
            return node.kind == Kind::Topic ? node.name : node.kind == Kind::Partition ? node.parent->name : QString();
        case GroupRole: return node.kind == Kind::Group ? node.name : QString();
        case PartitionRole: return node.kind == Kind::Partition ? QVariant(node.partition) : QVariant();
        default: return {};
    }
}

void NavigationModel::insert(Node& parent, std::size_t at, std::unique_ptr<Node> node) {
    node->parent = &parent;
    beginInsertRows(indexOf(parent), static_cast<int>(at), static_cast<int>(at));
    parent.children.insert(parent.children.begin() + static_cast<std::ptrdiff_t>(at), std::move(node));
    endInsertRows();
}

void NavigationModel::remove(Node& parent, std::size_t at) {
    beginRemoveRows(indexOf(parent), static_cast<int>(at), static_cast<int>(at));
    parent.children.erase(parent.children.begin() + static_cast<std::ptrdiff_t>(at));
    endRemoveRows();
}

void NavigationModel::show(const admin::Snapshot& snapshot) {
    const std::int64_t second = snapshot.takenAt.value() / 1000;
    const bool nextSecond = second != m_second;
    m_second = second;
    const bool running = snapshot.state == admin::BrokerState::Running;
    page(Kind::Cluster).state = running ? tr("running") : QString();
    page(Kind::Cluster).trouble = running                                          ? QString()
                                  : snapshot.state == admin::BrokerState::Starting ? tr("starting")
                                                                                   : tr("stopped");
    page(Kind::Topics).count = text::count(snapshot.topics.size());
    page(Kind::Groups).count = text::count(snapshot.groups.size());
    page(Kind::Connections).count = text::count(snapshot.connections.size());
    if (running) {  // without a broker nothing is known: what was there stays
        showTopics(snapshot, nextSecond);
        showGroups(snapshot);
        showTransactions(snapshot);
    }
    const QModelIndex cluster = indexOf(Kind::Cluster);
    emit dataChanged(cluster, cluster);
    emit dataChanged(index(0, 0, cluster), index(rowCount(cluster) - 1, 0, cluster));
    for (const QModelIndex& list : {indexOf(Kind::Topics), indexOf(Kind::Groups)})
        if (rowCount(list) > 0) emit dataChanged(index(0, 0, list), index(rowCount(list) - 1, 0, list));
}

void NavigationModel::showTopics(const admin::Snapshot& snapshot, bool nextSecond) {
    Node& topics = page(Kind::Topics);
    // Internal topics stand at the end, the others by name: both lists are walked together.
    std::vector<const admin::TopicRow*> wanted;
    for (const auto& [name, topic] : snapshot.topics) wanted.push_back(&topic);
    std::stable_partition(wanted.begin(), wanted.end(), [](const auto* topic) { return !topic->internal; });
    const auto stillThere = [&](const Node& node) { return snapshot.topics.contains(node.name.toStdString()); };
    for (std::size_t i = topics.children.size(); i-- > 0;)
        if (!stillThere(*topics.children[i])) remove(topics, i);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const QString name = QString::fromStdString(wanted[i]->name);
        if (i >= topics.children.size() || topics.children[i]->name != name) {
            auto added = std::make_unique<Node>();
            added->kind = Kind::Topic;
            added->name = name;
            added->quiet = wanted[i]->internal;
            insert(topics, i, std::move(added));
        }
        Node& node = *topics.children[i];
        node.pass(wanted[i]->rates.recordsIn, nextSecond);
        showPartitions(node, *wanted[i], nextSecond);
    }
}

void NavigationModel::showGroups(const admin::Snapshot& snapshot) {
    Node& groups = page(Kind::Groups);
    for (std::size_t i = groups.children.size(); i-- > 0;)
        if (!snapshot.groups.contains(groups.children[i]->name.toStdString())) remove(groups, i);
    std::size_t at = 0;
    for (const auto& [id, group] : snapshot.groups) {
        const QString name = QString::fromStdString(id);
        if (at >= groups.children.size() || groups.children[at]->name != name) {
            auto added = std::make_unique<Node>();
            added->kind = Kind::Group;
            added->name = name;
            insert(groups, at, std::move(added));
        }
        Node& node = *groups.children[at++];
        const GroupLag lag = lagOf(group, snapshot);
        node.quiet = group.members.empty();
        node.count = group.members.empty() ? tr("empty") : lagWords(lag.ms);
        node.trouble = lag.nearTheEdge ? lagWords(lag.ms) : QString();
    }
}

void NavigationModel::showTransactions(const admin::Snapshot& snapshot) {
    int overdue = 0;
    std::size_t open = 0;
    for (const admin::TransactionRow& transaction : snapshot.transactions) {
        overdue += isOverdue(transaction, snapshot.takenAt) ? 1 : 0;
        open += transaction.open ? 1 : 0;
    }
    Node& node = page(Kind::Transactions);
    node.count = open > 0 ? text::count(open) : QString();
    node.trouble = overdue > 0 ? tr("%n overdue", nullptr, overdue) : QString();
}

void NavigationModel::showPartitions(Node& topic, const admin::TopicRow& row, bool nextSecond) {
    while (topic.children.size() > row.partitions.size()) remove(topic, topic.children.size() - 1);
    int offline = 0;
    for (std::size_t i = 0; i < row.partitions.size(); ++i) {
        const admin::PartitionRow& partition = row.partitions[i];
        if (i == topic.children.size()) {
            auto added = std::make_unique<Node>();
            added->kind = Kind::Partition;
            added->partition = partition.index.value();
            added->name = tr("Partition %1").arg(partition.index.value());
            insert(topic, i, std::move(added));
        }
        topic.children[i]->trouble = partition.offline ? tr("offline") : QString();
        topic.children[i]->pass(partition.rates.recordsIn, nextSecond);
        offline += partition.offline ? 1 : 0;
    }
    topic.trouble = offline > 0 ? tr("%n offline", nullptr, offline) : QString();
    if (!topic.children.empty()) emit dataChanged(indexOf(*topic.children.front()), indexOf(*topic.children.back()));
}

}  // namespace brook::ui
