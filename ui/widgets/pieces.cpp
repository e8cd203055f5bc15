#include "ui/widgets/pieces.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/look/icons.h"

namespace brook::ui {

using look::colors;
using look::px;

namespace {

class Hairline final : public QWidget {
public:
    explicit Hairline(QWidget* parent) : QWidget(parent) { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), colors().line); }
};

}  // namespace

QColor Text::color(Tone tone) {
    const look::Colors& c = colors();
    switch (tone) {
        case Tone::Normal: return c.text;
        case Tone::Second: return c.text2;
        case Tone::Third: return c.text3;
        case Tone::Accent: return c.accent;
        case Tone::Warn: return c.warn;
        case Tone::Error: return c.error;
        case Tone::Ok: return c.ok;
    }
    return c.text;
}

Text::Text(const QString& text, const QFont& font, Tone tone, QWidget* parent) : QLabel(text, parent), m_tone(tone) {
    setFont(font);
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::WindowText);  // on a page it would be Text, which is not what is tinted
    tint();
}

void Text::setTone(Tone tone) {
    if (m_tone == tone) return;
    m_tone = tone;
    tint();
}

void Text::tint() {
    m_tinting = true;
    QPalette own = palette();
    own.setColor(QPalette::WindowText, color(m_tone));
    setPalette(own);
    m_tinting = false;
    m_isTinted = true;
}

void Text::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || m_tinting) return;
    m_isTinted = false;
    if (isVisible()) tint();
}

void Text::showEvent(QShowEvent* event) {
    if (!m_isTinted) tint();
    QLabel::showEvent(event);
}

Figure::Figure(const QString& title, QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(2));
    column->addWidget(new Text(title, look::words(look::small), Text::Tone::Second, this));
    auto* row = new QHBoxLayout;
    row->setSpacing(px(6));
    m_number = new Text(QStringLiteral("–"), look::words(look::hero, QFont::DemiBold), Text::Tone::Normal, this);
    m_unit = new Text({}, look::words(look::small), Text::Tone::Second, this);
    m_unit->setAlignment(Qt::AlignBottom);
    m_unit->setContentsMargins(0, 0, 0, px(4));
    row->addWidget(m_number);
    row->addWidget(m_unit);
    row->addStretch();
    column->addLayout(row);
    m_below = new Text({}, look::words(look::small), Text::Tone::Second, this);
    m_below->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);  // it gives way first
    column->addWidget(m_below);
}

void Figure::set(const QString& number, const QString& unit, const QString& below) {
    m_number->setText(number);
    m_unit->setText(unit);
    m_below->setText(below);
}

StatusDot::StatusDot(QWidget* parent) : QWidget(parent) { setFixedSize(px(12), px(12)); }

void StatusDot::set(State state) {
    m_state = state;
    update();
}

