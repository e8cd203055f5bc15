#include "engine/protocol/messages/heartbeat.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::HeartbeatRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::HeartbeatResponse)
