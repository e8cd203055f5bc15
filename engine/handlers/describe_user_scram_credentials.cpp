#include <set>

#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"

namespace brook {

namespace {

using Response = protocol::DescribeUserScramCredentialsResponse;
using Credentials = std::map<std::string, std::vector<Response::CredentialInfo>>;

Credentials credentialsIn(const ClusterImage& image) {
    Credentials credentials;
    for (const auto& [account, credential] : image.accounts)
        credentials[account.user].push_back({static_cast<std::int8_t>(account.mechanism), credential.iterations});
    return credentials;
}

Response::DescribeUserScramCredentialsResult resultFor(const std::string& user, int timesAsked,
                                                       const Credentials& credentials) {
    if (timesAsked > 1)
        return {user, ErrorCode::DuplicateResource, fmt::format("user “{}” is named more than once", user), {}};
    const auto found = credentials.find(user);
    if (found == credentials.end())
        return {user, ErrorCode::ResourceNotFound, fmt::format("user “{}” has no SCRAM credentials", user), {}};
    return {user, ErrorCode::None, "", found->second};
}

}  // namespace

void serveDescribeUserScramCredentials(const CallPtr& call, protocol::DescribeUserScramCredentialsRequest request) {
    const Credentials credentials = credentialsIn(*call->broker.image());
    Response response;
    if (!request.users || request.users->empty()) {
        for (const auto& [user, infos] : credentials) response.results.push_back(resultFor(user, 1, credentials));
    } else {
        const auto counts = occurrences(*request.users, [](const auto& user) { return user.name; });
        for (const auto& [user, times] : counts) response.results.push_back(resultFor(user, times, credentials));
    }
    call->answer(response);
}

}  // namespace brook
