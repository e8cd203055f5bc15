#include "engine/metadata/records/access_records.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::AccessControlEntryRecord)
BROOK_DEFINE_MESSAGE(brook::RemoveAccessControlEntryRecord)
BROOK_DEFINE_MESSAGE(brook::UserScramCredentialRecord)
BROOK_DEFINE_MESSAGE(brook::RemoveUserScramCredentialRecord)
BROOK_DEFINE_MESSAGE(brook::DelegationTokenRecord)
BROOK_DEFINE_MESSAGE(brook::RemoveDelegationTokenRecord)
BROOK_DEFINE_MESSAGE(brook::ClientQuotaRecord)
