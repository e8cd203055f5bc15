#include "engine/protocol/messages/delete_acls.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::DeleteAclsRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::DeleteAclsResponse)
