#include "engine/protocol/messages/streams_group_describe.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::StreamsGroupDescribeRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::StreamsGroupDescribeResponse)
