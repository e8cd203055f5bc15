#include "ui/look/brook_style.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

#include "ui/look/icons.h"
#include "ui/look/theme.h"

namespace brook::ui::look {

namespace {

qreal radius() { return 6 * scale(); }

void roundedBox(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& border, qreal width = 1) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(border.isValid() ? QPen(border, width) : QPen(Qt::NoPen));
    const qreal inset = width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius(), radius());
    painter->restore();
}

bool has(const QWidget* widget, const char* property) { return widget && widget->property(property).toBool(); }

}  // namespace

BrookStyle::BrookStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void BrookStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) || qobject_cast<QTabBar*>(widget) ||
        qobject_cast<QScrollBar*>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto* text = qobject_cast<QPlainTextEdit*>(widget); text && text->frameShape() == QFrame::StyledPanel)
        text->viewport()->setAutoFillBackground(false);  // its corners would stand out of the rounded frame
}

int BrookStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
        case PM_DefaultFrameWidth: return qobject_cast<const QAbstractItemView*>(widget) ? 0 : 1;
        case PM_ScrollBarExtent: return px(12);
        case PM_ScrollBarSliderMin: return px(24);
        case PM_IndicatorWidth:
        case PM_IndicatorHeight:
        case PM_ExclusiveIndicatorWidth:
        case PM_ExclusiveIndicatorHeight: return px(16);
        case PM_CheckBoxLabelSpacing:
        case PM_RadioButtonLabelSpacing: return px(8);
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
        case PM_ListViewIconSize: return px(16);
        case PM_ToolBarIconSize: return px(20);
        case PM_TreeViewIndentation: return px(13);
        case PM_HeaderMargin: return px(8);
        case PM_FocusFrameHMargin:
            return qobject_cast<const QAbstractItemView*>(widget) ? px(cellPadding) - 1
                                                                  : QProxyStyle::pixelMetric(metric, option, widget);
        default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int BrookStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* data) const {
    switch (hint) {
        case SH_ItemView_ShowDecorationSelected: return 1;
        case SH_Table_GridLineColor: return static_cast<int>(colors().line.rgba());
        case SH_EtchDisabledText: return 0;
        case SH_DialogButtonLayout: return 2;
        case SH_Header_ArrowAlignment: return Qt::AlignVCenter | Qt::AlignRight;
        default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize BrookStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                   const QWidget* widget) const {
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
        case CT_PushButton: return {std::max(size.width() + px(24), px(56)), px(controlHeight)};
        case CT_ComboBox: return {size.width() + px(44), px(controlHeight)};
        case CT_LineEdit:
        case CT_SpinBox: result.setHeight(px(controlHeight)); break;
        case CT_TabBarTab: {
            const bool documents = has(widget, "documents");
            result = size + QSize(documents ? px(16) : px(4), 0);
            result.setHeight(px(documents ? documentTab : pageTab));
            if (documents) result.setWidth(std::clamp(result.width(), px(110), px(240)));
            break;
        }
        case CT_HeaderSection: result.setHeight(px(tableHeader)); break;
        case CT_MenuItem: result.setHeight(std::max(result.height(), px(26))); break;
        default: break;
    }
    return result;
}

QRect BrookStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    switch (element) {
        case SE_HeaderLabel: return option->rect.adjusted(px(cellPadding), 0, -px(cellPadding), 0);
        case SE_HeaderArrow: return {};  // it stands beside the label and is drawn with it
        case SE_LineEditContents:
            if (!has(widget, "bare"))
                return QProxyStyle::subElementRect(element, option, widget).adjusted(px(5), 0, -px(5), 0);
            break;
        default: break;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QIcon BrookStyle::standardIcon(StandardPixmap standard, const QStyleOption* option, const QWidget* widget) const {
    return standard == SP_LineEditClearButton ? icon(QStringLiteral("close"))
                                              : QProxyStyle::standardIcon(standard, option, widget);
}

void BrookStyle::drawHeaderLabel(const QStyleOptionHeader& header, QPainter* painter) const {
    const Colors& c = colors();
    const bool right = header.textAlignment & Qt::AlignRight;
    const bool sorted = header.sortIndicator != QStyleOptionHeader::None;
    const int side = px(10);
    QRect room = header.rect;
    if (sorted) room.adjust(right ? side + px(2) : 0, 0, right ? 0 : -side - px(2), 0);
    painter->save();
    painter->setFont(words(caption, QFont::Medium));
    painter->setPen(c.text3);
    const QString text = painter->fontMetrics().elidedText(header.text, Qt::ElideRight, room.width());
    painter->drawText(room, Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft), text);
    if (sorted) {
        const int wide = painter->fontMetrics().horizontalAdvance(text);
        const int x = right ? room.right() + 1 - wide - px(2) - side : room.left() + wide + px(2);
        const QString name = header.sortIndicator == QStyleOptionHeader::SortDown ? QStringLiteral("chevron-down")
                                                                                  : QStringLiteral("chevron-up");
        painter->drawPixmap(QPoint(x, room.top() + (room.height() - side) / 2),
                            iconPixmap(name, c.text3, side, painter->device()->devicePixelRatioF()));
    }
    painter->restore();
}

