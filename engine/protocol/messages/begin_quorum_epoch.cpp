#include "engine/protocol/messages/begin_quorum_epoch.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::BeginQuorumEpochRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::BeginQuorumEpochResponse)
