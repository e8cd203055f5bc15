#include "ui/widgets/inputs.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>

#include "ui/look/icons.h"

namespace brook::ui {

using look::px;

namespace {

/// The line edit of a filter: draws the wavy underline, which no style can.
class FilterEdit final : public QLineEdit {
public:
    using QLineEdit::QLineEdit;
    int errorFrom = 0;
    int errorCount = 0;

protected:
    void paintEvent(QPaintEvent* event) override {
        QLineEdit::paintEvent(event);
        if (errorCount <= 0) return;
        const QFontMetrics metrics(font());
        const int textLeft = cursorRect().center().x() - metrics.horizontalAdvance(text().left(cursorPosition()));
        const double left = textLeft + metrics.horizontalAdvance(text().left(errorFrom));
        const double right = left + std::max(px(8), metrics.horizontalAdvance(text().mid(errorFrom, errorCount)));
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(look::colors().error, 1.2));
        const double base = height() / 2.0 + metrics.height() / 2.0 - 1;
        QPainterPath wave(QPointF(left, base));
        for (double x = left; x < right; x += 4)
            wave.quadTo(x + 1, base + 2, x + 2, base), wave.quadTo(x + 3, base - 2, x + 4, base);
        painter.drawPath(wave);
    }
};

/// The word before a filter; it opens the menu of the others.
class ModeWord final : public QAbstractButton {
public:
    explicit ModeWord(QWidget* parent) : QAbstractButton(parent) { setFocusPolicy(Qt::TabFocus); }
    bool isWrong = false;
    QSize sizeHint() const override { return {px(58), px(20)}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const look::Colors& c = look::colors();
        const QColor ink = isWrong ? c.error : c.accent;
        painter.setPen(hasFocus() ? QPen(ink, 1.5) : QPen(Qt::NoPen));
        painter.setBrush(isWrong ? c.errorSoft : c.accentSoft);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
        painter.setPen(ink);
        painter.setFont(look::words(look::caption, QFont::DemiBold));
        if (!isEnabled()) {  // there is only this one
            painter.drawText(rect(), Qt::AlignCenter, text());
            return;
        }
        painter.drawText(rect().adjusted(0, 0, -px(10), 0), Qt::AlignCenter, text());
        const int side = px(10);
        painter.drawPixmap(width() - side - px(4), (height() - side) / 2,
                           look::iconPixmap(QStringLiteral("chevron-down"), ink, side, devicePixelRatioF()));
    }
};

}  // namespace

Switch::Switch(const QString& accessibleName, QWidget* parent) : QAbstractButton(parent) {
    setCheckable(true);
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
}

QSize Switch::sizeHint() const { return {px(34), px(24)}; }

void Switch::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const look::Colors& c = look::colors();
    const double h = px(18);
    const QRectF track(1, (height() - h) / 2, px(32), h);
    painter.setPen(Qt::NoPen);
    painter.setBrush(!isEnabled() ? c.line2 : isChecked() ? c.accentFill : c.ctl);
    painter.drawRoundedRect(track, h / 2, h / 2);
    const double knob = h - 4;
    const bool right = isChecked() != (layoutDirection() == Qt::RightToLeft);
    painter.setBrush(Qt::white);
    painter.drawEllipse(QRectF(right ? track.right() - knob - 2 : track.left() + 2, track.top() + 2, knob, knob));
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(c.accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), h / 2 + 2, h / 2 + 2);
    }
}

FilterLine::FilterLine(QWidget* parent)
    : QWidget(parent), m_edit(new FilterEdit(this)), m_mark(new QLabel(this)), m_word(new ModeWord(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(px(5), 1, px(8), 1);
    row->setSpacing(px(4));
    m_edit->setProperty("bare", true);
    m_edit->setFrame(false);
    m_edit->setFont(look::data(look::small));
    m_edit->setPlaceholderText(tr("partition = 3 AND key LIKE 'a%'"));
    m_edit->setAccessibleName(tr("Filter records by a condition"));
    m_edit->installEventFilter(this);
    m_historyButton = iconButton(QStringLiteral("history"), tr("Earlier filters"), this);
    m_historyButton->setFixedSize(px(24), px(24));
    row->addWidget(m_word);
    row->addWidget(m_edit, 1);
    row->addWidget(m_historyButton);
    row->addWidget(m_mark);
    setFixedHeight(px(look::filterHeight));
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString& text) {
        markState();
        emit textChanged(text);
    });
    connect(m_edit, &QLineEdit::returnPressed, this, [this] { emit accepted(text()); });
    connect(m_historyButton, &QToolButton::clicked, this, &FilterLine::showHistory);
    connect(m_word, &QAbstractButton::clicked, this, &FilterLine::showModes);
    setModes({QStringLiteral("WHERE")}, {{}}, {m_edit->placeholderText()});
    markState();
}

