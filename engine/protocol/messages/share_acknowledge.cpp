#include "engine/protocol/messages/share_acknowledge.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::ShareAcknowledgeRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::ShareAcknowledgeResponse)
