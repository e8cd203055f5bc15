#pragma once

#include <string>

namespace brook {

/// Whether the text is an address itself: "127.0.0.1", "::1". Asks nobody.
bool isAddress(const std::string& host);

/// Whether the text is an address, or a name that the system finds one for. May wait for the network: not on a loop.
bool isKnownHost(const std::string& host);

}  // namespace brook
