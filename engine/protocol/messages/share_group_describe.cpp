#include "engine/protocol/messages/share_group_describe.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::ShareGroupDescribeRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::ShareGroupDescribeResponse)
