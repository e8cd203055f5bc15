#include "engine/protocol/messages/end_quorum_epoch.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::EndQuorumEpochRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::EndQuorumEpochResponse)
