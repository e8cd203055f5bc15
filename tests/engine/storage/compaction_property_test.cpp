#include <QTest>

#include "tests/engine/storage/compaction_fixture.h"

using namespace brook;
using namespace brook::test;

namespace {

constexpr std::int64_t deleteRetention = 1000;

/// A random life of a compacted log: plain, idempotent and transactional producers, tombstones, rolls, cleanings with a
/// small map, DeleteRecords, retention, power cuts; and beside it a model that forgets nothing.
class Life {
public:
    explicit Life(std::uint64_t seed) : m_random(seed) {
        m_log.options.config.segmentBytes = 300 + static_cast<std::int64_t>(m_random.below(1200));
        m_log.options.config.deleteRetention = Milliseconds(deleteRetention);
        m_log.mapBytes = (3 + m_random.below(20)) * OffsetMap::bytesPerKey;
        if (!m_log.open()) throw std::runtime_error("the log cannot be opened");
    }

    /// One random step; the sentence of what is wrong afterwards, or nothing.
    std::string step() {
        m_log.clock.advance(Milliseconds(m_random.below(40)));
        switch (m_random.below(16)) {
            case 0: return check(m_log.roll(), "roll");
            case 1: return check(m_log.clean() > 0, "clean") + verify();
            case 2: return endOne(true);
            case 3: return endOne(m_random.below(2) == 0);
            case 4: return m_random.below(6) == 0 ? powerCut() : "";
            case 5: return m_random.below(12) == 0 ? advanceStart() : "";
            case 6:
            case 7:
            case 8: return write(static_cast<std::int64_t>(m_random.below(3)) + 1, true);
            case 9:
            case 10: return write(static_cast<std::int64_t>(m_random.below(3)) + 10, false);
            default: return write(-1, false);
        }
    }

    std::string verify() const {
        const auto stored = m_log.stored();
        std::map<std::int64_t, CompactionFixture::Stored> byOffset;
        for (const auto& record : stored) {
            const auto written = m_written.find(record.offset);
            if (written == m_written.end()) return fmt::format("offset {} was never written", record.offset);
            if (written->second.key != record.key || written->second.value != record.value)
                return fmt::format("offset {} is another record now", record.offset);
            if (!byOffset.emplace(record.offset, record).second)
                return fmt::format("offset {} is there twice", record.offset);
        }
        if (m_log.log->endOffset().value() != m_end)
            return fmt::format("the log ends at {}, not at {}", m_log.log->endOffset(), m_end);
        if (m_log.log->recordCount() != visible(stored))
            return fmt::format("{} records are counted, {} are there", *m_log.log->recordCount(), visible(stored));
        return verifyKeys(byOffset) + verifyAborted(stored);
    }

private:
    enum class State { Committed, Open, Aborted };
    struct Written {
        std::string key;
        std::optional<std::string> value;
        State state = State::Committed;
        Timestamp at;
    };
    struct Producer {
        std::int32_t sequence = 0;
        std::vector<std::int64_t> open;  // offsets of its transaction
    };

    static std::string check(bool fine, const char* what) { return fine ? "" : fmt::format("{} failed", what); }

    std::uint64_t visible(const std::vector<CompactionFixture::Stored>& stored) const {
        const std::int64_t start = m_log.log->startOffset().value();
        return static_cast<std::uint64_t>(std::count_if(
            stored.begin(), stored.end(), [start](const auto& record) { return record.offset >= start; }));
    }

    std::string write(std::int64_t id, bool transactional) {
        Producer& producer = m_producers[id];
        std::vector<CompactionFixture::KeyValue> records(1 + m_random.below(4));
        for (auto& record : records) {
            record.key = fmt::format("k{}", m_random.below(25));
            if (m_random.below(5) > 0)
                record.value = fmt::format("v{} {}", m_end, std::string(m_random.below(30), 'x'));
        }
        BatchBuilder::Options options =
            id < 0 ? BatchBuilder::Options{} : m_log.producer(id, 0, producer.sequence, transactional);
        options.codec = static_cast<Codec>(m_random.below(5));
        const auto appended = m_log.append(m_log.keyed(records, options));
        if (!appended)
            return fmt::format("producer {} with sequence {} was refused: {}", id, producer.sequence,
                               appended.error().error.message);
        for (const auto& record : records) {
            m_written[m_end] = {record.key, record.value, transactional ? State::Open : State::Committed,
                                m_log.clock.now()};
            if (transactional) producer.open.push_back(m_end);
            ++m_end;
        }
        producer.sequence += static_cast<std::int32_t>(records.size());
        return "";
    }

