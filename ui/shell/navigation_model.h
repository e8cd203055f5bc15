#pragma once

#include <QAbstractItemModel>

#include <memory>
#include <vector>

#include "engine/admin/values.h"

namespace brook::ui {

/// What the tree at the left shows: the cluster, its pages, its topics and their partitions with the traffic of the
/// last fifteen seconds, and its groups with how far they are behind. Rows that are still there stay the same rows, so
/// that nothing folds or loses the selection.
class NavigationModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum class Kind { Cluster, Overview, Topics, Topic, Partition, Groups, Group, Transactions, Sql, Connections, Broker };
    enum Role { KindRole = Qt::UserRole + 1, TopicRole, PartitionRole, GroupRole };

    explicit NavigationModel(QObject* parent = nullptr);
    ~NavigationModel() override;
    void show(const admin::Snapshot& snapshot);

    Kind kindOf(const QModelIndex& index) const;
    QModelIndex indexOf(Kind page) const;
    QModelIndex indexOfTopic(const QString& topic) const;
    QModelIndex indexOfGroup(const QString& group) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& = {}) const override { return 1; }
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Node;
    const Node* nodeAt(const QModelIndex& index) const;
    QModelIndex indexOf(const Node& node) const;
    Node& page(Kind kind) const;
    void showTopics(const admin::Snapshot& snapshot, bool nextSecond);
    void showGroups(const admin::Snapshot& snapshot);
    void showTransactions(const admin::Snapshot& snapshot);
    void showPartitions(Node& topic, const admin::TopicRow& row, bool nextSecond);
    void insert(Node& parent, std::size_t at, std::unique_ptr<Node> node);
    void remove(Node& parent, std::size_t at);

    std::unique_ptr<Node> m_root;
    std::int64_t m_second = 0;
};

}  // namespace brook::ui
