#include "engine/protocol/messages/write_txn_markers.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::WriteTxnMarkersRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::WriteTxnMarkersResponse)
