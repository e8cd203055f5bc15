#include "engine/protocol/messages/alter_partition.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::AlterPartitionRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::AlterPartitionResponse)
