#include "engine/protocol/messages/create_delegation_token.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::CreateDelegationTokenRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::CreateDelegationTokenResponse)
