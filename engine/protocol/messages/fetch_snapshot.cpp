#include "engine/protocol/messages/fetch_snapshot.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::FetchSnapshotRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::FetchSnapshotResponse)
