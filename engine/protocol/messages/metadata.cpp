#include "engine/protocol/messages/metadata.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::MetadataRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::MetadataResponse)
