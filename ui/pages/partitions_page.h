#pragma once

#include <QWidget>

#include "engine/admin/values.h"

namespace brook::ui {

class Workbench;
struct PartitionsModel;

/// The partitions of a topic: offsets, records, size, traffic, state.
class PartitionsPage final : public QWidget {
    Q_OBJECT

public:
    PartitionsPage(Workbench& workbench, QWidget* parent);
    void refresh(const admin::TopicRow& topic);

signals:
    /// The records of this partition from its newest on.
    void recordsWanted(PartitionIndex partition, Offset end);

private:
    PartitionsModel* m_model;
};

}  // namespace brook::ui
