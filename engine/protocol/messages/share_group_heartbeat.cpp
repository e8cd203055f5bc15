#include "engine/protocol/messages/share_group_heartbeat.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::ShareGroupHeartbeatRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::ShareGroupHeartbeatResponse)
