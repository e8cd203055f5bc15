#pragma once

#include <span>

#include "engine/handlers/call.h"

namespace brook {

/// One API that this broker serves. The table is the only list there is: ApiVersions answers from it, and a request for
/// anything else closes its connection, as at Apache Kafka.
struct ServedApi {
    protocol::ApiKey key{};
    protocol::VersionRange advertised;  ///< what ApiVersions says
    protocol::VersionRange served;      ///< what is really answered; narrower for Produce only
    protocol::VersionRange flexible;
    /// Decodes the body and serves it; an error is why it could not be read.
    Result<void> (*serve)(const CallPtr& call, MutableBytes body) = nullptr;
};

std::span<const ServedApi> servedApis();
const ServedApi* findApi(protocol::ApiKey key);

}  // namespace brook