void StatusDot::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.scale(width() / 12.0, height() / 12.0);
    const look::Colors& c = colors();
    switch (m_state) {
        case State::Ok:
            painter.setBrush(c.ok);
            painter.drawEllipse(QRectF(2.5, 2.5, 7, 7));
            break;
        case State::Warn:
            painter.setBrush(c.warn);
            painter.drawPolygon(QPolygonF{{6, 1.5}, {11, 10.5}, {1, 10.5}});
            break;
        case State::Error:
            painter.setBrush(c.error);
            painter.drawPolygon(QPolygonF{{4, 1}, {8, 1}, {11, 4}, {11, 8}, {8, 11}, {4, 11}, {1, 8}, {1, 4}});
            break;
        case State::Stopped:
            painter.setPen(QPen(c.text3, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(QRectF(2.5, 2.5, 7, 7));
            break;
        case State::Paused:
            painter.setBrush(c.text3);
            painter.drawRect(QRectF(2.5, 2, 2.5, 8));
            painter.drawRect(QRectF(7, 2, 2.5, 8));
            break;
        case State::Waiting:
            painter.setPen(QPen(c.text3, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(QRectF(2.5, 2.5, 7, 7));
            break;
    }
}

Sparkline::Sparkline(Direction direction, QWidget* parent) : QWidget(parent), m_direction(direction) {
    setFixedSize(px(44), px(14));
}

void Sparkline::push(double value) {
    constexpr std::size_t kept = 30;
    m_values.push_back(value);
    if (m_values.size() > kept) m_values.erase(m_values.begin());
    update();
}

void Sparkline::paint(QPainter& painter, const QRectF& rect, const std::vector<double>& values, const QColor& color) {
    if (values.size() < 2) return;
    // The line shows how it goes, not how much it is: the number beside it says that. Quiet traffic stays a quiet line.
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    const double floor = std::max(0.0, std::min(*least - (*most - *least), *most * 0.7));
    const double top = std::max(1e-9, *most - floor);
    QPolygonF line;
    for (std::size_t i = 0; i < values.size(); ++i)
        line << QPointF(rect.left() + rect.width() * static_cast<double>(i) / static_cast<double>(values.size() - 1),
                        rect.bottom() - 1 - (rect.height() - 2) * (values[i] - floor) / top);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath area;
    area.addPolygon(line);
    area.lineTo(rect.bottomRight());
    area.lineTo(rect.bottomLeft());
    QColor fill = color;
    fill.setAlphaF(0.14F);
    painter.fillPath(area, fill);
    painter.setPen(QPen(color, 1.1));
    painter.drawPolyline(line);
    painter.restore();
}

void Sparkline::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint(painter, QRectF(rect()), m_values, m_direction == Direction::In ? colors().in : colors().out);
}

EmptyState::EmptyState(const QString& iconName, const QString& sentence, const QString& why, QWidget* parent)
    : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setSpacing(px(8));
    column->addStretch(2);
    auto* mark = new Mark(iconName, 28, Text::Tone::Third, this);
    m_sentence = new Text(sentence, look::words(look::section, QFont::DemiBold), Text::Tone::Normal, this);
    m_why = new Text(why, look::words(look::body), Text::Tone::Second, this);
    m_why->setWordWrap(true);
    m_why->setMaximumWidth(px(460));
    m_why->setAlignment(Qt::AlignHCenter);
    for (QWidget* part : {static_cast<QWidget*>(mark), static_cast<QWidget*>(m_sentence), static_cast<QWidget*>(m_why)})
        column->addWidget(part, 0, Qt::AlignHCenter);
    m_buttons = new QHBoxLayout;
    m_buttons->setAlignment(Qt::AlignHCenter);
    column->addLayout(m_buttons);
    column->addStretch(3);
}

void EmptyState::setSentence(const QString& sentence, const QString& why) {
    m_sentence->setText(sentence);
    m_why->setText(why);
}

QPushButton* EmptyState::addButton(const QString& text) {
    QPushButton* added = primaryButton(text, {}, this);
    m_buttons->addWidget(added);
    return added;
}

namespace {

/// Keywords, strings and comments of the languages in which one writes a first client, as rich text in our own colours.
QString highlighted(const QString& code) {
    static const QRegularExpression parts(QStringLiteral(
        R"(("[^"\n]*"|'[^'\n]*'|`[^`]*`)|\b(from|import|var|new|try|const|await|require|return|func|using|let|async)\b)"));
    const look::Colors& c = colors();
    QString rich;
    qsizetype done = 0;
    auto matches = parts.globalMatch(code);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QColor ink = match.capturedLength(1) > 0 ? c.string : c.literal;
        rich += code.mid(done, match.capturedStart() - done).toHtmlEscaped();
        rich += QStringLiteral("<span style=\"color:%1\">%2</span>").arg(ink.name(), match.captured().toHtmlEscaped());
        done = match.capturedEnd();
    }
    rich += code.mid(done).toHtmlEscaped();
    const QFont font = look::data(look::small);
    return QStringLiteral(
               "<pre style=\"margin:0; line-height:130%; white-space:pre; font-family:'%1'; font-size:%2px\">%3</pre>")
        .arg(font.family())
        .arg(font.pixelSize())
        .arg(rich);
}

}  // namespace

CodeBox::CodeBox(QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(px(14), px(10), px(8), px(10));
    m_label = new QLabel(this);
    m_label->setFont(look::data(look::small));
    m_label->setTextFormat(Qt::RichText);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_label, 1);
    QToolButton* copy = iconButton(QStringLiteral("copy"), tr("Copy the code"), this);
    connect(copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_code); });
    row->addWidget(copy, 0, Qt::AlignTop);
}

