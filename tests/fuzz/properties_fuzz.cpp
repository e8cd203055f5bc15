#include <cstdint>

#include "engine/metadata/server_properties.h"

/// Any bytes as a server.properties file: values, or an error with a line.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static_cast<void>(
        brook::readServerProperties({reinterpret_cast<const char*>(data), size}));  // the answer is of no matter
    return 0;
}
