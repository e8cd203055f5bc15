#include "engine/protocol/messages/elect_leaders.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::ElectLeadersRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::ElectLeadersResponse)
