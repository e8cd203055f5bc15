#include "engine/protocol/messages/consumer_group_heartbeat.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::ConsumerGroupHeartbeatRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::ConsumerGroupHeartbeatResponse)
