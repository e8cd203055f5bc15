#include "engine/admin/stretch.h"

#include <algorithm>
#include <deque>
#include <limits>

namespace brook::admin {

namespace {

constexpr std::uint64_t sliceBytes = 1 << 20;

}  // namespace

Result<Stretch> stretchOf(const Partition& partition, Offset from, Offset until, const RecordQuery& query,
                          std::uint64_t chunkBytes) {
    struct Piece {
        Offset from;
        LogSlice slice;
    };
    const bool older = query.direction == Direction::Older;
    const Log& log = partition.log();
    std::deque<Piece> pieces;
    std::uint64_t bytes = 0;
    Offset position = from;
    while (position < until && (older || bytes < chunkBytes)) {
        Result<LogSlice> slice = log.read(position, std::min(sliceBytes, chunkBytes), true, isolationOf(query.view));
        if (!slice) return failed(slice);
        if (slice->bytes.length == 0 || slice->nextOffset <= position) break;
        const Offset next = slice->nextOffset;
        bytes += slice->bytes.length;
        pieces.push_back({position, std::move(*slice)});
        position = next;
        while (older && bytes > chunkBytes && pieces.size() > 1) {
            bytes -= pieces.front().slice.bytes.length;
            pieces.pop_front();
        }
    }

    Stretch stretch;
    stretch.request.partition = partition.name().partition;
    stretch.request.from = pieces.empty() ? from : pieces.front().from;
    stretch.request.until = older || pieces.empty() ? until : std::min(position, until);
    stretch.request.lastStable = log.lastStableOffset();
    stretch.request.view = query.view;
    stretch.request.previewBytes = query.previewBytes;
    for (Piece& piece : pieces) stretch.slices.push_back(std::move(piece.slice.bytes));
    Result<std::vector<AbortedTransaction>> aborted = log.abortedIn(stretch.request.from, stretch.request.until);
    if (!aborted) return failed(aborted);
    stretch.request.aborted = std::move(*aborted);
    return stretch;
}

Result<void> readBytes(const Stretch& stretch, Bytes& bytes) {
    for (const FileSlice& slice : stretch.slices) {
        const std::size_t before = bytes.size();
        bytes.resize(before + slice.length);
        const Result<std::size_t> count = slice.file->read(slice.position, MutableBytes(bytes).subspan(before));
        bytes.resize(before + (count ? *count : 0));
        if (!count) return failed(count);
    }
    return {};
}

Isolation isolationOf(View view) {
    return view == View::ReadCommitted ? Isolation::Committed : Isolation::HighWatermark;
}

Offset endOf(const Log& log, View view) {
    return view == View::ReadCommitted ? log.lastStableOffset() : log.highWatermark();
}

Offset offsetIn(const Cursor& cursor, PartitionIndex partition, Offset otherwise) {
    const auto found = cursor.next.find(partition);
    return found == cursor.next.end() ? otherwise : found->second;
}

Offset behind(std::int64_t last) { return Offset(last == std::numeric_limits<std::int64_t>::max() ? last : last + 1); }

Result<Offset> firstAtOrAfter(const Log& log, Timestamp earliest, Offset start, Offset end) {
    const auto first = log.offsetForTimestamp(earliest, Isolation::HighWatermark);
    if (!first) return failed(first);
    return std::min(end, *first ? std::max(start, (*first)->offset) : end);
}

}  // namespace brook::admin
