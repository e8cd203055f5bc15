#include "engine/protocol/messages/init_producer_id.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::InitProducerIdRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::InitProducerIdResponse)
