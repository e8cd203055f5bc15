#include "engine/protocol/messages/controller_registration.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::ControllerRegistrationRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::ControllerRegistrationResponse)
