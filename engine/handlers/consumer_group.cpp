#include "engine/groups/group_listing.h"
#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"
#include "engine/metadata/features.h"

namespace brook {

namespace {

using Response = protocol::ConsumerGroupDescribeResponse;

/// A topic that is gone is left out, as nobody could name it.
template <class Partitions, class NumberOf>
Response::Assignment assignmentOf(const Partitions& partitions, const ClusterImage& image, NumberOf numberOf) {
    Response::Assignment assignment;
    for (const auto& [id, numbers] : partitions) {
        const TopicImage* topic = image.topic(id);
        if (!topic) continue;
        auto& told = assignment.topicPartitions.emplace_back();
        told.topicId = id;
        told.topicName = topic->name;
        for (const auto& number : numbers) told.partitions.emplace_back(numberOf(number));
    }
    return assignment;
}

Response::Member memberOf(const ConsumerGroup& group, const ConsumerMember& member, const Call& call,
                          const ClusterImage& image) {
    Response::Member told;
    told.memberId = member.id;
    told.instanceId = member.instanceId;
    told.rackId = member.rackId;
    told.memberEpoch = member.epoch;
    told.clientId = member.client.id;
    told.clientHost = member.client.host;
    told.subscribedTopicNames = member.topicNames;
    told.subscribedTopicRegex = member.topicRegex;
    told.assignment = assignmentOf(member.assigned, image, [](const auto& owned) { return owned.first; });
    told.targetAssignment = assignmentOf(group.target(member.id), image, [](std::int32_t number) { return number; });
    if (call.version() >= 1) told.memberType = member.classic ? 0 : 1;
    return told;
}

void describe(const ConsumerGroup& group, const Call& call, Response::DescribedGroup& answer) {
    const auto image = call.broker.image();
    answer.groupState = stateName(group.state());
    answer.groupEpoch = group.epoch();
    answer.assignmentEpoch = group.targetEpoch();
    answer.assignorName = group.assignor(call.services.groups.consumerConfig(group.id()));
    for (const auto& [id, member] : group.members()) answer.members.push_back(memberOf(group, member, call, *image));
}

/// The protocol of KIP-848 can be switched off.
bool isServed(const Call& call) { return featureLevel(*call.broker.image(), "group.version") >= 1; }

}  // namespace

void serveConsumerGroupHeartbeat(const CallPtr& call, protocol::ConsumerGroupHeartbeatRequest request) {
    if (!isServed(*call)) {
        protocol::ConsumerGroupHeartbeatResponse response;
        response.errorCode = ErrorCode::UnsupportedVersion;
        return call->answer(response);
    }
    const GroupClient client{call->header.clientId.value_or(""), "/" + call->client.peerHost};
    call->services.groups.heartbeat(
        std::move(request), call->version(), client,
        [call](const protocol::ConsumerGroupHeartbeatResponse& response) { call->answer(response); });
}

void serveConsumerGroupDescribe(const CallPtr& call, protocol::ConsumerGroupDescribeRequest request) {
    struct Describing {
        Response response;
        std::size_t missing;
    };
    auto describing = std::make_shared<Describing>(Describing{{}, request.groupIds.size()});
    describing->response.groups.resize(request.groupIds.size());
    if (request.groupIds.empty()) return call->answer(describing->response);
    if (!isServed(*call)) {
        for (std::size_t i = 0; i < request.groupIds.size(); ++i) {
            describing->response.groups[i].groupId = request.groupIds[i];
            describing->response.groups[i].errorCode = ErrorCode::UnsupportedVersion;
        }
        return call->answer(describing->response);
    }
    for (std::size_t i = 0; i < request.groupIds.size(); ++i) {
        const std::string id = request.groupIds[i];
        describing->response.groups[i].groupId = id;
        if (id.empty()) {
            describing->response.groups[i].errorCode = ErrorCode::InvalidGroupId;
            if (--describing->missing == 0) call->answer(describing->response);
            continue;
        }
        if (request.includeAuthorizedOperations)
            describing->response.groups[i].authorizedOperations = allGroupOperations;
        call->services.groups.withSettledShard(id, [call, describing, i, id](const Result<GroupShard*>& shard) {
            auto& answer = describing->response.groups[i];
            if (!shard) {
                answer.errorCode = shard.error().code;
                answer.errorMessage = shard.error().message;
            } else if (const ConsumerGroup* group = (*shard)->findConsumer(id)) {
                describe(*group, *call, answer);
            } else {
                answer.errorCode = ErrorCode::GroupIdNotFound;
                answer.errorMessage = (*shard)->find(id) ? fmt::format("Group {} is not a consumer group.", id)
                                                         : fmt::format("Group {} not found.", id);
            }
            if (--describing->missing == 0) call->answer(describing->response);
        });
    }
}

}  // namespace brook
