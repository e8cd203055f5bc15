#pragma once

#include <QScrollArea>

#include "engine/admin/cluster.h"

namespace brook::ui {

class CopyLabel;
class Snippets;
class Text;

/// What one sees before there is a topic: the address, how a client connects, and a topic made by hand.
class FirstRunPage final : public QScrollArea {
    Q_OBJECT

public:
    FirstRunPage(admin::Cluster& cluster, QWidget* parent);
    void refresh(const admin::Snapshot& snapshot);

signals:
    void newTopicWanted();

private:
    QWidget* buildAddress();
    QWidget* buildConnect();
    QWidget* buildCreate();
    QWidget* buildWaiting();

    admin::Cluster& m_cluster;
    CopyLabel* m_address;
    Snippets* m_snippets;
    Text* m_waiting;
    Text* m_stored;
};

}  // namespace brook::ui
