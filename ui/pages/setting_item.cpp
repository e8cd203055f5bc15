#include "ui/pages/setting_item.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/pages/setting_editor.h"
#include "ui/pages/setting_words.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

using look::px;

namespace {

constexpr int nameWidth = 214;
constexpr int above = 10;
constexpr int below = 11;

/// A name that may go on in the next line after each dot.
QString breakable(QString name) { return name.replace(QLatin1Char('.'), QStringLiteral(".\u200b")); }

QString titleOf(const admin::SettingRow& row) { return breakable(settingTitle(row.name)); }
QString nameOf(const admin::SettingRow& row) { return breakable(QString::fromStdString(row.name)); }

QFont titleFont() { return look::words(look::body, QFont::Medium); }
QFont nameFont() { return look::data(look::caption); }

int wrappedHeight(const QString& words, const QFont& font) {
    return QFontMetrics(font).boundingRect(QRect(0, 0, px(nameWidth), 2000), Qt::TextWordWrap, words).height();
}

}  // namespace

SettingItem::SettingItem(const admin::SettingRow& setting, bool ofTopic, QWidget* parent)
    : QWidget(parent), m_row(setting), m_ofTopic(ofTopic) {}

void SettingItem::fill() {
    if (isFilled()) return;
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(px(20), px(above), px(20), px(below));
    row->setSpacing(px(16));
    row->addWidget(buildNames());
    row->addWidget(buildValues(), 1);
    row->addWidget(buildOrigin());
    showSource();
    orderTabs();
    for (QWidget* part : m_editor->findChildren<QWidget*>()) part->installEventFilter(this);
}

bool SettingItem::mayBeEmptied() const {
    return isFilled() && !m_staged && m_problem->text().isEmpty() && !isAncestorOf(QApplication::focusWidget());
}

