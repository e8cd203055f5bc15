#include "engine/protocol/messages/list_groups.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::ListGroupsRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::ListGroupsResponse)
