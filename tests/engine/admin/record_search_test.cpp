#include "engine/admin/record_search.h"

#include <set>

#include "tests/engine/admin/admin_fixture.h"

using namespace brook;
using namespace brook::admin;
using brook::test::AdminFixture;

namespace {

constexpr std::int64_t noon = 1'700'000'000'000;
const std::string topic = "orders";

std::shared_ptr<const search::Filter> filterOf(const std::string& text,
                                               search::FilterMode mode = search::FilterMode::Where) {
    auto filter = search::Filter::parse({mode, text, {}}, {Timestamp(noon), search::Zone::Utc});
    if (!filter) qFatal("%s", filter.error().sentence.c_str());
    return *filter;
}

/// A broker with a topic of several partitions, and everything that searches of it say.
struct Orders : AdminFixture {
    std::vector<std::unique_ptr<Search>> searches;

    explicit Orders(std::int32_t partitions) { createTopic(topic, partitions); }

    /// Appends batches of ten records, a millisecond apart, whose values are `value(number)`.
    template <class Value>
    void fill(std::int32_t partition, int records, Value value, BatchBuilder::Options options = {}) {
        const auto at = broker->topics().partition(topic, PartitionIndex(partition));
        for (int first = 0; first < records; first += 10) {
            BatchBuilder builder(options);
            for (int number = first; number < first + 10; ++number) {
                const Bytes key = toBytes(fmt::format("k{}", number));
                const Bytes content = toBytes(value(number));
                builder.add({Timestamp(noon + number), key, content, {}});
            }
            Bytes batch = *builder.build();
            if (!broker->append(at, batch, AppendOrigin::Client)) qFatal("the batch was refused");
        }
        settle();
    }

    SearchQuery query(const std::string& condition, Direction direction = Direction::Older) const {
        SearchQuery query;
        query.topic = topic;
        query.direction = direction;
        query.filter = filterOf(condition);
        return query;
    }

    std::vector<SearchChunk> search(SearchQuery query) {
        auto chunks = std::make_shared<std::vector<SearchChunk>>();
        searches.push_back(
            cluster->search(std::move(query), [chunks](SearchChunk chunk) { chunks->push_back(std::move(chunk)); }));
        for (int i = 0; i < 1000 && (chunks->empty() || chunks->back().state == SearchState::Running); ++i)
            loop.advance(Milliseconds(40));
        return *chunks;
    }

    std::vector<Hit> hits(SearchQuery query) {
        std::vector<Hit> all;
        for (const SearchChunk& chunk : search(std::move(query)))
            all.insert(all.end(), chunk.hits.begin(), chunk.hits.end());
        return all;
    }
};

std::string paidOrOpen(int number) {
    return fmt::format(R"({{"n":{},"status":"{}","fill":"{:0>300}"}})", number, number % 7 == 0 ? "paid" : "open",
                       number);
}

}  // namespace

class RecordSearchTest : public QObject {
    Q_OBJECT

private slots:
    void hitsOfAllPartitionsComeInTheOrderOfTime() {
        Orders it(3);
        for (int partition = 0; partition < 3; ++partition) it.fill(partition, 3000, paidOrOpen);
        for (const Direction direction : {Direction::Older, Direction::Newer}) {
            const auto chunks = it.search(it.query("value.status = 'paid'", direction));
            QVERIFY(chunks.back().state == SearchState::Complete);
            std::vector<Hit> hits;
            for (const SearchChunk& chunk : chunks) hits.insert(hits.end(), chunk.hits.begin(), chunk.hits.end());
            QCOMPARE(hits.size(), std::size_t{3 * 429});
            QCOMPARE(chunks.back().found, std::uint64_t{3 * 429});
            const bool ordered = std::is_sorted(hits.begin(), hits.end(), [&](const Hit& a, const Hit& b) {
                return direction == Direction::Older ? a.timestamp > b.timestamp : a.timestamp < b.timestamp;
            });
            QVERIFY(ordered);
            QCOMPARE(hits.front().offset, Offset(direction == Direction::Older ? 2996 : 0));
        }
    }

    void progressEndsWithEverythingScanned() {
        Orders it(2);
        it.fill(0, 5000, paidOrOpen);
        const auto chunks = it.search(it.query("value.n = -1"));
        const SearchChunk& last = chunks.back();
        QVERIFY(last.state == SearchState::Complete);
        QCOMPARE(last.found, std::uint64_t{0});
        QCOMPARE(last.scannedOffsets, std::uint64_t{5000});
        QCOMPARE(last.totalOffsets, std::uint64_t{5000});
        QCOMPARE(last.scannedBytes, last.totalBytes);
        QCOMPARE(last.totalBytes, it.broker->topics().partition(topic, PartitionIndex(0))->log().sizeInBytes());
    }

    void whatCannotMatchIsNotRead() {
        Orders it(4);
        for (int partition = 0; partition < 4; ++partition) it.fill(partition, 3000, paidOrOpen);
        const std::uint64_t all = it.search(it.query("size > 0")).back().totalBytes;
        QVERIFY(it.search(it.query("partition = 2")).back().totalBytes == all / 4);
        const auto some = it.search(it.query("offset BETWEEN 100 AND 119 AND size > 0")).back();
        QCOMPARE(some.totalOffsets, std::uint64_t{80});
        QCOMPARE(some.found, std::uint64_t{80});
        const auto late = it.search(it.query(fmt::format("timestamp >= {}", noon + 2900))).back();
        QCOMPARE(late.found, std::uint64_t{400});
        QVERIFY(late.totalBytes < all / 20);
    }