QRect BrookStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                 const QWidget* widget) const {
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) return option->rect.adjusted(px(8), 0, -px(24), 0);
    if (control == CC_ScrollBar) {
        // A scroll bar is its groove: no buttons at its ends.
        if (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine) return {};
        if (part == SC_ScrollBarGroove) return option->rect;
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (bar && (part == SC_ScrollBarSlider || part == SC_ScrollBarAddPage || part == SC_ScrollBarSubPage)) {
            const bool upright = bar->orientation == Qt::Vertical;
            const int length = upright ? bar->rect.height() : bar->rect.width();
            const qint64 all = static_cast<qint64>(bar->maximum) - bar->minimum + bar->pageStep;
            const int slider =
                bar->maximum == bar->minimum
                    ? length
                    : std::clamp<int>(
                          static_cast<int>(all > 0 ? length * static_cast<qint64>(bar->pageStep) / all : length),
                          std::min(px(24), length), length);
            const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider,
                                                      bar->upsideDown);
            const auto along = [&](int from, int size) {
                return upright ? QRect(bar->rect.left(), bar->rect.top() + from, bar->rect.width(), size)
                               : QRect(bar->rect.left() + from, bar->rect.top(), size, bar->rect.height());
            };
            if (part == SC_ScrollBarSlider) return along(start, slider);
            return part == SC_ScrollBarSubPage ? along(0, start) : along(start + slider, length - start - slider);
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

void BrookStyle::drawButton(const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    const Colors& c = colors();
    const bool enabled = option->state & State_Enabled;
    const bool on = option->state & State_On;
    const bool down = option->state & State_Sunken;
    const bool hover = (option->state & State_MouseOver) && enabled;
    if (!enabled && !has(widget, "plain")) return roundedBox(painter, option->rect, c.sunken, c.line2);
    if (has(widget, "primary"))
        return roundedBox(painter, option->rect, hover || down ? c.accentHover : c.accentFill, QColor());
    if (has(widget, "plain"))
        return roundedBox(painter, option->rect, hover || down ? c.hover : QColor(Qt::transparent), QColor());
    if (has(widget, "danger")) return roundedBox(painter, option->rect, hover ? c.errorSoft : c.base, c.errorLine);
    roundedBox(painter, option->rect,
               on || down ? c.accentSoft
               : hover    ? c.hover
                          : c.base,
               on || down ? c.accentLine : c.line2);
}

void BrookStyle::drawButtonLabel(const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    if (!button) return QProxyStyle::drawControl(CE_PushButtonLabel, option, painter, widget);
    const Colors& c = colors();
    QColor ink = c.text;
    QColor iconInk = c.text2;
    if (!(option->state & State_Enabled))
        ink = iconInk = c.text3;
    else if (has(widget, "primary"))
        ink = iconInk = Qt::white;
    else if (has(widget, "danger"))
        ink = iconInk = c.error;
    else if (has(widget, "link"))
        ink = iconInk = c.accent;
    else if (option->state & State_On)
        ink = iconInk = c.accent;

    const bool menu = button->features & QStyleOptionButton::HasMenu;
    const int gap = px(6);
    const int iconSide = button->icon.isNull() ? 0 : px(16);
    const int arrow = menu ? px(14) + gap : 0;
    const int textWidth = button->fontMetrics.size(Qt::TextShowMnemonic, button->text).width();
    const int content = iconSide + (iconSide && !button->text.isEmpty() ? gap : 0) + textWidth + arrow;
    int x = option->rect.left() + std::max(px(4), (option->rect.width() - content) / 2);
    const int middle = option->rect.center().y();
    const qreal ratio = painter->device()->devicePixelRatioF();
    const auto place = [&](const QString& name, int side) {
        painter->drawPixmap(QPoint(x, option->rect.top() + (option->rect.height() - side) / 2),
                            iconPixmap(name, iconInk, side, ratio));
        x += side + gap;
    };
    if (iconSide) {
        if (!button->icon.name().isEmpty())
            place(button->icon.name(), iconSide);
        else {
            button->icon.paint(painter, QRect(x, middle - iconSide / 2, iconSide, iconSide));
            x += iconSide + gap;
        }
    }
    painter->setPen(ink);
    const int room = option->rect.right() - px(4) - arrow - x + 1;
    painter->drawText(QRect(x, option->rect.top(), std::max(room, 0), option->rect.height()),
                      Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, button->text);
    x = std::min(x + textWidth + gap, option->rect.right() - px(14));
    if (menu) place(QStringLiteral("chevron-down"), px(14));
}

void BrookStyle::drawTab(const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    const Colors& c = colors();
    const bool selected = option->state & State_Selected;
    const QRect& r = option->rect;
    if (has(widget, "documents")) {
        painter->fillRect(r, selected ? c.base : option->state & State_MouseOver ? c.hover : c.window);
        painter->fillRect(QRect(r.right(), r.top(), 1, r.height()), c.line);
        if (selected)
            painter->fillRect(QRect(r.left(), r.top(), r.width() - 1, 2), c.accent);
        else
            painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), c.line);
        return;
    }
    painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), c.line);
    if (selected) painter->fillRect(QRect(r.left(), r.bottom() - 1, r.width() - px(24), 2), c.accent);
}

