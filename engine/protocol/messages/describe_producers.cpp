#include "engine/protocol/messages/describe_producers.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::DescribeProducersRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::DescribeProducersResponse)
