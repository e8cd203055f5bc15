#include "ui/look/brook_style.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QTabBar>

#include "ui/look/theme.h"

namespace brook::ui::look {

namespace {

constexpr qreal radius = 6;

void roundedBox(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& border, qreal width = 1) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(border.isValid() ? QPen(border, width) : QPen(Qt::NoPen));
    const qreal inset = width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

bool has(const QWidget* widget, const char* property) { return widget && widget->property(property).toBool(); }

}  // namespace

BrookStyle::BrookStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

int BrookStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
        case PM_DefaultFrameWidth: return qobject_cast<const QAbstractItemView*>(widget) ? 0 : 1;
        case PM_ScrollBarExtent: return 12;
        case PM_ButtonShiftHorizontal:
        case PM_ButtonShiftVertical:
        case PM_TabBarTabShiftVertical:
        case PM_TabBarTabShiftHorizontal:
        case PM_TabBarBaseHeight:
        case PM_TabBarBaseOverlap: return 0;
        case PM_DockWidgetSeparatorExtent:
        case PM_SplitterWidth: return 1;
        case PM_SmallIconSize:
        case PM_ButtonIconSize:
        case PM_ListViewIconSize: return 16;
        case PM_ToolBarIconSize: return 20;
        case PM_TreeViewIndentation: return 13;
        case PM_HeaderMargin: return 8;
        default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int BrookStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const {
    switch (hint) {
        case SH_ItemView_ShowDecorationSelected: return 1;
        case SH_Table_GridLineColor: return static_cast<int>(colors().line.rgba());
        case SH_EtchDisabledText: return 0;
        case SH_DialogButtonLayout: return 2;
        case SH_Header_ArrowAlignment: return Qt::AlignVCenter | Qt::AlignRight;
        default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize BrookStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const {
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
        case CT_PushButton:
            result.setHeight(controlHeight);
            result.setWidth(std::max(result.width() + 4, 64));
            break;
        case CT_LineEdit:
        case CT_ComboBox:
        case CT_SpinBox: result.setHeight(controlHeight); break;
        case CT_TabBarTab: {
            const bool documents = has(widget, "documents");
            result.setHeight(documents ? 36 : 34);
            if (documents) result.setWidth(std::clamp(result.width(), 110, 240));
            break;
        }
        case CT_HeaderSection: result.setHeight(28); break;
        case CT_MenuItem: result.setHeight(std::max(result.height(), 26)); break;
        default: break;
    }
    return result;
}

void BrookStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    const Colors& c = colors();
    const bool enabled = option->state & State_Enabled;
    switch (element) {
        case PE_FrameLineEdit:
        case PE_PanelLineEdit: {
            if (element == PE_PanelLineEdit && !has(widget, "bare")) {
                const bool focus = option->state & State_HasFocus;
                const bool invalid = has(widget, "invalid");
                roundedBox(painter, option->rect, enabled ? c.base : c.sunken, invalid ? c.error : focus ? c.accent : c.line2, focus ? 1.5 : 1);
            }
            return;
        }
        case PE_PanelButtonCommand: {
            const bool down = option->state & (State_Sunken | State_On);
            const bool hover = (option->state & State_MouseOver) && enabled;
            if (has(widget, "primary") && enabled)
                return roundedBox(painter, option->rect, hover ? c.accentFill.darker(112) : c.accentFill, QColor());
            if (has(widget, "plain")) return roundedBox(painter, option->rect, hover || down ? c.hover : QColor(Qt::transparent), QColor());
            if (has(widget, "danger")) return roundedBox(painter, option->rect, hover ? c.errorSoft : c.base, enabled ? c.error : c.line2);
            return roundedBox(painter, option->rect, down ? c.accentSoft : hover ? c.hover : c.base, down ? c.accentLine : c.line2);
        }
        case PE_PanelButtonTool:
            if (option->state & (State_On | State_Sunken)) return roundedBox(painter, option->rect, c.accentSoft, QColor());
            if (option->state & State_MouseOver) return roundedBox(painter, option->rect, c.hover, QColor());
            return;
        case PE_FrameFocusRect:
            if (!(option->state & State_KeyboardFocusChange) && !qobject_cast<const QPushButton*>(widget)) return;
            if (qobject_cast<const QAbstractItemView*>(widget)) return;
            return roundedBox(painter, option->rect.adjusted(-1, -1, 1, 1), Qt::transparent, c.accent, 2);
        case PE_PanelItemViewRow: return;  // the selection is painted once, by the item
        case PE_PanelItemViewItem: {
            const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
            if (!item) return;
            if (item->backgroundBrush.style() != Qt::NoBrush) painter->fillRect(item->rect, item->backgroundBrush);
            if (item->state & State_Selected) {
                painter->fillRect(item->rect, item->palette.brush(item->state & State_Active ? QPalette::Active : QPalette::Inactive, QPalette::Highlight));
                const bool first = item->viewItemPosition == QStyleOptionViewItem::Beginning || item->viewItemPosition == QStyleOptionViewItem::OnlyOne;
                if (first) painter->fillRect(QRect(item->rect.left(), item->rect.top(), 3, item->rect.height()), c.accent);
            }
            return;
        }
        case PE_IndicatorBranch: {
            if (!(option->state & State_Children)) return;
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(c.text3, 1.4));
            const QPointF middle = QRectF(option->rect).center();
            if (option->state & State_Open) painter->drawPolyline(QPolygonF{middle + QPointF(-3, -1.5), middle + QPointF(0, 1.5), middle + QPointF(3, -1.5)});
            else painter->drawPolyline(QPolygonF{middle + QPointF(-1.5, -3), middle + QPointF(1.5, 0), middle + QPointF(-1.5, 3)});
            painter->restore();
            return;
        }
        case PE_FrameTabBarBase:
        case PE_FrameStatusBarItem: return;
        case PE_Frame:
        case PE_FrameGroupBox: return;
        case PE_PanelStatusBar: painter->fillRect(option->rect, c.window); return;
        default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void BrookStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    const Colors& c = colors();
    switch (element) {
        case CE_TabBarTabShape: {
            const bool selected = option->state & State_Selected;
            const bool documents = has(widget, "documents");
            if (documents) {
                painter->fillRect(option->rect, selected ? c.base : option->state & State_MouseOver ? c.hover : c.window);
                painter->fillRect(QRect(option->rect.right(), option->rect.top(), 1, option->rect.height()), c.line);
                if (selected) painter->fillRect(QRect(option->rect.left(), option->rect.top(), option->rect.width() - 1, 2), c.accent);
            } else if (selected) {
                painter->fillRect(QRect(option->rect.left() + 8, option->rect.bottom() - 1, option->rect.width() - 16, 2), c.accent);
            }
            return;
        }
        case CE_HeaderSection: {
            painter->fillRect(option->rect, c.base);
            painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), c.line);
            return;
        }
        case CE_HeaderLabel: {
            if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
                QStyleOptionHeader copy = *header;
                copy.palette.setColor(QPalette::ButtonText, c.text3);
                painter->save();
                painter->setFont(words(caption, QFont::Medium));
                QProxyStyle::drawControl(element, &copy, painter, widget);
                painter->restore();
                return;
            }
            break;
        }
        case CE_PushButtonLabel: {
            if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
                QStyleOptionButton copy = *button;
                if (has(widget, "primary") && (option->state & State_Enabled)) copy.palette.setColor(QPalette::ButtonText, Qt::white);
                if (has(widget, "danger") && (option->state & State_Enabled)) copy.palette.setColor(QPalette::ButtonText, c.error);
                if (has(widget, "plain")) copy.palette.setColor(QPalette::ButtonText, c.accent);
                QProxyStyle::drawControl(element, &copy, painter, widget);
                return;
            }
            break;
        }
        case CE_Splitter: painter->fillRect(option->rect, c.line); return;
        default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

}  // namespace brook::ui::look
