#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "engine/base/result.h"

namespace re2 {
class RE2;
}

namespace brook {

/// Which clients a metrics subscription is for: "client_id=app-.*,client_software_name=librdkafka" (KIP-714). A client
/// matches when each property named is there and its whole value fits the pattern. A value, cheap to copy.
class ClientMatch {
public:
    /// Properties of a client by the names that KIP-714 gives them.
    using Properties = std::map<std::string, std::string, std::less<>>;

    /// InvalidConfig for a property that nobody knows, a pair that is none, or a pattern that RE2 does not understand.
    /// Of two patterns for one property the last one counts. An empty text matches everyone.
    static Result<ClientMatch> parse(std::string_view text);

    bool matches(const Properties& client) const;

private:
    std::map<std::string, std::shared_ptr<const re2::RE2>> m_patterns;
};

}  // namespace brook
