#include "engine/admin/rebalance_follower.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <vector>

namespace brook::admin {

namespace {

constexpr std::size_t movesNamed = 6;
constexpr std::size_t outcomesKept = 50;
constexpr std::int64_t awayMs = 5000;

const std::string& readerIn(const PartitionReaders& readers, const PartitionReaders::key_type& place) {
    static const std::string nobody = "nobody";
    const auto found = readers.find(place);
    return found == readers.end() ? nobody : found->second;
}

std::set<PartitionReaders::key_type> allOf(const PartitionReaders& before, const PartitionReaders& after) {
    std::set<PartitionReaders::key_type> places;
    for (const PartitionReaders* each : {&before, &after})
        for (const auto& [place, reader] : *each) places.insert(place);
    return places;
}

bool isSettled(const GroupRow& group) { return group.state == "Stable" || group.state == "Empty"; }

}  // namespace

PartitionReaders readersOf(const GroupRow& group) {
    PartitionReaders readers;
    for (const GroupMemberRow& member : group.members)
        for (const auto& place : member.assignment) readers[place] = member.id;
    return readers;
}

std::string movesInWords(const PartitionReaders& before, const PartitionReaders& after) {
    const std::set<PartitionReaders::key_type> all = allOf(before, after);
    std::string moves;
    std::size_t moved = 0;
    for (const auto& place : all) {
        const std::string& from = readerIn(before, place);
        const std::string& to = readerIn(after, place);
        if (from == to) continue;
        if (++moved > movesNamed) continue;
        moves += fmt::format("{}{} {} from {} to {}", moved == 1 ? "" : ", ", place.first, place.second, from, to);
    }
    if (moved == 0) return "nothing moved";
    if (moved > movesNamed) moves += fmt::format(" and {} more", moved - movesNamed);
    return fmt::format("{} of {} partitions moved: {}", moved, all.size(), moves);
}

void RebalanceFollower::follow(std::map<std::string, GroupRow>& groups, Timestamp now) {
    std::erase_if(m_groups, [&](const auto& entry) { return !groups.contains(entry.first); });
    // What groups came to while nobody watched is not known.
    const bool wasAway = m_followedAt == noTimestamp || now - m_followedAt > awayMs;
    m_followedAt = now;
    for (auto& [id, group] : groups) {
        const auto followed = m_groups.try_emplace(id).first;
        if (wasAway && isSettled(group)) {
            followed->second.readers = readersOf(group);
            followed->second.seenUntil = now;
        }
        follow(followed->second, group, now);
    }
}

void RebalanceFollower::follow(Followed& followed, GroupRow& group, Timestamp now) {
    const auto first = std::find_if(group.events.begin(), group.events.end(),
                                    [&](const GroupEventRow& event) { return event.time > followed.seenUntil; });
    if (first != group.events.end() && isSettled(group)) {
        PartitionReaders readers = readersOf(group);
        const Timestamp last = group.events.back().time;
        followed.outcomes.push_back({last, fmt::format("settled within {} ms: {}", now - first->time,
                                                       movesInWords(followed.readers, readers))});
        if (followed.outcomes.size() > outcomesKept) followed.outcomes.pop_front();
        followed.readers = std::move(readers);
        followed.seenUntil = last;
    }
    group.events.insert(group.events.end(), followed.outcomes.begin(), followed.outcomes.end());
    std::stable_sort(group.events.begin(), group.events.end(),
                     [](const GroupEventRow& a, const GroupEventRow& b) { return a.time < b.time; });
}

}  // namespace brook::admin
