#include "engine/handlers/handlers.h"

namespace brook {

namespace {

using Request = protocol::OffsetFetchRequest;
using Response = protocol::OffsetFetchResponse;
using AnsweredGroup = Response::OffsetFetchResponseGroup;

/// Up to version 7 a request is about one group; here it becomes a batch of one.
std::vector<Request::OffsetFetchRequestGroup> groupsOf(const Call& call, Request& request) {
    if (call.version() >= 8) return std::move(request.groups);
    Request::OffsetFetchRequestGroup group;
    group.groupId = request.groupId;
    group.topics = std::nullopt;
    if (request.topics) {
        group.topics.emplace();
        for (auto& topic : *request.topics)
            group.topics->push_back({std::move(topic.name), {}, std::move(topic.partitionIndexes)});
    }
    return {std::move(group)};
}

Response::OffsetFetchResponsePartitions partitionOf(const FetchedOffsets::Entry& entry) {
    return {entry.partition, entry.offset, entry.leaderEpoch, entry.metadata, entry.error};
}

/// The offsets of one group on their way.
struct Fetching {
    CallPtr call;
    std::vector<Request::OffsetFetchRequestGroup> asked;
    Response response;
    std::size_t missing = 0;
};

OffsetFetchWish wishOf(const Fetching& fetching, const Request::OffsetFetchRequestGroup& asked, bool requireStable) {
    OffsetFetchWish wish{asked.groupId, asked.memberId, asked.memberEpoch, requireStable, std::nullopt};
    if (!asked.topics) return wish;
    wish.topics.emplace();
    const auto image = fetching.call->broker.image();
    for (const auto& topic : *asked.topics) {
        const TopicImage* known = fetching.call->version() >= 10 ? image->topic(topic.topicId) : nullptr;
        if (fetching.call->version() < 10 || known)
            wish.topics->emplace_back(known ? known->name : topic.name, topic.partitionIndexes);
    }
    return wish;
}

/// Asked for by name or id: each partition in the order of the request.
void fillAsked(const Fetching& fetching, const Request::OffsetFetchRequestGroup& asked, const FetchedOffsets& fetched,
               AnsweredGroup& group) {
    const auto image = fetching.call->broker.image();
    auto next = fetched.entries.begin();
    for (const auto& topic : *asked.topics) {
        auto& answered = group.topics.emplace_back();
        answered.name = topic.name;
        answered.topicId = topic.topicId;
        const bool unknown = fetching.call->version() >= 10 && !image->topic(topic.topicId);
        for (const PartitionIndex partition : topic.partitionIndexes) {
            if (unknown) {
                answered.partitions.push_back({partition, Offset(-1), noLeaderEpoch, "", ErrorCode::UnknownTopicId});
            } else if (next != fetched.entries.end()) {
                answered.partitions.push_back(partitionOf(*next++));
            }
        }
    }
}

/// All that there is, topic by topic; by id only what still has one.
void fillAll(const Fetching& fetching, const FetchedOffsets& fetched, AnsweredGroup& group) {
    const auto image = fetching.call->broker.image();
    for (const FetchedOffsets::Entry& entry : fetched.entries) {
        const TopicImage* topic = image->topic(entry.topic);
        if (fetching.call->version() >= 10 && !topic) continue;
        if (group.topics.empty() || group.topics.back().name != entry.topic)
            group.topics.push_back({entry.topic, topic ? topic->id : Uuid{}, {}});
        group.topics.back().partitions.push_back(partitionOf(entry));
    }
}

/// Version 1 has no place for the error of a group but at each partition.
void answerOneGroup(const Fetching& fetching) {
    const AnsweredGroup& group = fetching.response.groups.front();
    Response old;
    if (fetching.call->version() >= 2) old.errorCode = group.errorCode;
    if (group.errorCode != ErrorCode::None && fetching.call->version() < 2) {
        for (const auto& topic : *fetching.asked.front().topics) {
            auto& answered = old.topics.emplace_back();
            answered.name = topic.name;
            for (const PartitionIndex partition : topic.partitionIndexes)
                answered.partitions.push_back({partition, Offset(-1), noLeaderEpoch, "", group.errorCode});
        }
    }
    for (const auto& topic : group.topics) {
        auto& answered = old.topics.emplace_back();
        answered.name = topic.name;
        for (const auto& each : topic.partitions)
            answered.partitions.push_back(
                {each.partitionIndex, each.committedOffset, each.committedLeaderEpoch, each.metadata, each.errorCode});
    }
    fetching.call->answer(old);
}

void finish(const Fetching& fetching) {
    if (fetching.call->version() < 8) return answerOneGroup(fetching);
    fetching.call->answer(fetching.response);
}

}  // namespace

void serveOffsetFetch(const CallPtr& call, protocol::OffsetFetchRequest request) {
    auto fetching = std::make_shared<Fetching>();
    fetching->call = call;
    fetching->asked = groupsOf(*call, request);
    fetching->missing = fetching->asked.size();
    fetching->response.groups.resize(fetching->asked.size());
    if (fetching->asked.empty()) return finish(*fetching);
    for (std::size_t i = 0; i < fetching->asked.size(); ++i) {
        fetching->response.groups[i].groupId = fetching->asked[i].groupId;
        call->services.groups.fetch(
            wishOf(*fetching, fetching->asked[i], request.requireStable), [fetching, i](const FetchedOffsets& fetched) {
                AnsweredGroup& group = fetching->response.groups[i];
                group.errorCode = fetched.error;
                if (fetched.error == ErrorCode::None) {
                    const auto& asked = fetching->asked[i];
                    asked.topics ? fillAsked(*fetching, asked, fetched, group) : fillAll(*fetching, fetched, group);
                }
                if (--fetching->missing == 0) finish(*fetching);
            });
    }
}

}  // namespace brook
