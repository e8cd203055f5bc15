#include "engine/protocol/messages/remove_raft_voter.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::RemoveRaftVoterRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::RemoveRaftVoterResponse)
