#include "engine/protocol/messages/end_txn.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::EndTxnRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::EndTxnResponse)
