#include "ui/widgets/navigation_tree.h"

#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

using look::px;

namespace {

class NavigationDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {px(120), px(look::recordRow)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const look::Colors& c = look::colors();
        const bool selected = option.state & QStyle::State_Selected;
        QRect room = option.rect.adjusted(px(2), 0, -px(14), 0);
        room.setRight(paintRight(painter, room, index, selected));
        if (const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>(); !icon.isNull()) {
            const int side = px(16);
            painter->drawPixmap(QPoint(room.left(), room.top() + (room.height() - side) / 2),
                                look::iconPixmap(icon.name(), selected ? c.accent : c.text2, side,
                                                 painter->device()->devicePixelRatioF()));
            room.setLeft(room.left() + side + px(7));
        }
        const QFont font = look::words(look::body, selected ? QFont::Medium : QFont::Normal);
        painter->setFont(font);
        painter->setPen(index.data(NavigationQuietRole).toBool() ? c.text2 : c.text);
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideMiddle, room.width()));
    }

private:
    /// What stands at the right; returns where the name has to end.
    static int paintRight(QPainter* painter, const QRect& room, const QModelIndex& index, bool selected) {
        const look::Colors& c = look::colors();
        const QFont font = look::words(look::caption);
        const QFontMetrics metrics(font);
        painter->setFont(font);
        const auto write = [&](const QString& text, const QColor& ink) {
            painter->setPen(ink);
            painter->drawText(room, Qt::AlignVCenter | Qt::AlignRight, text);
            return room.right() - metrics.horizontalAdvance(text);
        };
        if (const QString trouble = index.data(NavigationTroubleRole).toString(); !trouble.isEmpty()) {
            const int left = write(trouble, c.warn) - px(4) - px(13);
            painter->drawPixmap(
                QPoint(left, room.top() + (room.height() - px(13)) / 2),
                look::iconPixmap(QStringLiteral("warning"), c.warn, px(13), painter->device()->devicePixelRatioF()));
            return left - px(6);
        }
        if (const QString state = index.data(NavigationStateRole).toString(); !state.isEmpty()) {
            const int left = write(state, c.ok) - px(10);
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(c.ok);
            painter->drawEllipse(QPointF(left + px(3), room.center().y() + 0.5), px(3), px(3));
            painter->restore();
            return left - px(6);
        }
        if (const QString count = index.data(NavigationCountRole).toString(); !count.isEmpty())
            return write(count, selected ? c.text2 : c.text3) - px(6);
        const QString rate = index.data(NavigationRateRole).toString();
        if (rate.isEmpty()) return room.right();
        write(rate, selected ? c.text2 : c.text3);
        const QList<double> values = index.data(NavigationSparkRole).value<QList<double>>();
        const QRectF spark(room.right() - px(44) - px(4) - px(28), room.center().y() - px(6), px(28), px(12));
        Sparkline::paint(*painter, spark, std::vector<double>(values.begin(), values.end()),
                         index.data(NavigationQuietRole).toBool() ? c.text3 : c.in);
        return static_cast<int>(spark.left()) - px(6);
    }
};

}  // namespace

NavigationTree::NavigationTree(QWidget* parent) : QTreeView(parent) {
    setItemDelegate(new NavigationDelegate(this));
    setHeaderHidden(true);
    setFrameShape(NoFrame);
    setUniformRowHeights(true);
    setEditTriggers(NoEditTriggers);
    setIndentation(px(13));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setBackgroundRole(QPalette::Window);
    viewport()->setBackgroundRole(QPalette::Window);
    viewport()->setAutoFillBackground(true);
    setMinimumWidth(px(200));
    setAccessibleName(tr("Navigation"));
}

QSize NavigationTree::sizeHint() const { return {px(look::treeWidth), px(480)}; }

void NavigationTree::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    if (selectionModel() && selectionModel()->isSelected(index)) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(isActiveWindow() ? look::colors().accentSoft : look::colors().selectionInactive);
        const QRectF field(px(10), option.rect.top() + 1, viewport()->width() - px(10) - px(6),
                           option.rect.height() - 2);
        painter->drawRoundedRect(field, 6 * look::scale(), 6 * look::scale());
        painter->restore();
    }
    QTreeView::drawRow(painter, option, index);
}

void NavigationTree::changeEvent(QEvent* event) {
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange) {
        setIndentation(px(13));
        setMinimumWidth(px(200));
        doItemsLayout();
    }
}

}  // namespace brook::ui
