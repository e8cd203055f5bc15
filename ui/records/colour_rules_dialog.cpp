#include "ui/records/colour_rules_dialog.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/look/text.h"
#include "ui/records/colour_rules_model.h"
#include "ui/records/rule_badge.h"
#include "ui/records/rule_delegate.h"
#include "ui/search/filter_completion.h"
#include "ui/search/filter_input.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

using look::px;

ColourRulesDialog::ColourRulesDialog(const QString& topic, const ColourRules& rules, ColourSample sample,
                                     QWidget* parent)
    : QDialog(parent), m_sample(std::move(sample)), m_model(new ColourRulesModel(rules.rules, this)) {
    setWindowTitle(tr("Colour rules of %1").arg(topic));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(px(680), px(520));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(24), px(20), px(24), px(20));
    column->setSpacing(px(12));
    auto* title = new ElidedLabel(windowTitle(), Qt::ElideMiddle, this);
    title->setFont(look::words(look::section, QFont::DemiBold));
    column->addWidget(title);
    column->addWidget(new Text(tr("The first rule that holds gives a row its colour and its name."),
                               look::words(look::small), Text::Tone::Second, this));
    buildList(column);
    column->addWidget(hairline(this));
    buildEditor(column);
    buildButtons(column);
    connect(m_model, &ColourRulesModel::rulesChanged, this, &ColourRulesDialog::refresh);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ColourRulesDialog::showCurrent);
    select(0);
    showCurrent();
}

ColourRules ColourRulesDialog::rules() const { return {m_model->rules(), true}; }

void ColourRulesDialog::buildList(QVBoxLayout* column) {
    m_list = new QListView(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RuleDelegate(m_list));
    m_list->setAccessibleName(tr("Colour rules, the first one before the others"));
    m_list->setMinimumHeight(px(120));
    column->addWidget(m_list, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(px(8));
    m_add = button(tr("Add rule"), QStringLiteral("plus"), this);
    m_add->setAutoDefault(false);
    connect(m_add, &QPushButton::clicked, this, [this] { addRule({}); });
    row->addWidget(m_add);
    row->addStretch();
    m_up = listButton(QStringLiteral("up"), tr("Before the rule above it (Alt+Up)"),
                      [this] { select(m_model->move(current(), -1)); });
    m_down = listButton(QStringLiteral("down"), tr("Behind the rule below it (Alt+Down)"),
                        [this] { select(m_model->move(current(), 1)); });
    m_remove = listButton(QStringLiteral("trash"), tr("Delete this rule (Del)"), [this] {
        const int removed = current();
        m_model->remove(removed);
        select(std::min(removed, m_model->rowCount() - 1));
        showCurrent();
    });
    for (QToolButton* each : {m_up, m_down, m_remove}) row->addWidget(each);
    column->addLayout(row);
    const auto key = [this](const QKeySequence& keys, QToolButton* of, QWidget* where, Qt::ShortcutContext context) {
        auto* shortcut = new QShortcut(keys, where);
        shortcut->setContext(context);
        connect(shortcut, &QShortcut::activated, of, &QToolButton::click);
    };
    key(Qt::ALT | Qt::Key_Up, m_up, this, Qt::WindowShortcut);
    key(Qt::ALT | Qt::Key_Down, m_down, this, Qt::WindowShortcut);
    key(Qt::Key_Delete, m_remove, m_list, Qt::WidgetShortcut);
}

QToolButton* ColourRulesDialog::listButton(const QString& iconName, const QString& words, std::function<void()> act) {
    QToolButton* made = iconButton(iconName, words, this);
    connect(made, &QToolButton::clicked, this, std::move(act));
    return made;
}

void ColourRulesDialog::buildEditor(QVBoxLayout* column) {
    m_editor = new QWidget(this);
    auto* form = new QFormLayout(m_editor);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(px(12));
    form->setVerticalSpacing(px(8));
    m_line = new FilterLine(m_editor);
    m_line->edit()->setAccessibleName(tr("Condition"));
    filter_input::offerModes(*m_line);
    auto* completion = new FilterCompletion(*m_line);
    completion->setFields(m_sample.fields);
    m_name = new QLineEdit(m_editor);
    m_name->setPlaceholderText(tr("What the rows show; without a name, the condition"));
    m_name->setMaxLength(80);
    m_colour = new QComboBox(m_editor);
    for (const RowColour colour : colour_rules::palette())
        m_colour->addItem(colourIcon(colour), colour_rules::name(colour));
    m_verdict = new Text({}, look::words(look::small), Text::Tone::Second, m_editor);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setMinimumHeight(px(18));  // nothing below moves while somebody types
    form->addRow(tr("Condition"), m_line);
    form->addRow(QString(), m_verdict);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Colour"), m_colour);
    column->addWidget(m_editor);
    connect(m_line, &FilterLine::textChanged, this, &ColourRulesDialog::takeEdited);
    connect(m_line, &FilterLine::modeChanged, this, &ColourRulesDialog::takeEdited);
    connect(m_name, &QLineEdit::textChanged, this, &ColourRulesDialog::takeEdited);
    connect(m_colour, qOverload<int>(&QComboBox::currentIndexChanged), this, &ColourRulesDialog::takeEdited);
}

void ColourRulesDialog::buildButtons(QVBoxLayout* column) {
    auto* row = new QHBoxLayout;
    row->setSpacing(px(8));
    QPushButton* cancel = button(tr("Cancel"), {}, this);
    m_use = primaryButton(tr("Use these rules"), QStringLiteral("check"), this);
    m_use->setDefault(true);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_use);
    column->addSpacing(px(4));
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_use, &QPushButton::clicked, this, &QDialog::accept);
}

