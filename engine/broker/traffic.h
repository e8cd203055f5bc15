#pragma once

#include <cstdint>

namespace brook {

/// Counts what passed, since the broker started. A reader takes differences to get rates. Owned by one loop.
struct Traffic {
    std::uint64_t recordsIn = 0;
    std::uint64_t recordsOut = 0;
    std::uint64_t bytesIn = 0;   ///< batches as received
    std::uint64_t bytesOut = 0;  ///< batches as sent

    Traffic& operator+=(const Traffic& other) {
        recordsIn += other.recordsIn;
        recordsOut += other.recordsOut;
        bytesIn += other.bytesIn;
        bytesOut += other.bytesOut;
        return *this;
    }
};

}  // namespace brook
