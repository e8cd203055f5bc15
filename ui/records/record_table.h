#pragma once

#include <QTableView>

#include <map>
#include <optional>
#include <utility>

#include "engine/admin/search_values.h"

namespace brook::ui {

class RecordWindowModel;

/// The list of records: a table whose model is a window that moves under it. What is in view stays in view when rows
/// come and go around it, a selected record stays selected while it is out of the window, and an end that is followed
/// stays in view. Its scroll bar is the hit map beside it.
class RecordTable final : public QTableView {
    Q_OBJECT

public:
    RecordTable(RecordWindowModel* model, QWidget* parent);

    int firstVisible() const;
    int rowsInView() const;
    /// Brings a row to the top, or to the middle when it is to be looked at.
    void showRow(int row, bool selectIt);
    void select(PartitionIndex partition, Offset offset);
    /// The records that are selected, in reading order; those too that are out of the window meanwhile.
    std::vector<admin::Hit> selected() const;
    std::size_t selectedCount() const;
    void scrollToNewest();
    /// Gives the columns their widths; the value takes what room is left.
    void applyColumns();

signals:
    void selectedChanged();
    /// The user moved away from the end that is followed.
    void leftNewest();
    void scrolled();
    void homeWanted();
    void endWanted();
    void copyWanted();
    void bookmarkWanted();
    void readAgainWanted();
    void inspectWanted();
    /// The record at the selected row, when the user chose it.
    void recordChosen(int row);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index, const QEvent* event) const override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    bool isAtNewest() const;
    void measure();
    void settle();
    void tellVisible();
    void takeReplaced(int anchor, bool isTarget);
    void takeMoved(int down);
    void forgetCurrent(int first, int last);
    void restoreCurrent();
    void keepSelected(int first, int last);
    void restoreSelected();
    bool isSelectedRecord(int row) const;

    RecordWindowModel* m_model;
    std::optional<std::pair<PartitionIndex, Offset>> m_chosen;
    /// Selected, and out of the window; forgotten when a selection begins anew.
    mutable std::map<std::pair<PartitionIndex, Offset>, Timestamp> m_away;
    bool m_placing = false;  // the view moves by itself, not by the user
};

}  // namespace brook::ui
