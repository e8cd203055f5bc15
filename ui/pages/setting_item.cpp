#include "ui/pages/setting_item.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/pages/setting_editor.h"
#include "ui/pages/setting_words.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

using look::px;

namespace {

/// A name that may go on in the next line after each dot.
QString breakable(QString name) { return name.replace(QLatin1Char('.'), QStringLiteral(".\u200b")); }

}  // namespace

SettingItem::SettingItem(const admin::SettingRow& setting, bool ofTopic, QWidget* parent)
    : QWidget(parent), m_row(setting), m_ofTopic(ofTopic) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(px(20), px(10), px(20), px(11));
    row->setSpacing(px(16));
    auto* names = new QVBoxLayout;
    names->setSpacing(px(2));
    auto* title = new Text(breakable(settingTitle(setting.name)), look::words(look::body, QFont::Medium),
                           setting.effective ? Text::Tone::Normal : Text::Tone::Third, this);
    auto* name =
        new Text(breakable(QString::fromStdString(setting.name)), look::data(look::caption), Text::Tone::Third, this);
    title->setWordWrap(true);
    name->setWordWrap(true);
    names->addWidget(title);
    if (title->text() != name->text())
        names->addWidget(name);
    else
        name->hide();
    names->addStretch();
    auto* values = new QVBoxLayout;
    values->setSpacing(px(4));
    m_editor = new SettingEditor(setting, this);
    values->addWidget(m_editor);
    m_was = new QWidget(this);
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
    m_problem = new Text({}, look::words(look::small), Text::Tone::Error, this);
    m_problem->setWordWrap(true);
    m_problem->hide();
    values->addWidget(m_problem);
    values->addStretch();
    auto* origin = new QHBoxLayout;
    origin->setSpacing(px(4));
    m_source = new Text({}, look::words(look::small), Text::Tone::Second, this);
    m_badge = new Badge({}, this);
    m_inherit = iconButton(QStringLiteral("close"), tr("Take it away here: the inherited value holds"), this);
    m_inherit->setFixedSize(px(24), px(24));
    origin->addWidget(m_source);
    origin->addWidget(m_badge);
    origin->addWidget(m_inherit);
    auto* left = new QWidget(this);
    left->setLayout(names);
    left->setFixedWidth(px(214));
    names->setContentsMargins(0, 0, 0, 0);
    row->addWidget(left);
    row->addLayout(values, 1);
    auto* right = new QWidget(this);
    right->setFixedWidth(px(112));  // its place is kept, so that nothing moves when a change is staged
    auto* lines = new QVBoxLayout(right);
    lines->setContentsMargins(0, 0, 0, 0);
    origin->insertStretch(0);
    lines->addLayout(origin);
    lines->addStretch();
    row->addWidget(right);
    showSource();
    connect(m_editor, &SettingEditor::edited, this, [this](const std::optional<std::string>& value) {
        m_typing = true;
        emit edited(value);
        m_typing = false;
    });
    connect(undo, &QToolButton::clicked, this, &SettingItem::undone);
    connect(m_inherit, &QToolButton::clicked, this, &SettingItem::inheritWanted);
    for (QWidget* part : m_editor->findChildren<QWidget*>()) part->installEventFilter(this);
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
    m_staged = false;
    m_editor->show(m_row.value);
    m_was->hide();
    setProblem({});
    showSource();
    update();
}

void SettingItem::setProblem(const QString& sentence) {
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
