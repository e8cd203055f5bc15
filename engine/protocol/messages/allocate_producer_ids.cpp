#include "engine/protocol/messages/allocate_producer_ids.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::AllocateProducerIdsRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::AllocateProducerIdsResponse)
