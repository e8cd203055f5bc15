#include "engine/protocol/messages/leave_group.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::LeaveGroupRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::LeaveGroupResponse)