void CodeBox::setCode(const QString& code) {
    m_code = code;
    m_label->setText(highlighted(code));
    m_label->setAccessibleName(code);
}

void CodeBox::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors().sunken);
    painter.drawRoundedRect(rect(), px(8), px(8));
}

void CodeBox::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (m_label && (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange))
        setCode(m_code);
}

Segmented::Segmented(const QStringList& choices, QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(px(2), px(2), px(2), px(2));
    row->setSpacing(px(2));
    for (int i = 0; i < choices.size(); ++i) {
        auto* choice = new QToolButton(this);
        choice->setText(choices[i]);
        choice->setCheckable(true);
        choice->setProperty("segment", true);
        choice->setFont(look::words(look::small, QFont::Medium));
        choice->setFixedHeight(px(look::controlHeight - 4));
        choice->setMinimumWidth(px(48));
        connect(choice, &QToolButton::clicked, this, [this, i] { setCurrent(i); });
        m_buttons.push_back(choice);
        row->addWidget(choice);
    }
    setFixedHeight(px(look::controlHeight));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCurrent(0);
}

void Segmented::setCurrent(int index) {
    for (std::size_t i = 0; i < m_buttons.size(); ++i) m_buttons[i]->setChecked(static_cast<int>(i) == index);
    if (m_current == index) return;
    m_current = index;
    emit currentChanged(index);
}

void Segmented::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors().sunken);
    painter.drawRoundedRect(rect(), 6, 6);
}

QPushButton* button(const QString& text, const QString& iconName, QWidget* parent) {
    auto* made = new QPushButton(text, parent);
    made->setFont(look::words(look::body, QFont::Medium));
    if (!iconName.isEmpty()) made->setIcon(look::icon(iconName));
    return made;
}

QPushButton* primaryButton(const QString& text, const QString& iconName, QWidget* parent) {
    QPushButton* made = button(text, iconName, parent);
    made->setProperty("primary", true);
    return made;
}

QPushButton* plainButton(const QString& text, const QString& iconName, QWidget* parent) {
    QPushButton* made = button(text, iconName, parent);
    made->setProperty("plain", true);
    return made;
}

QPushButton* linkButton(const QString& text, QWidget* parent) {
    QPushButton* made = plainButton(text, {}, parent);
    made->setProperty("link", true);
    return made;
}

QPushButton* dangerButton(const QString& text, const QString& iconName, QWidget* parent) {
    QPushButton* made = button(text, iconName, parent);
    made->setProperty("danger", true);
    return made;
}

QPushButton* toggleButton(const QString& text, const QString& iconName, QWidget* parent) {
    QPushButton* made = button(text, iconName, parent);
    made->setCheckable(true);
    return made;
}

QToolButton* iconButton(const QString& iconName, const QString& nameAndShortcut, QWidget* parent) {
    auto* made = new QToolButton(parent);
    made->setIcon(look::icon(iconName));
    made->setIconSize({px(16), px(16)});
    made->setFixedSize(px(look::controlHeight), px(look::controlHeight));
    made->setAutoRaise(true);
    made->setToolTip(nameAndShortcut);
    made->setAccessibleName(nameAndShortcut);
    return made;
}

QLineEdit* searchField(const QString& placeholder, QWidget* parent) {
    auto* made = new QLineEdit(parent);
    made->setPlaceholderText(placeholder);
    made->setAccessibleName(placeholder);
    made->setClearButtonEnabled(true);
    made->addAction(look::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    return made;
}

QWidget* hairline(QWidget* parent) { return new Hairline(parent); }

}  // namespace brook::ui
