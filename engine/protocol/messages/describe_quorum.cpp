#include "engine/protocol/messages/describe_quorum.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::DescribeQuorumRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::DescribeQuorumResponse)
