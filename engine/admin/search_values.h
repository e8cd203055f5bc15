#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/admin/values.h"
#include "engine/search/filter.h"

/// What a window asks when it searches, and what it is told. What a filter means is `search::Filter`, which the window
/// makes itself while its user types.
namespace brook::admin {

struct SearchQuery {
    std::string topic;
    std::vector<PartitionIndex> partitions;  ///< empty: all
    View view = View::ReadUncommitted;
    Direction direction = Direction::Older;  ///< Older: the newest hits come first
    std::shared_ptr<const search::Filter> filter;
    Cursor from;   ///< nothing below it is looked at; a partition missing here begins at its start
    Cursor until;  ///< nothing from it on is looked at; a partition missing here ends at its end
    std::uint64_t mostHits = 1'000'000;
};

/// Where a record is that was found.
struct Hit {
    PartitionIndex partition{0};
    Offset offset;
    Timestamp timestamp;
    friend bool operator==(const Hit&, const Hit&) = default;
};

enum class SearchState {
    Running,
    Complete,  ///< everything in the range was looked at
    Stopped,   ///< at `mostHits`; `left` says where it can go on
    Failed,    ///< `sentence` says why
};

/// What was found since the last chunk, and how far the search is.
struct SearchChunk {
    std::vector<Hit> hits;  ///< of each partition in order; between partitions by time
    SearchState state = SearchState::Running;
    std::uint64_t scannedBytes = 0;  ///< as they lie on disk
    std::uint64_t totalBytes = 0;
    std::uint64_t scannedOffsets = 0;  ///< offsets, of which some may hold nothing
    std::uint64_t totalOffsets = 0;
    std::uint64_t found = 0;          ///< in all
    double seconds = 0;               ///< since it began
    Cursor left;                      ///< what was not looked at ends (Older) or begins (Newer) here
    std::vector<std::string> damage;  ///< sentences about what could not be read
    std::string sentence;
};

/// A search that runs for as long as this is held: who lets it go hears nothing more of it.
class Search {
public:
    virtual ~Search() = default;
};

/// Called with every chunk until it is no longer Running. The next one is not sent before this one was taken, so
/// somebody slow makes the search wait.
using SearchWatcher = std::function<void(SearchChunk)>;

/// A row as a record, borrowing its bytes.
inline RecordView viewOf(const RecordRow& row) {
    RecordView record;
    record.offset = row.offset;
    record.timestamp = row.timestamp;
    if (row.key) record.key = *row.key;
    if (row.value) record.value = *row.value;
    for (const HeaderRow& header : row.headers)
        record.headers.push_back(
            {asBytes(header.key), header.value ? std::optional<ByteView>(*header.value) : std::nullopt});
    return record;
}

/// Whether a row that is whole is what is asked for.
inline bool isFound(const search::Filter& filter, const RecordRow& row) {
    return row.kind == RowKind::Record && filter.matches(row.partition, viewOf(row));
}

inline constexpr std::size_t mostHitsRead = 500;

}  // namespace brook::admin
