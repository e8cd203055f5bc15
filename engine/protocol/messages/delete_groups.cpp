#include "engine/protocol/messages/delete_groups.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::DeleteGroupsRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::DeleteGroupsResponse)
