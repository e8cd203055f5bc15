#include "engine/protocol/messages/create_acls.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::CreateAclsRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::CreateAclsResponse)
