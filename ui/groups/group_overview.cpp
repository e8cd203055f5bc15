#include "ui/groups/group_overview.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QVBoxLayout>

#include "ui/groups/group_partitions.h"
#include "ui/groups/group_words.h"
#include "ui/groups/lag_lines.h"
#include "ui/groups/members_table.h"
#include "ui/look/text.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

using look::px;

namespace {

constexpr std::int64_t hourMs = 3'600'000;
constexpr std::int64_t historyEveryMs = 60'000;
constexpr std::int64_t spansMs[] = {hourMs, 4 * hourMs, 24 * hourMs};

QString worstPlace(const GroupLag& lag) {
    if (lag.partitions.empty() || lag.partitions.front().facts.lag.value_or(0) == 0) return {};
    const admin::GroupOffsetRow& worst = lag.partitions.front().facts;
    return GroupOverview::tr("%1, partition %2").arg(QString::fromStdString(worst.topic)).arg(worst.partition.value());
}

}  // namespace

GroupOverview::GroupOverview(LagHistory& history, Workbench& workbench, const QString& group, QWidget* parent)
    : QWidget(parent), m_history(history), m_group(group.toStdString()) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(look::gutter), px(16), px(look::gutter), 0);
    column->setSpacing(px(16));
    column->addWidget(buildFigures());
    auto* middle = new QHBoxLayout;
    middle->setSpacing(px(32));
    middle->addWidget(buildMembers(workbench), 10);
    middle->addWidget(buildChart(), 10);
    column->addLayout(middle, 5);
    auto* below = new QVBoxLayout;
    below->setSpacing(px(4));
    m_partitionsHead = new SectionHeader(tr("Partitions"), {}, this);
    m_partitions = new GroupPartitions(history, workbench, this);
    m_partitions->setMinimumHeight(px(120));
    below->addWidget(m_partitionsHead);
    below->addWidget(m_partitions, 1);
    column->addLayout(below, 6);
    connect(m_partitions, &GroupPartitions::recordWanted, this, &GroupOverview::recordWanted);
}

QWidget* GroupOverview::buildFigures() {
    auto* figures = new QWidget(this);
    auto* row = new QHBoxLayout(figures);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(16));
    m_records = new Figure(tr("Behind, records"), figures);
    m_time = new Figure(tr("Behind, time"), figures);
    m_catchUp = new Figure(tr("Catches up in"), figures);
    m_untilLost = new Figure(tr("Until records are lost"), figures);
    for (Figure* figure : {m_records, m_time, m_catchUp, m_untilLost}) row->addWidget(figure, 1);
    return figures;
}

QWidget* GroupOverview::buildMembers(Workbench& workbench) {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(4));
    auto* head = new SectionHeader(tr("Members"), {}, side);
    QPushButton* rebalances = linkButton(tr("Rebalances"), side);
    head->addWidget(rebalances);
    m_members = new MembersTable(workbench, side);
    m_members->setMinimumHeight(px(140));
    column->addWidget(head);
    column->addWidget(m_members, 1);
    connect(rebalances, &QPushButton::clicked, this, &GroupOverview::rebalancesWanted);
    return side;
}

QWidget* GroupOverview::buildChart() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(4));
    m_chartHead = new SectionHeader(tr("Lag"), {}, side);
    m_measure = new Segmented({tr("Time"), tr("Records")}, side);
    m_measure->setAccessibleName(tr("What the lines show"));
    m_span = new Segmented({tr("1 h"), tr("4 h"), tr("24 h")}, side);
    m_span->setAccessibleName(tr("How far back"));
    QToolButton* table = iconButton(QStringLiteral("columns"), tr("Show as table"), side);
    m_chartHead->addWidget(m_measure);
    m_chartHead->addWidget(m_span);
    m_chartHead->addWidget(table);
    m_chart = new TimeChart(side);
    m_chart->setAccessibleName(tr("Lag over time"));
    m_chart->setEmptyText(tr("No lag in this time"));
    m_chart->setNameWidth(180);
    m_chart->showDurations();
    column->addWidget(m_chartHead);
    column->addWidget(m_chart, 1);
    connect(m_chart, &TimeChart::readoutChanged, m_chartHead, &SectionHeader::setReadout);
    connect(m_measure, &Segmented::currentChanged, this, [this](int measure) {
        if (measure == 0)
            m_chart->showDurations();
        else
            m_chart->setFormat([](double value) { return text::count(static_cast<std::uint64_t>(value)); });
        showChart();
    });
    connect(m_span, &Segmented::currentChanged, this, &GroupOverview::askForHistory);
    connect(table, &QToolButton::clicked, this, [this] { m_chart->showAsTable(); });
    return side;
}

