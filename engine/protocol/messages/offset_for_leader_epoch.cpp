#include "engine/protocol/messages/offset_for_leader_epoch.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::OffsetForLeaderEpochRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::OffsetForLeaderEpochResponse)
