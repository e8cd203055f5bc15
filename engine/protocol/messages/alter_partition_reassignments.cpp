#include "engine/protocol/messages/alter_partition_reassignments.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::AlterPartitionReassignmentsRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::AlterPartitionReassignmentsResponse)
