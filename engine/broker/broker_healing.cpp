#include "engine/broker/broker.h"
#include "engine/broker/record_counting.h"
#include "engine/metadata/leadership.h"

namespace brook {

namespace {

constexpr Milliseconds betweenAttempts{2000};

Log::OpenOptions optionsFor(const Partition& partition) {
    const Log& log = partition.log();
    Log::OpenOptions options;
    options.recoveryPoint = log.recoveryPoint();
    options.logStartOffset = log.startOffset();
    options.config = log.config();
    options.topic = partition.name().topic;
    options.partition = partition.name().partition;
    options.topicId = partition.topicId();
    options.cleanedUpTo = log.cleanedUpTo();
    return options;
}

}  // namespace

void Broker::scheduleHealing() {
    m_environment.executor.cancel(m_healing);
    m_healing = m_environment.executor.schedule(betweenAttempts, [this] {
        heal();
        scheduleHealing();
    });
}

/// Tries to bring back all that a disk took offline. While all is well it only looks.
void Broker::heal() {
    if (m_stopping) return;
    healMetadata();
    const auto now = image();
    for (const auto& [name, known] : now->topics) {
        const Topic* topic = m_topics.find(name);
        if (topic && topic->partitions.size() == known->partitions.size()) continue;
        auto taken = takeUp(*known);
        if (!taken) {
            sayOnce(name, taken.error());
            continue;
        }
        if (m_offline.erase(name) > 0) sayHealed(name);
        for (const ImageListener& listener : m_imageListeners) listener(*now, *now);
    }
    m_topics.forEachPartition([this](const std::shared_ptr<Partition>& partition) {
        if (partition->log().offline()) heal(partition);
    });
}

void Broker::healMetadata() {
    const std::string name = "the metadata log";
    if (const auto& offline = m_metadata->log().offline()) sayOnce(name, *offline);
    const bool healed = m_metadata->reopenIfOffline() && !m_metadata->log().offline();
    if (healed && m_offline.erase(name) > 0) sayHealed(name);
}

void Broker::heal(const std::shared_ptr<Partition>& partition) {
    const std::string name = partition->name().text();
    const Error why = *partition->log().offline();
    sayOnce(name, why);
    partition->diskFailed(why);  // nobody waits for what it will not keep
    // A cleaning under way finds that the log is another one, and gives up.
    const Offset seen = partition->log().highWatermark();
    auto log = Log::open(logEnvironment(), partition->log().directory(), optionsFor(*partition));
    if (!log) return;  // it stays as it is until the next attempt
    partition->reopened(std::move(*log));
    countRecords(partition, m_environment.background, m_environment.executor, m_environment.diagnostics);
    m_offline.erase(name);
    sayHealed(name);
    // Only a new leader epoch tells those who read further that what they have seen is gone (KIP-320).
    if (partition->log().endOffset() < seen) beginNewEpoch(*partition);
}

void Broker::beginNewEpoch(const Partition& partition) {
    PartitionChangeRecord change;
    change.partitionId = partition.name().partition;
    change.topicId = partition.topicId();
    change.leader = id();
    changeMetadata({change}, [this, name = partition.name().text()](const Result<void>& changed) {
        if (!changed)
            m_environment.diagnostics.report(
                Severity::Error, Logger::Broker,
                fmt::format("{} has no new leader epoch: {}", name, changed.error().message));
    });
}

void Broker::sayOnce(const std::string& what, const Error& why) {
    if (m_offline.insert(what).second)
        m_environment.diagnostics.report(Severity::Error, Logger::Broker,
                                         fmt::format("{} is offline: {}", what, why.message));
}

void Broker::sayHealed(const std::string& what) {
    m_environment.diagnostics.report(Severity::Info, Logger::Broker,
                                     fmt::format("{} is back: the disk answers again", what));
}

}  // namespace brook
