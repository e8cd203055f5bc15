#include "engine/protocol/messages/delete_share_group_offsets.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::DeleteShareGroupOffsetsRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::DeleteShareGroupOffsetsResponse)
