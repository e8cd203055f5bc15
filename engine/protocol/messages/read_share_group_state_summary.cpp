#include "engine/protocol/messages/read_share_group_state_summary.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::ReadShareGroupStateSummaryRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::ReadShareGroupStateSummaryResponse)