QSize FilterLine::sizeHint() const { return {px(480), px(look::filterHeight)}; }

void FilterLine::setModes(const QStringList& words, const QStringList& explanations, const QStringList& examples) {
    m_words = words;
    m_explanations = explanations;
    m_examples = examples;
    m_word->setEnabled(words.size() > 1);
    setMode(0);
}

void FilterLine::setMode(int mode) {
    const bool changed = m_mode != mode;
    m_mode = mode;
    m_word->setText(m_words[mode]);
    m_word->setAccessibleName(tr("How to look: %1").arg(m_words[mode]));
    m_word->setToolTip(m_explanations[mode]);
    m_edit->setPlaceholderText(m_examples[mode]);
    if (changed) emit modeChanged(mode);
}

void FilterLine::showModes() {
    QMenu menu(this);
    for (int mode = 0; mode < m_words.size(); ++mode) {
        QAction* action = menu.addAction(m_words[mode] + QStringLiteral("   ") + m_explanations[mode]);
        action->setCheckable(true);
        action->setChecked(mode == m_mode);
        connect(action, &QAction::triggered, this, [this, mode] { setMode(mode); });
    }
    menu.exec(m_word->mapToGlobal(QPoint(0, m_word->height())));
    m_edit->setFocus();
}

void FilterLine::setHistory(const QStringList& saved, const QStringList& newestFirst) {
    m_saved = saved;
    m_history = newestFirst;
}

void FilterLine::setValid() { setError(0, 0, {}); }

void FilterLine::setError(int from, int count, const QString& sentence) {
    auto* edit = static_cast<FilterEdit*>(m_edit);
    edit->errorFrom = from;
    edit->errorCount = sentence.isEmpty() ? 0 : std::max(count, 1);
    const bool changed = m_error != sentence;
    m_error = sentence;
    markState();
    m_edit->update();
    update();
    if (changed) emit errorChanged(sentence);
}

void FilterLine::markState() {
    const look::Colors& c = look::colors();
    const bool empty = m_edit->text().isEmpty();
    static_cast<ModeWord*>(m_word)->isWrong = !m_error.isEmpty();
    m_word->update();
    m_mark->setFixedWidth(px(18));
    if (empty)
        m_mark->clear();
    else
        m_mark->setPixmap(look::iconPixmap(m_error.isEmpty() ? QStringLiteral("ok") : QStringLiteral("error"),
                                           m_error.isEmpty() ? c.ok : c.error, px(16), devicePixelRatioF()));
    m_mark->setAccessibleName(empty ? tr("No filter") : m_error.isEmpty() ? tr("The filter is valid") : m_error);
    m_mark->setToolTip(empty ? QString() : m_mark->accessibleName());
}

void FilterLine::showHistory() {
    QMenu menu(this);
    const auto add = [this, &menu](const QString& earlier) {
        QString title = earlier;
        connect(menu.addAction(title.replace(QLatin1Char('&'), QStringLiteral("&&"))), &QAction::triggered, m_edit,
                [this, earlier] {
                    m_edit->setText(earlier);
                    emit accepted(earlier);
                });
    };
    if (!m_saved.isEmpty()) menu.addSection(tr("Saved"));
    for (const QString& saved : m_saved) add(saved);
    if (!m_saved.isEmpty() && !m_history.isEmpty()) menu.addSection(tr("Earlier"));
    for (const QString& earlier : m_history)
        if (!m_saved.contains(earlier)) add(earlier);
    if (menu.isEmpty()) menu.addAction(tr("No earlier filter"))->setEnabled(false);
    menu.exec(m_historyButton->mapToGlobal(QPoint(0, m_historyButton->height())));
}

bool FilterLine::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
    return QWidget::eventFilter(watched, event);
}

void FilterLine::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) markState();
    if (event->type() == QEvent::ApplicationFontChange) {
        m_edit->setFont(look::data(look::small));
        setFixedHeight(px(look::filterHeight));
    }
}

void FilterLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const look::Colors& c = look::colors();
    const bool focus = m_edit->hasFocus();
    const bool wrong = !m_error.isEmpty();
    const double width = focus || wrong ? 1.5 : 1;
    painter.setPen(QPen(wrong ? c.error : focus ? c.accent : c.line2, width));
    painter.setBrush(c.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), 6 * look::scale(),
                            6 * look::scale());
}

}  // namespace brook::ui
