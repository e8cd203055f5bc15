#include "ui/transactions/producers_table.h"

#include <QHeaderView>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/look/icons.h"
#include "ui/look/text.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/table_model.h"
#include "ui/widgets/table_view.h"
#include "ui/workbench/column_memory.h"

namespace brook::ui {

using look::px;

namespace {

using R = const PartitionProducer&;

constexpr int startColumn = 4;
const int link = static_cast<int>(Text::Tone::Accent);
const int quiet = static_cast<int>(Text::Tone::Third);

QString keyOf(const admin::ProducerRow& row) {
    return QStringLiteral("%1\n%2\n%3")
        .arg(QString::fromStdString(row.topic))
        .arg(row.partition.value())
        .arg(row.producerId.value());
}

/// Hanging ones first, then the open ones, then the newest.
qlonglong order(R row) {
    constexpr qlonglong later = 1LL << 60;
    if (row.isHanging) return -1;
    return row.facts.transactionStart ? 0 : later - row.facts.lastWrite.value();
}

}  // namespace

struct ProducersTable::Model final : TableModel<PartitionProducer> {
    explicit Model(QObject* parent) : TableModel([](R row) { return keyOf(row.facts); }, parent) {
        addColumn(ProducersTable::tr("Topic"), [](R row) { return QString::fromStdString(row.facts.topic); });
        addColumn(
            ProducersTable::tr("P"), [](R row) { return QString::number(row.facts.partition.value()); },
            [](R row) { return row.facts.partition.value(); });
        addColumn(
            ProducersTable::tr("Producer id"), [](R row) { return QString::number(row.facts.producerId.value()); },
            [](R row) { return row.facts.producerId.value(); });
        addColumn(
            ProducersTable::tr("Epoch"), [](R row) { return QString::number(row.facts.epoch.value()); },
            [](R row) { return row.facts.epoch.value(); });
        addColumn(
            ProducersTable::tr("Transaction open since"),
            [](R row) {
                return row.facts.transactionStart ? text::signedCount(row.facts.transactionStart->value())
                                                  : QStringLiteral("–");
            },
            Kind::Number, [](R row) { return QVariant(order(row)); });
        addRole(startColumn, ToneRole, [](R row) { return QVariant(row.facts.transactionStart ? link : quiet); });
        addRole(startColumn, Qt::ToolTipRole, [](R row) {
            return row.facts.transactionStart ? ProducersTable::tr("Show the first record of the transaction")
                                              : ProducersTable::tr("No transaction is open here");
        });
        addRole(startColumn, BadgesRole, [](R row) {
            return QVariant::fromValue(row.isHanging ? QList<BadgeSpec>{{ProducersTable::tr("hangs"),
                                                                         QStringLiteral("error"), BadgeTone::Error}}
                                                     : QList<BadgeSpec>{});
        });
        addColumn(ProducersTable::tr("Transactional id"),
                  [](R row) { return row.transactionalId.isEmpty() ? QStringLiteral("–") : row.transactionalId; });
        addColumn(
            ProducersTable::tr("Last sequence"), [](R row) { return QString::number(row.facts.lastSequence.value()); },
            [](R row) { return row.facts.lastSequence.value(); });
        addColumn(
            ProducersTable::tr("Last write"), [](R row) { return text::dateTime(row.facts.lastWrite); }, Kind::Number,
            [](R row) { return QVariant(static_cast<qlonglong>(row.facts.lastWrite.value())); });
    }
};

ProducersTable::ProducersTable(Workbench& workbench, QWidget* parent)
    : QWidget(parent), m_model(new Model(this)), m_rows(new SortedRows(m_model, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(8), 0, 0, 0);
    m_stack = new QStackedWidget(this);
    m_table = new TableView(m_stack);
    m_table->setModel(m_rows);
    m_table->setStretched(0);
    const int widths[] = {0, 44, 100, 70, 190, 220, 110, 190};
    for (int i = 1; i < m_rows->columnCount(); ++i) m_table->setColumnWidth(i, px(widths[i]));
    m_table->sortByColumn(startColumn, Qt::AscendingOrder);
    m_table->setAccessibleName(tr("Producers"));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    rememberColumns(m_table, workbench, QStringLiteral("producers"));
    m_empty = new EmptyState(QStringLiteral("produce"), {}, {}, m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ProducersTable::selectionChanged);
    connect(m_table, &QAbstractItemView::activated, this, &ProducersTable::open);
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == startColumn) open(index);
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &ProducersTable::showMenu);
    showState();
}

std::optional<admin::ProducerRow> ProducersTable::selectedOpen() const {
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    if (selected.isEmpty()) return std::nullopt;
    for (R row : m_model->rows())
        if (keyOf(row.facts) == selected.front().data(KeyRole).toString() && row.facts.transactionStart)
            return row.facts;
    return std::nullopt;
}

void ProducersTable::open(const QModelIndex& index) {
    for (R row : m_model->rows())
        if (keyOf(row.facts) == index.data(KeyRole).toString() && row.facts.transactionStart)
            return emit recordWanted(QString::fromStdString(row.facts.topic), row.facts.partition,
                                     *row.facts.transactionStart);
}

void ProducersTable::showMenu(const QPoint& at) {
    if (!m_table->indexAt(at).isValid()) return;
    const bool isOpen = selectedOpen().has_value();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(look::icon(QStringLiteral("topic")), tr("Show the first record of the transaction"), this,
                    [this, at] { open(m_table->indexAt(at)); })
        ->setEnabled(isOpen);
    menu->addAction(look::icon(QStringLiteral("stop")), tr("Abort transaction…"), this, &ProducersTable::abortWanted)
        ->setEnabled(isOpen && !look::appearance().presenter);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void ProducersTable::setFilter(const QString& words) {
    m_rows->setFilter(words);
    showState();
}

void ProducersTable::showState() {
    if (m_model->rowCount() == 0)
        m_empty->setSentence(tr("No producer is known"),
                             tr("Idempotent and transactional producers appear here when they write."));
    else
        m_empty->setSentence(tr("No producer matches"),
                             tr("%n looked at: topics, ids and transactions.", nullptr, m_model->rowCount()));
    m_stack->setCurrentIndex(m_rows->rowCount() == 0 ? 1 : 0);
}

void ProducersTable::setRows(std::vector<PartitionProducer> producers) {
    const bool first = m_model->rowCount() == 0;
    m_model->setRows(std::move(producers));
    const QHeaderView* header = m_table->horizontalHeader();
    if (first) m_table->sortByColumn(header->sortIndicatorSection(), header->sortIndicatorOrder());
    showState();
}

}  // namespace brook::ui
