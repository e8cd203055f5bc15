#include "engine/protocol/messages/unregister_controller.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::UnregisterControllerRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::UnregisterControllerResponse)