// Editing -------------------------------------------------------------------------------------------------------------

int ColourRulesDialog::current() const { return m_list->currentIndex().row(); }

void ColourRulesDialog::select(int row) {
    if (row >= 0 && row < m_model->rowCount()) m_list->setCurrentIndex(m_model->index(row));
}

RowColour ColourRulesDialog::unusedColour() const {
    const std::vector<RowColour> palette = colour_rules::palette();
    const auto isUnused = [this](RowColour colour) {
        return std::none_of(m_model->rules().begin(), m_model->rules().end(),
                            [colour](const ColourRule& rule) { return rule.colour == colour; });
    };
    const auto unused = std::find_if(palette.begin(), palette.end(), isUnused);
    return unused == palette.end() ? palette[m_model->rules().size() % palette.size()] : *unused;
}

void ColourRulesDialog::addRule(const search::FilterText& condition) {
    if (m_model->isFull()) return;
    select(m_model->add({{}, condition, unusedColour(), true}));
    if (condition.text.empty())
        m_line->setFocus();
    else
        m_name->setFocus();
}

void ColourRulesDialog::showCurrent() {
    const QScopedValueRollback showing(m_showing, true);
    const int row = current();
    m_editor->setEnabled(row >= 0);
    const ColourRule rule = row < 0 ? ColourRule() : m_model->rule(row);
    filter_input::put(*m_line, rule.condition);
    m_name->setText(rule.name);
    m_colour->setCurrentIndex(static_cast<int>(rule.colour));
    refresh();
    refreshVerdict();
}

void ColourRulesDialog::takeEdited() {
    if (m_showing || current() < 0) return;
    ColourRule rule = m_model->rule(current());
    rule.condition = filter_input::asked(*m_line);
    rule.name = m_name->text().simplified();
    rule.colour = static_cast<RowColour>(m_colour->currentIndex());
    m_model->setRule(current(), std::move(rule));
    refreshVerdict();
}

void ColourRulesDialog::refresh() {
    const int row = current();
    m_add->setEnabled(!m_model->isFull());
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_model->rowCount());
    m_use->setEnabled(m_model->areUnderstood());
    m_use->setToolTip(m_use->isEnabled() ? QString() : tr("A rule that is on cannot be understood yet."));
}

/// What is wrong with the condition, or for how many records it holds.
void ColourRulesDialog::refreshVerdict() {
    const auto filter = filter_input::read(*m_line);
    const bool isWrong = !filter && !m_line->isValid();
    m_verdict->setTone(isWrong ? Text::Tone::Error : Text::Tone::Second);
    if (current() < 0) return m_verdict->setText(tr("No rule yet. Add one, or begin with a cell of a record."));
    if (isWrong) return m_verdict->setText(m_line->error());
    if (!filter) return m_verdict->setText(tr("Say for which records it holds."));
    const auto [holds, looked] = m_sample.count(*filter);
    m_verdict->setText(
        tr("Holds for %1 of the %2 records looked at here.")
            .arg(text::count(static_cast<std::uint64_t>(holds)), text::count(static_cast<std::uint64_t>(looked))));
}

}  // namespace brook::ui
