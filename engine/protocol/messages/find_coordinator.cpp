#include "engine/protocol/messages/find_coordinator.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::FindCoordinatorRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::FindCoordinatorResponse)
