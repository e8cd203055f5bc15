#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "tests/engine/storage/log_fixture.h"
#include "tests/support/log_reader.h"

namespace brook::test {

/// A log under attack and, beside it, what a log that never fails would hold. A workload is a word, one letter a step:
///
///   a  two records             p  one of an idempotent producer      t  one of a transaction
///   c  commit it               x  abort it                           e  a new leader epoch
///   s  sync, as the owner does k  checkpoint: recovery point, start  r  roll
///   u  truncate the last three offsets   d  delete the older half of the records   n  retention by size
class PowerCutModel {
private:
    struct Batch {
        Offset base;
        std::vector<std::string> values;
        bool control = false;
        bool commit = false;
        ProducerId producer = noProducerId;
        Sequence lastSequence = noSequence;
        bool transactional = false;
        LeaderEpoch epoch{0};
        Timestamp time;
        Offset next() const { return base + static_cast<std::int64_t>(values.size()); }
    };
    struct Known {
        int epoch = 0;
        int next = 0;
        std::vector<Batch> batches;
        std::optional<Batch> beingWritten;  // it may be there or not
        std::set<ProducerId> open;
        Offset begin{0};    // where the log went on without the batches before
        Offset durable{0};  // everything before it was synced
        Offset start{0};
        Offset largestStart{0};  // there ever was
        Offset checkpointed{0};  // what the checkpoint files say
        Offset checkpointedStart{0};
    };

public:
    explicit PowerCutModel(bool trustEverySegment) {
        if (trustEverySegment) m_fixture.options.walkedAnyway = 0;
        m_fixture.options.config.retention.reset();
    }

    /// All there is at one moment: on the disk, safe and not, and what is known of the log.
    struct Moment {
        SimulatedFileSystem::Moment disk;
        Known known;
        Timestamp time;
        std::uint64_t walkedAnyway = 0;
    };
    Moment moment() const {
        return {m_fixture.disk.moment(), m_known, m_fixture.clock.now(), m_fixture.options.walkedAnyway};
    }
    /// What is left of that moment when the power goes right then; `restart` opens it.
    PowerCutModel(const Moment& moment, std::uint64_t seed) : PowerCutModel(false) {
        m_fixture.options.walkedAnyway = moment.walkedAnyway;
        m_fixture.clock.jumpTo(moment.time);
        m_known = moment.known;
        disk().crashAt(moment.disk, seed);
    }

    LogFixture& fixture() { return m_fixture; }
    SimulatedFileSystem& disk() { return m_fixture.disk; }
    bool open() { return m_fixture.open().has_value(); }

    /// False when the disk refused; then the model holds what the log says it holds.
    bool step(char letter) {
        m_fixture.clock.advance(Milliseconds(10));
        const bool done = act(letter);
        // A log that went offline says what it holds when it is opened again.
        if (!done && !m_fixture.log->offline()) forgetFrom(m_fixture.log->endOffset());
        return done;
    }

    /// The log as it is now against the model: a sentence about the first difference.
    std::optional<std::string> check() const {
        const Log& log = *m_fixture.log;
        const auto read = readRecords(log, Isolation::LogEnd, 300);
        if (!read) return "reading fails: " + read.error().message;
        if (log.endOffset() != end()) return fmt::format("the log ends at {}, not at {}", log.endOffset(), end());
        Records wanted;
        for (const Batch& batch : m_known.batches)
            for (std::size_t i = 0; !batch.control && i < batch.values.size(); ++i)
                if (const Offset offset = batch.base + static_cast<std::int64_t>(i); offset >= log.startOffset())
                    wanted.emplace_back(offset, batch.values[i]);
        Records found;
        for (const ReadRecord& record : *read) found.emplace_back(record.offset, record.value.value_or("null"));
        if (found != wanted) return differenceBetween(found, wanted);
        if (log.recordCount() != std::optional<std::uint64_t>(found.size()))
            return fmt::format("{} records are counted, not {}", log.recordCount().value_or(9999), found.size());
        if (auto wrong = checkBatches(log)) return wrong;
        if (auto wrong = checkProducers(log)) return wrong;
        return checkTransactions(log);
    }

