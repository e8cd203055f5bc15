#include "engine/broker/log_cleaner.h"

#include <algorithm>

#include "engine/storage/segment_swap.h"

namespace brook {

/// One log under work, from the first pass to the last rename.
struct LogCleaner::Cleaning {
    std::shared_ptr<Partition> partition;
    std::function<void(Result<CleaningStats>)> done;  // given when somebody asked
    std::shared_ptr<const LogView> view;
    std::atomic<bool> abandoned{false};
    CleaningStats total;
    bool first = true;
    bool waiting = false;  // for a disk that answers again
};

namespace {

/// The second pass reads again what the first one kept: removed adds up, what is kept is what the last one kept.
CleaningStats together(const CleaningStats& before, const CleaningStats& pass, bool first) {
    if (first) return pass;
    CleaningStats all = pass;
    all.recordsRead = before.recordsRead + (pass.recordsRead - before.recordsKept);
    all.bytesRead = before.bytesRead + (pass.bytesRead - before.bytesKept);
    all.abortedRemoved += before.abortedRemoved;
    all.unkeyedRemoved += before.unkeyedRemoved;
    all.markersRemoved += before.markersRemoved;
    return all;
}

}  // namespace

LogCleaner::~LogCleaner() {
    *m_alive = false;
    m_environment.executor.cancel(m_timer);
    for (const auto& [name, cleaning] : m_running) cleaning->abandoned = true;
}

void LogCleaner::configure(const Settings& settings) {
    m_settings = settings;
    schedule();
}

void LogCleaner::schedule() {
    m_environment.executor.cancel(m_timer);
    if (m_stopping) return;
    m_timer = m_environment.executor.schedule(m_settings.backoff, [this] {
        look();
        schedule();
    });
}

void LogCleaner::look() {
    if (!m_settings.enabled || m_stopping) return;
    const Timestamp now = m_environment.clock.now();
    std::vector<std::pair<double, std::shared_ptr<Partition>>> worth;
    m_environment.topics.forEachPartition([&](const std::shared_ptr<Partition>& partition) {
        Log& log = partition->log();
        if (!log.config().cleanupCompact || log.offline() || isCleaning(*partition) ||
            m_uncleanable.contains(partition->name().text()))
            return;
        auto view = log.view();
        if (mustRollForCompaction(*view, now)) {
            if (auto rolled = log.roll(); !rolled)
                m_environment.diagnostics.report(Severity::Error, Logger::Cleaner, rolled.error().message);
            view = log.view();
        }
        const CleanableRange range = cleanableRange(*view, now);
        if (worthCleaning(range, view->config)) worth.emplace_back(range.dirtyRatio(), partition);
    });
    std::stable_sort(worth.begin(), worth.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    for (const auto& [ratio, partition] : worth)
        if (m_running.size() < std::max<std::size_t>(m_settings.threads, 1)) start(partition, {});
}

void LogCleaner::clean(const std::shared_ptr<Partition>& partition, std::function<void(Result<CleaningStats>)> done) {
    const std::string name = partition->name().text();
    if (m_stopping) return done(fail(ErrorCode::OperationNotAttempted, "the broker stops"));
    if (partition->isRetired()) return done(fail(ErrorCode::UnknownTopicOrPartition, "{} was deleted", name));
    if (!partition->log().config().cleanupCompact)
        return done(fail(ErrorCode::InvalidRequest, "{} is not compacted: its cleanup.policy says so", name));
    if (const auto running = m_running.find(name); running != m_running.end()) {
        // It works on an older view; a cleaning of its own follows.
        auto before = std::move(running->second->done);
        running->second->done = [this, alive = m_alive, before = std::move(before), partition,
                                 done = std::move(done)](Result<CleaningStats> result) mutable {
            if (before) before(std::move(result));
            if (*alive) clean(partition, std::move(done));
        };
        return;
    }
    m_uncleanable.erase(name);
    start(partition, std::move(done));
}

void LogCleaner::start(const std::shared_ptr<Partition>& partition, std::function<void(Result<CleaningStats>)> done) {
    auto cleaning = std::make_shared<Cleaning>();
    cleaning->partition = partition;
    cleaning->done = std::move(done);
    m_running[partition->name().text()] = cleaning;
    beginPass(cleaning);
}

/// Enough for every record of the dirty part to have a key of its own, within this log's share of the memory.
std::size_t LogCleaner::mapBytesFor(const LogView& view) const {
    const CleanableRange range = cleanableRange(view, m_environment.clock.now());
    std::uint64_t records = 1;
    for (const SegmentView& segment : view.segments)
        if (segment.facts.nextOffset > range.firstDirty && segment.facts.baseOffset < range.firstUncleanable)
            records += segment.records;
    const double wanted =
        static_cast<double>(records + 1) * OffsetMap::bytesPerKey / std::max(m_settings.loadFactor, 0.01) +
        2 * OffsetMap::bytesPerKey;
    const std::size_t share = m_settings.mapBytes / std::max<std::size_t>(m_settings.threads, 1);
    return wanted < static_cast<double>(share) ? static_cast<std::size_t>(wanted) : share;
}

void LogCleaner::beginPass(const std::shared_ptr<Cleaning>& cleaning) {
    cleaning->view = cleaning->partition->log().view();
    m_environment.diagnostics.trace(Severity::Debug, Logger::Cleaner, [&] {
        return fmt::format("{}: a pass of compaction begins", cleaning->partition->name().text());
    });
    const std::uint64_t secret = m_environment.random.next();
    const KeyedHash hash(secret, m_environment.random.next());
    auto cleaned = std::make_shared<Result<CleanedLog>>();
    onWorker(
        [cleaning, cleaned, hash, bytes = mapBytesFor(*cleaning->view), load = m_settings.loadFactor,
         now = m_environment.clock.now(), &fs = m_environment.fs] {
            OffsetMap map(bytes, load, hash);
            *cleaned = CleaningPass(fs, cleaning->view, now, map, cleaning->abandoned).run();
        },
        [this, cleaning, cleaned] { passDone(cleaning, *cleaned); });
}

void LogCleaner::passDone(const std::shared_ptr<Cleaning>& cleaning, Result<CleanedLog>& cleaned) {
    Partition& partition = *cleaning->partition;
    if (partition.isRetired()) {
        // Its directory has another name by now; a new topic may stand in its place and must not find our files.
        FileSystem& fs = m_environment.fs;
        const auto directory = cleaning->view->directory;
        onWorker(
            [&fs, directory] {
                if (fs.exists(directory)) static_cast<void>(SegmentSwap(fs, directory, {}).discard());
            },
            [this, cleaning] {
                finish(cleaning,
                       fail(ErrorCode::UnknownTopicOrPartition, "{} was deleted", cleaning->partition->name().text()));
            });
        return;
    }
    if (!cleaned) return finish(cleaning, failed(cleaned));
    const CleaningStats stats = cleaned->stats;
    const bool nothingMoved = cleaned->groups.empty();
    if (auto begun = partition.log().beginSwap(std::move(*cleaned)); !begun) return finish(cleaning, begun);
    cleaning->total = together(cleaning->total, stats, cleaning->first);
    cleaning->first = false;
    if (nothingMoved) return swapped(cleaning);
    syncAndAdvance(cleaning);
}

void LogCleaner::syncAndAdvance(const std::shared_ptr<Cleaning>& cleaning) {
    auto synced = std::make_shared<Result<void>>();
    onWorker([synced, &fs = m_environment.fs,
              directory = cleaning->view->directory] { *synced = fs.syncDirectory(directory); },
             [this, cleaning, synced] { advance(cleaning, *synced); });
}

void LogCleaner::advance(const std::shared_ptr<Cleaning>& cleaning, const Result<void>& synced) {
    // Closing the log does what is left; a deleted one needs nothing.
    if (m_stopping || cleaning->partition->isRetired())
        return finish(cleaning, fail(ErrorCode::OperationNotAttempted, "the broker stops"));
    const Result<bool> more = synced ? cleaning->partition->log().advanceSwap() : failed(synced);
    if (more) return *more ? syncAndAdvance(cleaning) : swapped(cleaning);
    // The new segments are in force; their names wait for a disk that answers again.
    m_environment.diagnostics.report(Severity::Error, Logger::Cleaner, more.error().message);
    cleaning->waiting = true;
    m_environment.executor.schedule(m_settings.backoff, [this, alive = m_alive, cleaning] {
        if (!*alive || !cleaning->waiting) return;
        cleaning->waiting = false;
        syncAndAdvance(cleaning);
    });
}

void LogCleaner::swapped(const std::shared_ptr<Cleaning>& cleaning) {
    Log& log = cleaning->partition->log();
    m_owner.removeLater(log.takeRetired(), log.config().fileDeleteDelay);
    const bool further = !m_stopping && !cleanableRange(*log.view(), m_environment.clock.now()).empty() &&
                         log.cleanedUpTo() > cleaning->view->cleanedUpTo;
    if (further) return beginPass(cleaning);
    const CleaningStats& total = cleaning->total;
    m_environment.diagnostics.report(
        Severity::Info, Logger::Cleaner,
        fmt::format("{}: compaction removed {} of {} records and {} of {} bytes", cleaning->partition->name().text(),
                    total.recordsRemoved(), total.recordsRead,
                    total.bytesRead - std::min(total.bytesKept, total.bytesRead), total.bytesRead));
    finish(cleaning, {});
}

void LogCleaner::finish(const std::shared_ptr<Cleaning>& cleaning, const Result<void>& result) {
    const std::string name = cleaning->partition->name().text();
    m_running.erase(name);
    if (!result && result.error().code != ErrorCode::OperationNotAttempted && !cleaning->partition->isRetired())
        m_environment.diagnostics.report(Severity::Error, Logger::Cleaner,
                                         fmt::format("{} could not be compacted: {}", name, result.error().message));
    if (!result && result.error().code == ErrorCode::CorruptMessage) m_uncleanable[name] = result.error().message;
    if (result) m_owner.saveCheckpoints();
    if (cleaning->done) cleaning->done(result ? Result<CleaningStats>(cleaning->total) : failed(result));
    if (m_running.empty() && m_whenStopped) return std::exchange(m_whenStopped, {})();
    // Others may have waited for their turn.
    if (result)
        m_environment.executor.post([this, alive = m_alive] {
            if (*alive) look();
        });
}

void LogCleaner::stop(std::function<void()> done) {
    m_stopping = true;
    m_environment.executor.cancel(m_timer);
    for (const auto& [name, cleaning] : std::exchange(m_running, {})) {
        cleaning->abandoned = true;
        if (!std::exchange(cleaning->waiting, false)) m_running[name] = cleaning;
    }
    if (m_running.empty()) return done();
    m_whenStopped = std::move(done);
}

/// Runs `job` elsewhere and then, while this object lives, `then` on the loop.
void LogCleaner::onWorker(std::function<void()> job, std::function<void()> then) {
    m_environment.workers.run(
        [job = std::move(job), then = std::move(then), alive = m_alive, &executor = m_environment.executor] {
            job();
            executor.post([then, alive] {
                if (*alive) then();
            });
        });
}

}  // namespace brook
