#include "engine/protocol/messages/share_fetch.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::ShareFetchRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::ShareFetchResponse)
