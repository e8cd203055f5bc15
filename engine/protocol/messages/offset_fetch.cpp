#include "engine/protocol/messages/offset_fetch.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::OffsetFetchRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::OffsetFetchResponse)
