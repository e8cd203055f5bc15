#include "engine/protocol/messages/delete_share_group_state.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::DeleteShareGroupStateRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::DeleteShareGroupStateResponse)
