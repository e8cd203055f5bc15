#include "engine/protocol/messages/describe_share_group_offsets.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::DescribeShareGroupOffsetsRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::DescribeShareGroupOffsetsResponse)
