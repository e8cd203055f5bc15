#include "ui/pages/setting_editor.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStyle>

#include "ui/pages/setting_words.h"
#include "ui/pages/units.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

using look::px;

SettingEditor::SettingEditor(const admin::SettingRow& setting, QWidget* parent) : QWidget(parent), m_row(setting) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    if (setting.type == admin::SettingType::Boolean)
        buildSwitch(row);
    else if (setting.name == "cleanup.policy")
        buildPolicy(row);
    else if (const QStringList choices = allowedChoices(setting);
             choices.size() > 1 && setting.type != admin::SettingType::List)
        buildChoice(row, choices);
    else if (setting.type != admin::SettingType::Real && !units::choices(setting.unit).empty())
        buildUnits(row);
    else
        buildText(row);
    row->addStretch();
    setEnabled(!setting.readOnly && !setting.secret);
    show(setting.value);
}

void SettingEditor::show(const std::optional<std::string>& value) {
    const QSignalBlocker quiet(this);
    m_show(value);
}

void SettingEditor::setInvalid(bool invalid) {
    if (!m_line) return;
    m_line->setProperty("invalid", invalid);
    m_line->update();
}

void SettingEditor::buildSwitch(QHBoxLayout* row) {
    auto* onOff = new Switch(settingTitle(m_row.name), this);
    row->addWidget(onOff);
    m_show = [onOff](const auto& value) { onOff->setChecked(value == "true"); };
    connect(onOff, &QAbstractButton::clicked, this, [this](bool on) { emit edited(on ? "true" : "false"); });
}

void SettingEditor::buildPolicy(QHBoxLayout* row) {
    auto* policy = new Segmented({tr("Delete"), tr("Compact"), tr("Both")}, this);
    policy->setAccessibleName(settingTitle(m_row.name));
    row->addWidget(policy);
    m_show = [policy](const auto& value) {
        const std::string text = value.value_or("");
        const bool compact = text.find("compact") != std::string::npos;
        policy->setCurrent(compact ? (text.find("delete") != std::string::npos ? 2 : 1) : 0);
    };
    connect(policy, &Segmented::currentChanged, this, [this](int index) {
        const char* const values[] = {"delete", "compact", "compact,delete"};
        emit edited(values[index]);
    });
}

void SettingEditor::buildChoice(QHBoxLayout* row, const QStringList& choices) {
    auto* combo = new QComboBox(this);
    combo->addItems(choices);
    combo->setAccessibleName(settingTitle(m_row.name));
    combo->setMinimumWidth(px(180));
    row->addWidget(combo);
    m_show = [combo](const auto& value) { combo->setCurrentText(QString::fromStdString(value.value_or(""))); };
    connect(combo, &QComboBox::textActivated, this, [this](const QString& word) { emit edited(word.toStdString()); });
}

void SettingEditor::buildText(QHBoxLayout* row) {
    m_line = new QLineEdit(this);
    m_line->setFont(look::data(look::small));
    m_line->setAccessibleName(settingTitle(m_row.name));
    const bool number = m_row.type == admin::SettingType::Integer || m_row.type == admin::SettingType::Real;
    number ? m_line->setFixedWidth(px(180)) : m_line->setMinimumWidth(px(260));
    if (m_row.secret)
        m_line->setPlaceholderText(tr("secret"));
    else if (!m_row.value)
        m_line->setPlaceholderText(tr("not set"));
    row->addWidget(m_line, number ? 0 : 1);
    m_show = [this](const auto& value) { m_line->setText(QString::fromStdString(value.value_or(""))); };
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString& text) { emit edited(text.toStdString()); });
}

void SettingEditor::buildUnits(QHBoxLayout* row) {
    m_line = new QLineEdit(this);
    m_line->setFont(look::data(look::small));
    m_line->setAlignment(Qt::AlignRight);
    m_line->setFixedWidth(px(84));
    m_line->setAccessibleName(settingTitle(m_row.name));
    m_line->setToolTip(tr("A number, or a number with its unit such as “7 days” or “1.5 GiB”"));
    if (!m_row.value) m_line->setPlaceholderText(tr("not set"));
    m_unit = new QComboBox(this);
    m_unit->setAccessibleName(tr("Unit of %1").arg(settingTitle(m_row.name)));
    m_unit->setFixedWidth(px(110));
    for (const units::Choice& choice : units::choices(m_row.unit)) m_unit->addItem(choice.name);
    const int numbered = m_unit->count();
    if (const auto limitless = units::unlimited(m_row)) m_unit->addItem(units::shown(*limitless, m_row.unit));
    row->addWidget(m_line);
    row->addWidget(m_unit);
    m_show = [this, numbered](const std::optional<std::string>& value) {
        const QSignalBlocker quietUnit(m_unit);
        const auto split = value ? units::parts(*value, m_row.unit) : std::nullopt;
        const bool limitless = value && m_unit->count() > numbered && value == units::unlimited(m_row);
        m_line->setText(split ? split->number : limitless || !value ? QString() : QString::fromStdString(*value));
        m_line->setEnabled(!limitless);
        m_unit->setCurrentIndex(limitless ? numbered : split ? split->choice : numbered - 1);
    };
    connect(m_line, &QLineEdit::textEdited, this, &SettingEditor::readUnits);
    connect(m_line, &QLineEdit::editingFinished, this, [this] {
        if (const auto value = units::parsed(m_line->text(), m_row.unit, m_unit->currentIndex()))
            show(value);  // "7 days" becomes 7 and days
    });
    connect(m_unit, &QComboBox::activated, this, [this, numbered](int index) {
        m_line->setEnabled(index < numbered);
        if (index < numbered) {
            if (m_line->text().isEmpty()) m_line->setText(QStringLiteral("1"));
            m_line->setFocus();
            return readUnits();
        }
        m_line->clear();
        emit edited(units::unlimited(m_row));
    });
}

void SettingEditor::readUnits() { emit edited(units::parsed(m_line->text(), m_row.unit, m_unit->currentIndex())); }

}  // namespace brook::ui
