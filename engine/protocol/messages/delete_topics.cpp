#include "engine/protocol/messages/delete_topics.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::DeleteTopicsRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::DeleteTopicsResponse)
