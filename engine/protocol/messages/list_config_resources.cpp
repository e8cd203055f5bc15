#include "engine/protocol/messages/list_config_resources.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::ListConfigResourcesRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::ListConfigResourcesResponse)
