#include "engine/protocol/messages/describe_configs.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::DescribeConfigsRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::DescribeConfigsResponse)
