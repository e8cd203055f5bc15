#include "engine/protocol/messages/control_messages.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::LeaderChangeMessage)
BROOK_DEFINE_MESSAGE(brook::protocol::SnapshotHeaderRecord)
BROOK_DEFINE_MESSAGE(brook::protocol::SnapshotFooterRecord)
BROOK_DEFINE_MESSAGE(brook::protocol::KRaftVersionRecord)
BROOK_DEFINE_MESSAGE(brook::protocol::VotersRecord)
