#include "ui/transactions/transactions_table.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/groups/group_words.h"
#include "ui/look/icons.h"
#include "ui/look/text.h"
#include "ui/transactions/transaction_words.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/table_model.h"
#include "ui/widgets/table_view.h"
#include "ui/workbench/column_memory.h"

namespace brook::ui {

using look::px;

namespace {

struct Row {
    admin::TransactionRow facts;
    Timestamp now;
};

constexpr int stateColumn = 1;
const int trouble = static_cast<int>(Text::Tone::Error);
const int quiet = static_cast<int>(Text::Tone::Third);

/// Open ones first, then those that ended last.
qlonglong order(const Row& row) {
    constexpr qlonglong closed = 1LL << 60;
    return row.facts.open ? row.facts.startedAt.value() : closed - row.facts.updatedAt.value();
}

}  // namespace

struct TransactionsTable::Model final : TableModel<Row> {
    explicit Model(QObject* parent)
        : TableModel([](const Row& row) { return QString::fromStdString(row.facts.id); }, parent) {
        using R = const Row&;
        addColumn(TransactionsTable::tr("Transactional id"),
                  [](R row) { return QString::fromStdString(row.facts.id); });
        addColumn(
            TransactionsTable::tr("State"), [](R) { return QString(); }, Kind::Words,
            [](R row) { return QVariant(order(row)); });
        addRole(stateColumn, BadgesRole,
                [](R row) { return QVariant::fromValue(QList<BadgeSpec>{transactionBadge(row.facts)}); });
        addRole(stateColumn, Qt::ToolTipRole, [](R row) { return QString::fromStdString(row.facts.state); });
        addColumn(
            TransactionsTable::tr("Open for"), [](R row) { return lagWords(ageMs(row.facts, row.now)); },
            [](R row) { return ageMs(row.facts, row.now).value_or(-1); });
        addRole(2, ToneRole, [](R row) {
            return isOverdue(row.facts, row.now) ? QVariant(trouble) : row.facts.open ? QVariant() : QVariant(quiet);
        });
        addRole(2, BadgesRole, [](R row) {
            return QVariant::fromValue(
                isOverdue(row.facts, row.now)
                    ? QList<BadgeSpec>{{TransactionsTable::tr("overdue"), QStringLiteral("error"), BadgeTone::Error}}
                    : QList<BadgeSpec>{});
        });
        addColumn(
            TransactionsTable::tr("Time-out"), [](R row) { return text::duration(row.facts.timeoutMs); },
            [](R row) { return row.facts.timeoutMs; });
        addColumn(
            TransactionsTable::tr("Producer id"), [](R row) { return QString::number(row.facts.producerId.value()); },
            [](R row) { return row.facts.producerId.value(); });
        addColumn(
            TransactionsTable::tr("Epoch"), [](R row) { return QString::number(row.facts.epoch.value()); },
            [](R row) { return row.facts.epoch.value(); });
        addColumn(TransactionsTable::tr("Partitions"), [](R row) {
            return row.facts.partitions.empty() ? QStringLiteral("–") : placesInWords(row.facts.partitions);
        });
        addColumn(
            TransactionsTable::tr("Last change"), [](R row) { return text::dateTime(row.facts.updatedAt); },
            Kind::Number, [](R row) { return QVariant(static_cast<qlonglong>(row.facts.updatedAt.value())); });
    }
};

TransactionsTable::TransactionsTable(Workbench& workbench, QWidget* parent)
    : QWidget(parent), m_model(new Model(this)), m_rows(new SortedRows(m_model, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(8), 0, 0, 0);
    m_stack = new QStackedWidget(this);
    m_table = new TableView(m_stack);
    m_table->setModel(m_rows);
    m_table->setStretched(6);
    const int widths[] = {240, 128, 170, 90, 100, 70, 0, 190};
    for (int i = 0; i < m_rows->columnCount(); ++i)
        if (widths[i] > 0) m_table->setColumnWidth(i, px(widths[i]));
    m_table->sortByColumn(stateColumn, Qt::AscendingOrder);
    m_table->setAccessibleName(tr("Transactions"));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    rememberColumns(m_table, workbench, QStringLiteral("transactions"));
    m_empty = new EmptyState(QStringLiteral("transaction"), {}, {}, m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TransactionsTable::selectionChanged);
    connect(m_table, &QWidget::customContextMenuRequested, this, &TransactionsTable::showMenu);
}

std::optional<admin::TransactionRow> TransactionsTable::selectedOpen() const {
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    if (selected.isEmpty()) return std::nullopt;
    for (const Row& row : m_model->rows())
        if (QString::fromStdString(row.facts.id) == selected.front().data(KeyRole).toString() &&
            row.facts.state == "Ongoing")
            return row.facts;
    return std::nullopt;
}

void TransactionsTable::showMenu(const QPoint& at) {
    const QModelIndex index = m_table->indexAt(at);
    if (!index.isValid()) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(look::icon(QStringLiteral("copy")), tr("Copy its id"), this,
                    [id = index.data(KeyRole).toString()] { QGuiApplication::clipboard()->setText(id); });
    QAction* abort = menu->addAction(look::icon(QStringLiteral("stop")), tr("Abort transaction…"), this,
                                     &TransactionsTable::abortWanted);
    abort->setEnabled(selectedOpen().has_value() && !look::appearance().presenter);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void TransactionsTable::setFilter(const QString& words) {
    m_rows->setFilter(words);
    showState();
}

void TransactionsTable::showState() {
    if (m_model->rowCount() == 0)
        m_empty->setSentence(tr("There is no transactional producer yet"),
                             tr("One comes to be when a producer with a transactional.id starts."));
    else
        m_empty->setSentence(tr("No transactional id matches"),
                             tr("%n looked at: ids, topics and producers.", nullptr, m_model->rowCount()));
    m_stack->setCurrentIndex(m_rows->rowCount() == 0 ? 1 : 0);
}

void TransactionsTable::refresh(const admin::Snapshot& snapshot) {
    const bool first = m_model->rowCount() == 0;
    std::vector<Row> rows;
    for (const admin::TransactionRow& facts : snapshot.transactions) rows.push_back({facts, snapshot.takenAt});
    m_model->setRows(std::move(rows));
    const QHeaderView* header = m_table->horizontalHeader();
    if (first) m_table->sortByColumn(header->sortIndicatorSection(), header->sortIndicatorOrder());
    showState();
}

}  // namespace brook::ui
