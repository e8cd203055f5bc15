#pragma once

#include <QWidget>

#include "engine/admin/storage.h"

class QAbstractItemModel;
class QStackedWidget;
class QTabBar;

namespace brook::ui {

class BatchesModel;
class HexView;
class IndexModel;
class TableView;
class Text;
class Workbench;

/// What lies in the files of one segment: its batches and the entries of its indexes, read as one scrolls, and the
/// bytes of the batch that is selected.
class SegmentContents final : public QWidget {
    Q_OBJECT

public:
    SegmentContents(admin::Storage& storage, Workbench& workbench, QWidget* parent);
    /// Nothing is read anew while the segment stays as large as it was.
    void show(const admin::SegmentPlace& segment, std::uint64_t bytes);

signals:
    /// The first record of a batch, to be shown among the records.
    void recordWanted(PartitionIndex partition, Offset offset);

private:
    TableView* addTable(const QString& title, QAbstractItemModel* model);
    void readBytes(int row);
    void refreshNote();

    admin::Storage& m_storage;
    admin::SegmentPlace m_segment;
    std::uint64_t m_bytes = 0;
    bool m_shown = false;
    std::uint64_t m_generation = 0;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    Text* m_note;
    BatchesModel* m_batches;
    std::vector<IndexModel*> m_indexes;
    Text* m_hexTitle;
    HexView* m_hex;
};

}  // namespace brook::ui