std::int64_t GroupOverview::shownMs() const { return spansMs[m_span->current()]; }

void GroupOverview::askForHistory() {
    m_askedAt = m_now;
    m_history.load(m_group, m_now - shownMs(), [self = QPointer(this)](std::vector<LagOfPartition> minutes) {
        if (!self) return;
        self->m_minutes = std::move(minutes);
        self->showChart();
    });
}

void GroupOverview::showFigures(const GroupLag& lag) {
    const std::int64_t worst = lag.partitions.empty() ? 0 : lag.partitions.front().facts.lag.value_or(0);
    m_records->set(
        text::signedCount(lag.records), {},
        lag.records > 0 ? tr("%1 of them in one partition").arg(text::signedCount(worst)) : tr("everything is read"));
    m_time->set(lagWords(lag.ms), {}, worstPlace(lag));
    const std::optional<LagHistory::Pace> pace = m_history.pace(m_group);
    QString catchUp = lag.records == 0 ? tr("caught up") : QStringLiteral("–");
    if (lag.records > 0 && pace)
        catchUp = pace->reading > pace->arriving
                      ? lagWords(static_cast<std::int64_t>(static_cast<double>(lag.records) /
                                                           (pace->reading - pace->arriving) * 1000))
                      : tr("never");
    m_catchUp->set(catchUp, {},
                   pace ? tr("reads %1, %2 arrive").arg(text::rate(pace->reading), text::rate(pace->arriving))
                        : tr("its pace is not known yet"));
    m_untilLost->set(lag.untilLost ? lagWords(lag.untilLost) : QStringLiteral("–"), {},
                     lag.untilLost ? tr("if it reads nothing more") : tr("nothing is deleted for its age"));
}

void GroupOverview::showChart() {
    std::vector<LagOfPartition> lags;
    for (const PartitionLag& each : m_lag.partitions) {
        const admin::GroupOffsetRow& facts = each.facts;
        LagOfPartition lag{facts.topic, facts.partition, {}};
        for (const LagOfPartition& known : m_minutes)
            if (known.topic == lag.topic && known.partition == lag.partition) lag.samples = known.samples;
        lag.samples = joined(std::move(lag.samples), m_history.recent(m_group, lag.topic, lag.partition));
        if (!lag.samples.empty()) lags.push_back(std::move(lag));
    }
    const bool inTime = m_measure->current() == 0;
    m_chart->setTimeRange((m_now - shownMs()).value(), m_now.value());
    m_chart->setSeries(lagLines(lags, inTime ? LagMeasure::Time : LagMeasure::Records));
    if (inTime && m_retention && !m_lag.partitions.empty())
        m_chart->setLimit(
            TimeLimit{static_cast<double>(*m_retention),
                      tr("Retention edge, %1: older records of %2 are deleted")
                          .arg(lagWords(m_retention), QString::fromStdString(m_lag.partitions.front().facts.topic))});
    else
        m_chart->setLimit(std::nullopt);
}

void GroupOverview::refresh(const admin::GroupRow& group, const GroupLag& lag, const admin::Snapshot& snapshot) {
    const bool nextSecond = snapshot.takenAt.value() / 1000 != m_now.value() / 1000;
    m_lag = lag;
    m_now = snapshot.takenAt;
    m_retention.reset();
    if (!lag.partitions.empty())
        if (const auto topic = snapshot.topics.find(lag.partitions.front().facts.topic); topic != snapshot.topics.end())
            m_retention = topic->second.retentionMs;
    m_members->refresh(group, snapshot);
    m_partitionsHead->setNote(tr("%n partition(s)", nullptr, static_cast<int>(lag.partitions.size())));
    m_partitions->refresh(group, lag);
    if (!nextSecond) return;  // figures and lines that change faster cannot be read
    showFigures(lag);
    if (m_askedAt == noTimestamp || m_now - m_askedAt >= historyEveryMs) askForHistory();
    if (isVisible()) showChart();
}

}  // namespace brook::ui
