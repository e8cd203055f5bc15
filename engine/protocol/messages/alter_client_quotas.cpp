#include "engine/protocol/messages/alter_client_quotas.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::AlterClientQuotasRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::AlterClientQuotasResponse)
