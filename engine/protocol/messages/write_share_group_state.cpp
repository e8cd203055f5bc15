#include "engine/protocol/messages/write_share_group_state.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::WriteShareGroupStateRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::WriteShareGroupStateResponse)
