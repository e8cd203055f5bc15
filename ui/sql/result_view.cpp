#include "ui/sql/result_view.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>

#include "ui/look/icons.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/records/data_text.h"
#include "ui/sql/result_model.h"
#include "ui/widgets/badge.h"

namespace brook::ui {

using look::px;

namespace {

constexpr int widest = 420;

std::optional<BadgeSpec> badgeOf(const SqlCell& cell) {
    if (cell.kind == SqlCell::Kind::Null) return BadgeSpec{QStringLiteral("NULL"), {}, BadgeTone::Neutral};
    if (cell.kind == SqlCell::Kind::Blob)
        return BadgeSpec{text::bytes(static_cast<std::uint64_t>(cell.bytes.size())), {}, BadgeTone::Neutral};
    if (cell.kind == SqlCell::Kind::Text && cell.bytes.isEmpty())
        return BadgeSpec{ResultView::tr("empty"), {}, BadgeTone::Outlined};
    return std::nullopt;
}

QColor inkOf(const SqlCell& cell) {
    const look::Colors& c = look::colors();
    return cell.kind == SqlCell::Kind::Blob ? c.text2 : c.text;
}

}  // namespace

void ResultDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const look::Colors& c = look::colors();
    const SqlCell& cell = static_cast<const ResultModel*>(index.model())->cell(index);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, option.state & QStyle::State_Active ? c.accentSoft : c.selectionInactive);
    QRect room = option.rect.adjusted(px(look::cellPadding), 0, -px(look::cellPadding), -1);
    if (const auto badge = badgeOf(cell)) {
        const bool isAmongNumbers = static_cast<const ResultModel*>(index.model())->isOfNumbers(index.column());
        if (isAmongNumbers) room.setLeft(std::max(room.left(), room.right() + 1 - badgeWidth(*badge)));
        room.setLeft(room.left() + paintBadge(painter, room, *badge) + px(6));
    }
    const Qt::Alignment alignment = cell.isNumber() ? Qt::AlignRight : Qt::AlignLeft;
    data_text::paint(painter, room, shownText(cell), inkOf(cell), alignment);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), c.line);
}

QSize ResultDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const SqlCell& cell = static_cast<const ResultModel*>(index.model())->cell(index);
    const auto badge = badgeOf(cell);
    const int width = data_text::width(shownText(cell).left(200)) + (badge ? badgeWidth(*badge) + px(6) : 0);
    return {width + px(2 * look::cellPadding) + px(4), px(look::recordRow)};
}

ResultView::ResultView(ResultModel* model, QWidget* parent) : QTableView(parent), m_model(model) {
    setModel(model);
    setItemDelegate(new ResultDelegate(this));
    setAccessibleName(tr("Result"));
    setSelectionBehavior(SelectItems);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    verticalHeader()->setHighlightSections(false);
    connect(this, &QTableView::doubleClicked, this, &ResultView::openWanted);
    measure();
}

void ResultView::measure() {
    for (QHeaderView* header : {horizontalHeader(), verticalHeader()})
        header->setFont(look::words(look::caption, QFont::Medium));
    verticalHeader()->setMinimumSectionSize(px(look::recordRow));
    verticalHeader()->setMaximumSectionSize(px(look::recordRow));
    verticalHeader()->setDefaultSectionSize(px(look::recordRow));
    horizontalHeader()->setMinimumSectionSize(px(48));
    horizontalHeader()->setFixedHeight(px(look::tableHeader));
}

void ResultView::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange) measure();
}

void ResultView::fitColumns() {
    const QFontMetrics title(horizontalHeader()->font());
    for (int column = 0; column < m_model->columnCount(); ++column) {
        int width = title.horizontalAdvance(m_model->columns()[column]) + px(2 * look::cellPadding + 8);
        for (int row = 0; row < std::min(m_model->rowCount(), rowsMeasured); ++row)
            width = std::max(width, itemDelegate()->sizeHint({}, m_model->index(row, column)).width());
        setColumnWidth(column, std::min(width, px(widest)));
    }
    // What is last takes the room that is left, unless it is a number, which stands at the right.
    horizontalHeader()->setStretchLastSection(!m_model->isOfNumbers(m_model->columnCount() - 1));
}

QString ResultView::selectedText() const {
    QModelIndexList cells = selectionModel()->selectedIndexes();
    std::sort(cells.begin(), cells.end());
    QString text;
    int row = cells.isEmpty() ? 0 : cells.front().row();
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (cells[i].row() != row)
            text += QLatin1Char('\n');
        else if (i > 0)
            text += QLatin1Char('\t');
        row = cells[i].row();
        text += copyText(m_model->cell(cells[i]));
    }
    return text;
}

void ResultView::copy() const { QGuiApplication::clipboard()->setText(selectedText()); }

void ResultView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) return copy();
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers() == Qt::NoModifier && currentIndex().isValid())
        return emit openWanted(currentIndex());
    QTableView::keyPressEvent(event);
}

void ResultView::contextMenuEvent(QContextMenuEvent* event) {
    if (!selectionModel()->hasSelection()) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(look::icon(QStringLiteral("copy")), tr("Copy"), this, &ResultView::copy);
    menu->addAction(look::icon(QStringLiteral("search")), tr("Open the value…"), this,
                    [this, at = QPersistentModelIndex(currentIndex())] {
                        if (at.isValid()) emit openWanted(at);
                    });
    menu->popup(event->globalPos());
}

}  // namespace brook::ui
