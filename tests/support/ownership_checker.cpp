#include "tests/support/ownership_checker.h"

#include <fmt/format.h>

namespace brook::test {

void OwnershipChecker::told(const std::string& member, std::int32_t generation, const Partitions& partitions,
                            const Partitions& hands, MonotonicTime leaseEnd, MonotonicTime now) {
    gaveUp(member, hands);
    m_leases[member] = leaseEnd;
    for (const TopicPartition& place : partitions) {
        if (leaseEnd <= now) continue;
        checkGeneration(member, generation, place);
        checkHolder(member, generation, place, now);
        m_holdings.insert_or_assign(place, Holding{member, generation});
    }
}

void OwnershipChecker::checkGeneration(const std::string& member, std::int32_t generation,
                                       const TopicPartition& place) {
    const auto [first, isFirst] = m_byGeneration.emplace(std::pair(generation, place), member);
    if (isFirst || first->second == member) return;
    complain(
        fmt::format("in generation {} {} was given to {} and to {}", generation, place.text(), first->second, member));
}

void OwnershipChecker::checkHolder(const std::string& member, std::int32_t generation, const TopicPartition& place,
                                   MonotonicTime now) {
    const auto held = m_holdings.find(place);
    if (held == m_holdings.end() || held->second.member == member || m_leases[held->second.member] <= now) return;
    complain(fmt::format("{} was given to {} in generation {} while it belongs to {} since generation {}", place.text(),
                         member, generation, held->second.member, held->second.generation));
}

void OwnershipChecker::gaveUp(const std::string& member, const Partitions& kept) {
    std::erase_if(m_holdings, [&](const auto& holding) {
        return holding.second.member == member && !kept.contains(holding.first);
    });
}

std::optional<std::string> OwnershipChecker::settled(const std::map<std::string, Partitions>& owned,
                                                     const Partitions& all) {
    std::map<TopicPartition, std::string> owners;
    for (const auto& [member, partitions] : owned) {
        for (const TopicPartition& place : partitions) {
            const auto [other, isFirst] = owners.emplace(place, member);
            if (!isFirst) return fmt::format("{} has two owners: {} and {}", place.text(), other->second, member);
        }
    }
    for (const TopicPartition& place : all)
        if (!owners.contains(place)) return fmt::format("{} has no owner", place.text());
    return std::nullopt;
}

}  // namespace brook::test
