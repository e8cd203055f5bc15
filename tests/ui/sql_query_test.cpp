#include "ui/sql/sql_query.h"

#include "engine/records/control_record.h"
#include "tests/ui/sql_fixture.h"
#include "ui/look/zone.h"

using namespace brook;
using namespace brook::ui;
using brook::test::runSql;
using brook::test::SqlAnswer;
using brook::test::SqlFixture;
using State = SqlQuery::State;

namespace {

/// A topic "a.b-c" of two partitions with a hundred records in each.
struct Hundred : SqlFixture {
    explicit Hundred(BatchBuilder::Options options = {}) {
        createTopic("a.b-c", 2);
        fillPlain("a.b-c", 0, 100, options);
        fillPlain("a.b-c", 1, 100, options);
    }
    SqlAnswer run(const QString& statement, std::uint64_t mostRows = 100'000) {
        return runSql(*this, statement, mostRows);
    }
};

BatchBuilder::Options transactional() {
    BatchBuilder::Options options;
    options.producerId = ProducerId(5);
    options.producerEpoch = ProducerEpoch(0);
    options.baseSequence = Sequence(0);
    options.transactional = true;
    return options;
}

}  // namespace

class SqlQueryTest final : public QObject {
    Q_OBJECT

private slots:
    void aTopicIsATable() {
        Hundred f;
        const SqlAnswer all = f.run("SELECT * FROM \"a.b-c\" WHERE partition = 1 LIMIT 1");
        QCOMPARE(all.state, State::Complete);
        QCOMPARE(all.columns, QStringList({"partition", "offset", "timestamp", "key", "value", "headers", "size"}));
        QCOMPARE(all.text(), QString("1|0|1700000000000|k0|{\"n\": 0}|{}|8"));
        QCOMPARE(f.run("SELECT count(*), sum(value ->> 'n') FROM \"a.b-c\"").text(), QString("200|9900"));
    }

    void timesAreInTheZoneOfTheWindow() {
        Hundred f;
        QVERIFY(zone::choose("Asia/Tokyo"));
        const SqlAnswer answer = f.run(
            "SELECT time, ms('2023-11-15 07:13:20') = timestamp, ms('2023-11-14T22:13:20Z') = timestamp "
            "FROM \"a.b-c\" WHERE offset = 0 AND partition = 0");
        zone::choose({});
        QCOMPARE(answer.text(), QString("2023-11-15 07:13:20.000|1|1"));
    }

    void whatNarrowsIsNotRead_data() {
        QTest::addColumn<QString>("condition");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("mostRead");
        QTest::newRow("nothing") << "1" << 200 << 200;
        QTest::newRow("one partition") << "partition = 1" << 100 << 100;
        QTest::newRow("a partition that is none") << "partition = 7" << 0 << 0;
        QTest::newRow("in") << "partition IN (1, 5)" << 100 << 100;
        QTest::newRow("one offset") << "offset = 55" << 2 << 20;
        QTest::newRow("a place") << "partition = 0 AND offset = 55" << 1 << 10;
        QTest::newRow("below") << "offset < 10" << 20 << 20;
        QTest::newRow("at most") << "offset <= 9" << 20 << 20;
        QTest::newRow("above") << "offset > 89" << 20 << 20;
        QTest::newRow("at least") << "offset >= 90" << 20 << 20;
        QTest::newRow("between") << "offset BETWEEN 40 AND 49" << 20 << 20;
        QTest::newRow("reals") << "offset > 39.5 AND offset < 49.5" << 20 << 20;
        QTest::newRow("a real that is none") << "offset = 1.5" << 0 << 0;
        QTest::newRow("beyond all") << "offset > 1e30" << 0 << 0;
        QTest::newRow("the other way") << "10 > offset" << 20 << 20;
        QTest::newRow("contradiction") << "offset > 5 AND offset < 5" << 0 << 0;
        QTest::newRow("null") << "offset = NULL" << 0 << 0;
        QTest::newRow("since") << "timestamp >= 1700000000090" << 20 << 20;
        QTest::newRow("until") << "timestamp < 1700000000010" << 20 << 200;
        QTest::newRow("a time") << "timestamp = 1700000000095" << 2 << 20;
        QTest::newRow("a function of time") << "timestamp >= ago('1h') + 90" << 20 << 20;
        QTest::newRow("a key") << "key = 'k77'" << 2 << 20;
        QTest::newRow("no such key") << "key = 'nobody'" << 0 << 0;
        QTest::newRow("a key of another collation") << "key = 'K77' COLLATE NOCASE" << 2 << 200;
        QTest::newRow("a text that is a number") << "offset = '55'" << 2 << 200;
        QTest::newRow("either") << "offset = 1 OR offset = 95" << 4 << 40;
        QTest::newRow("not what narrows") << "value ->> 'n' = 3" << 2 << 200;
    }
    /// Counted, not timed: batches have ten records.
    void whatNarrowsIsNotRead() {
        QFETCH(QString, condition);
        QFETCH(int, rows);
        QFETCH(int, mostRead);
        Hundred f;
        const SqlAnswer answer = f.run("SELECT offset FROM \"a.b-c\" WHERE " + condition);
        QCOMPARE(answer.state, State::Complete);
        QCOMPARE(static_cast<int>(answer.rows.size()), rows);
        QVERIFY2(answer.records <= static_cast<std::uint64_t>(mostRead), qPrintable(QString::number(answer.records)));
        QCOMPARE(answer.offsets, answer.totalOffsets);
    }

