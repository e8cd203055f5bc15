#include "engine/protocol/messages/expire_delegation_token.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::ExpireDelegationTokenRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::ExpireDelegationTokenResponse)
