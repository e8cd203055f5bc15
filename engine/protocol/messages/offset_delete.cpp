#include "engine/protocol/messages/offset_delete.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::OffsetDeleteRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::OffsetDeleteResponse)
