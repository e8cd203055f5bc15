#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "engine/base/clock.h"
#include "engine/storage/log_directory.h"

namespace brook::test {

/// Holds what the members of one group are told about who owns which partition against the promise that no partition
/// has two owners. A member owns what it was told from then on, until it gives it up, is told otherwise, or its lease
/// ends: the time for which the broker may not give away what belongs to a member that says nothing.
class OwnershipChecker {
public:
    using Partitions = std::set<TopicPartition>;

    /// `member` was told that in `generation` (a member epoch, with KIP-848) it owns exactly `partitions`, until
    /// `leaseEnd` unless it hears more. News older than its lease is no news.
    void told(const std::string& member, std::int32_t generation, const Partitions& partitions, MonotonicTime leaseEnd,
              MonotonicTime now) {
        told(member, generation, partitions, partitions, leaseEnd, now);
    }
    /// The same for a member that still has others in `hands`, to be given back.
    void told(const std::string& member, std::int32_t generation, const Partitions& partitions, const Partitions& hands,
              MonotonicTime leaseEnd, MonotonicTime now);
    /// `member` heard something that makes its lease end at another time.
    void leased(const std::string& member, MonotonicTime leaseEnd) { m_leases[member] = leaseEnd; }
    /// `member` lets go of what it owns: all of it, or whatever is not in `kept`.
    void gaveUp(const std::string& member, const Partitions& kept = {});

    /// Nobody is in the group: one that is made anew under its name counts its generations from the beginning.
    void emptied() { m_byGeneration.clear(); }

    /// The first broken promise, in a sentence.
    const std::optional<std::string>& violation() const { return m_violation; }

    /// A group that nothing disturbs any more: each of `all` has exactly one owner. Nothing, or what is wrong.
    static std::optional<std::string> settled(const std::map<std::string, Partitions>& owned, const Partitions& all);

private:
    struct Holding {
        std::string member;
        std::int32_t generation;
    };
    void checkGeneration(const std::string& member, std::int32_t generation, const TopicPartition& place);
    void checkHolder(const std::string& member, std::int32_t generation, const TopicPartition& place,
                     MonotonicTime now);
    void complain(std::string what) {
        if (!m_violation) m_violation = std::move(what);
    }

    std::map<TopicPartition, Holding> m_holdings;
    std::map<std::string, MonotonicTime> m_leases;
    std::map<std::pair<std::int32_t, TopicPartition>, std::string> m_byGeneration;
    std::optional<std::string> m_violation;
};

}  // namespace brook::test
