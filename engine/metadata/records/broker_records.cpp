#include "engine/metadata/records/broker_records.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::RegisterBrokerRecord)
BROOK_DEFINE_MESSAGE(brook::UnregisterBrokerRecord)
BROOK_DEFINE_MESSAGE(brook::BrokerRegistrationChangeRecord)
BROOK_DEFINE_MESSAGE(brook::FenceBrokerRecord)
BROOK_DEFINE_MESSAGE(brook::UnfenceBrokerRecord)
BROOK_DEFINE_MESSAGE(brook::RegisterControllerRecord)
BROOK_DEFINE_MESSAGE(brook::UnregisterControllerRecord)
