#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/clock.h"
#include "engine/base/strong.h"
#include "engine/base/uuid.h"
#include "engine/broker/coordinator_log.h"
#include "engine/groups/records/classic_records.h"
#include "engine/groups/records/keys.h"

namespace brook {

/// Where a group goes on reading in a partition.
struct CommittedOffset {
    Offset offset;
    LeaderEpoch leaderEpoch = noLeaderEpoch;
    std::string metadata;
    Timestamp committedAt;
    std::optional<Timestamp> expiresAt;  ///< where the client chose it (OffsetCommit up to version 4)
    Uuid topicId;                        ///< of the topic at that time; zero where nobody knew it

    static CommittedOffset from(const OffsetCommitValue& value);
    CoordinatorRecord record(const OffsetCommitKey& key) const;
};

/// What takes back a committed offset.
CoordinatorRecord offsetTombstone(const OffsetCommitKey& key);

/// The committed offsets of the groups of one coordinator partition, and those that wait for their transaction to end.
/// A value without clock or disk: its owner writes the records and applies them here.
class CommittedOffsets {
public:
    using Partitions = std::map<PartitionIndex, CommittedOffset>;
    using Topics = std::map<std::string, Partitions>;

    /// A record of the log, or one about to be written: a committed offset, or nothing for a tombstone.
    void apply(const OffsetCommitKey& key, std::optional<CommittedOffset> committed);
    /// One inside a transaction: counts once `endTransaction` says so.
    void applyPending(ProducerId producer, const OffsetCommitKey& key, CommittedOffset committed);
    /// A commit of the same partition made outside, after the pending one, wins.
    void endTransaction(ProducerId producer, bool commit);

    const CommittedOffset* find(const std::string& group, const std::string& topic, PartitionIndex partition) const;
    /// All of a group; empty without any.
    const Topics& of(const std::string& group) const;
    bool isPending(const std::string& group, const std::string& topic, PartitionIndex partition) const;
    /// Whether some transaction holds offsets of the group.
    bool hasPending(const std::string& group) const;
    std::vector<std::string> groups() const;

    /// What a plain delete of everything a group has, writes. Offsets pending in a transaction go too.
    std::vector<CoordinatorRecord> tombstonesOf(const std::string& group) const;
    void forget(const std::string& group);

    /// What is kept of a group, and what no longer (KIP-211). `base` gives the time from which an offset's age counts,
    /// or nothing for one that is in use. Offsets that wait for a transaction are never let go.
    using AgeBase = std::function<std::optional<Timestamp>(const std::string& topic, const CommittedOffset&)>;
    std::vector<OffsetCommitKey> expired(const std::string& group, Timestamp now, Milliseconds retention,
                                         const AgeBase& base) const;

private:
    struct Pending {
        CommittedOffset committed;
        std::uint64_t order;
    };
    using Place = std::pair<std::string, PartitionIndex>;
    using PendingOfGroup = std::map<Place, Pending>;

    std::map<std::string, Topics> m_groups;
    std::map<ProducerId, std::map<std::string, PendingOfGroup>> m_pending;
    std::map<std::string, std::map<Place, std::uint64_t>> m_order;  // of commits made while a transaction was open
    std::uint64_t m_applied = 0;
};

}  // namespace brook
