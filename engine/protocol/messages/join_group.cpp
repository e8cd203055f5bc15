#include "engine/protocol/messages/join_group.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::JoinGroupRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::JoinGroupResponse)