void SettingItem::empty() {
    m_editor = nullptr;
    delete layout();
    qDeleteAll(findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    updateGeometry();
}

/// As high as when it is filled: what is below stays where it is.
QSize SettingItem::sizeHint() const {
    if (isFilled()) return QWidget::sizeHint();
    const QString title = titleOf(m_row);
    const QString name = nameOf(m_row);
    int names = wrappedHeight(title, titleFont());
    if (title != name) names += px(2) + wrappedHeight(name, nameFont());
    return {px(nameWidth), std::max(names, px(look::controlHeight)) + px(above) + px(below)};
}

QWidget* SettingItem::buildNames() {
    auto* left = new QWidget(this);
    left->setFixedWidth(px(nameWidth));
    auto* names = new QVBoxLayout(left);
    names->setContentsMargins(0, 0, 0, 0);
    names->setSpacing(px(2));
    const auto add = [&](const QString& words, const QFont& font, Text::Tone tone) {
        auto* line = new Text(words, font, tone, left);
        line->setWordWrap(true);
        names->addWidget(line);
    };
    const QString title = titleOf(m_row);
    const QString name = nameOf(m_row);
    add(title, titleFont(), m_row.effective ? Text::Tone::Normal : Text::Tone::Third);
    if (title != name) add(name, nameFont(), Text::Tone::Third);
    names->addStretch();
    return left;
}

QWidget* SettingItem::buildValues() {
    auto* middle = new QWidget(this);
    auto* values = new QVBoxLayout(middle);
    values->setContentsMargins(0, 0, 0, 0);
    values->setSpacing(px(4));
    m_editor = new SettingEditor(m_row, middle);
    values->addWidget(m_editor);
    m_was = new QWidget(middle);
    auto* was = new QHBoxLayout(m_was);
    was->setContentsMargins(0, 0, 0, 0);
    was->setSpacing(px(4));
    m_wasText = new Text({}, look::words(look::small), Text::Tone::Second, m_was);
    QToolButton* undo = iconButton(QStringLiteral("undo"), tr("Undo this change"), m_was);
    undo->setFixedSize(px(24), px(24));
    was->addWidget(m_wasText);
    was->addWidget(undo);
    was->addStretch();
    m_was->hide();
    values->addWidget(m_was);
    m_problem = new Text({}, look::words(look::small), Text::Tone::Error, middle);
    m_problem->setWordWrap(true);
    m_problem->hide();
    values->addWidget(m_problem);
    values->addStretch();
    connect(m_editor, &SettingEditor::edited, this, [this](const std::optional<std::string>& value) {
        m_typing = true;
        emit edited(value);
        m_typing = false;
    });
    connect(undo, &QToolButton::clicked, this, &SettingItem::undone);
    return middle;
}

QWidget* SettingItem::buildOrigin() {
    auto* right = new QWidget(this);
    right->setFixedWidth(px(112));  // its place is kept, so that nothing moves when a change is staged
    auto* lines = new QVBoxLayout(right);
    lines->setContentsMargins(0, 0, 0, 0);
    auto* origin = new QHBoxLayout;
    origin->setSpacing(px(4));
    m_source = new Text({}, look::words(look::small), Text::Tone::Second, right);
    m_badge = new Badge({}, right);
    m_inherit = iconButton(QStringLiteral("close"), tr("Take it away here: the inherited value holds"), right);
    m_inherit->setFixedSize(px(24), px(24));
    origin->addStretch();
    origin->addWidget(m_source);
    origin->addWidget(m_badge);
    origin->addWidget(m_inherit);
    lines->addLayout(origin);
    lines->addStretch();
    connect(m_inherit, &QToolButton::clicked, this, &SettingItem::inheritWanted);
    return right;
}

void SettingItem::orderTabs() {
    setFocusPolicy(Qt::TabFocus);  // or it could not stand before its parts
    QWidget* before = this;
    for (QWidget* part : findChildren<QWidget*>()) {
        if (part->focusPolicy() == Qt::NoFocus) continue;
        setTabOrder(before, part);
        before = part;
    }
    setFocusPolicy(Qt::NoFocus);
}

bool SettingItem::isSetHere() const {
    using Source = admin::SettingSource;
    return m_ofTopic ? m_row.source == Source::Topic
                     : m_row.source == Source::DynamicDefault || m_row.source == Source::DynamicBroker;
}

void SettingItem::showSource() {
    const bool here = isSetHere();
    m_badge->setVisible(m_staged || here);
    if (m_staged)
        m_badge->set({tr("changed"), QStringLiteral("edit"), BadgeTone::Accent});
    else
        m_badge->set({m_ofTopic ? tr("this topic") : tr("set here"), {}, BadgeTone::Neutral});
    m_source->setVisible(!m_staged && !here);
    m_source->setText(m_row.readOnly                                  ? tr("read only")
                      : m_row.source == admin::SettingSource::Default ? tr("default")
                      : m_row.source == admin::SettingSource::Static  ? tr("start options")
                                                                      : tr("broker"));
    m_inherit->setVisible(here && !m_staged && !m_row.readOnly);
}

void SettingItem::setStaged(const std::optional<std::string>& staged) {
    fill();
    m_staged = true;
    // Not while it is typed: "1.0" is on its way to "1.05".
    if (!m_typing) m_editor->show(staged ? staged : m_row.defaultValue);
    m_wasText->setText(isSetHere() ? tr("was %1").arg(valueWords(m_row.value, m_row.unit))
                                   : tr("was %1, the default").arg(valueWords(m_row.value, m_row.unit)));
    m_was->show();
    setProblem({});
    showSource();
    update();
}

void SettingItem::setUnchanged() {
    if (!isFilled()) return;
    m_staged = false;
    m_editor->show(m_row.value);
    m_was->hide();
    setProblem({});
    showSource();
    update();
}

void SettingItem::setProblem(const QString& sentence) {
    if (!isFilled() && sentence.isEmpty()) return;
    fill();
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    m_editor->setInvalid(!sentence.isEmpty());
}

void SettingItem::setCurrent(bool current) {
    m_current = current;
    update();
}

bool SettingItem::matches(const QString& words) const {
    const QString all = QStringList{settingTitle(m_row.name), QString::fromStdString(m_row.name),
                                    QString::fromStdString(m_row.documentation)}
                            .join(QLatin1Char(' '));
    for (const QString& word : words.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        if (!all.contains(word, Qt::CaseInsensitive)) return false;
    return true;
}

void SettingItem::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange && !isFilled()) updateGeometry();
}

void SettingItem::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const look::Colors& c = look::colors();
    if (m_current) painter.fillRect(rect(), c.alt);
    painter.fillRect(QRect(px(20), height() - 1, width() - px(40), 1), c.line);
    if (m_staged) painter.fillRect(QRect(0, 0, px(3), height()), c.accent);
}

void SettingItem::mousePressEvent(QMouseEvent*) { emit entered(); }

bool SettingItem::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn) emit entered();
    return QWidget::eventFilter(watched, event);
}

}  // namespace brook::ui