    void packedBatchesAreReadTheSame() {
        BatchBuilder::Options options;
        options.codec = Codec::Zstd;
        Hundred f(options);
        QCOMPARE(f.run("SELECT sum(value ->> 'n'), min(compression) FROM \"a.b-c\"").text(), QString("9900|zstd"));
        QCOMPARE(f.run("SELECT partition, offset FROM \"a.b-c\" WHERE key = 'k77'").text(), QString("0|77\n1|77"));
    }

    void theNewestComeFirstAndTheRestIsNotRead() {
        Hundred f;
        const SqlAnswer newest = f.run("SELECT offset FROM \"a.b-c\" WHERE partition = 1 ORDER BY offset DESC LIMIT 3");
        QCOMPARE(newest.text(), QString("99\n98\n97"));
        QVERIFY(newest.records <= 100);
        const SqlAnswer both = f.run("SELECT partition, offset FROM \"a.b-c\" ORDER BY partition DESC, offset DESC");
        QCOMPARE(both.rows.size(), 200U);
        QCOMPARE(copyText(both.rows.front()[0]) + copyText(both.rows.front()[1]), QString("199"));
        QCOMPARE(copyText(both.rows.back()[0]) + copyText(both.rows.back()[1]), QString("00"));
        const SqlAnswer mixed =
            f.run("SELECT partition, offset FROM \"a.b-c\" ORDER BY partition DESC, offset LIMIT 1");
        QCOMPARE(mixed.text(), QString("1|0"));
    }

    void aJoinByKeyReadsATopicTwiceAtMost() {
        Hundred f;
        f.createTopic("other", 1);
        f.fillPlain("other", 0, 60);
        const SqlAnswer joined = f.run(
            "SELECT count(*), sum(a.offset) FROM other o JOIN \"a.b-c\" a ON "
            "a.key = o.key");
        QCOMPARE(joined.text(), QString("120|3540"));
        QVERIFY2(joined.records <= 60 + 20 + 200, qPrintable(QString::number(joined.records)));
        const SqlAnswer left = f.run(
            "SELECT count(*), count(o.key) FROM \"a.b-c\" a LEFT JOIN other o ON o.key = a.key "
            "AND o.offset < 10");
        QCOMPARE(left.text(), QString("200|20"));
        QVERIFY2(left.records <= 200 + 10 + 10, qPrintable(QString::number(left.records)));
    }

    void numbersAsKeysAreJoined() {
        SqlFixture f;
        f.createTopic("t", 1);
        f.fill(
            "t", 0, 20,
            [](int number) {
                Bytes key(4);
                storeBig<std::int32_t>(key.data(), number);
                return key;
            },
            [](int) { return toBytes("v"); });
        TopicTable table = f.table("t");
        table.key.decoder = Decoder::Int32;
        QCOMPARE(runSql(f, "SELECT count(*), sum(a.key) FROM t a CROSS JOIN t b ON b.key = a.key + 1.0", 100, {table})
                     .text(),
                 QString("19|171"));
        QCOMPARE(runSql(f, "SELECT offset FROM t WHERE key = 7", 100, {table}).text(), QString("7"));
    }

