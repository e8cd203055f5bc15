#include "engine/protocol/messages/alter_configs.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::AlterConfigsRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::AlterConfigsResponse)
