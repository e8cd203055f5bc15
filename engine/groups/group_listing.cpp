#include "engine/groups/group_listing.h"

namespace brook {

std::string_view stateOf(const Group& group) {
    if (const auto* classic = std::get_if<ClassicGroup>(&group)) return stateName(classic->state());
    return stateName(std::get<ConsumerGroup>(group).state());
}

std::string_view typeOf(const Group& group) {
    return std::holds_alternative<ClassicGroup>(group) ? "Classic" : "Consumer";
}

std::string_view protocolTypeOf(const Group& group) {
    if (const auto* classic = std::get_if<ClassicGroup>(&group)) return classic->protocolType();
    return "consumer";
}

}  // namespace brook
