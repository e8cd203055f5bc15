#include "engine/protocol/messages/broker_heartbeat.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::BrokerHeartbeatRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::BrokerHeartbeatResponse)
