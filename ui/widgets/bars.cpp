#include "ui/widgets/bars.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QTimer>

#include <chrono>

#include "ui/look/icons.h"

namespace brook::ui {

using look::px;
using namespace std::chrono_literals;

namespace {

QColor inkOf(BannerTone tone) {
    const look::Colors& c = look::colors();
    return tone == BannerTone::Error ? c.error : tone == BannerTone::Warn ? c.warn : c.accent;
}

void box(QPainter& painter, const QRect& rect, const QColor& fill, const QColor& border, double radius) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(border);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

}  // namespace

Pill::Pill(QWidget* parent) : QPushButton(parent) {
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    hide();
}

void Pill::setCount(quint64 count) {
    setText(tr("%1 new").arg(QLocale().toString(count)));
    setAccessibleName(tr("Show %n new record(s)", nullptr, static_cast<int>(std::min<quint64>(count, 1'000'000'000))));
    setToolTip(accessibleName());
    setVisible(count > 0);
    resize(sizeHint());
}

QSize Pill::sizeHint() const {
    const QFontMetrics metrics(look::words(look::body, QFont::DemiBold));
    return {metrics.horizontalAdvance(text()) + px(14 + 8) + px(14) * 2, px(28) + px(4)};
}

void Pill::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const look::Colors& c = look::colors();
    const double radius = px(14);
    const QRectF body(0, 0, width(), px(28));
    for (int i = 3; i > 0; --i) {
        painter.setBrush(QColor(0, 0, 0, 12));
        painter.drawRoundedRect(body.translated(0, i), radius, radius);
    }
    painter.setBrush(underMouse() ? c.accentHover : c.accentFill);
    painter.drawRoundedRect(body, radius, radius);
    const int side = px(14);
    painter.drawPixmap(QPoint(px(14), (px(28) - side) / 2),
                       look::iconPixmap(QStringLiteral("up"), Qt::white, side, devicePixelRatioF()));
    painter.setPen(Qt::white);
    painter.setFont(look::words(look::body, QFont::DemiBold));
    painter.drawText(QRect(px(14) + side + px(8), 0, width(), px(28)), Qt::AlignVCenter | Qt::AlignLeft, text());
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(c.accent, 2));
        painter.drawRoundedRect(body.adjusted(1, 1, -1, -1), radius, radius);
    }
}

Banner::Banner(BannerTone tone, const QString& strong, const QString& sentence, const QString& action, QWidget* parent)
    : QWidget(parent), m_tone(tone), m_icon(tone == BannerTone::Error  ? QStringLiteral("error")
                                            : tone == BannerTone::Warn ? QStringLiteral("warning")
                                                                       : QStringLiteral("info")) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(px(36), 0, px(6), 0);
    row->setSpacing(px(8));
    m_strong = new Text(strong, look::words(look::body, QFont::DemiBold), Text::Tone::Normal, this);
    m_sentence = new Text(sentence, look::words(look::small), Text::Tone::Normal, this);
    row->addWidget(m_strong);
    row->addWidget(m_sentence, 1);
    if (!action.isEmpty()) {
        QPushButton* act = linkButton(action, this);
        row->addWidget(act);
        connect(act, &QPushButton::clicked, this, &Banner::triggered);
    }
    setFixedHeight(px(36));
    set(strong, sentence);
}

void Banner::set(const QString& strong, const QString& sentence) {
    m_strong->setText(strong);
    m_sentence->setText(sentence);
    setAccessibleName(strong + QLatin1Char(' ') + sentence);
}

void Banner::setIcon(const QString& name) {
    m_icon = name;
    update();
}

void Banner::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const look::Colors& c = look::colors();
    const QColor fill = m_tone == BannerTone::Error  ? c.errorSoft
                        : m_tone == BannerTone::Warn ? c.warnSoft
                                                     : c.accentSoft;
    const QColor border = m_tone == BannerTone::Error  ? c.errorLine
                          : m_tone == BannerTone::Warn ? c.warnLine
                                                       : c.accentLine;
    box(painter, rect(), fill, border, 6 * look::scale());
    const int side = px(16);
    painter.drawPixmap(QPoint(px(12), (height() - side) / 2),
                       look::iconPixmap(m_icon, inkOf(m_tone), side, devicePixelRatioF()));
}

