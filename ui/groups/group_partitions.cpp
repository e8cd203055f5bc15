#include "ui/groups/group_partitions.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QVBoxLayout>

#include <limits>
#include <map>

#include "ui/groups/group_words.h"
#include "ui/groups/lag_history.h"
#include "ui/look/icons.h"
#include "ui/look/text.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/table_model.h"
#include "ui/widgets/table_view.h"
#include "ui/workbench/column_memory.h"

namespace brook::ui {

using look::px;

namespace {

struct Row {
    PartitionLag lag;
    QString member;
    QString memberId;
    QList<double> history;
    double share = 0;  ///< of the largest lag
};

constexpr int committedColumn = 2;
const int warn = static_cast<int>(Text::Tone::Warn);
const int quiet = static_cast<int>(Text::Tone::Third);
const int link = static_cast<int>(Text::Tone::Accent);
const int normal = static_cast<int>(Text::Tone::Normal);

/// The record that would be read next; nothing when all is read.
std::optional<Offset> nextRecord(const admin::GroupOffsetRow& row) {
    if (!row.committed || row.end.value() < 0) return std::nullopt;
    const Offset next = std::max(*row.committed, row.start);
    return next < row.end ? std::optional(next) : std::nullopt;
}

QString offsetWords(Offset offset) {
    return offset.value() < 0 ? QStringLiteral("–") : text::signedCount(offset.value());
}

}  // namespace

struct GroupPartitions::Model final : TableModel<Row> {
    using R = const Row&;

    explicit Model(QObject* parent)
        : TableModel([](R row) { return placeKey(row.lag.facts.topic, row.lag.facts.partition); }, parent) {
        addPlace();
        addLag();
        addColumn(GroupPartitions::tr("Member"),
                  [](R row) { return row.member.isEmpty() ? GroupPartitions::tr("nobody") : row.member; });
        for (int column = 0; column < columnCount(); ++column)
            addRole(column, Qt::BackgroundRole,
                    [](R row) { return row.lag.nearTheEdge ? QVariant(QBrush(look::colors().warnSoft)) : QVariant(); });
        addRole(8, Qt::ToolTipRole, [](R row) { return row.memberId; });
        addRole(8, ToneRole, [](R row) { return row.member.isEmpty() ? QVariant(quiet) : QVariant(); });
    }

    void addPlace() {
        addColumn(GroupPartitions::tr("Topic"), [](R row) { return QString::fromStdString(row.lag.facts.topic); });
        addColumn(
            GroupPartitions::tr("P"), [](R row) { return QString::number(row.lag.facts.partition.value()); },
            [](R row) { return row.lag.facts.partition.value(); });
        addColumn(
            GroupPartitions::tr("Committed"),
            [](R row) { return offsetWords(row.lag.facts.committed.value_or(Offset(-1))); },
            [](R row) { return row.lag.facts.committed.value_or(Offset(-1)).value(); });
        addRole(committedColumn, ToneRole,
                [](R row) { return nextRecord(row.lag.facts) ? QVariant(link) : QVariant(); });
        addRole(committedColumn, Qt::ToolTipRole, [](R row) {
            if (!row.lag.facts.committed) return GroupPartitions::tr("Nothing was committed here yet");
            const QString when =
                row.lag.facts.committedAt == noTimestamp
                    ? QString()
                    : GroupPartitions::tr("Committed at %1").arg(text::dateTime(row.lag.facts.committedAt));
            if (!nextRecord(row.lag.facts)) return when;
            return QStringList{GroupPartitions::tr("Show the record that is read next"), when}.join(QLatin1Char('\n'));
        });
        addColumn(
            GroupPartitions::tr("Log end"), [](R row) { return offsetWords(row.lag.facts.end); },
            [](R row) { return row.lag.facts.end.value(); });
    }

