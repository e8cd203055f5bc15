#include "tests/support/group_member.h"

namespace brook::test {

using namespace protocol;

std::optional<std::string> GroupWorld::wrong() const {
    for (const auto* found : {&violation, &ownership.violation(), &offsets.violation()})
        if (*found) return *found;
    return std::nullopt;
}

void GroupMember::act() {
    if (!m_outcome) return next();
    if (!m_outcome->isDone()) return;
    const auto outcome = std::exchange(m_outcome, nullptr);
    if (outcome->closed) return lost();
    std::exchange(m_take, nullptr)(*outcome);
}

void GroupMember::loseConnection() {
    if (!m_outcome || m_outcome->isDone()) return;
    m_outcome = nullptr;
    lost();
}

void GroupMember::own(Partitions partitions) {
    m_owned = std::move(partitions);
    std::erase_if(m_positions, [this](const auto& position) { return !m_owned.contains(position.first); });
}

bool GroupMember::isPassing(ErrorCode error) {
    switch (error) {
        case ErrorCode::CoordinatorNotAvailable:
        case ErrorCode::CoordinatorLoadInProgress:
        case ErrorCode::NotCoordinator:
        case ErrorCode::RebalanceInProgress: return true;
        default: return false;
    }
}

void GroupMember::unexpected(std::string_view request, ErrorCode error) {
    if (!m_world.violation)
        m_world.violation = fmt::format("{} was answered {} by {}", m_wishes.name, errorName(error), request);
}

// Offsets -------------------------------------------------------------------------------------------------------------

void GroupMember::readOffsets(bool namesMember) {
    OffsetFetchRequest request;
    auto& group = request.groups.emplace_back();
    group.groupId = m_wishes.group;
    if (namesMember) {
        group.memberId = memberId();
        group.memberEpoch = generation();
    }
    std::vector<CommittedOffsetChecker::Asked> asked;
    for (const TopicPartition& place : m_owned) {
        if (m_positions.contains(place)) continue;
        if (group.topics->empty() || group.topics->back().name != place.topic)
            group.topics->push_back({place.topic, {}, {}});
        group.topics->back().partitionIndexes.push_back(place.partition);
        asked.push_back(m_world.offsets.reads(place));
    }
    request.requireStable = true;
    ask<OffsetFetchResponse>(request, 9,
                             [this, asked](const OffsetFetchResponse& answer) { offsetsRead(asked, answer); });
}

void GroupMember::offsetsRead(const std::vector<CommittedOffsetChecker::Asked>& asked,
                              const OffsetFetchResponse& answer) {
    const auto& group = answer.groups.at(0);
    if (group.errorCode == ErrorCode::UnknownMemberId) return fenced(group.errorCode);
    if (isPassing(group.errorCode) || group.errorCode == ErrorCode::StaleMemberEpoch) return;
    if (group.errorCode != ErrorCode::None) return unexpected("OffsetFetch", group.errorCode);
    auto next = asked.begin();
    for (const auto& topic : group.topics) {
        for (const auto& each : topic.partitions) {
            const CommittedOffsetChecker::Asked& read = *next++;
            if (read.place != TopicPartition{topic.name, each.partitionIndex}) return unexpected("OffsetFetch", {});
            if (each.errorCode == ErrorCode::UnstableOffsetCommit) continue;
            if (each.errorCode != ErrorCode::None) return unexpected("OffsetFetch", each.errorCode);
            m_world.chronicle.note("{} reads {} at {}", m_wishes.name, read.place.text(), each.committedOffset);
            m_world.offsets.told(read, each.committedOffset, m_world.endOf(read.place));
            if (m_owned.contains(read.place)) m_positions[read.place] = std::max(each.committedOffset, Offset(0));
        }
    }
}

void GroupMember::consume() {
    for (auto& [place, position] : m_positions)
        position = std::min(m_world.endOf(place), position + static_cast<std::int64_t>(m_world.random.below(4)));
}

void GroupMember::commit() {
    OffsetCommitRequest request;
    request.groupId = m_wishes.group;
    request.memberId = memberId();
    request.generationIdOrMemberEpoch = generation();
    request.groupInstanceId = m_wishes.instanceId;
    std::vector<CommittedOffsetChecker::Asked> asked;
    for (const auto& [place, position] : m_positions) {
        if (request.topics.empty() || request.topics.back().name != place.topic)
            request.topics.push_back({place.topic, m_world.topics.at(place.topic), {}});
        auto& part = request.topics.back().partitions.emplace_back();
        part.partitionIndex = place.partition;
        part.committedOffset = position;
        asked.push_back(m_world.offsets.commits(place, position));
    }
    if (asked.empty()) return;
    ask<OffsetCommitResponse>(request, commitVersion(),
                              [this, asked](const OffsetCommitResponse& answer) { committed(asked, answer); });
}

void GroupMember::committed(const std::vector<CommittedOffsetChecker::Asked>& asked,
                            const OffsetCommitResponse& answer) {
    auto next = asked.begin();
    for (const auto& topic : answer.topics) {
        for (const auto& each : topic.partitions) {
            const CommittedOffsetChecker::Asked& commit = *next++;
            switch (each.errorCode) {
                case ErrorCode::None:
                    if (m_world.offsets.least(commit.place) < commit.offset)
                        m_world.chronicle.note("{} committed {} at {}", m_wishes.name, commit.place.text(),
                                               commit.offset);
                    m_world.offsets.acknowledged(commit);
                    break;
                case ErrorCode::StaleMemberEpoch: break;
                case ErrorCode::UnknownMemberId:
                case ErrorCode::FencedInstanceId:
                case ErrorCode::GroupIdNotFound:
                case ErrorCode::IllegalGeneration:
                    m_world.chronicle.note("{} may not commit: {}", m_wishes.name, errorName(each.errorCode));
                    return fenced(each.errorCode);
                default:
                    if (!isPassing(each.errorCode)) return unexpected("OffsetCommit", each.errorCode);
            }
        }
    }
}

}  // namespace brook::test
