#include "ui/groups/group_rebalances.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/look/text.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/table_model.h"
#include "ui/widgets/table_view.h"
#include "ui/workbench/column_memory.h"

namespace brook::ui {

using look::px;

namespace {

struct Row {
    admin::GroupEventRow event;
    int place = 0;                    ///< among the events of the same millisecond
    std::optional<std::int64_t> gap;  ///< ms since the event before
};

}  // namespace

struct GroupRebalances::Model final : TableModel<Row> {
    explicit Model(QObject* parent)
        : TableModel([](const Row& row) { return QStringLiteral("%1 %2").arg(row.event.time.value()).arg(row.place); },
                     parent) {
        addColumn(
            GroupRebalances::tr("Time"), [](const Row& row) { return text::dateTime(row.event.time); }, Kind::Number,
            [](const Row& row) { return QVariant(static_cast<qlonglong>(row.event.time.value() * 1000 + row.place)); });
        addColumn(
            GroupRebalances::tr("After"), [](const Row& row) { return row.gap ? text::duration(*row.gap) : QString(); },
            [](const Row& row) { return row.gap.value_or(-1); });
        addColumn(GroupRebalances::tr("What happened"),
                  [](const Row& row) { return QString::fromStdString(row.event.text); });
    }
};

GroupRebalances::GroupRebalances(Workbench& workbench, QWidget* parent) : QWidget(parent), m_model(new Model(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(8), px(8), 0, 0);
    m_stack = new QStackedWidget(this);
    auto* table = new TableView(m_stack, look::recordRow);
    auto* rows = new SortedRows(m_model, this);
    rows->setDynamicSortFilter(true);  // a log that is looked at: the newest stays on top
    table->setModel(rows);
    table->setStretched(2);
    table->setColumnWidth(0, px(190));
    table->setColumnWidth(1, px(90));
    table->sortByColumn(0, Qt::DescendingOrder);
    table->setAccessibleName(tr("Rebalances"));
    rememberColumns(table, workbench, QStringLiteral("rebalances"));
    m_stack->addWidget(table);
    m_stack->addWidget(new EmptyState(QStringLiteral("history"), tr("Nothing happened to this group yet"),
                                      tr("Who joins and leaves is told from the moment Brook is started."), m_stack));
    column->addWidget(m_stack);
}

void GroupRebalances::refresh(const admin::GroupRow& group) {
    std::vector<Row> rows;
    for (const admin::GroupEventRow& event : group.events) {
        Row row{event, 0, {}};
        if (!rows.empty()) {
            if (rows.back().event.time == event.time) row.place = rows.back().place + 1;
            row.gap = event.time - rows.back().event.time;
        }
        rows.push_back(std::move(row));
    }
    m_stack->setCurrentIndex(rows.empty() ? 1 : 0);
    m_model->setRows(std::move(rows));
}

}  // namespace brook::ui
