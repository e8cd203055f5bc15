#include "engine/protocol/messages/add_raft_voter.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::AddRaftVoterRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::AddRaftVoterResponse)
