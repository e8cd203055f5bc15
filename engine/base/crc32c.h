#pragma once

#include <cstdint>

#include "engine/base/bytes.h"

namespace brook {

/// CRC-32C (Castagnoli), the checksum of record batches and snapshots. Uses the processor's instruction where there is
/// one.
std::uint32_t crc32c(ByteView bytes);

/// The portable form by tables, also for processors without the instruction.
std::uint32_t crc32cPortable(ByteView bytes);

}  // namespace brook
