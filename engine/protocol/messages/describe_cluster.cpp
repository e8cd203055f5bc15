#include "engine/protocol/messages/describe_cluster.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::DescribeClusterRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::DescribeClusterResponse)
