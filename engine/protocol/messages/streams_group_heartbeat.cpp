#include "engine/protocol/messages/streams_group_heartbeat.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::StreamsGroupHeartbeatRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::StreamsGroupHeartbeatResponse)
