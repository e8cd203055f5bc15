#include "engine/protocol/messages/describe_client_quotas.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::DescribeClientQuotasRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::DescribeClientQuotasResponse)
