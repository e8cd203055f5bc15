#include "ui/widgets/states.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QVBoxLayout>

#include <array>
#include <chrono>

namespace brook::ui {

using look::px;
using namespace std::chrono_literals;

LoadingState::LoadingState(QWidget* parent) : QWidget(parent), m_footer(new QWidget(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, px(5 * look::recordRow), 0, 0);
    column->addWidget(m_footer, 0, Qt::AlignTop);
    auto* inner = new QVBoxLayout(m_footer);
    inner->setContentsMargins(0, px(8), 0, 0);
    auto* row = new QHBoxLayout;
    m_words = new Text({}, look::words(look::small), Text::Tone::Second, m_footer);
    QPushButton* cancel = linkButton(tr("Cancel"), m_footer);
    row->addWidget(m_words, 1);
    row->addWidget(cancel);
    inner->addLayout(row);
    m_bar = new QProgressBar(m_footer);
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(px(8));
    inner->addWidget(m_bar);
    connect(cancel, &QPushButton::clicked, this, &LoadingState::cancelled);
    connect(&m_timer, &QTimer::timeout, this,
            [this] { show(m_stage == Stage::Nothing ? Stage::Placeholders : Stage::Words); });
    m_timer.setSingleShot(true);
    start();
}

void LoadingState::start() {
    show(Stage::Nothing);
    m_timer.start(300ms);
}

void LoadingState::show(Stage stage) {
    m_stage = stage;
    m_footer->setVisible(stage == Stage::Words);
    if (stage == Stage::Placeholders) m_timer.start(1700ms);
    update();
}

void LoadingState::setProgress(const QString& words, double share) {
    m_words->setText(words);
    m_bar->setValue(static_cast<int>(share * 1000));
    m_bar->setAccessibleName(words);
}

void LoadingState::paintEvent(QPaintEvent*) {
    if (m_stage == Stage::Nothing) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look::colors().hover);
    constexpr std::array<double, 5> ends{0.95, 0.87, 0.92, 0.83, 0.89};
    const int height = px(10);
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const int top = static_cast<int>(i) * px(look::recordRow) + (px(look::recordRow) - height) / 2;
        int left = 0;
        for (const double width : {18.0, 62.0, 76.0}) {
            painter.drawRoundedRect(QRect(left, top, px(width), height), 3, 3);
            left += px(width) + px(12);
        }
        painter.drawRoundedRect(QRect(left, top, std::max(0, static_cast<int>(width() * ends[i]) - left), height), 3,
                                3);
    }
}

ErrorState::ErrorState(const QString& sentence, const QString& cause, QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setSpacing(px(8));
    column->addStretch(2);
    auto* mark = new Mark(QStringLiteral("error"), 28, Text::Tone::Error, this);
    m_sentence = new Text(sentence, look::words(look::section, QFont::DemiBold), Text::Tone::Normal, this);
    m_cause = new Text(cause, look::words(look::body), Text::Tone::Second, this);
    m_cause->setWordWrap(true);
    m_cause->setMinimumWidth(px(320));
    m_cause->setMaximumWidth(px(460));
    m_cause->setAlignment(Qt::AlignHCenter);
    column->addWidget(mark, 0, Qt::AlignHCenter);
    column->addWidget(m_sentence, 0, Qt::AlignHCenter);
    column->addWidget(m_cause, 0, Qt::AlignHCenter);
    m_buttons = new QHBoxLayout;
    m_buttons->setAlignment(Qt::AlignHCenter);
    column->addLayout(m_buttons);
    m_fold = linkButton(tr("Details"), this);
    m_fold->setCheckable(true);
    m_fold->hide();
    column->addWidget(m_fold, 0, Qt::AlignHCenter);
    m_details = new Text({}, look::data(look::small), Text::Tone::Second, this);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setWordWrap(true);
    m_details->hide();
    column->addWidget(m_details);
    column->addStretch(3);
    connect(m_fold, &QPushButton::toggled, m_details, &QWidget::setVisible);
}

void ErrorState::set(const QString& sentence, const QString& cause) {
    m_sentence->setText(sentence);
    m_cause->setText(cause);
}

void ErrorState::setDetails(const QString& details) {
    m_details->setText(details);
    m_fold->setVisible(!details.isEmpty());
}

QPushButton* ErrorState::addButton(const QString& text) {
    QPushButton* added = button(text, {}, this);
    m_buttons->addWidget(added);
    return added;
}

}  // namespace brook::ui
