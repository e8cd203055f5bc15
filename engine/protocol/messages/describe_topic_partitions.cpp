#include "engine/protocol/messages/describe_topic_partitions.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::DescribeTopicPartitionsRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::DescribeTopicPartitionsResponse)
