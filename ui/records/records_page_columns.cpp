// The columns of a page's records.

#include <QHeaderView>
#include <QMenu>

#include <algorithm>

#include "ui/look/metrics.h"
#include "ui/records/place_dialogs.h"
#include "ui/records/record_table.h"
#include "ui/records/record_window_model.h"
#include "ui/records/records_page.h"
#include "ui/workbench/workbench.h"

namespace brook::ui {

namespace {

const QString recordColumnsKey = QStringLiteral("recordColumns/");

}  // namespace

void RecordsPage::recallColumns() {
    setColumns(record_columns::fromText(m_workbench->value(recordColumnsKey + m_topic)));
}

void RecordsPage::fillColumnMenu(QMenu* menu) {
    const std::vector<RecordColumn> columns = m_model->columns();
    for (const RecordField field : record_columns::all()) {
        QAction* action = menu->addAction(record_columns::name(field));
        action->setCheckable(true);
        action->setChecked(m_model->columnOf(field) >= 0);
        action->setEnabled(field != RecordField::Value);  // what a record says is always there
        connect(action, &QAction::toggled, this, [this, field](bool on) {
            std::vector<RecordColumn> changed = m_model->columns();
            if (on)
                changed.push_back({field});
            else
                std::erase_if(changed, [field](const RecordColumn& column) { return column.field == field; });
            setColumns(std::move(changed));
        });
    }
    menu->addSeparator();
    for (const RecordColumn& column : columns)
        if (column.field == RecordField::Path)
            menu->addAction(tr("Remove %1").arg(record_columns::title(column)), this, [this, path = column.path] {
                std::vector<RecordColumn> changed = m_model->columns();
                std::erase_if(changed, [&path](const RecordColumn& each) {
                    return each.field == RecordField::Path && each.path == path;
                });
                setColumns(std::move(changed));
            });
    menu->addAction(tr("Field of the value…"), this, [this] {
        if (const auto path = place_dialogs::askPath(this)) addPathColumn(*path);
    });
    menu->addSeparator();
    menu->addAction(tr("Standard columns"), this, [this] { setColumns(record_columns::standard()); });
}

void RecordsPage::addPathColumn(const QString& path) {
    std::vector<RecordColumn> changed = m_model->columns();
    if (std::any_of(changed.begin(), changed.end(), [&path](const RecordColumn& column) {
            return column.field == RecordField::Path && column.path == path;
        }))
        return;
    // Beside the value, where it comes from.
    const auto value = std::find_if(changed.begin(), changed.end(),
                                    [](const RecordColumn& column) { return column.field == RecordField::Value; });
    changed.insert(value == changed.end() ? value : value + 1, {RecordField::Path, path});
    setColumns(std::move(changed));
}

void RecordsPage::setColumns(std::vector<RecordColumn> columns) {
    const int top = m_table->firstVisible();
    m_canTell = false;
    m_model->setColumns(std::move(columns));
    m_table->applyColumns();
    m_canTell = true;
    m_table->showRow(top, false);
    rememberColumns();
}

/// As the user sees them, with the widths they have.
std::vector<RecordColumn> RecordsPage::columnsInOrder() const {
    const QHeaderView* header = m_table->horizontalHeader();
    std::vector<RecordColumn> inOrder;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        RecordColumn column = m_model->columns()[static_cast<std::size_t>(logical)];
        if (column.field != RecordField::Value)
            column.width = static_cast<int>(header->sectionSize(logical) / look::scale());
        inOrder.push_back(std::move(column));
    }
    return inOrder;
}

void RecordsPage::rememberColumns() {
    if (!m_canTell || !m_workbench) return;
    m_workbench->set(recordColumnsKey + m_topic, record_columns::toText(columnsInOrder()));
    refreshViewLine();
}

}  // namespace brook::ui
