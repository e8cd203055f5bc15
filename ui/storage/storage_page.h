#pragma once

#include <QWidget>

#include "engine/admin/storage.h"

class QBoxLayout;
class QScrollArea;
class QStackedWidget;

namespace brook::ui {

class ElidedLabel;
class EmptyState;
class ErrorState;
class FateCard;
class SegmentContents;
class SegmentLanes;
class SegmentsModel;
class SegmentSummary;
class Text;
class Workbench;

/// How a topic lies on disk: its segments as bars or as a table, exact counts, the anatomy of the selected segment, why
/// a record is still there, and orders to roll, clean and retain. Looks again while it is shown, and never waits.
class StoragePage final : public QWidget {
    Q_OBJECT

public:
    StoragePage(admin::Cluster& cluster, Workbench& workbench, QString topic, QWidget* parent);
    void refresh(const admin::Snapshot& snapshot);
    /// "Why is this record still here?"
    void ask(PartitionIndex partition, Offset offset);
    void give(admin::StorageOrder order);
    void select(const admin::SegmentPlace& segment);
    const admin::TopicStorage& shown() const { return m_shown; }

signals:
    /// Something was carried out, in a sentence.
    void done(const QString& sentence);
    void recordWanted(PartitionIndex partition, Offset offset);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildHead();
    QWidget* buildLegend();
    QWidget* buildSegments(Workbench& workbench);
    QWidget* buildDetail(Workbench& workbench);
    void readAgain();
    void fill(admin::TopicStorage storage);
    void fillHead();
    void fillDetail();
    void arrange();

    admin::Storage& m_storage;
    QString m_topic;
    admin::TopicStorage m_shown;
    bool m_looking = false;
    Timestamp m_lookedAt = noTimestamp;
    QStackedWidget* m_states;
    ErrorState* m_error;
    QScrollArea* m_scroll;
    Text* m_rules;
    ElidedLabel* m_counts;
    QWidget* m_clean = nullptr;
    std::vector<QWidget*> m_dangerous;
    QWidget* m_legend;
    QStackedWidget* m_segments;
    SegmentLanes* m_lanes;
    SegmentsModel* m_model;
    EmptyState* m_empty;
    QWidget* m_detail;
    QBoxLayout* m_beside;
    SegmentSummary* m_summary;
    FateCard* m_fate;
    SegmentContents* m_contents;
};

}  // namespace brook::ui
