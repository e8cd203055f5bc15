#include "engine/protocol/messages/alter_share_group_offsets.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::AlterShareGroupOffsetsRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::AlterShareGroupOffsetsResponse)
