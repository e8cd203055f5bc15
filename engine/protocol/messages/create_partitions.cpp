#include "engine/protocol/messages/create_partitions.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::CreatePartitionsRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::CreatePartitionsResponse)
