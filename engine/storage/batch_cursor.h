#pragma once

#include "engine/records/record_batch.h"
#include "engine/storage/log_view.h"

namespace brook {

/// Reads the batches of one segment's view one after the other, in large reads. For workers: it holds one buffer and
/// touches nothing else.
class BatchCursor {
public:
    explicit BatchCursor(const SegmentView& segment) : m_file(segment.file), m_end(segment.facts.bytes) {}

    /// The next batch, borrowed until the next call; nothing at the end. CorruptMessage where a batch is not whole or
    /// its checksum is wrong, KafkaStorageError where the disk fails.
    Result<std::optional<BatchView>> next();

private:
    Result<void> fill(std::size_t atLeast);
    ByteView rest() const { return ByteView(m_buffer).subspan(m_used); }

    std::shared_ptr<const File> m_file;
    std::uint64_t m_position = 0;  // in the file, behind what is in the buffer
    std::uint64_t m_end;
    Bytes m_buffer;
    std::size_t m_used = 0;
};

}  // namespace brook
