#include "engine/admin/rank_search.h"

#include <QtTest>

#include <algorithm>

using namespace brook;
using namespace brook::admin;

namespace {

/// Partitions as lists of times.
struct Times {
    std::vector<std::vector<std::int64_t>> partitions;
    int asked = 0;

    RankSearch search() {
        RankSearch search;
        for (std::size_t i = 0; i < partitions.size(); ++i) {
            const PartitionIndex index(static_cast<std::int32_t>(i));
            search.start.next[index] = Offset(0);
            search.end.next[index] = Offset(static_cast<std::int64_t>(partitions[i].size()));
            for (const std::int64_t time : partitions[i]) {
                search.earliest =
                    search.earliest == noTimestamp ? Timestamp(time) : std::min(search.earliest, Timestamp(time));
                search.latest = std::max(search.latest, Timestamp(time));
            }
        }
        search.at = [this](Timestamp time) -> Result<Cursor> {
            ++asked;
            Cursor cursor;
            for (std::size_t i = 0; i < partitions.size(); ++i) {
                const auto found = std::lower_bound(partitions[i].begin(), partitions[i].end(), time.value());
                cursor.next[PartitionIndex(static_cast<std::int32_t>(i))] = Offset(found - partitions[i].begin());
            }
            return cursor;
        };
        return search;
    }
};

std::int64_t rankOf(const Cursor& cursor) {
    std::int64_t rank = 0;
    for (const auto& [partition, next] : cursor.next) rank += next.value();
    return rank;
}

}  // namespace

class RankSearchTest final : public QObject {
    Q_OBJECT

private slots:
    void onePartitionIsExactAndAsksNothing() {
        Times times{{std::vector<std::int64_t>(1'000'003, 5)}};
        for (const std::int64_t rank : {0, 1, 7, 333'333, 1'000'002, 1'000'003})
            QCOMPARE(rankOf(*times.search().find(rank)), rank);
        QCOMPARE(times.asked, 0);
    }

    void severalPartitionsAreCutAtOneMoment() {
        Times times{{{}, {}, {}}};
        for (std::int64_t i = 0; i < 100'000; ++i)
            times.partitions[static_cast<std::size_t>(i * i % 3)].push_back(1000 + i * 7);
        for (const std::int64_t rank : {1, 50'000, 99'000}) {
            const Cursor cursor = *times.search().find(rank);
            QVERIFY(std::abs(rankOf(cursor) - rank) <= 50);
            std::int64_t newestBelow = 0;
            std::int64_t oldestAbove = INT64_MAX;
            for (const auto& [index, next] : cursor.next) {
                const auto& all = times.partitions[static_cast<std::size_t>(index.value())];
                const auto at = static_cast<std::size_t>(next.value());
                if (at > 0) newestBelow = std::max(newestBelow, all[at - 1]);
                if (at < all.size()) oldestAbove = std::min(oldestAbove, all[at]);
            }
            QVERIFY(newestBelow <= oldestAbove);
        }
        QVERIFY(times.asked <= 72);
    }

    void aLoadWithinOneMillisecondIsDividedInProportion() {
        Times times{{std::vector<std::int64_t>(9'000, 42), std::vector<std::int64_t>(1'000, 42)}};
        QVERIFY(std::abs(rankOf(*times.search().find(5'000)) - 5'000) <= 1);
    }

    void aLumpOfRecordsDoesNotHoldTheSearch() {
        Times times{{{0}, {0}}};
        for (int i = 0; i < 50'000; ++i)
            times.partitions[static_cast<std::size_t>(i % 2)].push_back(4'000'000'000'000 + i);
        const Cursor cursor = *times.search().find(25'000);
        QVERIFY(std::abs(rankOf(cursor) - 25'000) <= 50);
        QVERIFY(times.asked <= 64);
    }

    void recordsWithoutATimeAreDividedInProportion() {
        Times times{{std::vector<std::int64_t>(100, -1), std::vector<std::int64_t>(100, -1)}};
        QCOMPARE(rankOf(*times.search().find(100)), std::int64_t{100});
    }

    void anErrorComesBack() {
        Times times{{{1, 2, 3}, {1, 5, 9}}};
        RankSearch search = times.search();
        search.at = [](Timestamp) -> Result<Cursor> { return fail(ErrorCode::KafkaStorageError, "gone"); };
        QVERIFY(!search.find(3));
    }
};

QTEST_APPLESS_MAIN(RankSearchTest)
#include "rank_search_test.moc"
