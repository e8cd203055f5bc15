#include "engine/protocol/messages/describe_delegation_token.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::DescribeDelegationTokenRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::DescribeDelegationTokenResponse)