    void joinsGroupsAndWindowsWorkAsInSqlite() {
        Hundred f;
        f.createTopic("other", 1);
        f.fillPlain("other", 0, 20);
        QCOMPARE(f.run("SELECT count(*), max(a.offset) FROM other o JOIN \"a.b-c\" a ON a.key = o.key").text(),
                 QString("40|19"));
        QCOMPARE(f.run("SELECT partition, count(*) FROM \"a.b-c\" GROUP BY partition").text(), QString("0|100\n1|100"));
        QCOMPARE(f.run("SELECT offset - lag(offset) OVER (PARTITION BY partition ORDER BY offset) AS step, count(*) "
                       "FROM \"a.b-c\" GROUP BY step")
                     .state,
                 State::Failed);  // windows come behind groups, as SQL has it
        QCOMPARE(f.run("SELECT step, count(*) FROM (SELECT offset - lag(offset) OVER (PARTITION BY partition ORDER BY "
                       "offset) AS step FROM \"a.b-c\") GROUP BY step")
                     .text(),
                 QString("NULL|2\n1|198"));
        QCOMPARE(f.run("SELECT count(*) FROM \"a.b-c\" WHERE key IN (SELECT key FROM other)").text(), QString("40"));
        QCOMPARE(f.run("SELECT count(*) FROM \"a.b-c\" WHERE key REGEXP '^k[0-4]$'").text(), QString("10"));
    }

    void nullEmptyTextAndBytesAreDifferent() {
        SqlFixture f;
        f.createTopic("t", 1);
        const std::vector<std::optional<Bytes>> values{std::nullopt, Bytes{}, toBytes("null"),
                                                       Bytes{std::byte{0xff}, std::byte{0}}};
        f.fill(
            "t", 0, 4, [](int number) { return number == 0 ? std::optional<Bytes>() : toBytes("k"); },
            [&](int number) { return values[static_cast<std::size_t>(number)]; });
        QCOMPARE(runSql(f, "SELECT typeof(value), length(value), key IS NULL, size FROM t").text(),
                 QString("null|NULL|1|0\ntext|0|0|0\ntext|4|0|4\nblob|2|0|2"));
    }

    void whatIsNoJsonHasNoMembers() {
        SqlFixture f;
        f.createTopic("t", 1);
        f.fill(
            "t", 0, 3, [](int) { return toBytes("k"); },
            [](int number) {
                return toBytes(number == 1 ? "" : number == 2 ? "{oh" : "{\"a\": {\"b\": [1, 2]}}");
            });
        QCOMPARE(runSql(f, "SELECT value ->> 'a' FROM t").text(), QString("{\"b\":[1,2]}\nNULL\nNULL"));
        QCOMPARE(runSql(f, "SELECT value -> 'a' ->> '$.b[1]', json_object('x', value -> 'a') FROM t LIMIT 1").text(),
                 QString("2|{\"x\":{\"b\":[1,2]}}"));
        const SqlAnswer strict = runSql(f, "SELECT json_extract(value, '$.a') FROM t");
        QCOMPARE(strict.state, State::Failed);
        QVERIFY(strict.problem.sentence.startsWith("A value is no JSON."));
    }

    void numbersKeepEveryDigit() {
        SqlFixture f;
        f.createTopic("t", 1);
        f.fill(
            "t", 0, 1, [](int) { return toBytes("k"); },
            [](int) { return toBytes("{\"big\": 9007199254740993, \"price\": 1249.900}"); });
        QCOMPARE(
            runSql(f, "SELECT value ->> 'big', value -> 'price', 0.1 + 0.2, 1.0, 9223372036854775807 FROM t").text(),
            QString("9007199254740993|1249.900|0.30000000000000004|1.0|9223372036854775807"));
    }

