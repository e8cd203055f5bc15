#include "engine/base/host_name.h"

#include <netdb.h>
#include <sys/socket.h>

namespace brook {

namespace {

bool isFound(const std::string& host, int flags) {
    addrinfo hints{};
    hints.ai_flags = flags;
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (::getaddrinfo(host.c_str(), nullptr, &hints, &found) != 0) return false;
    ::freeaddrinfo(found);
    return true;
}

}  // namespace

bool isAddress(const std::string& host) { return isFound(host, AI_NUMERICHOST); }
bool isKnownHost(const std::string& host) { return isFound(host, 0); }

}  // namespace brook
