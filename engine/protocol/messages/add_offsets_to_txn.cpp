#include "engine/protocol/messages/add_offsets_to_txn.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::AddOffsetsToTxnRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::AddOffsetsToTxnResponse)
