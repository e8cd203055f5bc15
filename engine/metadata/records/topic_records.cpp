#include "engine/metadata/records/topic_records.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::TopicRecord)
BROOK_DEFINE_MESSAGE(brook::RemoveTopicRecord)
BROOK_DEFINE_MESSAGE(brook::PartitionRecord)
BROOK_DEFINE_MESSAGE(brook::PartitionChangeRecord)
BROOK_DEFINE_MESSAGE(brook::ConfigRecord)
BROOK_DEFINE_MESSAGE(brook::ClearElrRecord)
