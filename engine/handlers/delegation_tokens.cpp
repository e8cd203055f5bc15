#include "engine/handlers/handlers.h"

namespace brook {

// Apache Kafka gives no tokens to those who come without having said who they are: whoever had one could come by
// another listener with it.

namespace {

constexpr auto refused = ErrorCode::DelegationTokenRequestNotAllowed;
constexpr const char* userType = "User";
constexpr const char* everyone = "ANONYMOUS";

}  // namespace

void serveCreateDelegationToken(const CallPtr& call, protocol::CreateDelegationTokenRequest request) {
    protocol::CreateDelegationTokenResponse response;
    response.errorCode = refused;
    response.tokenRequesterPrincipalType = userType;
    response.tokenRequesterPrincipalName = everyone;
    const bool hasOwner = request.ownerPrincipalName && !request.ownerPrincipalName->empty();
    response.principalType = hasOwner ? request.ownerPrincipalType.value_or("") : userType;
    response.principalName = hasOwner ? *request.ownerPrincipalName : everyone;
    response.issueTimestampMs = response.expiryTimestampMs = response.maxTimestampMs = noTimestamp;
    call->answer(response);
}

void serveRenewDelegationToken(const CallPtr& call, protocol::RenewDelegationTokenRequest) {
    protocol::RenewDelegationTokenResponse response;
    response.errorCode = refused;
    response.expiryTimestampMs = noTimestamp;
    call->answer(response);
}

void serveExpireDelegationToken(const CallPtr& call, protocol::ExpireDelegationTokenRequest) {
    protocol::ExpireDelegationTokenResponse response;
    response.errorCode = refused;
    response.expiryTimestampMs = noTimestamp;
    call->answer(response);
}

void serveDescribeDelegationToken(const CallPtr& call, protocol::DescribeDelegationTokenRequest) {
    protocol::DescribeDelegationTokenResponse response;
    response.errorCode = refused;
    call->answer(response);
}

}  // namespace brook
