#include "engine/protocol/messages/consumer_group_describe.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::ConsumerGroupDescribeRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::ConsumerGroupDescribeResponse)
