#include "engine/groups/assignor.h"

#include <algorithm>
#include <vector>

namespace brook {

namespace {

using Member = AssignmentQuestion::Member;

struct Share {
    const std::string* id;
    const Member* wishes;
    PartitionSet has;
    std::size_t count = 0;

    void take(const Uuid& topic, std::int32_t partition) {
        has[topic].insert(partition);
        ++count;
    }
    void drop(const Uuid& topic, std::int32_t partition) {
        has[topic].erase(partition);
        --count;
    }
};

/// What members have and may keep: of topics that they still want and that are still there, each partition once.
std::vector<Share> keepPresent(const AssignmentQuestion& question, std::map<Uuid, std::vector<bool>>& taken) {
    for (const auto& [topic, count] : question.partitions) taken[topic].resize(static_cast<std::size_t>(count));
    std::vector<Share> shares;
    for (const auto& [id, member] : question.members) {
        Share& share = shares.emplace_back(Share{&id, &member, {}, 0});
        for (const auto& [topic, partitions] : member.present) {
            const auto slots = taken.find(topic);
            if (slots == taken.end() || !member.topics.contains(topic)) continue;
            for (const std::int32_t partition : partitions) {
                if (partition < 0 || static_cast<std::size_t>(partition) >= slots->second.size()) continue;
                if (slots->second[static_cast<std::size_t>(partition)]) continue;
                slots->second[static_cast<std::size_t>(partition)] = true;
                share.take(topic, partition);
            }
        }
    }
    return shares;
}

/// Gives each partition that nobody has to the one who wants it and has least.
void handOut(std::vector<Share>& shares, const std::map<Uuid, std::vector<bool>>& taken) {
    for (const auto& [topic, slots] : taken) {
        std::vector<Share*> wanting;
        for (Share& share : shares)
            if (share.wishes->topics.contains(topic)) wanting.push_back(&share);
        if (wanting.empty()) continue;
        const auto more = [](const Share* a, const Share* b) {
            return a->count != b->count ? a->count > b->count : *a->id > *b->id;
        };
        std::make_heap(wanting.begin(), wanting.end(), more);
        for (std::size_t partition = 0; partition < slots.size(); ++partition) {
            if (slots[partition]) continue;
            std::pop_heap(wanting.begin(), wanting.end(), more);
            wanting.back()->take(topic, static_cast<std::int32_t>(partition));
            std::push_heap(wanting.begin(), wanting.end(), more);
        }
    }
}

/// One partition from who has most of those that `poor` wants, if that evens things out.
bool moveOneTo(Share& poor, std::vector<Share>& shares) {
    Share* rich = nullptr;
    Uuid movable;
    for (Share& share : shares) {
        if (share.count < poor.count + 2 || (rich && share.count <= rich->count)) continue;
        const auto shared = std::find_if(share.has.begin(), share.has.end(), [&](const auto& entry) {
            return !entry.second.empty() && poor.wishes->topics.contains(entry.first);
        });
        if (shared == share.has.end()) continue;
        rich = &share;
        movable = shared->first;
    }
    if (!rich) return false;
    const std::int32_t partition = *rich->has[movable].rbegin();
    rich->drop(movable, partition);
    poor.take(movable, partition);
    return true;
}

void evenOut(std::vector<Share>& shares) {
    for (bool moved = true; moved;) {
        moved = false;
        std::vector<Share*> poorest;
        for (Share& share : shares) poorest.push_back(&share);
        std::stable_sort(poorest.begin(), poorest.end(),
                         [](const Share* a, const Share* b) { return a->count < b->count; });
        for (Share* poor : poorest) moved = moveOneTo(*poor, shares) || moved;
    }
}

AssignmentAnswer answerOf(std::vector<Share> shares) {
    AssignmentAnswer answer;
    for (Share& share : shares) {
        std::erase_if(share.has, [](const auto& entry) { return entry.second.empty(); });
        answer.emplace(*share.id, std::move(share.has));
    }
    return answer;
}

}  // namespace

AssignmentAnswer assignUniformly(const AssignmentQuestion& question) {
    std::map<Uuid, std::vector<bool>> taken;
    std::vector<Share> shares = keepPresent(question, taken);
    handOut(shares, taken);
    evenOut(shares);
    return answerOf(std::move(shares));
}

AssignmentAnswer assignRanges(const AssignmentQuestion& question) {
    std::vector<std::pair<std::string, const Member*>> ordered;
    for (const auto& [id, member] : question.members) ordered.emplace_back(id, &member);
    // Static members first and by their names, so that a restart does not change the order.
    std::stable_sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) {
        const auto& left = a.second->instanceId;
        const auto& right = b.second->instanceId;
        return left && right ? *left < *right : left.has_value() && !right.has_value();
    });
    AssignmentAnswer answer;
    for (const auto& [id, member] : question.members) answer[id];
    for (const auto& [topic, count] : question.partitions) {
        std::vector<const std::string*> wanting;
        for (const auto& [id, member] : ordered)
            if (member->topics.contains(topic)) wanting.push_back(&id);
        if (wanting.empty()) continue;
        const auto members = static_cast<std::int32_t>(wanting.size());
        std::int32_t next = 0;
        for (std::int32_t i = 0; i < members; ++i) {
            const std::int32_t length = count / members + (i < count % members ? 1 : 0);
            for (std::int32_t k = 0; k < length; ++k)
                answer[*wanting[static_cast<std::size_t>(i)]][topic].insert(next++);
        }
    }
    return answer;
}

}  // namespace brook