    /// The process dies and, unless `alone`, the power goes with it. The log is opened again by what the checkpoint
    /// says: all that was synced is there, the rest is a prefix.
    std::optional<std::string> restart(std::optional<std::uint64_t> powerCut) {
        disk().heal();
        m_fixture.log.reset();
        if (powerCut) disk().crash(*powerCut);
        m_fixture.options.cleanShutdown = false;
        m_fixture.options.recoveryPoint = m_known.checkpointed;
        m_fixture.options.logStartOffset = m_known.checkpointedStart;
        if (auto opened = m_fixture.open(); !opened) return "it does not open: " + opened.error().message;
        const Log& log = *m_fixture.log;
        if (!log.recovery().damage.empty()) return "damage is reported: " + log.recovery().damage.front();
        // Deleted before they were synced, and gone with the power: the log begins where the checkpoint says.
        if (log.startOffset() == log.endOffset() && log.endOffset() == m_known.checkpointedStart)
            m_known.begin = log.endOffset();
        if (log.endOffset() < m_known.durable)
            return fmt::format("offset {} was synced, the log ends at {}", m_known.durable, log.endOffset());
        const auto unknown = std::exchange(m_known.beingWritten, std::nullopt);
        if (unknown && unknown->next() == log.endOffset()) m_known.batches.push_back(*unknown);
        if (log.endOffset() > end())
            return fmt::format("the log ends at {}, only {} was written", log.endOffset(), end());
        if (log.startOffset() < m_known.checkpointedStart ||
            log.startOffset() > std::max(m_known.start, m_known.durable))
            return fmt::format("the log begins at {}, not within {} to {}", log.startOffset(),
                               m_known.checkpointedStart, std::max(m_known.start, m_known.durable));
        m_known.begin = std::min(m_known.begin, log.endOffset());
        forgetFrom(log.endOffset());
        if (end() != log.endOffset()) return fmt::format("the log ends at {}, within a batch", log.endOffset());
        m_known.start = log.startOffset();
        m_known.durable = log.endOffset();
        m_known.open.clear();
        for (const ProducerFacts& producer : log.producers())
            if (producer.currentTransactionStart) m_known.open.insert(producer.producerId);
        return check();
    }

    std::optional<std::string> stopAndStartCleanly() {
        disk().heal();
        if (auto closed = m_fixture.reopenCleanly(); !closed) return "it does not close: " + closed.error().message;
        m_known.checkpointed = m_known.durable = end();
        m_known.checkpointedStart = m_known.start;
        if (m_fixture.log->recovery().scannedBytes > 0) return "it scans after a clean stop";
        return check();
    }

private:
    static inline const ProducerId idempotent{4};
    static inline const ProducerId transactional{9};

    Offset end() const {
        return std::max(m_known.begin, m_known.batches.empty() ? Offset(0) : m_known.batches.back().next());
    }

    void forgetFrom(Offset offset) {
        while (!m_known.batches.empty() && m_known.batches.back().next() > offset) m_known.batches.pop_back();
        m_known.durable = std::min(m_known.durable, offset);
        noteStart();
    }

    void noteStart() {
        m_known.start = m_fixture.log->startOffset();
        m_known.largestStart = std::max(m_known.largestStart, m_known.start);
    }

