#include <algorithm>

#include "tests/support/fake_cluster.h"

namespace brook::test {

using namespace admin;

namespace {

/// Marks that its search was let go.
class FakeSearch final : public Search {
public:
    explicit FakeSearch(std::shared_ptr<bool> held) : m_held(std::move(held)) {}
    ~FakeSearch() override { *m_held = false; }

private:
    std::shared_ptr<bool> m_held;
};

Offset offsetIn(const Cursor& cursor, PartitionIndex partition, Offset otherwise) {
    const auto found = cursor.next.find(partition);
    return found == cursor.next.end() ? otherwise : found->second;
}

}  // namespace

SearchChunk FakeCluster::searched(const SearchQuery& query) {
    SearchChunk chunk;
    chunk.state = SearchState::Complete;
    const auto found = find(query.topic);
    if (!found) {
        chunk.state = SearchState::Failed;
        chunk.sentence = found.error().message;
        return chunk;
    }
    const Topic& topic = **found;
    for (std::size_t i = 0; i < topic.partitions.size(); ++i) {
        const PartitionIndex index(static_cast<std::int32_t>(i));
        const bool wanted = query.partitions.empty() || std::find(query.partitions.begin(), query.partitions.end(),
                                                                  index) != query.partitions.end();
        const Offset end = wanted ? offsetIn(query.until, index, topic.partitions[i].end) : Offset(0);
        Offset offset = offsetIn(query.from, index, topic.partitions[i].start);
        if (offset < end) chunk.totalOffsets += static_cast<std::uint64_t>(end - offset);
        while (offset < end) {
            const RecordRow row = rowAt(topic, index, offset);
            if (isFound(*query.filter, row)) chunk.hits.push_back({index, row.offset, row.timestamp});
            offset = std::max(row.gapEnd, offset + 1);
        }
    }
    const bool older = query.direction == Direction::Older;
    std::sort(chunk.hits.begin(), chunk.hits.end(), [older](const Hit& a, const Hit& b) {
        if (a.timestamp != b.timestamp) return older ? a.timestamp > b.timestamp : a.timestamp < b.timestamp;
        if (a.partition != b.partition) return older ? a.partition > b.partition : a.partition < b.partition;
        return older ? a.offset > b.offset : a.offset < b.offset;
    });
    chunk.scannedOffsets = chunk.totalOffsets;
    chunk.scannedBytes = chunk.totalBytes = chunk.totalOffsets * 100;
    chunk.found = chunk.hits.size();
    chunk.seconds = 0.5;
    return chunk;
}

std::unique_ptr<Search> FakeCluster::search(SearchQuery query, SearchWatcher watcher) {
    asked.push_back("search " + query.topic);
    auto held = std::make_shared<bool>(true);
    const auto tell = [this, held, watcher = std::move(watcher)](SearchChunk chunk) {
        send([held, watcher, chunk = std::move(chunk)] {
            if (*held) watcher(chunk);
        });
    };
    searches.push_back({query, tell, held});
    if (!searchesWait) tell(searched(query));
    return std::make_unique<FakeSearch>(held);
}

void FakeCluster::readHits(std::string topic, std::vector<Hit> hits, Reply<std::vector<RecordRow>> reply) {
    answer<std::vector<RecordRow>>("readHits " + topic, std::move(reply),
                                   [this, topic, hits]() -> Result<std::vector<RecordRow>> {
                                       const auto found = find(topic);
                                       if (!found) return failed(found);
                                       std::vector<RecordRow> rows;
                                       for (const Hit& hit : hits)
                                           rows.push_back(rowAt(**found, hit.partition, hit.offset));
                                       rowsRead += rows.size();
                                       return rows;
                                   });
}

}  // namespace brook::test
