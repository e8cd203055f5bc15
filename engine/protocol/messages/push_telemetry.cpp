#include "engine/protocol/messages/push_telemetry.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::PushTelemetryRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::PushTelemetryResponse)
