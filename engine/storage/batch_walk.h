#pragma once

#include <optional>

#include "engine/base/file_system.h"
#include "engine/records/record_batch.h"

namespace brook {

/// Bytes of a segment in which no batch can be made out.
struct Hole {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    Offset from;  ///< the offset that was expected there
    Offset to;    ///< the first one behind it that is there again
};

/// Walks over the batches of a segment by their headers, reading ahead where batches are small. Only reads, so any
/// thread may walk over bytes that nobody cuts. A header is believed when it fits: format 2, within the range, offsets
/// that rise from `least` and stay below `bound`.
class BatchWalk {
public:
    struct Range {
        std::uint64_t begin = 0;
        std::uint64_t end = 0;
        Offset least;  ///< no offset from `begin` on is smaller
        Offset bound;  ///< every offset is smaller
    };
    BatchWalk(const File& file, Range range) : m_file(file), m_range(range), m_position(range.begin) {}

    struct Step {
        std::uint64_t position = 0;
        BatchHeader header;
        std::uint64_t end() const { return position + header.sizeInBytes(); }
    };
    /// An index says that a batch ends with `last` here. Where its header says so too, its base offset is known: no
    /// smaller one follows, whatever the batch behind claims. False where the header says something else.
    Result<bool> beginWith(Offset last);
    /// The next batch; nothing at the end of the range and before bytes that are no batch. Fails when the disk does.
    Result<std::optional<Step>> next();
    /// Goes on with the next batch behind what is damaged: one that fits and whose checksum is right.
    Result<Hole> stepOver();

    bool atEnd() const { return m_position >= m_range.end; }
    std::uint64_t position() const { return m_position; }
    Offset least() const { return m_range.least; }  ///< the smallest offset that may come next

private:
    Result<std::optional<BatchHeader>> headerAt(std::uint64_t position);
    Result<bool> isSound(std::uint64_t position, const BatchHeader& header);
    Result<bool> isBelieved(const Step& step);
    bool fits(std::uint64_t position, const BatchHeader& header, Offset least) const;
    Result<std::optional<std::uint64_t>> search(std::uint64_t position);

    const File& m_file;
    Range m_range;
    std::uint64_t m_position;
    Bytes m_ahead;  // bytes of the file from m_aheadAt on
    std::uint64_t m_aheadAt = 0;
    std::size_t m_lastSize = 0;  // of the batch before
};

}  // namespace brook
