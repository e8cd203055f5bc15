#include "engine/protocol/messages/api_versions.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::ApiVersionsRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::ApiVersionsResponse)
