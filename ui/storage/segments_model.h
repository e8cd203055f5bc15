#pragma once

#include "engine/admin/storage_values.h"
#include "ui/storage/storage_words.h"
#include "ui/widgets/table_model.h"

namespace brook::ui {

/// One segment with what it takes to say its state.
struct SegmentLine {
    admin::SegmentPlace place;
    admin::SegmentRow segment;
    storage_words::SegmentState state = storage_words::SegmentState::Active;
    QString timeLeft;
};

/// Every segment of a topic as a row: the same that the bars show.
class SegmentsModel final : public TableModel<SegmentLine> {
    Q_OBJECT

public:
    explicit SegmentsModel(QObject* parent = nullptr);
    void setStorage(const admin::TopicStorage& storage);
};

}  // namespace brook::ui
