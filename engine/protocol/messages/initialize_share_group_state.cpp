#include "engine/protocol/messages/initialize_share_group_state.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::InitializeShareGroupStateRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::InitializeShareGroupStateResponse)
