#pragma once

#include <cstddef>
#include <cstdint>

#include "engine/base/rope.h"

namespace brook {

/// Sends some of a file to a socket that does not block. Returns how much went, 0 when the socket is full now. On Linux
/// the bytes go from the page cache to the socket; the portable form reads and writes.
struct Sent {
    std::uint64_t bytes = 0;
    bool full = false;    ///< the socket takes no more now
    bool failed = false;  ///< the connection or the file is broken
};
Sent sendSlice(int socket, const FileSlice& slice);

/// Sends some of several buffers at once.
Sent sendBuffers(int socket, const ByteView* buffers, std::size_t count);

/// The name and process id of whoever listens on the port, "java (4711)"; empty when that cannot be found out.
std::string holderOfPort(std::uint16_t port);

}  // namespace brook
