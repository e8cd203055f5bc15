#include "engine/protocol/messages/unregister_broker.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::UnregisterBrokerRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::UnregisterBrokerResponse)
