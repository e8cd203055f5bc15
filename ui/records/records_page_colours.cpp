// The colours that rules give to a page's records.

#include <QMenu>

#include <algorithm>

#include "ui/records/colour_rules_dialog.h"
#include "ui/records/record_table.h"
#include "ui/records/record_window_model.h"
#include "ui/records/records_page.h"
#include "ui/records/row_colours.h"
#include "ui/search/cell_filter.h"
#include "ui/workbench/workbench.h"

namespace brook::ui {

namespace {

const QString colourRulesKey = QStringLiteral("colourRules/");
constexpr int longestLabel = 40;  // characters, in a menu
constexpr int sampleRows = 200;   // that a condition is tried on while it is typed

}  // namespace

void RecordsPage::recallColours() {
    m_colours->setRules(colour_rules::fromText(m_workbench->value(colourRulesKey + m_topic)));
}

void RecordsPage::keepColours(const ColourRules& rules) {
    m_colours->setRules(rules);
    if (m_workbench) m_workbench->set(colourRulesKey + m_topic, colour_rules::toText(rules));
    refreshViewLine();
}

/// Records in view and near them.
std::vector<const admin::RecordRow*> RecordsPage::rowsNearView(int most) const {
    std::vector<const admin::RecordRow*> rows;
    const int first = std::max(0, std::min(m_table->firstVisible(), m_model->rowCount() - most));
    for (int i = first; i < std::min(m_model->rowCount(), first + most); ++i)
        if (m_model->row(i).kind == admin::RowKind::Record) rows.push_back(&m_model->row(i));
    return rows;
}

ColourRulesDialog* RecordsPage::editColours() {
    ColourSample sample;
    sample.fields = [this] { return fieldsOf(rowsNearView(sampleRows)); };
    sample.count = [this](const search::Filter& filter) {
        std::pair<int, int> count;
        for (const admin::RecordRow* row : rowsNearView(sampleRows)) {
            if (!RowColours::isWhole(*row)) continue;
            ++count.second;
            if (admin::isFound(filter, *row)) ++count.first;
        }
        return count;
    };
    auto* dialog = new ColourRulesDialog(m_topic, m_colours->rules(), std::move(sample), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { keepColours(dialog->rules()); });
    dialog->open();
    return dialog;
}

void RecordsPage::colourLike(const QString& condition) {
    editColours()->addRule({search::FilterMode::Where, condition.toStdString(), search::Letters::AsWritten});
}

void RecordsPage::fillColourMenu(QMenu* menu) {
    const ColourRules& rules = m_colours->rules();
    QAction* all = menu->addAction(tr("Colour the rows"));
    all->setCheckable(true);
    all->setChecked(rules.areOn && !rules.rules.empty());
    all->setEnabled(!rules.rules.empty());
    connect(all, &QAction::triggered, this, [this](bool on) {
        ColourRules changed = m_colours->rules();
        changed.areOn = on;
        keepColours(changed);
    });
    if (!rules.rules.empty()) menu->addSeparator();
    for (std::size_t i = 0; i < rules.rules.size(); ++i) {
        const ColourRule& rule = rules.rules[i];
        QString label = rule.label();
        if (label.size() > longestLabel) label = label.left(longestLabel) + QStringLiteral("…");
        label.replace(QLatin1Char('&'), QLatin1String("&&"));
        label.replace(QLatin1Char('\t'), QLatin1Char(' '));
        QAction* action = menu->addAction(label + QLatin1Char('\t') + colour_rules::name(rule.colour));
        action->setToolTip(QString::fromStdString(rule.condition.text).toHtmlEscaped());
        action->setCheckable(true);
        action->setChecked(rule.isOn);
        action->setEnabled(rules.areOn);
        connect(action, &QAction::triggered, this, [this, i](bool on) {
            ColourRules changed = m_colours->rules();
            changed.rules[i].isOn = on;
            keepColours(changed);
        });
    }
    menu->addSeparator();
    menu->addAction(tr("Colour rules…"), this, [this] { editColours(); });
}

}  // namespace brook::ui
