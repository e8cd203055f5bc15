#pragma once

#include "engine/handlers/call.h"

namespace brook {

/// Takes one frame (without its length prefix) to the handler of its API. Produce stamps records inside the frame; all
/// else is copied out of it, so the frame may go when this returns. What cannot be read, and what this broker does not
/// serve, closes the connection with a reason; ApiVersions in an unknown version is answered all the same (KIP-511).
void dispatch(Services& services, MutableBytes frame, Client client, Reply reply);

}  // namespace brook
