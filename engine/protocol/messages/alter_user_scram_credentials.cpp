#include "engine/protocol/messages/alter_user_scram_credentials.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::AlterUserScramCredentialsRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::AlterUserScramCredentialsResponse)
