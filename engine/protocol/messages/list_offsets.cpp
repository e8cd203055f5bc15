#include "engine/protocol/messages/list_offsets.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::ListOffsetsRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::ListOffsetsResponse)
