#include "engine/protocol/messages/update_features.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::UpdateFeaturesRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::UpdateFeaturesResponse)
