#include "engine/protocol/messages/update_raft_voter.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::UpdateRaftVoterRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::UpdateRaftVoterResponse)
