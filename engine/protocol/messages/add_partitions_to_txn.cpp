#include "engine/protocol/messages/add_partitions_to_txn.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::AddPartitionsToTxnRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::AddPartitionsToTxnResponse)
