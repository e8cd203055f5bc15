#include "engine/protocol/messages/describe_acls.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::DescribeAclsRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::DescribeAclsResponse)
