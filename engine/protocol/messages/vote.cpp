#include "engine/protocol/messages/vote.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::VoteRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::VoteResponse)
