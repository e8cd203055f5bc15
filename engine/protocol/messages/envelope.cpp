#include "engine/protocol/messages/envelope.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::EnvelopeRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::EnvelopeResponse)
