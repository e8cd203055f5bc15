#include "ui/pages/partitions_page.h"

#include <QVBoxLayout>

#include <algorithm>

#include "ui/look/text.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/table_model.h"
#include "ui/widgets/table_view.h"
#include "ui/workbench/column_memory.h"

namespace brook::ui {

struct PartitionsModel final : TableModel<admin::PartitionRow> {
    explicit PartitionsModel(QObject* parent)
        : TableModel([](const admin::PartitionRow& row) { return QString::number(row.index.value()); }, parent) {
        using Row = const admin::PartitionRow&;
        const auto number = [this](const QString& title, auto value) {
            addColumn(
                title, [value](Row row) { return QString::number(value(row)); },
                [value](Row row) { return value(row); });
        };
        number(PartitionsPage::tr("Partition"), [](Row row) { return row.index.value(); });
        addColumn(PartitionsPage::tr("State"),
                  [](Row row) { return row.offline ? QString::fromStdString(*row.offline) : QString(); });
        addRole(1, BadgesRole, [](Row row) {
            const BadgeSpec state =
                row.offline ? BadgeSpec{PartitionsPage::tr("offline"), QStringLiteral("error"), BadgeTone::Error}
                            : BadgeSpec{PartitionsPage::tr("in sync"), QStringLiteral("ok"), BadgeTone::Ok};
            return QVariant::fromValue(QList<BadgeSpec>{state});
        });
        addColumn(
            PartitionsPage::tr("Records"),
            [](Row row) { return row.records ? text::count(*row.records) : PartitionsPage::tr("counting"); },
            [](Row row) { return row.records.value_or(0); });
        addColumn(
            PartitionsPage::tr("Size"), [](Row row) { return text::bytes(row.bytes); },
            [](Row row) { return row.bytes; });
        addRole(3, BarRole, [this](Row row) {
            return largest == 0 ? 0.0 : static_cast<double>(row.bytes) / static_cast<double>(largest);
        });
        addColumn(
            PartitionsPage::tr("In"), [](Row row) { return text::rate(row.rates.recordsIn); },
            [](Row row) { return row.rates.recordsIn; });
        addColumn(
            PartitionsPage::tr("Out"), [](Row row) { return text::rate(row.rates.recordsOut); },
            [](Row row) { return row.rates.recordsOut; });
        number(PartitionsPage::tr("First offset"), [](Row row) { return row.start.value(); });
        number(PartitionsPage::tr("High watermark"), [](Row row) { return row.highWatermark.value(); });
        number(PartitionsPage::tr("End offset"), [](Row row) { return row.end.value(); });
        number(PartitionsPage::tr("Segments"), [](Row row) { return row.segments; });
        number(PartitionsPage::tr("Leader epoch"), [](Row row) { return row.leaderEpoch.value(); });
    }
    std::uint64_t largest = 0;
};

PartitionsPage::PartitionsPage(Workbench& workbench, QWidget* parent)
    : QWidget(parent), m_model(new PartitionsModel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::px(8), 0, 0, 0);
    auto* table = new TableView(this);
    table->setModel(new SortedRows(m_model, this));
    table->setStretched(1);
    table->sortByColumn(0, Qt::AscendingOrder);
    table->setAccessibleName(tr("Partitions"));
    table->setColumnWidth(0, look::px(84));
    table->setColumnWidth(3, look::px(150));
    for (const int narrow : {2, 4, 5, 6, 8, 9, 10}) table->setColumnWidth(narrow, look::px(92));
    table->setColumnWidth(7, look::px(112));
    rememberColumns(table, workbench, QStringLiteral("partitions"));
    column->addWidget(table);
    connect(table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        const QString key = index.data(KeyRole).toString();
        for (const admin::PartitionRow& row : m_model->rows())
            if (QString::number(row.index.value()) == key) emit recordsWanted(row.index, row.end);
    });
}

void PartitionsPage::refresh(const admin::TopicRow& topic) {
    m_model->largest = 0;
    for (const admin::PartitionRow& row : topic.partitions) m_model->largest = std::max(m_model->largest, row.bytes);
    m_model->setRows(topic.partitions);
}

}  // namespace brook::ui