void BrookStyle::drawTabLabel(const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
    if (!tab) return QProxyStyle::drawControl(CE_TabBarTabLabel, option, painter, widget);
    const Colors& c = colors();
    const bool selected = tab->state & State_Selected;
    const bool documents = has(widget, "documents");
    painter->save();
    painter->setFont(words(body, selected ? QFont::Medium : QFont::Normal));
    QRect room = tab->rect.adjusted(documents ? px(12) : 0, 0, documents ? -px(8) : 0, 0);
    if (!tab->icon.isNull()) {
        const int side = px(16);
        const QColor ink = selected ? c.text : c.text2;
        painter->drawPixmap(QPoint(room.left(), room.top() + (room.height() - side) / 2),
                            iconPixmap(tab->icon.name(), ink, side, painter->device()->devicePixelRatioF()));
        room.setLeft(room.left() + side + px(8));
    }
    if (!tab->rightButtonSize.isEmpty()) room.setRight(room.right() - tab->rightButtonSize.width() - px(4));
    painter->setPen(selected ? c.text : c.text2);
    painter->drawText(
        room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic,
        painter->fontMetrics().elidedText(tab->text, Qt::ElideMiddle, room.width(), Qt::TextShowMnemonic));
    painter->restore();
    if (tab->state & State_HasFocus)
        roundedBox(painter, tab->rect.adjusted(2, 4, documents ? -4 : -px(20), -4), Qt::transparent, c.accent, 2);
}

void BrookStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
    const Colors& c = colors();
    const bool enabled = option->state & State_Enabled;
    switch (element) {
        case PE_FrameLineEdit:
        case PE_PanelLineEdit: {
            const QWidget* around = widget ? widget->parentWidget() : nullptr;
            const bool isFramed =
                qobject_cast<const QAbstractSpinBox*>(around) || qobject_cast<const QComboBox*>(around);
            if (element == PE_PanelLineEdit && !isFramed && !has(widget, "bare")) {
                const bool focus = option->state & State_HasFocus;
                const bool invalid = has(widget, "invalid");
                roundedBox(painter, option->rect, enabled ? c.base : c.sunken,
                           invalid ? c.error
                           : focus ? c.accent
                                   : c.line2,
                           focus ? 1.5 : 1);
            }
            return;
        }
        case PE_PanelButtonCommand: return drawButton(option, painter, widget);
        case PE_IndicatorCheckBox: {
            const bool on = option->state & (State_On | State_NoChange);
            const QRect box = option->rect;
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(on ? QPen(Qt::NoPen) : QPen(enabled ? c.ctl : c.line2, 1));
            painter->setBrush(on ? (enabled ? c.accentFill : c.ctl) : c.base);
            painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4 * scale(), 4 * scale());
            painter->setPen(QPen(Qt::white, 1.75 * scale(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            const QPointF m = QRectF(box).center();
            const double f = box.width() / 16.0;
            if (option->state & State_On)
                painter->drawPolyline(
                    QPolygonF{m + QPointF(-3.6, 0.2) * f, m + QPointF(-1.1, 2.7) * f, m + QPointF(3.7, -2.8) * f});
            else if (on)
                painter->drawLine(m - QPointF(3.5, 0) * f, m + QPointF(3.5, 0) * f);
            painter->restore();
            return;
        }
        case PE_IndicatorRadioButton: {
            const bool on = option->state & State_On;
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
            painter->setPen(on ? QPen(Qt::NoPen) : QPen(enabled ? c.ctl : c.line2, 1));
            painter->setBrush(on ? (enabled ? c.accentFill : c.ctl) : c.base);
            painter->drawEllipse(box);
            if (on) {
                painter->setBrush(Qt::white);
                painter->drawEllipse(box.center(), box.width() * 0.19, box.width() * 0.19);
            }
            painter->restore();
            return;
        }
        case PE_PanelMenu:
        case PE_PanelTipLabel: {
            painter->fillRect(option->rect, c.line2);
            painter->fillRect(option->rect.adjusted(1, 1, -1, -1), c.raised);
            return;
        }
        case PE_FrameMenu: return;
        case PE_IndicatorTabClose: {
            const int side = px(12);
            if (option->state & State_MouseOver) roundedBox(painter, option->rect, c.hover, QColor());
            painter->drawPixmap(
                option->rect.center() - QPoint(side / 2 - 1, side / 2 - 1),
                iconPixmap(QStringLiteral("close"), c.text2, side, painter->device()->devicePixelRatioF()));
            return;
        }
        case PE_PanelButtonTool:
            if (has(widget, "segment")) {
                if (option->state & State_On)
                    return roundedBox(painter, option->rect, isDark() ? c.line2 : c.base, c.line2);
                if (option->state & State_MouseOver) return roundedBox(painter, option->rect, c.hover, QColor());
                return;
            }
            if (option->state & (State_On | State_Sunken))
                return roundedBox(painter, option->rect, c.accentSoft, QColor());
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
                painter->fillRect(
                    item->rect, item->palette.brush(item->state & State_Active ? QPalette::Active : QPalette::Inactive,
                                                    QPalette::Highlight));
                const bool first = item->viewItemPosition == QStyleOptionViewItem::Beginning ||
                                   item->viewItemPosition == QStyleOptionViewItem::OnlyOne;
                if (first)
                    painter->fillRect(QRect(item->rect.left(), item->rect.top(), 3, item->rect.height()), c.accent);
            }
            return;
        }
        case PE_IndicatorBranch: {
            if (!(option->state & State_Children)) return;
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(c.text3, 1.4));
            const QPointF middle = QRectF(option->rect).center();
            if (option->state & State_Open)
                painter->drawPolyline(
                    QPolygonF{middle + QPointF(-3, -1.5), middle + QPointF(0, 1.5), middle + QPointF(3, -1.5)});
            else
                painter->drawPolyline(
                    QPolygonF{middle + QPointF(-1.5, -3), middle + QPointF(1.5, 0), middle + QPointF(-1.5, 3)});
            painter->restore();
            return;
        }
        case PE_FrameTabBarBase:
        case PE_FrameStatusBarItem: return;
        case PE_IndicatorHeaderArrow: return;
        case PE_Frame:
            if (const auto* area = qobject_cast<const QAbstractScrollArea*>(widget);
                area && area->frameShape() == QFrame::StyledPanel && !qobject_cast<const QAbstractItemView*>(widget)) {
                const bool focus = option->state & State_HasFocus;
                roundedBox(painter, option->rect, enabled ? c.base : c.sunken, focus ? c.accent : c.line2,
                           focus ? 1.5 : 1);
            }
            return;
        case PE_FrameGroupBox: return;
        case PE_PanelStatusBar: painter->fillRect(option->rect, c.window); return;
        default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void BrookStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const {
    const Colors& c = colors();
    switch (element) {
        case CE_TabBarTabLabel: return drawTabLabel(option, painter, widget);
        case CE_TabBarTabShape: return drawTab(option, painter, widget);
        case CE_HeaderEmptyArea:
        case CE_HeaderSection: {
            painter->fillRect(option->rect, c.base);
            painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), c.line);
            return;
        }
        case CE_HeaderLabel: {
            if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option))
                return drawHeaderLabel(*header, painter);
            break;
        }
        case CE_PushButtonBevel:  // the label draws the arrow of a menu, behind its words
            return proxy()->drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        case CE_PushButtonLabel: return drawButtonLabel(option, painter, widget);
        case CE_ComboBoxLabel: {
            if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option); combo && !combo->editable) {
                QRect room = combo->rect.adjusted(px(10), 0, -px(26), 0);
                if (!combo->currentIcon.isNull()) {
                    const int side = px(16);
                    combo->currentIcon.paint(painter,
                                             QRect(room.left(), room.top() + (room.height() - side) / 2, side, side));
                    room.setLeft(room.left() + side + px(8));
                }
                painter->setPen(option->state & State_Enabled ? c.text : c.text3);
                painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                                  combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, room.width()));
                return;
            }
            break;
        }
        case CE_ProgressBarGroove: return;
        case CE_ProgressBarContents: {
            if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) {
                const QRectF track(bar->rect.left(), bar->rect.center().y() - px(4) / 2 + 0.5, bar->rect.width(),
                                   px(4));
                painter->save();
                painter->setRenderHint(QPainter::Antialiasing);
                painter->setPen(Qt::NoPen);
                painter->setBrush(c.sunken);
                painter->drawRoundedRect(track, 2, 2);
                painter->setBrush(c.accentFill);
                const double span = std::max(1, bar->maximum - bar->minimum);
                const double done =
                    bar->maximum == bar->minimum ? 0.3 : std::clamp((bar->progress - bar->minimum) / span, 0.0, 1.0);
                if (done > 0)
                    painter->drawRoundedRect(QRectF(track.topLeft(), QSizeF(track.width() * done, track.height())), 2,
                                             2);
                painter->restore();
                return;
            }
            break;
        }
        case CE_ToolBar: painter->fillRect(option->rect, c.window); return;
        case CE_ShapedFrame:
            if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option)) {
                if (frame->frameShape == QFrame::HLine)
                    return painter->fillRect(
                        QRect(option->rect.left(), option->rect.center().y(), option->rect.width(), 1), c.line);
                if (frame->frameShape == QFrame::VLine)
                    return painter->fillRect(
                        QRect(option->rect.center().x(), option->rect.top(), 1, option->rect.height()), c.line);
            }
            break;
        case CE_Splitter: painter->fillRect(option->rect, c.line); return;
        default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void BrookStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                    const QWidget* widget) const {
    const Colors& c = colors();
    const qreal ratio = painter->device()->devicePixelRatioF();
    const bool enabled = option->state & State_Enabled;
    if (control == CC_ComboBox) {
        const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        const bool focus = option->state & State_HasFocus;
        if (!combo || combo->frame)
            roundedBox(painter, option->rect,
                       !enabled                          ? c.sunken
                       : option->state & State_MouseOver ? c.hover
                                                         : c.base,
                       focus ? c.accent : c.line2, focus ? 1.5 : 1);
        const int side = px(14);
        painter->drawPixmap(
            QPoint(option->rect.right() - px(8) - side, option->rect.top() + (option->rect.height() - side) / 2),
            iconPixmap(QStringLiteral("chevron-down"), enabled ? c.text2 : c.text3, side, ratio));
        return;
    }
    if (control == CC_SpinBox) {
        const bool focus = option->state & State_HasFocus;
        roundedBox(painter, option->rect, enabled ? c.base : c.sunken, focus ? c.accent : c.line2, focus ? 1.5 : 1);
        const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        if (!spin || spin->buttonSymbols == QAbstractSpinBox::NoButtons) return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(enabled ? c.text2 : c.text3, 1.3));
        const QPointF up = QRectF(subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget)).center() + QPointF(0, 1);
        const QPointF down =
            QRectF(subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget)).center() - QPointF(0, 1);
        painter->drawPolyline(QPolygonF{up + QPointF(-3, 1.5), up + QPointF(0, -1.5), up + QPointF(3, 1.5)});
        painter->drawPolyline(QPolygonF{down + QPointF(-3, -1.5), down + QPointF(0, 1.5), down + QPointF(3, -1.5)});
        painter->restore();
        return;
    }
    if (control == CC_ScrollBar) {
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        painter->fillRect(option->rect, c.base);
        if (!bar || bar->maximum == bar->minimum) return;
        const bool grabbed =
            (option->activeSubControls & SC_ScrollBarSlider) && (option->state & (State_Sunken | State_MouseOver));
        const QRectF slider =
            QRectF(subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget)).adjusted(3, 3, -3, -3);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(grabbed ? c.ctl : c.line2);
        const double round = std::min(slider.width(), slider.height()) / 2;
        painter->drawRoundedRect(slider, round, round);
        painter->restore();
        return;
    }
    if (control == CC_ToolButton && has(widget, "noArrow")) {  // a menu button whose icon says enough
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option)) {
            QStyleOptionToolButton plain = *button;
            plain.features &= ~QStyleOptionToolButton::HasMenu;
            return QProxyStyle::drawComplexControl(control, &plain, painter, widget);
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

}  // namespace brook::ui::look
