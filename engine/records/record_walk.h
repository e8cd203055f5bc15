#pragma once

#include <memory>

#include "engine/records/decompressor.h"
#include "engine/records/record_batch.h"

namespace brook {

/// What a broker has to know of a record that it stores.
struct RecordFacts {
    std::int32_t offsetDelta = 0;
    Timestamp timestamp;  ///< see RecordView
    bool hasKey = false;
    bool hasValue = false;  ///< without one it is a tombstone
};

/// Walks over the records of a batch, checking their shape only. A compressed batch is unpacked on the way, a little at
/// a time: memory stays small, whatever it unpacks to.
class RecordWalk {
public:
    /// Borrows the batch. `unpackLimit` is how far a compressed one may unpack. CorruptMessage for a codec that does
    /// not exist, InvalidRecord for a negative count.
    static Result<RecordWalk> over(const BatchView& batch, std::size_t unpackLimit, Decompressor::Window window);

    bool atEnd() const { return m_left == 0; }

    /// The next record. InvalidRecord when its shape is wrong, and at the last one when bytes are left over;
    /// CorruptMessage when the compressed data is damaged; MessageTooLarge when it unpacks too far.
    Result<RecordFacts> next();

private:
    RecordWalk(const BatchView& batch, std::unique_ptr<Decompressor> unpacking, std::size_t unpackLimit);

    tl::unexpected<Error> malformed(std::string_view what) const;
    std::uint64_t position() const { return m_before + m_at; }
    bool refill();
    std::uint8_t byte();
    std::uint64_t varlong(int mostBytes);
    std::int32_t varint();
    bool skipNullable(std::uint64_t end);
    Result<RecordFacts> insideWindow(std::int32_t length);
    Result<RecordFacts> acrossWindows(std::int32_t length);

    BatchHeader m_header;
    std::int32_t m_left;
    std::unique_ptr<Decompressor> m_unpacking;  // none where the batch is not compressed
    std::size_t m_unpackLimit;
    Bytes m_buffer;
    ByteView m_window;           // what is read now: of the buffer, or the whole of an uncompressed batch
    std::size_t m_at = 0;        // in the window
    std::uint64_t m_before = 0;  // bytes of all windows before
    bool m_ok = true;
    std::optional<Error> m_error;  // of the codec
};

}  // namespace brook