ReviewBar::ReviewBar(QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(px(42), 0, px(16), 0);
    row->setSpacing(px(8));
    m_count = new Text({}, look::words(look::body, QFont::DemiBold), Text::Tone::Normal, this);
    m_names = new ElidedLabel({}, Qt::ElideRight, this);
    QPushButton* back = button(tr("Revert"), QStringLiteral("undo"), this);
    QPushButton* look = button(tr("Review…"), {}, this);
    m_write = primaryButton({}, QStringLiteral("check"), this);
    row->addWidget(m_count);
    row->addWidget(m_names, 1);
    row->addWidget(back);
    row->addWidget(look);
    row->addWidget(m_write);
    setFixedHeight(px(52));
    connect(back, &QPushButton::clicked, this, &ReviewBar::revert);
    connect(look, &QPushButton::clicked, this, &ReviewBar::review);
    connect(m_write, &QPushButton::clicked, this, &ReviewBar::write);
    setChanges({});
}

void ReviewBar::setChanges(const QStringList& names) {
    const auto count = static_cast<int>(names.size());
    m_count->setText(tr("%n change(s), not written yet", nullptr, count));
    m_names->setText(names.join(QStringLiteral(", ")));
    m_write->setText(tr("Write %n change(s)", nullptr, count));
    setVisible(count > 0);
}

void ReviewBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const look::Colors& c = look::colors();
    painter.fillRect(rect(), c.accentSoft);
    painter.fillRect(QRect(0, 0, width(), 1), c.accentLine);
    const int side = px(16);
    painter.drawPixmap(QPoint(px(16), (height() - side) / 2),
                       look::iconPixmap(QStringLiteral("edit"), c.accent, side, devicePixelRatioF()));
}

Toast* Toast::show(QWidget* page, const QString& sentence, const QString& action) {
    for (Toast* former : page->findChildren<Toast*>(QString(), Qt::FindDirectChildrenOnly)) former->deleteLater();
    auto* toast = new Toast(page, sentence, action);
    toast->place();
    toast->QWidget::show();
    toast->raise();
    return toast;
}

Toast::Toast(QWidget* page, const QString& sentence, const QString& action) : QWidget(page) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(px(40), px(6), px(8), px(8));
    row->addWidget(new Text(sentence, look::words(look::body, QFont::Medium), Text::Tone::Normal, this), 1);
    if (!action.isEmpty()) {
        QPushButton* act = linkButton(action, this);
        row->addWidget(act);
        connect(act, &QPushButton::clicked, this, [this] {
            emit triggered();
            deleteLater();
        });
    }
    setAccessibleName(sentence);
    page->installEventFilter(this);
    QTimer::singleShot(8s, this, &QObject::deleteLater);
}

void Toast::place() {
    const QWidget* page = parentWidget();
    resize(std::min(std::max(sizeHint().width(), px(360)), page->width() - px(32)), px(44));
    move((page->width() - width()) / 2, page->height() - height() - px(16));
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) place();
    return QWidget::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const look::Colors& c = look::colors();
    for (int i = 3; i > 0; --i) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0, 0, 0, 14));
        painter.drawRoundedRect(QRectF(0, i, width(), height() - 4), 8, 8);
    }
    box(painter, rect().adjusted(0, 0, 0, -4), c.raised, c.line2, 8 * look::scale());
    const int side = px(16);
    painter.drawPixmap(QPoint(px(14), (height() - 4 - side) / 2),
                       look::iconPixmap(QStringLiteral("ok"), c.ok, side, devicePixelRatioF()));
}

}  // namespace brook::ui