    bool act(char letter) {
        Log& log = *m_fixture.log;
        switch (letter) {
            case 'a': return append({}, false, 2);
            case 'p': return append(idempotent, false, 1);
            case 't': return append(transactional, true, 1);
            case 'c': return endTransaction(true);
            case 'x': return endTransaction(false);
            case 'e': ++m_known.epoch; return log.assignEpochStart(LeaderEpoch(m_known.epoch)).has_value();
            case 's': return sync();
            case 'k':
                log.prepareCheckpoint();
                m_known.checkpointed = log.recoveryPoint();
                m_known.checkpointedStart = log.startOffset();
                return true;
            case 'r': return log.roll().has_value();
            case 'u': return truncate();
            case 'd': {
                const Offset middle =
                    std::min(m_known.start + (end() - m_known.start) / 2, m_known.durable);  // what consumers have seen
                const bool done = log.advanceStartOffset(middle).has_value();
                noteStart();
                return done;
            }
            case 'n': {
                if (!sync()) return false;
                LogConfig config = log.config();
                config.retentionBytes = 900;
                log.reconfigure(config);
                const auto gone = log.applyRetention(m_fixture.clock.now());
                noteStart();
                if (gone)
                    for (const auto& path : *gone)
                        static_cast<void>(disk().remove(path));  // the next open takes what stays
                return gone.has_value();
            }
            default: return true;
        }
    }

    Sequence lastSequenceOf(ProducerId producer) const {
        Sequence last = noSequence;
        for (const Batch& batch : m_known.batches)
            if (batch.producer == producer && !batch.control) last = batch.lastSequence;
        return last;
    }

    bool append(std::optional<ProducerId> producer, bool inTransaction, int count) {
        Batch batch{end(),
                    {},
                    false,
                    false,
                    noProducerId,
                    noSequence,
                    inTransaction,
                    LeaderEpoch(m_known.epoch),
                    m_fixture.clock.now()};
        for (int i = 0; i < count; ++i) batch.values.push_back(fmt::format("value {}", m_known.next++));
        BatchBuilder::Options options;
        if (producer) {
            batch.producer = *producer;
            const Sequence last = lastSequenceOf(*producer);
            batch.lastSequence = Sequence(last.value() + count);
            options = m_fixture.producer(producer->value(), 0, last.value() + 1, inTransaction);
        }
        const Bytes bytes = m_fixture.batch(batch.values, options);
        if (!write(std::move(batch),
                   [&] { return m_fixture.append(bytes, AppendOrigin::Client, m_known.epoch).has_value(); }))
            return false;
        if (inTransaction) m_known.open.insert(*producer);
        return true;
    }

    template <class Append>
    bool write(Batch batch, Append append) {
        m_known.beingWritten = batch;
        const bool done = append();
        m_known.beingWritten.reset();
        if (done) m_known.batches.push_back(std::move(batch));
        return done;
    }

    bool endTransaction(bool commit) {
        if (!m_known.open.contains(transactional)) return true;
        Batch marker{end(),
                     {"marker"},
                     true,
                     commit,
                     transactional,
                     noSequence,
                     true,
                     LeaderEpoch(m_known.epoch),
                     m_fixture.clock.now()};
        if (!write(std::move(marker), [&] {
                return m_fixture.endTransaction(transactional.value(), 0, commit, m_known.epoch).has_value();
            }))
            return false;
        m_known.open.clear();
        return true;
    }

    bool sync() {
        const Offset before = end();
        if (!m_fixture.sync()) return false;
        m_known.durable = before;
        return true;
    }

    bool truncate() {
        Offset to = std::max(m_known.start, std::max(Offset(0), end() - 3));
        for (const Batch& batch : m_known.batches)
            if (batch.base < to && batch.next() > to) to = batch.base;  // whole batches go
        m_known.durable = std::min(m_known.durable, to);
        m_known.checkpointed = std::min(m_known.checkpointed, to);  // its owner writes the checkpoints first
        m_known.checkpointedStart = std::min(m_known.checkpointedStart, to);
        if (!m_fixture.log->truncateTo(to)) return false;
        m_known.begin = std::min(m_known.begin, to);
        forgetFrom(to);
        m_known.open.clear();
        for (const ProducerFacts& producer : m_fixture.log->producers())
            if (producer.currentTransactionStart) m_known.open.insert(producer.producerId);
        return true;
    }

    using Records = std::vector<std::pair<Offset, std::string>>;

