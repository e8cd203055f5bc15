#include <algorithm>

#include "engine/groups/group_listing.h"
#include "engine/handlers/handlers.h"

namespace brook {

namespace {

bool sameIgnoringCase(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

/// As Apache Kafka writes the types of groups.
std::string lower(std::string_view text) {
    std::string word(text);
    std::transform(word.begin(), word.end(), word.begin(), [](unsigned char c) { return std::tolower(c); });
    return word;
}

/// No filter lets everything pass.
bool passes(const std::vector<std::string>& filter, std::string_view text) {
    return filter.empty() || std::any_of(filter.begin(), filter.end(),
                                         [&](const std::string& each) { return sameIgnoringCase(each, text); });
}

}  // namespace

void serveListGroups(const CallPtr& call, protocol::ListGroupsRequest request) {
    call->services.groups.forEachLoadedShard(
        [call, request = std::move(request)](const std::vector<const GroupShard*>& shards, bool failed) {
            protocol::ListGroupsResponse response;
            if (failed) response.errorCode = ErrorCode::CoordinatorNotAvailable;
            for (const GroupShard* shard : shards) {
                for (const auto& [id, group] : shard->groups()) {
                    if (!passes(request.statesFilter, stateOf(group)) || !passes(request.typesFilter, typeOf(group)))
                        continue;
                    response.groups.push_back(
                        {id, std::string(protocolTypeOf(group)), std::string(stateOf(group)), lower(typeOf(group))});
                }
            }
            call->answer(response);
        });
}

}  // namespace brook
