#include "engine/protocol/messages/describe_user_scram_credentials.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::DescribeUserScramCredentialsRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::DescribeUserScramCredentialsResponse)
