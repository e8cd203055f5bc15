#include "engine/protocol/messages/streams_group_topology_description_update.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::StreamsGroupTopologyDescriptionUpdateRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::StreamsGroupTopologyDescriptionUpdateResponse)
