#pragma once

#include <QSignalSpy>
#include <QtTest>

#include "tests/engine/admin/admin_fixture.h"
#include "ui/sql/sql_query.h"

namespace brook::test {

/// A broker in memory whose loop is the test's own thread: it works while the test waits, as statements run on theirs.
struct SqlFixture : AdminFixture {
    static constexpr std::int64_t noon = 1'700'000'000'000;

    /// Appends records, ten to a batch, a millisecond apart.
    template <class Key, class Value>
    void fill(const std::string& topic, std::int32_t partition, int records, Key key, Value value,
              BatchBuilder::Options options = {}) {
        const auto at = broker->topics().partition(topic, PartitionIndex(partition));
        for (int first = 0; first < records; first += 10) {
            BatchBuilder builder(options);
            for (int number = first; number < std::min(records, first + 10); ++number) {
                const std::optional<Bytes> keyBytes = key(number);
                const std::optional<Bytes> valueBytes = value(number);
                NewRecord record;
                record.timestamp = Timestamp(noon + number);
                if (keyBytes) record.key = *keyBytes;
                if (valueBytes) record.value = *valueBytes;
                builder.add(record);
            }
            Bytes batch = *builder.build();
            if (!broker->append(at, batch, AppendOrigin::Client)) qFatal("the batch was refused");
            settle();
        }
    }
    /// Keys k0, k1, …, and {"n": number} as values.
    void fillPlain(const std::string& topic, std::int32_t partition, int records, BatchBuilder::Options options = {}) {
        fill(
            topic, partition, records, [](int number) { return toBytes(fmt::format("k{}", number)); },
            [](int number) { return toBytes(fmt::format("{{\"n\": {}}}", number)); }, options);
    }

    ui::TopicTable table(const std::string& topic) const {
        ui::TopicTable table;
        table.name = table.topic = table.key.topic = table.value.topic = topic;
        table.key.isKey = true;
        const auto& partitions = broker->topics().find(topic)->partitions;
        table.partitions = partitions.size();
        for (const auto& partition : partitions) {
            const Log& log = partition->log();
            table.records += static_cast<std::uint64_t>(log.endOffset() - log.startOffset());
            table.bytes += log.sizeInBytes();
            table.end = std::max(table.end, log.endOffset().value());
        }
        return table;
    }

    /// Waits until `isSo`, while the loop works.
    template <class IsSo>
    bool waitFor(IsSo isSo) {
        return QTest::qWaitFor([&] {
            settle();
            return isSo();
        });
    }
};

/// What came of a statement.
struct SqlAnswer {
    ui::SqlQuery::State state = ui::SqlQuery::State::None;
    ui::SqlProblem problem;
    QStringList columns;
    std::vector<ui::SqlRow> rows;
    std::uint64_t records = 0;
    std::uint64_t offsets = 0;
    std::uint64_t totalOffsets = 0;
    std::vector<std::string> misfits;

    /// "1|text|NULL", a row a line.
    QString text() const {
        QStringList lines;
        for (const ui::SqlRow& row : rows) {
            QStringList cells;
            for (const ui::SqlCell& cell : row)
                cells << (cell.kind == ui::SqlCell::Kind::Null ? QStringLiteral("NULL") : ui::copyText(cell));
            lines << cells.join(QLatin1Char('|'));
        }
        return lines.join(QLatin1Char('\n'));
    }
};

/// Runs a statement over all topics of the broker.
inline SqlAnswer runSql(SqlFixture& fixture, const QString& statement, std::uint64_t mostRows = 100'000,
                        std::vector<ui::TopicTable> tables = {}) {
    SqlAnswer answer;
    ui::SqlQuery query;
    QObject::connect(&query, &ui::SqlQuery::begun, &query,
                     [&answer](const QStringList& columns) { answer.columns = columns; });
    QObject::connect(&query, &ui::SqlQuery::came, &query, [&answer](const ui::SqlRows& rows) {
        answer.rows.insert(answer.rows.end(), rows->begin(), rows->end());
    });
    ui::SqlRequest request;
    request.statement = statement;
    request.tables = std::move(tables);
    if (request.tables.empty())
        for (const auto& [name, topic] : fixture.broker->topics().all()) request.tables.push_back(fixture.table(name));
    request.scans = fixture.cluster->scans();
    request.mostRows = mostRows;
    request.now = SqlFixture::noon + 3'600'000;
    query.start(std::move(request));
    if (!fixture.waitFor([&query] { return query.state() != ui::SqlQuery::State::Running; })) qFatal("it never ended");
    answer.state = query.state();
    answer.problem = query.problem();
    answer.records = query.records();
    answer.offsets = query.offsets();
    answer.totalOffsets = query.totalOffsets();
    answer.misfits = query.misfits();
    return answer;
}

}  // namespace brook::test
