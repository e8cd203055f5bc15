#include "engine/protocol/messages/create_topics.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::CreateTopicsRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::CreateTopicsResponse)
