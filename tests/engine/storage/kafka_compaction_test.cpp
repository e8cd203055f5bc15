#include <QTest>

#include "engine/storage/batch_cursor.h"
#include "engine/storage/checkpoint_file.h"
#include "tests/engine/storage/compaction_fixture.h"
#include "tests/support/kafka_directory.h"
#include "tests/support/places.h"

using namespace brook;
using namespace brook::test;

namespace {

constexpr std::int64_t day = 86'400'000;

using Lines = std::vector<std::string>;

/// Every field of a batch but its checksum and its size, which depend on the compressor, and all of its records.
std::string describe(const BatchView& batch) {
    const BatchHeader& header = batch.header();
    std::string line = fmt::format(
        "{} to {} epoch {} attributes {:#x} base time {} max time {} producer {} {} sequence {}:", header.baseOffset,
        header.lastOffset(), header.partitionLeaderEpoch, header.attributes, header.baseTimestamp, header.maxTimestamp,
        header.producerId, header.producerEpoch, header.baseSequence);
    Bytes scratch;
    const auto records = batch.records(scratch);
    if (!records) return line + records.error().message;
    for (const RecordView& record : *records)
        line += fmt::format(" [{} {} {}={}]", record.offset, record.timestamp, record.key ? toText(*record.key) : "-",
                            record.value ? toText(*record.value) : "tombstone");
    return line;
}

Lines describeFile(FileSystem& fs, const std::filesystem::path& path) {
    SegmentView segment;
    segment.file = fs.open(path, OpenMode::Read).value();
    segment.facts.bytes = segment.file->size().value();
    Lines lines;
    BatchCursor batches(segment);
    for (;;) {
        const auto batch = batches.next();
        if (!batch) return lines.push_back(batch.error().message), lines;
        if (!*batch) return lines;
        lines.push_back(describe(**batch));
    }
}

/// Before and after Apache Kafka 4.3.1 compacted a log: plain, compressed, idempotent and transactional batches of a
/// few keys, a third of the transactions aborted, tombstones among them. Step 2 goes on where step 1 ended.
struct Compacted : CompactionFixture {
    const std::filesystem::path before;
    const std::filesystem::path after;

    explicit Compacted(int step)
        : before(fmt::format("/data/{}/before", step)), after(fmt::format("/data/{}/after", step)) {
        const std::string archive = test::dataPath("compacted-4.3.1.tar.zst");
        if (!unpackArchiveTo(disk, "/data", archive)) throw std::runtime_error("the archive cannot be read");
        options.config = LogConfig{};
        options.config.cleanupDelete = false;
        options.config.cleanupCompact = true;
        options.cleanShutdown = true;
        if (step > 1) options.cleanedUpTo = checkpoint(step - 1);
        // The moment at which Kafka did it is in the delete horizons that it set.
        clock.jumpTo(newestHorizon() - day);
        log = Log::open({disk, clock, random, diagnostics}, before, options).value();
        log->setHighWatermark(log->endOffset());
    }
    Offset checkpoint(int step) const {
        const Bytes text = disk.content(fmt::format("/data/{}/cleaner-offset-checkpoint", step));
        return parseOffsetCheckpoint(asText(text)).value().at({"compared", PartitionIndex(0)});
    }
    Timestamp newestHorizon() {
        Timestamp newest = noTimestamp;
        SegmentView segment;
        segment.file = disk.open(after / "00000000000000000000.log", OpenMode::Read).value();
        segment.facts.bytes = segment.file->size().value();
        BatchCursor batches(segment);
        for (auto batch = batches.next(); batch && *batch; batch = batches.next())
            newest = std::max(newest, deleteHorizonOf((*batch)->header()).value_or(noTimestamp));
        return newest;
    }
    Result<void> cleanAsKafkaDid() {
        auto cleaned = pass();
        if (!cleaned) return failed(cleaned);
        if (auto begun = log->beginSwap(std::move(*cleaned)); !begun) return begun;
        for (;;) {
            const auto more = log->advanceSwap();
            if (!more) return failed(more);
            if (!*more) return {};
        }
    }
    Lines logsIn(const std::filesystem::path& directory) {
        Lines names;
        const auto entries = disk.list(directory);
        for (const DirectoryEntry& entry : entries.value())
            if (entry.name.ends_with(".log")) names.push_back(entry.name);
        std::sort(names.begin(), names.end());
        return names;
    }
};

}  // namespace

/// The same log, compacted by Apache Kafka and by Brook.
class KafkaCompactionTest : public QObject {
    Q_OBJECT
private slots:
    void theSameBatchesSurviveToTheLastField() {
        for (const int step : {1, 2}) {
            Compacted log(step);
            const std::size_t before = log.batches().size();
            QVERIFY(log.cleanAsKafkaDid());
            QCOMPARE(log.logsIn(log.before), log.logsIn(log.after));
            QVERIFY(log.batches().size() < before);
            for (const std::string& name : log.logsIn(log.after)) {
                const Lines ours = describeFile(log.disk, log.before / name);
                const Lines kafkas = describeFile(log.disk, log.after / name);
                for (std::size_t i = 0; i < std::min(ours.size(), kafkas.size()); ++i)
                    QCOMPARE(ours[i].c_str(), kafkas[i].c_str());
                QCOMPARE(ours.size(), kafkas.size());
            }
            QCOMPARE(log.log->cleanedUpTo(), std::optional(log.checkpoint(step)));
        }
    }

    void theSameAbortedTransactionsStayInTheIndex() {
        for (const int step : {1, 2}) {
            Compacted log(step);
            QVERIFY(log.cleanAsKafkaDid());
            QVERIFY(log.disk.content(log.before / "00000000000000000000.txnindex") ==
                    log.disk.content(log.after / "00000000000000000000.txnindex"));
        }
    }

    void whatKafkaCompactedIsReadAndCompactedOn() {
        Compacted log(2);
        log.log = Log::open({log.disk, log.clock, log.random, log.diagnostics}, log.after, log.options).value();
        log.log->setHighWatermark(log.log->endOffset());
        const auto before = log.stored();
        QVERIFY(!before.empty());
        log.clock.advance(Milliseconds(day));
        QVERIFY(log.roll());
        QVERIFY(log.cleanAsKafkaDid());
        const auto after = log.stored();
        QVERIFY(std::none_of(after.begin(), after.end(), [](const auto& record) { return !record.value; }));
        std::map<std::string, std::string> newest;
        for (const auto& record : before) newest[record.key] = record.value.value_or("tombstone");
        std::erase_if(newest, [](const auto& entry) { return entry.second == "tombstone"; });
        QCOMPARE(after.size(), newest.size());
        for (const auto& record : after) QCOMPARE(*record.value, newest[record.key]);
    }
};

QTEST_APPLESS_MAIN(KafkaCompactionTest)
#include "kafka_compaction_test.moc"
