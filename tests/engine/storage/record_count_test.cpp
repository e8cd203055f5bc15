#include <QTest>

#include <map>
#include <set>
#include <sstream>

#include "engine/base/crc32c.h"
#include "tests/engine/storage/compaction_fixture.h"

using namespace brook;
using namespace brook::test;

namespace {

std::ostream& operator<<(std::ostream& out, const RecordCounts& counts) {
    return out << counts.records << " records, " << counts.tombstones << " tombstones, " << counts.control
               << " control";
}

std::string words(const std::optional<RecordCounts>& counts) {
    if (!counts) return "nothing is known";
    std::ostringstream text;
    text << *counts;
    return text.str();
}

/// What a reader of the whole log finds, one record after the other.
RecordCounts walked(const CompactionFixture& fixture) {
    RecordCounts found;
    const Offset start = fixture.log->startOffset();
    for (const Bytes& bytes : fixture.batches()) {
        const auto batch = BatchView::parse(bytes);
        Bytes scratch;
        const auto records = batch->records(scratch);
        for (const RecordView& record : *records) {
            if (record.offset < start) continue;
            if (batch->header().isControl()) {
                ++found.control;
                continue;
            }
            ++found.records;
            if (!record.value) ++found.tombstones;
        }
    }
    return found;
}

std::set<ProducerId> openByTheLog(const CompactionFixture& fixture) {
    std::set<ProducerId> open;
    for (const ProducerFacts& producer : fixture.log->producers())
        if (producer.currentTransactionStart) open.insert(producer.producerId);
    return open;
}

/// A random life of a log with everything that changes what it holds, counted after each step.
class CountedLife {
public:
    explicit CountedLife(std::uint64_t seed) : m_random(seed) {
        m_log.options.config.segmentBytes = 300 + static_cast<std::int64_t>(m_random.below(1200));
        m_log.options.config.deleteRetention = Milliseconds(500);
        m_log.mapBytes = (3 + m_random.below(20)) * OffsetMap::bytesPerKey;
        m_log.options.walkedAnyway = m_random.below(2) == 0 ? 0 : 128 << 10;
        if (!m_log.open()) throw std::runtime_error("the log cannot be opened");
    }

    /// The sentence of what is wrong after one random step, or nothing.
    std::string step() {
        m_log.clock.advance(Milliseconds(m_random.below(40)));
        const std::uint64_t choice = m_random.below(24);
        m_what = "append";
        bool done = true;
        if (choice == 0) done = named("roll", m_log.roll());
        if (choice == 1) done = named("clean", m_log.clean() > 0);
        if (choice == 2) done = named("delete records", deleteRecords());
        if (choice == 3) done = named("truncate", truncate());
        if (choice == 4) done = named("clean stop", m_log.reopenCleanly().has_value());
        if (choice == 5) done = named("crash", m_log.sync() && m_log.reopenAfterCrash(m_random.next()).has_value());
        if (choice == 6) done = named("retention", retention());
        if (choice == 7 || choice == 8) done = named("marker", endTransaction());
        if (choice > 8) done = append();
        if (!done) return m_what + " failed";
        // What passes through the log is known at once; only what was taken away within a segment, or was found on
        // disk, has to be looked at first.
        const bool mayBeAsked = choice >= 1 && choice <= 6;
        if (m_known && !mayBeAsked && !m_log.log->counts()) return m_what + ": what was written is not counted";
        if (!count()) return m_what + ": the counting failed";
        m_known = true;
        const auto counts = m_log.log->counts();
        if (counts != walked(m_log))
            return m_what + ": counted are " + words(counts) + ", there are " + words(walked(m_log));
        if (openByTheLog(m_log) != openByHistory()) return m_what + ": other transactions are open";
        const auto records = m_log.log->recordCount();
        return records == counts->records ? "" : m_what + ": the count of records is another";
    }

private:
    bool named(const char* what, bool done) {
        m_what = what;
        return done;
    }

    bool count() {
        for (const CountJob& job : m_log.log->uncounted()) {
            const auto counted = countRecords(job);
            if (!counted) return false;
            m_log.log->counted(*counted);
        }
        return true;
    }

    bool append() {
        std::vector<CompactionFixture::KeyValue> records(1 + m_random.below(5));
        for (auto& record : records) {
            record.key = fmt::format("k{}", m_random.below(12));
            if (m_random.below(3) > 0) record.value = std::string(m_random.below(40), 'x');
        }
        const bool transactional = m_random.below(3) == 0;
        BatchBuilder::Options options;
        const std::int64_t id = anyProducer();
        if (transactional) options = m_log.producer(id, 0, m_sequences[id], true);
        options.codec = static_cast<Codec>(m_random.below(5));
        if (!m_log.append(m_log.keyed(records, options))) return false;
        if (!transactional) return true;
        m_history.push_back({m_log.log->endOffset(), ProducerId(id), true});
        m_sequences[id] += static_cast<std::int32_t>(records.size());
        return true;
    }

    std::int64_t anyProducer() { return 7 + static_cast<std::int64_t>(m_random.below(3)); }

    bool endTransaction() {
        const std::int64_t id = anyProducer();
        const bool open = openByTheLog(m_log).contains(ProducerId(id));
        if (!open) return true;
        const bool ended = m_log.endTransaction(id, 0, m_random.below(2) == 0).has_value();
        m_history.push_back({m_log.log->endOffset(), ProducerId(id), false});
        return ended;
    }

    /// One whose beginning retention took is open still: its marker is yet to come.
    std::set<ProducerId> openByHistory() const {
        std::set<ProducerId> open;
        for (const Step& step : m_history) {
            if (step.begins)
                open.insert(step.producer);
            else
                open.erase(step.producer);
        }
        return open;
    }

