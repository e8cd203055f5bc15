#include <algorithm>

#include "engine/groups/consumer_group.h"
#include "engine/groups/records/record_codec.h"
#include "engine/groups/topic_regex.h"

namespace brook {

namespace {

/// FNV-1a over what an assignment depends on. Only ever compared with what this broker wrote.
class Hash {
public:
    void add(ByteView bytes) {
        for (const std::byte byte : bytes) m_value = (m_value ^ static_cast<std::uint64_t>(byte)) * 1099511628211ULL;
    }
    void add(std::size_t number) { add(std::as_bytes(std::span(&number, 1))); }
    std::int64_t value() const { return static_cast<std::int64_t>(m_value); }

private:
    std::uint64_t m_value = 14695981039346656037ULL;
};

}  // namespace

std::set<std::string> ConsumerGroup::topicsOf(const ConsumerMember& member) const {
    std::set<std::string> topics(member.topicNames.begin(), member.topicNames.end());
    if (!member.topicRegex) return topics;
    if (const auto resolved = m_regexes.find(*member.topicRegex); resolved != m_regexes.end())
        topics.insert(resolved->second.begin(), resolved->second.end());
    return topics;
}

/// Of the topics that are there; 0 when there are none, as Kafka has it.
std::int64_t ConsumerGroup::topicsHash(const ClusterImage& image) const {
    std::set<std::string> names;
    for (const auto& [id, member] : m_members) names.merge(topicsOf(member));
    Hash hash;
    bool any = false;
    for (const std::string& name : names) {
        const TopicImage* topic = image.topic(name);
        if (!topic) continue;
        any = true;
        hash.add(topic->id.bytes);
        hash.add(topic->partitions.size());
    }
    return any ? hash.value() : 0;
}

/// Looks at topics only when the cluster has changed since the last time.
bool ConsumerGroup::topicsChanged(const ClusterImage& image, Moment now) {
    if (m_imageSeen != image.appliedOffset) resolveRegexes(image, now);
    m_imageSeen = image.appliedOffset;
    const std::int64_t hash = topicsHash(image);
    const bool changed = hash != m_hash;
    m_hash = hash;
    return changed;
}

void ConsumerGroup::resolveRegexes(const ClusterImage& image, Moment now) {
    std::set<std::string> used;
    for (const auto& [id, member] : m_members)
        if (member.topicRegex) used.insert(*member.topicRegex);
    for (auto known = m_regexes.begin(); known != m_regexes.end();) {
        if (used.contains(known->first)) {
            ++known;
            continue;
        }
        write(tombstoneOf(GroupRecordType::ConsumerGroupRegularExpression, RegularExpressionKey{m_id, known->first}));
        known = m_regexes.erase(known);
    }
    for (const std::string& regex : used) {
        const auto known = m_regexes.find(regex);
        std::set<std::string> topics = topicsMatching(regex, image);
        if (known != m_regexes.end() && known->second == topics) continue;
        const RegularExpressionValue value{
            {topics.begin(), topics.end()}, image.appliedOffset.value(), now.wall.value()};
        write(recordOf(GroupRecordType::ConsumerGroupRegularExpression, RegularExpressionKey{m_id, regex}, value));
        m_regexes[regex] = std::move(topics);
    }
}

/// A group that was just made begins with 2, as Kafka's do.
void ConsumerGroup::bumpEpoch(const std::string& why) {
    m_epoch = m_epoch == 0 ? 2 : m_epoch + 1;
    write(
        recordOf(GroupRecordType::ConsumerGroupMetadata, GroupKey{m_id}, ConsumerGroupMetadataValue{m_epoch, m_hash}));
    say(fmt::format("epoch {}: {}", m_epoch, why));
}

std::string ConsumerGroup::assignor(const ConsumerGroupConfig& config) const {
    std::map<std::string, int> votes;
    for (const auto& [id, member] : m_members)
        if (member.serverAssignor) ++votes[*member.serverAssignor];
    const auto most =
        std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == votes.end() ? config.defaultAssignor : most->first;
}

AssignmentQuestion ConsumerGroup::question(const ClusterImage& image) const {
    AssignmentQuestion question;
    for (const auto& [id, member] : m_members) {
        AssignmentQuestion::Member asked{member.instanceId, {}, target(id)};
        for (const std::string& name : topicsOf(member)) {
            const TopicImage* topic = image.topic(name);
            if (!topic) continue;
            asked.topics.insert(topic->id);
            question.partitions[topic->id] = static_cast<std::int32_t>(topic->partitions.size());
        }
        question.members.emplace(id, std::move(asked));
    }
    return question;
}

/// Decides anew who shall have what, once there is a reason and the last decision is old enough to have gathered
/// changes.
void ConsumerGroup::computeTarget(const Context& context, Moment now) {
    if (m_targetEpoch >= m_epoch) return;
    if (m_targetTime && now.wall - *m_targetTime < context.config.assignmentInterval.count() &&
        now.wall >= *m_targetTime && m_members.size() > 1)
        return;
    const std::string name = assignor(context.config);
    const AssignmentQuestion asked = question(*context.image);
    AssignmentAnswer target = name == "range" ? assignRanges(asked) : assignUniformly(asked);
    std::size_t moved = 0;
    for (const auto& [id, partitions] : target) {
        const auto before = m_target.find(id);
        if (before != m_target.end() && before->second == partitions) continue;
        ++moved;
        write(recordOf(GroupRecordType::ConsumerGroupTargetAssignmentMember, MemberKey{m_id, id},
                       targetValue(partitions)));
    }
    m_target = std::move(target);
    m_targetEpoch = m_epoch;
    m_targetTime = now.wall;
    write(recordOf(GroupRecordType::ConsumerGroupTargetAssignmentMetadata, GroupKey{m_id},
                   TargetAssignmentMetadataValue{m_targetEpoch, now.wall.value()}));
    say(fmt::format("epoch {}: assignor {} decided, {} of {} members have something new", m_targetEpoch, name, moved,
                    m_members.size()));
}

}  // namespace brook
