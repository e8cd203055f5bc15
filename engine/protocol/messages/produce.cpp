#include "engine/protocol/messages/produce.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::ProduceRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::ProduceResponse)
