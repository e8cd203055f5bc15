#pragma once

#include "engine/base/byte_reader.h"
#include "engine/records/record_batch.h"

namespace brook {

/// Walks the records of one batch without copying keys or values (see RecordWalk where facts are enough). The views
/// borrow from the batch, or from the scratch buffer that a compressed batch was unpacked into.
class RecordIterator {
public:
    /// Unpacks a compressed batch into `scratch`, at most `limit` bytes; see BatchView::records for the errors.
    static Result<RecordIterator> over(const BatchView& batch, Bytes& scratch, std::size_t limit);

    bool atEnd() const { return m_left == 0; }
    std::size_t bytesLeft() const { return m_reader.remaining(); }

    /// The next record. CorruptMessage when its shape is wrong, and at the last one when bytes are left over.
    Result<RecordView> next();

private:
    RecordIterator(const BatchHeader& header, ByteView records)
        : m_header(header), m_reader(records), m_left(header.recordCount) {}

    BatchHeader m_header;
    ByteReader m_reader;
    std::int32_t m_left;
};

}  // namespace brook
