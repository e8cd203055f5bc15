#include "ui/widgets/table_view.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>

#include <algorithm>

#include "ui/look/theme.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/table_model.h"

namespace brook::ui {

using look::px;

namespace {

constexpr int leastStretched = 96;

bool isNumber(const QModelIndex& index) { return index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight; }

void paintBackground(QPainter* painter, const QStyleOptionViewItem& option) {
    const look::Colors& c = look::colors();
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, option.state & QStyle::State_Active ? c.accentSoft : c.selectionInactive);
        const auto place = option.viewItemPosition;
        if (place == QStyleOptionViewItem::Beginning || place == QStyleOptionViewItem::OnlyOne)
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), px(3), option.rect.height()), c.accent);
    } else if (option.backgroundBrush.style() != Qt::NoBrush) {
        painter->fillRect(option.rect, option.backgroundBrush);
    }
}

/// A share as a bar, at the left of `room`; returns what is left for the number.
QRect paintBar(QPainter* painter, QRect room, double share) {
    const look::Colors& c = look::colors();
    const QRect track(room.left(), room.center().y() - px(6) / 2 + 1, std::min(px(64), room.width() / 2), px(6));
    painter->fillRect(track, c.sunken);
    painter->fillRect(
        QRect(track.topLeft(), QSize(static_cast<int>(track.width() * std::clamp(share, 0.0, 1.0)), track.height())),
        c.in);
    return room.adjusted(track.width() + px(8), 0, 0, 0);
}

}  // namespace

void CellDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    const bool number = isNumber(index);
    option->font = number ? look::data(look::small) : look::words(look::body);
    option->textElideMode = number ? Qt::ElideRight : Qt::ElideMiddle;
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const {
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const look::Colors& c = look::colors();
    paintBackground(painter, option);
    QRect room = option.rect.adjusted(px(look::cellPadding), 0, -px(look::cellPadding), -1);
    for (const BadgeSpec& badge : index.data(BadgesRole).value<QList<BadgeSpec>>())
        room.setLeft(room.left() + paintBadge(painter, room, badge) + px(6));
    if (const QVariant spark = index.data(SparkRole); spark.isValid()) {
        const QList<double> values = spark.value<QList<double>>();
        const QRectF box(room.right() - px(44) + 1, room.center().y() - px(7), px(44), px(14));
        Sparkline::paint(*painter, box, std::vector<double>(values.begin(), values.end()), c.in);
        room.setRight(room.right() - px(52));
    }
    if (const QVariant share = index.data(BarRole); share.isValid()) room = paintBar(painter, room, share.toDouble());
    if (!option.text.isEmpty() && room.width() > 0) {
        const QVariant tone = index.data(ToneRole);
        QColor ink = tone.isValid()    ? Text::color(static_cast<Text::Tone>(tone.toInt()))
                     : isNumber(index) ? c.text2
                                       : c.text;
        if ((option.state & QStyle::State_Selected) && ink == c.text3) ink = c.text2;  // the pair would be too weak
        painter->setFont(option.font);
        painter->setPen(ink);
        const QString text = QFontMetrics(option.font).elidedText(option.text, option.textElideMode, room.width());
        painter->drawText(room, static_cast<int>(option.displayAlignment), text);
    }
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), c.line);
}

SortedRows::SortedRows(QAbstractItemModel* source, QObject* parent) : QSortFilterProxyModel(parent) {
    setSortRole(SortRole);
    setDynamicSortFilter(false);
    setSourceModel(source);
}

void SortedRows::setFilter(const QString& words) {
    m_words = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool SortedRows::filterAcceptsRow(int row, const QModelIndex& parent) const {
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) {
        for (int column = 0; column < sourceModel()->columnCount(parent); ++column)
            if (sourceModel()->index(row, column, parent).data().toString().contains(word, Qt::CaseInsensitive))
                return true;
        return false;
    });
}

bool SortedRows::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const QVariant a = left.data(SortRole);
    const QVariant b = right.data(SortRole);
    if (a.userType() == QMetaType::QString) return QString::localeAwareCompare(a.toString(), b.toString()) < 0;
    return QSortFilterProxyModel::lessThan(left, right);
}

TableView::TableView(QWidget* parent, int rowHeight) : QTableView(parent), m_rowHeight(rowHeight) {
    setItemDelegate(new CellDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setSortingEnabled(true);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    measure();
}

void TableView::setRowHeight(int rowHeight) {
    m_rowHeight = rowHeight;
    measure();
}

void TableView::measure() {
    const int height = px(m_rowHeight);
    verticalHeader()->setMinimumSectionSize(height);  // first: a default below the minimum is ignored
    verticalHeader()->setMaximumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    horizontalHeader()->setMinimumSectionSize(px(36));
    horizontalHeader()->setFixedHeight(px(look::tableHeader));
    horizontalHeader()->setFont(look::words(look::caption, QFont::Medium));
}

void TableView::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange) measure();
}

void TableView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    stretch();
}

void TableView::setStretched(int column) {
    m_stretched = column;
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int section) {
        if (section != m_stretched) stretch();
    });
    stretch();
}

void TableView::stretch() {
    QHeaderView* header = horizontalHeader();
    if (m_stretched < 0 || m_stretched >= header->count() || header->isSectionHidden(m_stretched)) return;
    header->setSectionResizeMode(m_stretched, QHeaderView::Fixed);  // what was remembered may say something else
    const int others = header->length() - header->sectionSize(m_stretched);
    header->resizeSection(m_stretched, std::max({viewport()->width() - others, header->sectionSizeHint(m_stretched),
                                                 px(leastStretched)}));
}

}  // namespace brook::ui
