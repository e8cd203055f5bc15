#include "engine/protocol/messages/txn_offset_commit.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::TxnOffsetCommitRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::TxnOffsetCommitResponse)
