#include "engine/protocol/messages/broker_registration.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::BrokerRegistrationRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::BrokerRegistrationResponse)