    void valuesAreReadByTheDecodersOfTheirTopic() {
        SqlFixture f;
        f.createTopic("t", 1);
        const auto big = [](std::int64_t number) {
            Bytes bytes(8);
            storeBig<std::int64_t>(bytes.data(), number);
            return bytes;
        };
        f.fill(
            "t", 0, 3, [](int number) { return toBytes(fmt::format("k{}", number)); },
            [&](int number) { return number == 2 ? toBytes("odd") : big(number - 1); });
        TopicTable table = f.table("t");
        table.value.decoder = Decoder::Int64;
        const SqlAnswer read = runSql(f, "SELECT typeof(value), value FROM t", 100, {table});
        QCOMPARE(read.text(), QString("integer|-1\ninteger|0\nblob|x'6f6464'"));
        QCOMPARE(read.misfits, std::vector<std::string>{"t"});
        table.value.decoder = Decoder::Bytes;
        QCOMPARE(runSql(f, "SELECT typeof(value) FROM t WHERE offset = 2", 100, {table}).text(), QString("blob"));
    }

    void whatNobodyChoseIsGuessedFromSeveralRecords() {
        SqlFixture f;
        f.createTopic("t", 1);
        const Bytes packed = toBytes(std::string_view("\x81\xa1\x61\xcd\x01\x00", 6));  // {"a": 256}
        f.fill(
            "t", 0, 5, [](int) { return toBytes("k"); }, [&](int) { return packed; });
        const SqlAnswer read = runSql(f, "SELECT sum(value ->> 'a') FROM t WHERE key = 'k'");
        QCOMPARE(read.text(), QString("1280"));
        QCOMPARE(read.records, 5U);  // the samples are not counted
    }

    void abortedRecordsAreSeenOnlyWhenAskedFor() {
        SqlFixture f;
        f.createTopic("t", 1);
        f.replicate("t", PartitionIndex(0), 0, {0, 1, 2}, Timestamp(SqlFixture::noon), transactional());
        BatchBuilder::Options options = transactional();
        options.baseSequence = noSequence;
        options.control = true;
        BatchBuilder marker(options);
        const Bytes key = controlRecordKey(ControlRecordType::Abort);
        const Bytes value = toBytes(std::string("\0\0\0\0\0\0", 6));
        marker.add({Timestamp(SqlFixture::noon + 3), key, value, {}});
        Bytes batch = *marker.build();
        stampBatch(batch, Offset(3), LeaderEpoch(0));
        QVERIFY(f.broker->append(f.broker->topics().partition("t", PartitionIndex(0)), batch, AppendOrigin::Replica));
        f.replicate("t", PartitionIndex(0), 4, {0}, Timestamp(SqlFixture::noon + 4));
        QCOMPARE(runSql(f, "SELECT offset, transaction_state FROM t").text(), QString("4|NULL"));
        const QString all = "0|5|0|aborted\n1|5|1|aborted\n2|5|2|aborted\n4|NULL|NULL|NULL";
        QCOMPARE(runSql(f, "SELECT offset, producer_id, sequence, transaction_state FROM t('read_uncommitted')").text(),
                 all);  // the marker is no record
        QCOMPARE(runSql(f,
                        "SELECT group_concat(offset) FROM (SELECT offset FROM t WHERE isolation = "
                        "'read_uncommitted' ORDER BY offset DESC)")
                     .text(),
                 QString("4,2,1,0"));
        QCOMPARE(runSql(f, "SELECT count(*) FROM t('dirty')").state, State::Failed);
    }

    void openRecordsAreSeenOnlyWhenAskedFor() {
        SqlFixture f;
        f.createTopic("t", 1);
        f.replicate("t", PartitionIndex(0), 0, {0}, Timestamp(SqlFixture::noon));
        f.replicate("t", PartitionIndex(0), 1, {0}, Timestamp(SqlFixture::noon), transactional());
        QCOMPARE(runSql(f, "SELECT count(*) FROM t").text(), QString("1"));
        QCOMPARE(runSql(f, "SELECT offset, transaction_state FROM t('read_uncommitted')").text(),
                 QString("0|NULL\n1|open"));
    }

    void aStatementSeesATopicAsItWasWhenItBegan() {
        SqlFixture f;
        f.createTopic("t", 1);
        f.fillPlain("t", 0, 10);
        SqlQuery query;
        QStringList counts;
        connect(&query, &SqlQuery::came, &query, [&](const SqlRows& some) {
            for (const SqlRow& row : *some) counts << copyText(row[0]);
        });
        SqlRequest request;  // counts anew for each row
        request.statement = "SELECT (SELECT count(*) FROM t b WHERE b.offset >= a.offset * 0) FROM t a";
        request.tables = {f.table("t")};
        request.scans = f.cluster->scans();
        query.start(std::move(request));
        QVERIFY(f.waitFor([&] {
            f.fillPlain("t", 0, 10);  // more come meanwhile
            return query.state() != State::Running;
        }));
        QVERIFY(!counts.isEmpty());
        QCOMPARE(counts.count(QString::number(counts.size())), counts.size());
    }

