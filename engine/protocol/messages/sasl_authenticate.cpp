#include "engine/protocol/messages/sasl_authenticate.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::SaslAuthenticateRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::SaslAuthenticateResponse)
