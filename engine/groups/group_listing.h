#pragma once

#include <string_view>

#include "engine/groups/group_shard.h"

namespace brook {

/// "Stable", "Empty", …, as Kafka names it in answers.
std::string_view stateOf(const Group& group);
/// "Classic" or "Consumer".
std::string_view typeOf(const Group& group);
/// "consumer" for most; what the members of a classic group call their protocol.
std::string_view protocolTypeOf(const Group& group);

}  // namespace brook
