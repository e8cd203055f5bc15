#include <set>

#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"

namespace brook {

void serveDeleteGroups(const CallPtr& call, protocol::DeleteGroupsRequest request) {
    struct Deleting {
        protocol::DeleteGroupsResponse response;
        std::size_t missing;
    };
    // Who is named twice is deleted, and told of, once.
    std::set<std::string> named;
    std::erase_if(request.groupsNames, [&named](const std::string& name) { return !named.insert(name).second; });
    auto deleting = std::make_shared<Deleting>(Deleting{{}, request.groupsNames.size()});
    deleting->response.results.resize(request.groupsNames.size());
    if (request.groupsNames.empty()) return call->answer(deleting->response);
    for (std::size_t i = 0; i < request.groupsNames.size(); ++i) {
        deleting->response.results[i].groupId = request.groupsNames[i];
        call->services.groups.deleteGroup(request.groupsNames[i], [call, deleting, i](const Result<void>& deleted) {
            deleting->response.results[i].errorCode = codeOf(deleted);
            deleting->response.results[i].errorMessage = messageOf(deleted);
            if (--deleting->missing == 0) call->answer(deleting->response);
        });
    }
}

}  // namespace brook