    bool deleteRecords() {
        const std::int64_t start = m_log.log->startOffset().value();
        const std::int64_t stable = m_log.log->lastStableOffset().value();
        const auto span = static_cast<std::uint64_t>(stable - start);
        return m_log.log->advanceStartOffset(Offset(start + static_cast<std::int64_t>(m_random.below(span + 1))))
            .has_value();
    }

    /// At the end of a batch, as a follower does it.
    bool truncate() {
        const auto headers = m_log.headers();
        if (headers.size() < 4) return true;
        const Offset to = headers[headers.size() - 1 - m_random.below(3)].baseOffset;
        if (to <= m_log.log->startOffset() || !m_log.sync()) return true;
        if (!m_log.log->truncateTo(to)) return false;
        m_log.log->setHighWatermark(m_log.log->endOffset());
        std::erase_if(m_history, [to](const Step& step) { return step.end > to; });
        m_sequences.clear();
        for (const ProducerFacts& producer : m_log.log->producers())
            m_sequences[producer.producerId.value()] = producer.lastSequence.value() + 1;
        return true;
    }

    bool retention() {
        LogConfig config = m_log.log->config();
        config.cleanupDelete = true;
        config.retentionBytes = 2000;
        m_log.log->reconfigure(config);
        const bool done = m_log.log->applyRetention(m_log.clock.now()).has_value();
        config.cleanupDelete = false;
        m_log.log->reconfigure(config);
        return done;
    }

    /// What a producer wrote to its transaction, and the end of the log then.
    struct Step {
        Offset end;
        ProducerId producer;
        bool begins = false;
    };

    SeededRandom m_random;
    CompactionFixture m_log;
    std::vector<Step> m_history;
    std::string m_what;
    std::map<std::int64_t, std::int32_t> m_sequences;
    bool m_known = false;
};

}  // namespace

class RecordCountTest : public QObject {
    Q_OBJECT
private slots:
    void whateverHappensTheCountsAreWhatAReaderFinds() {
        const std::uint64_t first = qEnvironmentVariableIsSet("BROOK_SEED") ? qgetenv("BROOK_SEED").toULongLong() : 1;
        const std::uint64_t count =
            qEnvironmentVariableIsSet("BROOK_SEEDS") ? qgetenv("BROOK_SEEDS").toULongLong() : 60;
        for (std::uint64_t seed = first; seed < first + count; ++seed) {
            CountedLife life(seed);
            for (int i = 0; i < 250; ++i)
                if (const std::string wrong = life.step(); !wrong.empty())
                    QFAIL(qPrintable(
                        QString("BROOK_SEED=%1, step %2: %3").arg(seed).arg(i).arg(QString::fromStdString(wrong))));
        }
    }

    void aCleanStopNeedsNoCounting() {
        CompactionFixture fixture;
        QVERIFY(fixture.open());
        for (int i = 0; i < 30; ++i) QVERIFY(fixture.put("k", i % 3 == 0 ? std::nullopt : std::optional("v")));
        QVERIFY(fixture.log->close());
        fixture.options.cleanShutdown = true;
        fixture.options.recoveryPoint = fixture.log->recoveryPoint();
        const auto log = Log::open({fixture.disk, fixture.clock, fixture.random, fixture.diagnostics},
                                   CompactionFixture::directory, fixture.options);
        QVERIFY(log);
        QVERIFY((*log)->uncounted().empty());
        QVERIFY((*log)->counts() == (RecordCounts{30, 10, 0}));
    }

    void aFileOfTheFirstVersionIsReadAndCountedAnew() {
        CompactionFixture fixture;
        QVERIFY(fixture.open());
        QVERIFY(fixture.put("a", "1") && fixture.put("a", std::nullopt));
        QVERIFY(fixture.log->close());
        const auto size = fixture.log->sizeInBytes();
        std::string old = fmt::format("0\n1\n0 {} 2\n", size);
        old += fmt::format("{:08x}", crc32c(asBytes(old)));
        QVERIFY(parseRecordCounts(old) && parseRecordCounts(old)->empty());
        QVERIFY(fixture.disk.open(CompactionFixture::directory / "record-counts", OpenMode::Truncate)
                    .value()
                    ->write(0, asBytes(old)));
        fixture.options.cleanShutdown = true;
        fixture.options.recoveryPoint = fixture.log->recoveryPoint();
        QVERIFY(fixture.open());
        QVERIFY(fixture.log->counts() == (RecordCounts{2, 1, 0}));
    }

    void theFileSaysWhatWasWritten() {
        const std::vector<SegmentCount> counts{{Offset(0), 812, {40, 3, 1}}, {Offset(41), 99, {7, 0, 0}}};
        const std::string text = printRecordCounts(counts);
        QVERIFY(parseRecordCounts(text) == counts);
        for (std::size_t i = 0; i < text.size(); ++i) {
            std::string torn = text;
            torn[i] = torn[i] == '7' ? '8' : '7';
            QVERIFY(!parseRecordCounts(torn));
        }
    }

    void aBatchThatCannotBeReadHoldsNoTombstoneAnyoneCouldSee() {
        CompactionFixture fixture;
        QVERIFY(fixture.open());
        BatchBuilder::Options zstd;
        zstd.codec = Codec::Zstd;
        Bytes bytes = fixture.keyed({{"a", std::nullopt}, {"b", "1"}}, zstd);
        QCOMPARE(tombstonesIn(*BatchView::parse(bytes)), 1u);
        for (std::size_t i = batch_layout::headerSize; i < bytes.size(); ++i) bytes[i] = std::byte{0xff};
        QCOMPARE(tombstonesIn(*BatchView::parse(bytes)), 0u);
    }
};

QTEST_APPLESS_MAIN(RecordCountTest)
#include "record_count_test.moc"
