#include "ui/records/record_table.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <tuple>

#include "ui/look/theme.h"
#include "ui/records/record_delegate.h"
#include "ui/records/record_window_model.h"

namespace brook::ui {

using look::px;

RecordTable::RecordTable(RecordWindowModel* model, QWidget* parent) : QTableView(parent), m_model(model) {
    setItemDelegate(new RecordDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Records"));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    measure();
    setModel(model);
    applyColumns();
    connect(model, &RecordWindowModel::windowReplaced, this, &RecordTable::takeReplaced);
    connect(model, &RecordWindowModel::rowsMoved, this, &RecordTable::takeMoved);
    connect(model, &RecordWindowModel::aboutToLetGo, this, &RecordTable::forgetCurrent);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        keepSelected(0, m_model->rowCount() - 1);
        m_placing = true;
    });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        m_placing = false;
        restoreSelected();
    });
    connect(model, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_model->isTail() && m_model->order() == ReadingOrder::OldestFirst) scrollToNewest();
        restoreSelected();
        restoreCurrent();
    });
}

void RecordTable::measure() {
    const int height = px(look::recordRow);
    verticalHeader()->setMinimumSectionSize(height);  // first: a default below the minimum is ignored
    verticalHeader()->setMaximumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    horizontalHeader()->setMinimumSectionSize(px(36));
    horizontalHeader()->setFixedHeight(px(look::tableHeader));
    horizontalHeader()->setFont(look::words(look::caption, QFont::Medium));
}

void RecordTable::applyColumns() {
    QHeaderView* header = horizontalHeader();
    const QSignalBlocker quiet(header);
    const int value = m_model->columnOf(RecordField::Value);
    for (int visual = 0; visual < header->count(); ++visual) header->moveSection(header->visualIndex(visual), visual);
    for (int i = 0; i < header->count(); ++i) {
        header->setSectionResizeMode(i, i == value ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (i != value)
            header->resizeSection(i, px(record_columns::width(m_model->columns()[static_cast<std::size_t>(i)])));
    }
    updateGeometries();
    viewport()->update();
}

int RecordTable::firstVisible() const { return verticalScrollBar()->value(); }

int RecordTable::rowsInView() const {
    return std::max(1, viewport()->height() / std::max(1, verticalHeader()->defaultSectionSize()));
}

bool RecordTable::isAtNewest() const {
    const QScrollBar* bar = verticalScrollBar();
    return m_model->order() == ReadingOrder::NewestFirst ? bar->value() == bar->minimum()
                                                         : bar->value() == bar->maximum();
}

/// Lays out rows that came or went, so that the scroll bar knows them before the next paint.
void RecordTable::settle() {
    executeDelayedItemsLayout();
    updateGeometries();
}

void RecordTable::showRow(int row, bool selectIt) {
    {
        const QScopedValueRollback placing(m_placing, true);
        settle();
        verticalScrollBar()->setValue(selectIt ? row - rowsInView() / 2 : row);
        if (selectIt) setCurrentIndex(m_model->index(row, 0));
    }
    tellVisible();
    if (selectIt) emit recordChosen(row);
}

void RecordTable::scrollToNewest() {
    {
        const QScopedValueRollback placing(m_placing, true);
        settle();
        verticalScrollBar()->setValue(m_model->order() == ReadingOrder::NewestFirst ? 0
                                                                                    : verticalScrollBar()->maximum());
    }
    tellVisible();
}

void RecordTable::select(PartitionIndex partition, Offset offset) {
    m_chosen = {partition, offset};
    m_away.clear();
    clearSelection();
    restoreCurrent();
}

void RecordTable::takeReplaced(int anchor, bool isTarget) {
    if (m_model->isTail())
        scrollToNewest();
    else
        showRow(anchor, isTarget && m_model->rowCount() > 0);
    restoreCurrent();
}

void RecordTable::takeMoved(int down) {
    const bool follows = m_model->isTail() && m_model->order() == ReadingOrder::NewestFirst;
    {
        const QScopedValueRollback placing(m_placing, true);
        const int before = verticalScrollBar()->value();
        settle();
        verticalScrollBar()->setValue(follows ? 0 : before + down);
    }
    tellVisible();
}

void RecordTable::tellVisible() {
    if (m_placing) return;
    const int first = firstVisible();
    m_model->setVisible(first, std::min(m_model->rowCount() - 1, first + rowsInView()));
    emit scrolled();
}

void RecordTable::scrollContentsBy(int dx, int dy) {
    QTableView::scrollContentsBy(dx, dy);
    if (dy == 0 || m_placing) return;
    if (m_model->isTail() && !isAtNewest()) emit leftNewest();
    tellVisible();
}

void RecordTable::resizeEvent(QResizeEvent* event) {
    {
        const QScopedValueRollback placing(m_placing, true);
        QTableView::resizeEvent(event);
    }
    tellVisible();
}

void RecordTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() != QEvent::ApplicationFontChange) return;
    measure();
    applyColumns();
}

void RecordTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    const bool byUser = !m_placing && current.isValid();
    QTableView::currentChanged(current, previous);
    if (!byUser) return;
    const admin::RecordRow& row = m_model->row(current.row());
    const bool isOther = m_chosen != std::pair(row.partition, row.offset);
    m_chosen = {row.partition, row.offset};
    if (isOther) emit recordChosen(current.row());
}

void RecordTable::forgetCurrent(int first, int last) {
    keepSelected(first, last);
    const int row = currentIndex().row();
    if (row < first || row > last) return;
    const QScopedValueRollback placing(m_placing, true);
    selectionModel()->clearCurrentIndex();
}

void RecordTable::restoreCurrent() {
    if (!m_chosen || currentIndex().isValid()) return;
    const std::optional<int> row = m_model->find(m_chosen->first, m_chosen->second);
    if (!row) return;
    // Marks it without bringing it into view: the reader may look elsewhere.
    const QScopedValueRollback placing(m_placing, true);
    setAutoScroll(false);
    selectionModel()->setCurrentIndex(m_model->index(*row, 0), QItemSelectionModel::NoUpdate);
    selectionModel()->select(m_model->index(*row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    setAutoScroll(true);
}

// Several records -----------------------------------------------------------------------------------------------------

bool RecordTable::isSelectedRecord(int row) const {
    return selectionModel()->isRowSelected(row) && m_model->row(row).kind == admin::RowKind::Record;
}

std::size_t RecordTable::selectedCount() const {
    std::size_t count = m_away.size();
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        if (!range.isValid()) continue;  // the model is being set anew
        for (int row = range.top(); row <= range.bottom(); ++row)
            if (m_model->row(row).kind == admin::RowKind::Record) ++count;
    }
    return count;
}

std::vector<admin::Hit> RecordTable::selected() const {
    std::vector<admin::Hit> places;
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (isSelectedRecord(row))
            places.push_back({m_model->row(row).partition, m_model->row(row).offset, m_model->row(row).timestamp});
    if (m_away.empty()) return places;
    for (const auto& [place, time] : m_away) places.push_back({place.first, place.second, time});
    std::sort(places.begin(), places.end(), [](const admin::Hit& a, const admin::Hit& b) {
        return std::tuple(a.timestamp, a.partition, a.offset) < std::tuple(b.timestamp, b.partition, b.offset);
    });
    if (m_model->order() == ReadingOrder::NewestFirst) std::reverse(places.begin(), places.end());
    return places;
}

void RecordTable::keepSelected(int first, int last) {
    for (int row = first; row <= last; ++row) {
        const admin::RecordRow& record = m_model->row(row);
        if (isSelectedRecord(row)) m_away[{record.partition, record.offset}] = record.timestamp;
    }
}

void RecordTable::restoreSelected() {
    if (m_away.empty()) return;
    QItemSelection back;
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_away.erase({m_model->row(row).partition, m_model->row(row).offset}) > 0)
            back.select(m_model->index(row, 0), m_model->index(row, m_model->columnCount() - 1));
    selectionModel()->select(back, QItemSelectionModel::Select);
    emit selectedChanged();
}

void RecordTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QTableView::selectionChanged(selected, deselected);
    emit selectedChanged();
}

QItemSelectionModel::SelectionFlags RecordTable::selectionCommand(const QModelIndex& index, const QEvent* event) const {
    const QItemSelectionModel::SelectionFlags command = QTableView::selectionCommand(index, event);
    if (command & QItemSelectionModel::Clear) m_away.clear();
    return command;
}

QModelIndex RecordTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
    if (currentIndex().isValid()) return QTableView::moveCursor(action, modifiers);
    return m_model->index(std::min(firstVisible(), m_model->rowCount() - 1),
                          0);  // the chosen record is elsewhere: begin here
}

void RecordTable::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) return emit copyWanted();
    if (event->matches(QKeySequence::Refresh)) return emit readAgainWanted();
    if (event->key() == Qt::Key_D && event->modifiers() == Qt::ControlModifier) return emit bookmarkWanted();
    switch (event->key()) {
        case Qt::Key_Home: return emit homeWanted();
        case Qt::Key_End: return emit endWanted();
        case Qt::Key_Return:
        case Qt::Key_Enter: return emit inspectWanted();
        default: QTableView::keyPressEvent(event);
    }
}

}  // namespace brook::ui