    void aSearchThatStoppedGoesOnWhereItLeftOff() {
        for (const Direction direction : {Direction::Older, Direction::Newer}) {
            Orders it(3);
            for (int partition = 0; partition < 3; ++partition) it.fill(partition, 2000, paidOrOpen);
            const std::vector<Hit> expected = it.hits(it.query("value.status = 'paid'", direction));
            std::vector<Hit> found;
            SearchQuery query = it.query("value.status = 'paid'", direction);
            query.mostHits = 100;
            SearchState state = SearchState::Stopped;
            while (state == SearchState::Stopped) {
                const auto chunks = it.search(query);
                for (const SearchChunk& chunk : chunks) found.insert(found.end(), chunk.hits.begin(), chunk.hits.end());
                state = chunks.back().state;
                (direction == Direction::Older ? query.until : query.from) = chunks.back().left;
                QVERIFY(found.size() <= expected.size());
            }
            QVERIFY(found == expected);
        }
    }

    void nothingIsHeardOfASearchThatWasLetGo() {
        Orders it(1);
        it.fill(0, 5000, paidOrOpen);
        int chunks = 0;
        auto search = it.cluster->search(it.query("size > 0"), [&](const SearchChunk&) { ++chunks; });
        it.loop.turn();
        search.reset();
        const int before = chunks;
        it.loop.advance(Milliseconds(1000));
        QCOMPARE(chunks, before);
    }

    void aSlowWatcherMakesTheSearchWait() {
        Orders it(1);
        it.fill(0, 5000, paidOrOpen);
        std::deque<std::function<void()>> held;
        const auto slow = it.door.connect([&held](std::function<void()> task) { held.push_back(std::move(task)); });
        std::vector<SearchChunk> chunks;
        const auto search =
            slow->search(it.query("size > 0"), [&](SearchChunk chunk) { chunks.push_back(std::move(chunk)); });
        it.loop.advance(Milliseconds(1000));
        QCOMPARE(held.size(), std::size_t{1});
        while (!held.empty()) {
            held.front()();
            held.pop_front();
            it.loop.advance(Milliseconds(100));
            QVERIFY(held.size() <= 1);
        }
        QVERIFY(chunks.back().state == SearchState::Complete);
        QCOMPARE(chunks.back().found, std::uint64_t{5000});
    }

    void everyCodecIsSearched() {
        for (const Codec codec : {Codec::None, Codec::Gzip, Codec::Snappy, Codec::Lz4, Codec::Zstd}) {
            Orders it(1);
            BatchBuilder::Options options;
            options.codec = codec;
            it.fill(0, 500, paidOrOpen, options);
            QCOMPARE(it.hits(it.query("value.n IN (17, 18) OR value.n = 499")).size(), std::size_t{3});
        }
    }

    void readCommittedFindsNothingOfAbortedTransactions() {
        Orders it(1);
        BatchBuilder::Options options;
        options.producerId = ProducerId(7);
        options.producerEpoch = ProducerEpoch(0);
        options.baseSequence = Sequence(0);
        options.transactional = true;
        it.replicate(topic, PartitionIndex(0), 0, {0, 1, 2}, Timestamp(noon), options);
        options.baseSequence = noSequence;
        options.control = true;
        BatchBuilder marker(options);
        const Bytes key = controlRecordKey(ControlRecordType::Abort);
        const Bytes value = toBytes(std::string("\0\0\0\0\0\0", 6));
        marker.add({Timestamp(noon + 3), key, value, {}});
        Bytes batch = *marker.build();
        stampBatch(batch, Offset(3), LeaderEpoch(0));
        QVERIFY(
            it.broker->append(it.broker->topics().partition(topic, PartitionIndex(0)), batch, AppendOrigin::Replica));
        it.replicate(topic, PartitionIndex(0), 4, {0}, Timestamp(noon + 4));
        SearchQuery query = it.query("key LIKE 'k%'");
        QCOMPARE(it.hits(query).size(), std::size_t{4});
        query.view = View::ReadCommitted;
        QCOMPARE(it.hits(query), (std::vector<Hit>{{PartitionIndex(0), Offset(4), Timestamp(noon + 4)}}));
    }

    void hitsAreReadInTheOrderAskedForAndWhatIsGoneIsLeftOut() {
        Orders it(2);
        it.fill(0, 100, paidOrOpen);
        it.fill(1, 100, paidOrOpen);
        const auto at = [](int partition, int offset) {
            return Hit{PartitionIndex(partition), Offset(offset), noTimestamp};
        };
        const auto rows = it.ask<std::vector<RecordRow>>([&](auto reply) {
            it.cluster->readHits(topic, {at(1, 93), at(0, 5), at(0, 400), at(1, 91), at(9, 0)}, reply);
        });
        QVERIFY(rows);
        QCOMPARE(rows->size(), std::size_t{3});
        QCOMPARE((*rows)[0].offset, Offset(93));
        QCOMPARE(asText(*(*rows)[1].key), std::string_view("k5"));
        QCOMPARE((*rows)[1].partition, PartitionIndex(0));
        QCOMPARE((*rows)[2].offset, Offset(91));
        const auto refused = it.ask<std::vector<RecordRow>>(
            [&](auto reply) { it.cluster->readHits(topic, std::vector<Hit>(mostHitsRead + 1), reply); });
        QVERIFY(!refused);
    }

    void aTopicThatIsNotThereFailsInWords() {
        Orders it(1);
        SearchQuery query = it.query("size > 0");
        query.topic = "nothing";
        const auto chunks = it.search(query);
        QCOMPARE(chunks.size(), std::size_t{1});
        QVERIFY(chunks.back().state == SearchState::Failed);
        QVERIFY(chunks.back().sentence.find("nothing") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(RecordSearchTest)
#include "record_search_test.moc"
