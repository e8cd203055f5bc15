#include "engine/protocol/messages/get_telemetry_subscriptions.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::GetTelemetrySubscriptionsRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::GetTelemetrySubscriptionsResponse)
