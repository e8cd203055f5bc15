#include "engine/protocol/messages/read_share_group_state.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::ReadShareGroupStateRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::ReadShareGroupStateResponse)