    void onlyWhatIsAskedForIsLookedAt() {
        Hundred f;
        const auto looked = [&f](const QString& condition) {
            return f.run("SELECT offset FROM \"a.b-c\" WHERE " + condition).totalOffsets;
        };
        QCOMPARE(looked("1"), 200U);
        QCOMPARE(looked("partition = 1"), 100U);
        QCOMPARE(looked("offset >= 90"), 20U);
        QCOMPARE(looked("offset BETWEEN 40 AND 49"), 20U);
        QCOMPARE(looked("timestamp >= 1700000000090"), 20U);
    }

    void theLimitIsSaidOnlyWhenThereIsMore() {
        Hundred f;
        const SqlAnswer some = f.run("SELECT offset FROM \"a.b-c\"", 150);
        QCOMPARE(some.state, State::AtLimit);
        QCOMPARE(some.rows.size(), 150U);
        const SqlAnswer all = f.run("SELECT offset FROM \"a.b-c\"", 200);
        QCOMPARE(all.state, State::Complete);
        QCOMPARE(all.rows.size(), 200U);
    }

    void rowsThatHoldTooMuchAreStopped() {
        Hundred f;
        SqlQuery query;
        SqlRequest request;
        request.statement =
            "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) "
            "SELECT zeroblob(1000000) FROM c";
        request.mostBytes = 10'000'000;
        query.start(std::move(request));
        QVERIFY(f.waitFor([&] { return query.state() != State::Running; }));
        QCOMPARE(query.state(), State::Full);
        QCOMPARE(query.rows(), 10U);
    }

    void whatNeverEndsIsCancelled_data() {
        QTest::addColumn<QString>("statement");
        QTest::newRow("recursion without rows")
            << "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c";
        QTest::newRow("a product") << "SELECT count(*) FROM \"a.b-c\" a, \"a.b-c\" b, \"a.b-c\" c, \"a.b-c\" d";
    }
    void whatNeverEndsIsCancelled() {
        QFETCH(QString, statement);
        Hundred f;
        SqlQuery query;
        SqlRequest request;
        request.statement = statement;
        request.tables = {f.table("a.b-c")};
        request.scans = f.cluster->scans();
        query.start(std::move(request));
        QSignalSpy ticks(&query, &SqlQuery::progressed);
        QVERIFY(f.waitFor([&] { return ticks.size() >= 2; }));
        QCOMPARE(query.state(), State::Running);
        query.cancel();
        QVERIFY(f.waitFor([&] { return query.state() != State::Running; }));
        QCOMPARE(query.state(), State::Cancelled);
    }

    void aStatementThatWaitsForTheBrokerEndsWithItsOwner() {
        SqlFixture f;
        f.createTopic("t", 1);
        f.fillPlain("t", 0, 10);
        auto query = std::make_unique<SqlQuery>();
        SqlRequest request;
        request.statement = "SELECT * FROM t";
        request.tables = {f.table("t")};
        request.scans = f.cluster->scans();
        query->start(std::move(request));
        query.reset();  // the loop, which is this thread, answers nothing meanwhile
        f.settle();
    }

    void anotherStatementReplacesTheOneThatRuns() {
        Hundred f;
        SqlQuery query;
        SqlRequest endless;
        endless.statement = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c";
        query.start(endless);
        SqlRequest next;
        next.statement = "SELECT 42";
        query.start(next);
        QVERIFY(f.waitFor([&] { return query.state() != State::Running; }));
        QCOMPARE(query.state(), State::Complete);
        QCOMPARE(query.rows(), 1U);
    }

    void aTopicThatIsGoneFails() {
        Hundred f;
        TopicTable gone = f.table("a.b-c");
        gone.name = gone.topic = "gone";
        const SqlAnswer answer = runSql(f, "SELECT * FROM gone", 100, {gone});
        QCOMPARE(answer.state, State::Failed);
        QVERIFY(answer.problem.sentence.contains("gone"));
    }
};

QTEST_GUILESS_MAIN(SqlQueryTest)
#include "sql_query_test.moc"