    std::string endOne(bool commit) {
        for (auto& [id, producer] : m_producers) {
            if (producer.open.empty()) continue;
            if (!m_log.endTransaction(id, 0, commit)) return "the marker was refused";
            for (const std::int64_t offset : producer.open)
                m_written[offset].state = commit ? State::Committed : State::Aborted;
            producer.open.clear();
            ++m_end;
            return "";
        }
        return "";
    }

    std::string powerCut() {
        if (!m_log.sync()) return "sync failed";
        const auto cleaned = m_log.log->cleanedUpTo();
        m_log.options.cleanedUpTo = m_random.below(2) == 0 ? cleaned : std::nullopt;  // the checkpoint may be older
        if (m_random.below(2) == 0) m_log.disk.failFrom(Operation::Any, 1 + m_random.below(60));
        static_cast<void>(m_log.clean());
        m_log.disk.heal();
        return check(m_log.reopenAfterCrash(m_random.next()).has_value(), "reopening") + verify();
    }

    std::string advanceStart() {
        const auto stable = m_log.log->lastStableOffset().value();
        const auto start = m_log.log->startOffset().value();
        if (stable <= start) return "";
        const Offset to(start + static_cast<std::int64_t>(m_random.below(static_cast<std::uint64_t>(stable - start))));
        if (!m_log.log->advanceStartOffset(to)) return "DeleteRecords failed";
        return check(m_log.log->applyRetention(m_log.clock.now()).has_value(), "retention") + verify();
    }

    /// The newest committed record of each key is there; a tombstone may be missing once readers had their time to see
    /// it.
    std::string verifyKeys(const std::map<std::int64_t, CompactionFixture::Stored>& stored) const {
        std::map<std::string, std::int64_t> newest;
        for (const auto& [offset, written] : m_written)
            if (written.state == State::Committed && offset >= m_log.log->startOffset().value())
                newest[written.key] = offset;
        std::map<std::string, std::int64_t> found;
        for (const auto& [offset, record] : stored)
            if (m_written.at(offset).state == State::Committed && offset >= m_log.log->startOffset().value())
                found[record.key] = offset;
        for (const auto& [key, offset] : newest) {
            const Written& written = m_written.at(offset);
            const auto there = found.find(key);
            if (there != found.end() && there->second == offset) continue;
            if (written.value) return fmt::format("the newest record of {}, at {}, is lost", key, offset);
            if (there != found.end())
                return fmt::format("{} was deleted at {}, and its record at {} is back", key, offset, there->second);
            if (m_log.clock.now() - written.at < deleteRetention)
                return fmt::format("the tombstone of {} at {} went too early", key, offset);
        }
        return "";
    }

    /// Whatever is left of aborted transactions, a reader of committed records is told to skip.
    std::string verifyAborted(const std::vector<CompactionFixture::Stored>& stored) const {
        const auto aborted = m_log.log->abortedIn(m_log.log->startOffset(), m_log.log->endOffset());
        if (!aborted) return aborted.error().message;
        for (const auto& record : stored) {
            if (m_written.at(record.offset).state != State::Aborted || record.offset < m_log.log->startOffset().value())
                continue;
            if (std::none_of(aborted->begin(), aborted->end(),
                             [&](const auto& entry) { return entry.firstOffset.value() <= record.offset; }))
                return fmt::format("nobody is told that {} was aborted", record.offset);
        }
        return "";
    }

    SeededRandom m_random;
    CompactionFixture m_log;
    std::map<std::int64_t, Written> m_written;
    std::map<std::int64_t, Producer> m_producers;
    std::int64_t m_end = 0;
};

std::uint64_t number(const char* variable, std::uint64_t otherwise) {
    const QByteArray text = qgetenv(variable);
    return text.isEmpty() ? otherwise : text.toULongLong();
}

}  // namespace

/// BROOK_SEED and BROOK_SEEDS choose where to begin and how many lives to live.
class CompactionPropertyTest : public QObject {
    Q_OBJECT
private slots:
    void whateverHappensTheNewestRecordsAreThere() {
        const std::uint64_t first = number("BROOK_SEED", 1);
        const std::uint64_t count = number("BROOK_SEEDS", 150);
        for (std::uint64_t seed = first; seed < first + count; ++seed) {
            Life life(seed);
            for (int i = 0; i < 400; ++i)
                if (const std::string wrong = life.step(); !wrong.empty())
                    QFAIL(qPrintable(
                        QString("BROOK_SEED=%1, step %2: %3").arg(seed).arg(i).arg(QString::fromStdString(wrong))));
            const std::string wrong = life.verify();
            QVERIFY2(wrong.empty(),
                     qPrintable(QString("BROOK_SEED=%1: %2").arg(seed).arg(QString::fromStdString(wrong))));
        }
    }
};

QTEST_APPLESS_MAIN(CompactionPropertyTest)
#include "compaction_property_test.moc"
