#include "engine/protocol/messages/incremental_alter_configs.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::IncrementalAlterConfigsRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::IncrementalAlterConfigsResponse)
