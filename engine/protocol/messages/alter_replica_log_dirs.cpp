#include "engine/protocol/messages/alter_replica_log_dirs.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::AlterReplicaLogDirsRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::AlterReplicaLogDirsResponse)
