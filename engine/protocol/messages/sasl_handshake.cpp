#include "engine/protocol/messages/sasl_handshake.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::SaslHandshakeRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::SaslHandshakeResponse)