    static std::string differenceBetween(const Records& found, const Records& wanted) {
        const auto [has, wants] = std::mismatch(found.begin(), found.end(), wanted.begin(), wanted.end());
        const auto text = [](const auto& at, const auto& end) {
            return at == end ? std::string("the end") : fmt::format("{} “{}”", at->first, at->second);
        };
        return fmt::format("{} records are read, {} were written: instead of {} comes {}", found.size(), wanted.size(),
                           text(wants, wanted.end()), text(has, found.end()));
    }

    std::optional<std::string> checkBatches(const Log& log) const {
        for (const Batch& batch : m_known.batches) {
            if (batch.base < log.startOffset()) continue;
            // The epochs of deleted records go before a checkpoint says that the records are gone.
            if (batch.base >= m_known.largestStart && log.epochOf(batch.base) != batch.epoch)
                return fmt::format("the epoch at {} is {}, not {}", batch.base, log.epochOf(batch.base), batch.epoch);
            const auto slice = log.read(batch.next() - 1, 1, true, Isolation::LogEnd);
            if (!slice || slice->nextOffset != batch.next())
                return fmt::format("offset {} is not found", batch.next() - 1);
            const auto found = log.offsetForTimestamp(batch.time, Isolation::LogEnd);
            if (!found || !*found || (*found)->offset != batch.base)
                return fmt::format("the time of offset {} is not found", batch.base);
        }
        return std::nullopt;
    }

    std::optional<std::string> checkProducers(const Log& log) const {
        std::map<ProducerId, const Batch*> last;
        for (const Batch& batch : m_known.batches)
            if (batch.producer.value() >= 0 && !batch.control) last[batch.producer] = &batch;
        const auto facts = log.producers();
        for (const auto& [id, batch] : last) {
            const auto found = std::find_if(facts.begin(), facts.end(),
                                            [id = id](const ProducerFacts& known) { return known.producerId == id; });
            if (found == facts.end()) {
                if (batch->base >= log.startOffset()) return fmt::format("producer {} is forgotten", id);
            } else if (found->lastSequence != batch->lastSequence) {
                return fmt::format("producer {} is at {}, not {}", id, found->lastSequence, batch->lastSequence);
            }
        }
        for (const ProducerFacts& known : facts)
            if (!last.contains(known.producerId) && known.lastSequence != noSequence)
                return fmt::format("producer {} never wrote what is here", known.producerId);
        return std::nullopt;
    }

    std::optional<std::string> checkTransactions(const Log& log) const {
        std::optional<Offset> open;
        std::set<Offset> aborted;
        for (const Batch& batch : m_known.batches) {
            if (batch.producer != transactional) continue;
            if (!batch.control && !open) open = batch.base;
            if (!batch.control) continue;
            if (!batch.commit && open && *open >= log.startOffset()) aborted.insert(*open);
            open.reset();
        }
        if (m_known.largestStart > Offset(0)) open = open && *open >= m_known.largestStart ? open : std::nullopt;
        if (open && log.lastStableOffset() != *open)
            return fmt::format("the last stable offset is {}, a transaction begins at {}", log.lastStableOffset(),
                               *open);
        if (!open && m_known.largestStart == Offset(0) && log.lastStableOffset() != log.highWatermark())
            return fmt::format("the last stable offset is held at {}", log.lastStableOffset());
        const auto said = log.abortedIn(log.startOffset(), log.endOffset());
        if (!said) return said.error().message;
        std::set<Offset> found;
        for (const AbortedTransaction& transaction : *said)
            if (transaction.firstOffset >= log.startOffset()) found.insert(transaction.firstOffset);
        // Of a transaction whose beginning was deleted, a later batch may count as the first.
        const bool fits = m_known.largestStart == Offset(0)
                              ? found == aborted
                              : std::includes(found.begin(), found.end(), aborted.begin(), aborted.end());
        const auto text = [](const std::set<Offset>& offsets) { return fmt::format("{}", fmt::join(offsets, ", ")); };
        if (!fits) return fmt::format("aborted is said of {}, and was {}", text(found), text(aborted));
        return std::nullopt;
    }

    LogFixture m_fixture;
    Known m_known;
};

}  // namespace brook::test
