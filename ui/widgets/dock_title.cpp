#include "ui/widgets/dock_title.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QPainter>

#include "ui/widgets/pieces.h"

namespace brook::ui {

using look::px;

DockTitle::DockTitle(QDockWidget* dock) : QWidget(dock) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(px(look::gutter), 0, px(8), 0);
    row->setSpacing(px(2));
    auto* title = new Text(dock->windowTitle(), look::words(look::body, QFont::DemiBold), Text::Tone::Normal, this);
    row->addWidget(title, 1);
    QToolButton* floating = iconButton(QStringLiteral("dock-right"), tr("Let it float, or put it back"), this);
    QToolButton* close = iconButton(QStringLiteral("close"), tr("Close"), this);
    row->addWidget(floating);
    row->addWidget(close);
    setFixedHeight(px(look::documentTab));
    connect(floating, &QToolButton::clicked, dock, [dock] { dock->setFloating(!dock->isFloating()); });
    connect(close, &QToolButton::clicked, dock, &QDockWidget::close);
    connect(dock, &QDockWidget::windowTitleChanged, title, &QLabel::setText);
}

void DockTitle::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), look::colors().alt);
    painter.fillRect(QRect(0, height() - 1, width(), 1), look::colors().line);
}

}  // namespace brook::ui
