#include "engine/protocol/messages/describe_groups.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::DescribeGroupsRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::DescribeGroupsResponse)
