#include "ui/shell/top_bar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

#include "ui/look/icons.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

using look::px;

namespace {

/// Looks like a search field and opens the locator.
class LocatorButton final : public QPushButton {
public:
    explicit LocatorButton(QWidget* parent)
        : QPushButton(TopBar::tr("Go to topic, group, offset, setting or action"), parent) {
        setFixedHeight(px(look::controlHeight));
        setMinimumWidth(px(200));
        setMaximumWidth(px(440));
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setAccessibleName(TopBar::tr("Go to… (Ctrl+K)"));
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const look::Colors& c = look::colors();
        painter.setPen(QPen(hasFocus() ? c.accent : c.line2, hasFocus() ? 1.5 : 1));
        painter.setBrush(underMouse() ? c.hover : c.base);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6));
        const int side = px(16);
        painter.drawPixmap(px(10), (height() - side) / 2,
                           look::iconPixmap(QStringLiteral("search"), c.text2, side, devicePixelRatioF()));
        const QString keys = QKeySequence(Qt::CTRL | Qt::Key_K)
                                 .toString(QKeySequence::NativeText)
                                 .replace(QLatin1Char('+'), QLatin1Char(' '));
        painter.setFont(look::words(look::caption, QFont::Medium));
        const int chip = painter.fontMetrics().horizontalAdvance(keys) + px(12);
        const QRect key(width() - chip - px(6), px(6), chip, height() - px(12));
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.sunken);
        painter.drawRoundedRect(key, px(4), px(4));
        painter.setPen(c.text2);
        painter.drawText(key, Qt::AlignCenter, keys);
        painter.setFont(look::words(look::body));
        painter.setPen(c.text3);
        const QRect room(px(34), 0, key.left() - px(42), height());
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    }
};

QToolButton* menuButton(const QString& icon, const QString& name, QMenu* menu, QWidget* parent) {
    QToolButton* button = iconButton(icon, name, parent);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setProperty("noArrow", true);
    return button;
}

}  // namespace

TopBar::TopBar(QWidget* parent, QMenu* menu, QMenu* lookMenu) : QWidget(parent) {
    setFixedHeight(px(look::topBar + 1));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(px(8), 0, px(12), 1);
    row->setSpacing(px(8));
    auto* left = new QHBoxLayout;
    left->setSpacing(px(8));
    QToolButton* menuOpener = menuButton(QStringLiteral("menu"), tr("Menu (Alt+M)"), menu, this);
    menuOpener->setShortcut(Qt::ALT | Qt::Key_M);
    left->addWidget(menuOpener);
    left->addSpacing(px(4));
    left->addWidget(new Mark(QStringLiteral("brook"), 20, Text::Tone::Accent, this));
    left->addWidget(
        new Text(QStringLiteral("Brook"), look::words(look::body, QFont::DemiBold), Text::Tone::Normal, this));
    left->addStretch();
    auto* locator = new LocatorButton(this);
    m_right = new QHBoxLayout;
    m_right->setSpacing(px(6));
    m_right->addStretch();
    m_right->addWidget(menuButton(QStringLiteral("sun"), tr("Light, dark, size"), lookMenu, this));
    row->addLayout(left, 1);
    row->addWidget(locator, 2);
    row->addLayout(m_right, 1);
    connect(locator, &QPushButton::clicked, this, &TopBar::locatorWanted);
}

void TopBar::addAction(QAction* action, Shown shown) {
    const int before = m_right->count() - 1;  // the look's menu stays last
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    const QString name = keys.isEmpty() ? action->text() : QStringLiteral("%1 (%2)").arg(action->text(), keys);
    QAbstractButton* made = shown == Shown::Words
                                ? static_cast<QAbstractButton*>(button(action->text(), action->icon().name(), this))
                                : static_cast<QAbstractButton*>(iconButton(action->icon().name(), name, this));
    made->setToolTip(name);
    made->setCheckable(action->isCheckable());
    made->setChecked(action->isChecked());
    m_right->insertWidget(before, made);
    connect(made, &QAbstractButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, made, [made, action] {
        made->setEnabled(action->isEnabled());
        made->setChecked(action->isChecked());
    });
}

void TopBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), look::colors().window);
    painter.fillRect(QRect(0, height() - 1, width(), 1), look::colors().line);
}

}  // namespace brook::ui
