#include "ui/widgets/labels.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>

#include "ui/look/icons.h"

namespace brook::ui {

using look::px;

ElidedLabel::ElidedLabel(const QString& text, Qt::TextElideMode mode, QWidget* parent) : QWidget(parent), m_mode(mode) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
}

void ElidedLabel::setText(const QString& text) {
    m_text = text;
    setToolTip(text);
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize ElidedLabel::sizeHint() const {
    return {fontMetrics().horizontalAdvance(m_text) + 1, fontMetrics().height() + px(4)};
}

QSize ElidedLabel::minimumSizeHint() const { return {px(40), sizeHint().height()}; }

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft, fontMetrics().elidedText(m_text, m_mode, width()));
}

Mark::Mark(QString iconName, int side, Text::Tone tone, QWidget* parent)
    : QWidget(parent), m_iconName(std::move(iconName)), m_tone(tone) {
    setFixedSize(px(side), px(side));
}

void Mark::set(const QString& iconName, Text::Tone tone) {
    m_iconName = iconName;
    m_tone = tone;
    update();
}

void Mark::paintEvent(QPaintEvent*) {
    QPainter(this).drawPixmap(0, 0, look::iconPixmap(m_iconName, Text::color(m_tone), width(), devicePixelRatioF()));
}

CopyLabel::CopyLabel(const QString& address, QWidget* parent) : QToolButton(parent) {
    setIcon(look::icon(QStringLiteral("copy")));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setLayoutDirection(Qt::RightToLeft);  // the icon stands behind the address
    setAutoRaise(true);
    setStep(look::small);
    setAddress(address);
    connect(this, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_address);
        emit copied(m_address);
    });
}

void CopyLabel::setAddress(const QString& address) {
    m_address = address;
    setText(address);
    setToolTip(tr("Copy %1").arg(address));
    setAccessibleName(toolTip());
}

void CopyLabel::setStep(int step) {
    m_step = step;
    setFont(look::data(step));
    setIconSize({px(step + 2), px(step + 2)});
}

void CopyLabel::changeEvent(QEvent* event) {
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange) setStep(m_step);
}

SectionHeader::SectionHeader(const QString& title, const QString& note, QWidget* parent)
    : QWidget(parent), m_row(new QHBoxLayout(this)) {
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(px(8));
    m_row->addWidget(new Text(title, look::words(look::section, QFont::DemiBold), Text::Tone::Normal, this));
    m_note = new Text(note, look::words(look::small), Text::Tone::Third, this);
    m_row->addWidget(m_note);
    m_readout = new Text({}, look::data(look::small), Text::Tone::Normal, this);
    m_row->addSpacing(px(16));
    m_readout->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);  // its place is what room there is
    m_row->addWidget(m_readout, 1);
    setMinimumHeight(px(look::controlHeight));
}

void SectionHeader::addWidget(QWidget* widget) { m_row->addWidget(widget); }

void SectionHeader::setNote(const QString& note) { m_note->setText(note); }

void SectionHeader::setReadout(const QString& readout) { m_readout->setText(readout); }

}  // namespace brook::ui
