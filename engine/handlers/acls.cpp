#include "engine/handlers/handlers.h"

namespace brook {

namespace {

constexpr const char* noAuthorizer = "No Authorizer is configured.";

/// Whether a number names something of its kind; as at Apache Kafka, a request with one that does not is no request.
bool isKnown(std::int8_t number, std::int8_t last) { return number >= 1 && number <= last; }
bool isResource(std::int8_t number) { return isKnown(number, 7); }
bool isPattern(std::int8_t number) { return isKnown(number, 4); }
bool isOperation(std::int8_t number) { return isKnown(number, 15); }
bool isPermission(std::int8_t number) { return isKnown(number, 3); }

template <class Filter>
bool isFilter(const Filter& filter) {
    return isResource(filter.resourceTypeFilter) && isPattern(filter.patternTypeFilter) &&
           isOperation(filter.operation) && isPermission(filter.permissionType);
}

bool isRule(const protocol::CreateAclsRequest::AclCreation& rule) {
    return isResource(rule.resourceType) && isPattern(rule.resourcePatternType) && isOperation(rule.operation) &&
           isPermission(rule.permissionType);
}

void closeUnread(const Call& call) { call.reply.close("an access rule or filter of an unknown kind"); }

}  // namespace

void serveDescribeAcls(const CallPtr& call, protocol::DescribeAclsRequest request) {
    if (!isFilter(request)) return closeUnread(*call);
    protocol::DescribeAclsResponse response;
    response.errorCode = ErrorCode::SecurityDisabled;
    response.errorMessage = noAuthorizer;
    call->answer(response);
}

void serveCreateAcls(const CallPtr& call, protocol::CreateAclsRequest request) {
    protocol::CreateAclsResponse response;
    for (const auto& rule : request.creations) {
        if (!isRule(rule)) return closeUnread(*call);
        response.results.push_back({ErrorCode::SecurityDisabled, noAuthorizer});
    }
    call->answer(response);
}

void serveDeleteAcls(const CallPtr& call, protocol::DeleteAclsRequest request) {
    protocol::DeleteAclsResponse response;
    for (const auto& filter : request.filters) {
        if (!isFilter(filter)) return closeUnread(*call);
        response.filterResults.push_back({ErrorCode::SecurityDisabled, noAuthorizer, {}});
    }
    call->answer(response);
}

}  // namespace brook
