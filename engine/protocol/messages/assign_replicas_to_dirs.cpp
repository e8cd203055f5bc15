#include "engine/protocol/messages/assign_replicas_to_dirs.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::AssignReplicasToDirsRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::AssignReplicasToDirsResponse)
