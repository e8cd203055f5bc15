#pragma once

#include <memory>

#include "engine/base/bytes.h"
#include "engine/base/result.h"
#include "engine/records/record_batch.h"

namespace brook {

/// Unpacks the records of one batch piece by piece, so that memory does not follow what comes out. It holds no more
/// than the codec's window: 32 KiB for gzip, one block for lz4 (4 MiB) and snappy (at most 22 times what it came from),
/// and for zstd what `Window` says. Borrows the bytes it was opened on.
class Decompressor {
public:
    enum class Window {
        Bounded,  ///< 8 MiB, enough up to zstd's level 19; or 32 times what came in, where that is more
        Any       ///< 128 MiB, the most that zstd's own tools take
    };
    /// CorruptMessage for what is no codec, and for Codec::None, where there is nothing to unpack.
    static Result<std::unique_ptr<Decompressor>> open(Codec codec, ByteView packed, Window window);
    virtual ~Decompressor() = default;

    /// Writes the next bytes to `into`, which is not empty, and returns how many: at least one before the end, none
    /// from there on. CorruptMessage for bad input, MessageTooLarge for input that needs more memory than it may have.
    virtual Result<std::size_t> read(MutableBytes into) = 0;
};

}  // namespace brook
