#pragma once

#include "ui/storage/paged_model.h"

namespace brook::ui {

/// The batches of a segment, in the order in which they lie in its file.
class BatchesModel final : public PagedModel<admin::BatchRow> {
    Q_OBJECT

public:
    explicit BatchesModel(QObject* parent = nullptr);
    void show(admin::Storage& storage, const admin::SegmentPlace& segment);
};

/// The entries of one index of a segment.
class IndexModel final : public PagedModel<admin::IndexRow> {
    Q_OBJECT

public:
    IndexModel(admin::IndexKind kind, QObject* parent = nullptr);
    void show(admin::Storage& storage, const admin::SegmentPlace& segment);

private:
    admin::IndexKind m_kind;
};

}  // namespace brook::ui
