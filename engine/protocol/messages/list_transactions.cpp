#include "engine/protocol/messages/list_transactions.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::protocol::ListTransactionsRequest)
BROOK_DEFINE_MESSAGE(brook::protocol::ListTransactionsResponse)
