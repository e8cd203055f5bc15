#include "ui/groups/lag_history.h"

#include <QPointer>
#include <sqlite3.h>

#include <algorithm>
#include <map>
#include <memory>

#include "ui/groups/group_lag.h"
#include "ui/workbench/workbench.h"

namespace brook::ui {

namespace {

constexpr std::int64_t betweenSamplesMs = 10'000;
constexpr std::int64_t betweenMinutesMs = 60'000;
constexpr std::int64_t betweenPruningsMs = 3'600'000;
constexpr std::int64_t keptMs = 86'400'000;
constexpr std::size_t recentSamples = 90;
constexpr std::size_t samplesForPace = 12;
constexpr std::size_t mostWritten = 1000;

constexpr const char* schema =
    "CREATE TABLE IF NOT EXISTS lag (consumers TEXT, topic TEXT, partition INTEGER, at INTEGER, records INTEGER, "
    "ms INTEGER, PRIMARY KEY (consumers, topic, partition, at)) WITHOUT ROWID";

struct Minute {
    std::string group;
    std::string topic;
    std::int32_t partition = 0;
    LagSample sample;
};

using Statement = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)>;

Statement prepare(sqlite3* database, const char* sql) {
    sqlite3_exec(database, schema, nullptr, nullptr, nullptr);
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(database, sql, -1, &statement, nullptr);
    return {statement, sqlite3_finalize};
}

void bind(sqlite3_stmt* statement, int place, const std::string& text) {
    sqlite3_bind_text(statement, place, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
}

// What fails here is forgotten: nothing depends on it.

void insert(sqlite3* database, const std::vector<Minute>& minutes) {
    const Statement added = prepare(database, "INSERT OR REPLACE INTO lag VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    sqlite3_exec(database, "BEGIN", nullptr, nullptr, nullptr);
    for (const Minute& minute : minutes) {
        bind(added.get(), 1, minute.group);
        bind(added.get(), 2, minute.topic);
        sqlite3_bind_int(added.get(), 3, minute.partition);
        sqlite3_bind_int64(added.get(), 4, minute.sample.time.value());
        sqlite3_bind_int64(added.get(), 5, minute.sample.records);
        sqlite3_bind_int64(added.get(), 6, minute.sample.ms);
        sqlite3_step(added.get());
        sqlite3_reset(added.get());
    }
    sqlite3_exec(database, "COMMIT", nullptr, nullptr, nullptr);
}

void prune(sqlite3* database, Timestamp before) {
    const Statement removed = prepare(database, "DELETE FROM lag WHERE at < ?1");
    sqlite3_bind_int64(removed.get(), 1, before.value());
    sqlite3_step(removed.get());
}

std::vector<LagOfPartition> select(sqlite3* database, const std::string& group, Timestamp since) {
    const Statement rows = prepare(database,
                                   "SELECT topic, partition, at, records, ms FROM lag WHERE consumers = ?1 AND at >= "
                                   "?2 ORDER BY topic, partition, at");
    bind(rows.get(), 1, group);
    sqlite3_bind_int64(rows.get(), 2, since.value());
    std::vector<LagOfPartition> lags;
    while (sqlite3_step(rows.get()) == SQLITE_ROW) {
        const std::string topic = reinterpret_cast<const char*>(sqlite3_column_text(rows.get(), 0));
        const PartitionIndex partition(sqlite3_column_int(rows.get(), 1));
        if (lags.empty() || lags.back().topic != topic || lags.back().partition != partition)
            lags.push_back({topic, partition, {}});
        lags.back().samples.push_back({Timestamp(sqlite3_column_int64(rows.get(), 2)),
                                       sqlite3_column_int64(rows.get(), 3), sqlite3_column_int64(rows.get(), 4)});
    }
    return lags;
}

QString keyOf(const std::string& group, const std::string& topic, PartitionIndex partition) {
    return QString::fromStdString(group) + QLatin1Char('\n') + placeKey(topic, partition);
}

/// The first of the last `samplesForPace` samples and the last one, when time lies between them.
std::optional<std::pair<LagSample, LagSample>> spanOf(const std::deque<LagSample>& samples) {
    if (samples.size() < 3) return std::nullopt;
    const LagSample& first = samples[samples.size() - std::min(samples.size(), samplesForPace)];
    if (samples.back().time <= first.time || first.committed < 0 || samples.back().committed < 0) return std::nullopt;
    return std::pair(first, samples.back());
}

}  // namespace

LagHistory::LagHistory(Workbench& workbench, QObject* parent) : QObject(parent), m_workbench(workbench) {}

void LagHistory::record(const admin::Snapshot& snapshot) {
    if (snapshot.state != admin::BrokerState::Running || snapshot.takenAt - m_sampledAt < betweenSamplesMs) return;
    m_sampledAt = snapshot.takenAt;
    QHash<QString, std::deque<LagSample>> next;
    for (const auto& [id, group] : snapshot.groups)
        for (const admin::GroupOffsetRow& row : group.offsets) {
            std::deque<LagSample> samples = m_recent.take(keyOf(id, row.topic, row.partition));
            samples.push_back({snapshot.takenAt, row.lag.value_or(0), lagMs(row, snapshot.takenAt).value_or(-1),
                               row.committed.value_or(Offset(-1)).value(), row.end.value()});
            if (samples.size() > recentSamples) samples.pop_front();
            next.insert(keyOf(id, row.topic, row.partition), std::move(samples));
        }
    m_recent = std::move(next);
    if (snapshot.takenAt - m_writtenAt >= betweenMinutesMs) write(snapshot);
}

void LagHistory::write(const admin::Snapshot& snapshot) {
    m_writtenAt = snapshot.takenAt;
    std::vector<Minute> minutes;
    for (const auto& [id, group] : snapshot.groups)
        for (const admin::GroupOffsetRow& row : group.offsets)
            if (row.lag)
                minutes.push_back({id,
                                   row.topic,
                                   row.partition.value(),
                                   {snapshot.takenAt, *row.lag, lagMs(row, snapshot.takenAt).value_or(-1)}});
    if (minutes.size() > mostWritten) {
        std::nth_element(minutes.begin(), minutes.begin() + mostWritten, minutes.end(),
                         [](const Minute& a, const Minute& b) { return a.sample.records > b.sample.records; });
        minutes.resize(mostWritten);
    }
    const bool due = snapshot.takenAt - m_prunedAt >= betweenPruningsMs;
    if (due) m_prunedAt = snapshot.takenAt;
    m_workbench.inDatabase([minutes = std::move(minutes), due, now = snapshot.takenAt](sqlite3* database) {
        insert(database, minutes);
        if (due) prune(database, now - keptMs);
    });
}

std::vector<LagSample> LagHistory::recent(const std::string& group, const std::string& topic,
                                          PartitionIndex partition) const {
    const std::deque<LagSample> samples = m_recent.value(keyOf(group, topic, partition));
    return {samples.begin(), samples.end()};
}

std::optional<LagHistory::Pace> LagHistory::pace(const std::string& group) const {
    const QString mine = QString::fromStdString(group) + QLatin1Char('\n');
    std::optional<Pace> pace;
    for (auto each = m_recent.begin(); each != m_recent.end(); ++each) {
        if (!each.key().startsWith(mine)) continue;
        const auto span = spanOf(each.value());
        if (!span) continue;
        const double seconds = static_cast<double>(span->second.time - span->first.time) / 1000;
        if (!pace) pace = Pace{};
        pace->arriving += static_cast<double>(span->second.end - span->first.end) / seconds;
        pace->reading += static_cast<double>(span->second.committed - span->first.committed) / seconds;
    }
    return pace;
}

void LagHistory::load(const std::string& group, Timestamp since,
                      std::function<void(std::vector<LagOfPartition>)> done) {
    // The workbench outlives its thread's work; whether we do is asked back on our own thread.
    m_workbench.inDatabase(
        [workbench = &m_workbench, self = QPointer(this), group, since, done = std::move(done)](sqlite3* database) {
            std::vector<LagOfPartition> lags = select(database, group, since);
            QMetaObject::invokeMethod(
                workbench,
                [self, lags = std::move(lags), done] {
                    if (self) done(lags);
                },
                Qt::QueuedConnection);
        });
}

void LagHistory::remember(const std::string& group, const std::vector<LagOfPartition>& lags) {
    std::vector<Minute> minutes;
    for (const LagOfPartition& each : lags)
        for (const LagSample& sample : each.samples)
            minutes.push_back({group, each.topic, each.partition.value(), sample});
    m_workbench.inDatabase([minutes = std::move(minutes)](sqlite3* database) { insert(database, minutes); });
}

}  // namespace brook::ui
