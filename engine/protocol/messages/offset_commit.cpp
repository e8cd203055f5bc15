#include "engine/protocol/messages/offset_commit.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::OffsetCommitRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::OffsetCommitResponse)
