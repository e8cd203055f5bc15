#include "engine/protocol/messages/sync_group.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::SyncGroupRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::SyncGroupResponse)
