#include "engine/protocol/messages/renew_delegation_token.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::RenewDelegationTokenRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::RenewDelegationTokenResponse)
