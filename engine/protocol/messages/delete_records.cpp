#include "engine/protocol/messages/delete_records.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::DeleteRecordsRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::DeleteRecordsResponse)
