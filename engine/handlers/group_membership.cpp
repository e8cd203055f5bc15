#include "engine/handlers/handlers.h"

namespace brook {

namespace {

GroupClient clientOf(const Call& call) { return {call.header.clientId.value_or(""), "/" + call.client.peerHost}; }

/// Answers a call as it comes.
auto answering(const CallPtr& call) {
    return [call](const auto& response) { call->answer(response); };
}

}  // namespace

void serveJoinGroup(const CallPtr& call, protocol::JoinGroupRequest request) {
    call->services.groups.join(request, call->version(), clientOf(*call), [call](protocol::JoinGroupResponse response) {
        // Before version 7 no protocol is an empty one.
        if (call->version() < 7 && !response.protocolName) response.protocolName = "";
        call->answer(response);
    });
}

void serveSyncGroup(const CallPtr& call, protocol::SyncGroupRequest request) {
    // From version 5 on a client has to say what it believes the group agreed on (KIP-559).
    if (call->version() >= 5 && (!request.protocolType || !request.protocolName)) {
        protocol::SyncGroupResponse refused;
        refused.errorCode = ErrorCode::InconsistentGroupProtocol;
        return call->answer(refused);
    }
    call->services.groups.sync(request, answering(call));
}

void serveHeartbeat(const CallPtr& call, protocol::HeartbeatRequest request) {
    call->services.groups.heartbeat(request, answering(call));
}

void serveLeaveGroup(const CallPtr& call, protocol::LeaveGroupRequest request) {
    const bool batched = call->version() >= 3;
    if (!batched) request.members.push_back({request.memberId, std::nullopt, std::nullopt});
    call->services.groups.leave(request, [call, batched](protocol::LeaveGroupResponse response) {
        if (!batched && response.errorCode == ErrorCode::None && !response.members.empty())
            response.errorCode = response.members.front().errorCode;
        if (!batched) response.members.clear();
        call->answer(response);
    });
}

}  // namespace brook
