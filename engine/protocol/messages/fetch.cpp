#include "engine/protocol/messages/fetch.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::FetchRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::FetchResponse)
