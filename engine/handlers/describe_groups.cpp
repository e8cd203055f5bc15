#include "engine/groups/group_listing.h"
#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"

namespace brook {

namespace {

using Response = protocol::DescribeGroupsResponse;

void describe(const ClassicGroup& group, Response::DescribedGroup& answer) {
    const bool stable = group.state() == ClassicState::Stable;
    answer.groupState = stateName(group.state());
    answer.protocolType = group.protocolType();
    if (stable) answer.protocolData = group.protocol().value_or("");
    for (const auto& [id, member] : group.members())
        answer.members.push_back({id, member.instanceId, member.client.id, member.client.host,
                                  stable ? member.metadata(*group.protocol()) : Bytes{}, member.assignment});
}

/// A group that is not there is dead; from version 6 on it is an error.
void describeMissing(const Call& call, std::string message, Response::DescribedGroup& answer) {
    answer.groupState = "Dead";
    if (call.version() < 6) return;
    answer.errorCode = ErrorCode::GroupIdNotFound;
    answer.errorMessage = std::move(message);
}

}  // namespace

void serveDescribeGroups(const CallPtr& call, protocol::DescribeGroupsRequest request) {
    struct Describing {
        Response response;
        std::size_t missing;
    };
    auto describing = std::make_shared<Describing>(Describing{{}, request.groups.size()});
    describing->response.groups.resize(request.groups.size());
    if (request.groups.empty()) return call->answer(describing->response);
    for (std::size_t i = 0; i < request.groups.size(); ++i) {
        const std::string id = request.groups[i];
        auto& begun = describing->response.groups[i];
        begun.groupId = id;
        if (request.includeAuthorizedOperations) begun.authorizedOperations = allGroupOperations;
        call->services.groups.withSettledShard(id, [call, describing, i, id](const Result<GroupShard*>& shard) {
            auto& answer = describing->response.groups[i];
            if (!shard) {
                answer.errorCode = shard.error().code;
            } else if (const ClassicGroup* group = (*shard)->findClassic(id)) {
                describe(*group, answer);
            } else if ((*shard)->find(id)) {
                describeMissing(*call, fmt::format("Group {} is not a classic group.", id), answer);
            } else {
                describeMissing(*call, fmt::format("Group {} not found.", id), answer);
            }
            if (--describing->missing == 0) call->answer(describing->response);
        });
    }
}

}  // namespace brook