    void addLag() {
        addColumn(
            GroupPartitions::tr("Lag, records"),
            [](R row) { return row.lag.facts.lag ? text::signedCount(*row.lag.facts.lag) : QStringLiteral("–"); },
            [](R row) { return row.lag.facts.lag.value_or(-1); });
        addRole(4, BarRole, [](R row) { return QVariant(row.share); });
        addRole(4, ToneRole,
                [](R row) { return row.lag.facts.lag.value_or(0) == 0 ? QVariant(quiet) : QVariant(normal); });
        addColumn(
            GroupPartitions::tr("Lag, time"), [](R row) { return lagWords(row.lag.ms); },
            [](R row) { return row.lag.ms.value_or(-1); });
        addColumn(
            GroupPartitions::tr("15 min"), [](R) { return QString(); },
            [](R row) { return row.history.isEmpty() ? 0.0 : row.history.last(); });
        addRole(6, SparkRole, [](R row) { return QVariant::fromValue(row.history); });
        addRole(6, Qt::ToolTipRole, [](R) { return GroupPartitions::tr("The lag of the last 15 minutes"); });
        addColumn(
            GroupPartitions::tr("Until lost"),
            [](R row) { return row.lag.overtaken ? QString() : lagWords(row.lag.untilLost); },
            [](R row) { return row.lag.untilLost.value_or(std::numeric_limits<std::int64_t>::max()); });
        addRole(7, BadgesRole, [](R row) {
            QList<BadgeSpec> badges;
            if (row.lag.overtaken)
                badges << BadgeSpec{GroupPartitions::tr("%1 lost").arg(
                                        text::signedCount(row.lag.facts.start - *row.lag.facts.committed)),
                                    QStringLiteral("error"), BadgeTone::Error};
            else if (row.lag.nearTheEdge)
                badges << BadgeSpec{GroupPartitions::tr("soon"), QStringLiteral("warning"), BadgeTone::Warn};
            return QVariant::fromValue(badges);
        });
        for (const int column : {5, 7})
            addRole(column, ToneRole, [](R row) { return row.lag.nearTheEdge ? QVariant(warn) : QVariant(); });
    }
};

GroupPartitions::GroupPartitions(LagHistory& history, Workbench& workbench, QWidget* parent)
    : QWidget(parent), m_history(history), m_model(new Model(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_table = new TableView(this, look::lagRow);
    m_table->setModel(new SortedRows(m_model, this));
    m_table->setStretched(0);
    const int widths[] = {0, 44, 104, 104, 180, 120, 64, 164, 132};
    for (int i = 1; i < m_model->columnCount(); ++i) m_table->setColumnWidth(i, px(widths[i]));
    m_table->setAccessibleName(tr("Partitions"));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->sortByColumn(5, Qt::DescendingOrder);
    rememberColumns(m_table, workbench, QStringLiteral("groupPartitions"));
    column->addWidget(m_table);
    connect(m_table, &QAbstractItemView::activated, this, &GroupPartitions::open);
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == committedColumn) open(index);
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &GroupPartitions::showMenu);
}

void GroupPartitions::open(const QModelIndex& index) {
    const QString key = index.data(KeyRole).toString();
    for (const Row& row : m_model->rows()) {
        const admin::GroupOffsetRow& facts = row.lag.facts;
        if (placeKey(facts.topic, facts.partition) != key) continue;
        if (const std::optional<Offset> next = nextRecord(facts))
            emit recordWanted(QString::fromStdString(facts.topic), facts.partition, *next);
        return;
    }
}

void GroupPartitions::showMenu(const QPoint& at) {
    const QModelIndex index = m_table->indexAt(at);
    if (!index.isValid()) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(look::icon(QStringLiteral("topic")), tr("Show the record that is read next"), this,
                    [this, at] { open(m_table->indexAt(at)); });
    const QStringList place = index.data(KeyRole).toString().split(QLatin1Char('\n'));
    const QString committed = index.siblingAtColumn(committedColumn).data(SortRole).toString();
    menu->addAction(look::icon(QStringLiteral("copy")), tr("Copy the place"), this, [place, committed] {
        QGuiApplication::clipboard()->setText(place.join(QLatin1Char(':')) + QLatin1Char('@') + committed);
    });
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void GroupPartitions::refresh(const admin::GroupRow& group, const GroupLag& lag) {
    std::map<std::string, QString> names;
    for (const admin::GroupMemberRow& member : group.members) names[member.id] = memberName(member);
    std::int64_t largest = 0;
    for (const PartitionLag& each : lag.partitions) largest = std::max(largest, each.facts.lag.value_or(0));
    std::vector<Row> rows;
    for (const PartitionLag& each : lag.partitions) {
        Row row{each, names[each.facts.memberId], QString::fromStdString(each.facts.memberId), {}, 0};
        for (const LagSample& sample : m_history.recent(group.id, each.facts.topic, each.facts.partition))
            row.history << static_cast<double>(sample.records);
        if (largest > 0) row.share = static_cast<double>(each.facts.lag.value_or(0)) / static_cast<double>(largest);
        rows.push_back(std::move(row));
    }
    const bool first = m_model->rowCount() == 0;
    m_model->setRows(std::move(rows));
    // New rows go to the end: the first ones are put in order.
    const QHeaderView* header = m_table->horizontalHeader();
    if (first) m_table->sortByColumn(header->sortIndicatorSection(), header->sortIndicatorOrder());
}

}  // namespace brook::ui
