#pragma once

#include <atomic>
#include <functional>
#include <memory>

#include "engine/admin/search_values.h"
#include "engine/broker/broker.h"

namespace brook::admin {

/// Sends a chunk to whoever searches; `taken` is called on the loop once the next one may come.
using SendChunk = std::function<void(SearchChunk chunk, std::function<void()> taken)>;

/// Begins a search, on the loop. Where to read is decided on the loop, which owns the logs, a few positions at a time;
/// the bytes are read and looked through on workers, several pieces at once, small ones first so that the first hits
/// come soon. Partitions go along in time, so that hits come in the order in which they are shown. Nothing more happens
/// once `cancelled` is set, or when the broker is gone.
void beginSearch(Broker& broker, SearchQuery query, std::shared_ptr<const std::atomic<bool>> cancelled, SendChunk send);

/// Reads records where a search found them, at most `mostHitsRead`, as rows in the order asked for. A record that is
/// not there any more is left out.
void readHits(Broker& broker, const std::string& topic, std::vector<Hit> hits, std::uint32_t previewBytes,
              std::function<void(Result<std::vector<RecordRow>>)> done);

}  // namespace brook::admin
