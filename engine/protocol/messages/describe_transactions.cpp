#include "engine/protocol/messages/describe_transactions.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::DescribeTransactionsRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::DescribeTransactionsResponse)
