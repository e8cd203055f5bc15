#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"

namespace brook {

namespace {

using protocol::AddRaftVoterRequest;
using protocol::RemoveRaftVoterRequest;

template <class Request>
Result<void> checkVoter(const Call& call, const Request& request) {
    if (request.clusterId && *request.clusterId != call.broker.clusterId())
        return fail(ErrorCode::InconsistentClusterId, "“{}” is not the id of this cluster, which is “{}”",
                    *request.clusterId, call.broker.clusterId());
    if (request.voterId < 0 || request.voterDirectoryId == Uuid{})
        return fail(ErrorCode::InvalidRequest, "a voter has an id and a directory; {} in {} has not", request.voterId,
                    request.voterDirectoryId);
    return {};
}

/// Where the configuration names the voters, no request does.
Result<void> checkVersion(const MetadataLog::QuorumFacts& quorum) {
    if (quorum.version > 0) return {};
    return fail(ErrorCode::UnsupportedVersion, "voters can come and go once kraft.version is 1; it is 0");
}

Result<void> checkEndpoint(const AddRaftVoterRequest& request, const EndpointImage& own) {
    for (const auto& listener : request.listeners)
        if (listener.name == own.listener) return {};
    return fail(ErrorCode::InvalidRequest, "the voter has no endpoint for the listener {}", own.listener);
}

Result<void> add(const Call& call, const AddRaftVoterRequest& request) {
    const MetadataLog::QuorumFacts quorum = call.broker.metadata().quorum();
    if (auto fine = checkVoter(call, request); !fine) return fine;
    if (auto fine = checkEndpoint(request, controllerEndpoint(call)); !fine) return fine;
    if (auto fine = checkVersion(quorum); !fine) return fine;
    if (request.voterId == quorum.leader.id.value())
        return fail(ErrorCode::DuplicateVoter, "voter {} votes already, in {}", quorum.leader.id,
                    quorum.leader.directory);
    // Whoever wants to vote first has to have read the whole log, and this quorum has one reader: itself.
    return fail(ErrorCode::RequestTimedOut, "voter {} has not caught up with the log", request.voterId);
}

Result<void> remove(const Call& call, const RemoveRaftVoterRequest& request) {
    const MetadataLog::QuorumFacts quorum = call.broker.metadata().quorum();
    if (auto fine = checkVoter(call, request); !fine) return fine;
    if (auto fine = checkVersion(quorum); !fine) return fine;
    // Nor can the last voter go: a quorum of none decides nothing.
    return fail(ErrorCode::VoterNotFound, "voter {} in {} cannot be taken from a quorum that is voter {} in {}",
                request.voterId, request.voterDirectoryId, quorum.leader.id, quorum.leader.directory);
}

template <class Response>
void answer(const CallPtr& call, const Result<void>& outcome) {
    Response response;
    response.errorCode = codeOf(outcome);
    response.errorMessage = messageOf(outcome);
    call->answer(response);
}

}  // namespace

void serveAddRaftVoter(const CallPtr& call, AddRaftVoterRequest request) {
    answer<protocol::AddRaftVoterResponse>(call, add(*call, request));
}

void serveRemoveRaftVoter(const CallPtr& call, RemoveRaftVoterRequest request) {
    answer<protocol::RemoveRaftVoterResponse>(call, remove(*call, request));
}

}  // namespace brook
