#include "engine/protocol/messages/describe_log_dirs.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::DescribeLogDirsRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::DescribeLogDirsResponse)
