#include "engine/protocol/messages/list_partition_reassignments.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::ListPartitionReassignmentsRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::ListPartitionReassignmentsResponse)
