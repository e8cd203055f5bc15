#include "engine/groups/records/classic_records.h"
#include "engine/groups/records/consumer_records.h"
#include "engine/groups/records/keys.h"
#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::OffsetCommitKey)
BROOK_DEFINE_MESSAGE(brook::GroupKey)
BROOK_DEFINE_MESSAGE(brook::MemberKey)
BROOK_DEFINE_MESSAGE(brook::RegularExpressionKey)
BROOK_DEFINE_MESSAGE(brook::OffsetCommitValue)
BROOK_DEFINE_MESSAGE(brook::GroupMetadataValue)
BROOK_DEFINE_MESSAGE(brook::ConsumerGroupMetadataValue)
BROOK_DEFINE_MESSAGE(brook::ConsumerGroupMemberMetadataValue)
BROOK_DEFINE_MESSAGE(brook::TargetAssignmentMetadataValue)
BROOK_DEFINE_MESSAGE(brook::TargetAssignmentMemberValue)
BROOK_DEFINE_MESSAGE(brook::CurrentMemberAssignmentValue)
BROOK_DEFINE_MESSAGE(brook::RegularExpressionValue)
