#include "engine/storage/retention.h"

#include <QTest>

#include "engine/storage/compaction.h"

using namespace brook;

namespace {

constexpr std::int64_t day = 86'400'000;
constexpr Timestamp now(100 * day);

/// Segments of a hundred records and a thousand bytes each, the newest first hour apart; the last one is active.
std::vector<SegmentFacts> segmentsOfAge(std::vector<std::int64_t> days) {
    std::vector<SegmentFacts> all;
    for (std::size_t i = 0; i < days.size(); ++i) {
        const auto base = static_cast<std::int64_t>(i) * 100;
        all.push_back({Offset(base), Offset(base + 100), 1000,
                       days[i] < 0 ? noTimestamp : Timestamp(now.value() - days[i] * day), i + 1 == days.size()});
    }
    return all;
}

RetentionPlan plan(const std::vector<SegmentFacts>& segments, const LogConfig& config, Offset start = Offset(0),
                   Offset highWatermark = Offset(1'000'000)) {
    return retentionPlan(segments, config, start, highWatermark, now);
}

LogView viewOf(const std::vector<SegmentFacts>& facts) {
    LogView view;
    for (const SegmentFacts& segment : facts)
        view.segments.push_back({segment, segment.largestTimestamp, 100, 80, 120, nullptr});
    view.end = view.highWatermark = view.lastStable = facts.back().nextOffset;
    view.config.cleanupCompact = true;
    return view;
}

}  // namespace

/// The policies, as pure functions over what segments are.
class RetentionTest : public QObject {
    Q_OBJECT
private slots:
    void timeTakesTheOldestUpToTheFirstThatIsYoungEnough() {
        LogConfig config;
        const auto segments = segmentsOfAge({20, 9, 6, 8, 0});
        QCOMPARE(plan(segments, config).segments, 2u);
        config.retention = Milliseconds(9 * day);
        QCOMPARE(plan(segments, config).segments, 1u);
        config.retention = std::nullopt;
        QCOMPARE(plan(segments, config).segments, 0u);
    }

    void aSegmentWithoutTimestampsDoesNotGoByTime() {
        QCOMPARE(plan(segmentsOfAge({-1, 30, 0}), LogConfig{}).segments, 0u);
    }

    void sizeTakesTheOldestWhileWhatStaysIsEnough() {
        LogConfig config;
        config.retention = std::nullopt;
        const auto segments = segmentsOfAge({1, 1, 1, 1, 0});
        for (const auto& [limit, gone] : std::vector<std::pair<std::int64_t, std::size_t>>{
                 {5000, 0}, {4001, 0}, {4000, 1}, {3999, 1}, {1000, 4}, {1, 4}, {0, 4}}) {
            config.retentionBytes = limit;
            QCOMPARE(plan(segments, config).segments, gone);
            QCOMPARE(plan(segments, config).activeToo, limit == 0);
        }
    }

    void theActiveSegmentGoesOnlyBehindAllOthersAndWhenItIsNotEmpty() {
        const LogConfig config;
        QVERIFY(plan(segmentsOfAge({20, 9, 8}), config).activeToo);
        QVERIFY(!plan(segmentsOfAge({20, 2, 8}), config).activeToo);
        auto empty = segmentsOfAge({20, 9, 8});
        empty.back().bytes = 0;
        QVERIFY(!plan(empty, config).activeToo);
        QCOMPARE(plan(empty, config).segments, 2u);
    }

    void nothingBehindTheHighWatermarkGoes() {
        QCOMPARE(plan(segmentsOfAge({20, 9, 8, 0}), LogConfig{}, Offset(0), Offset(150)).segments, 1u);
    }

    void whatLiesBelowTheStartGoesUnderEveryPolicy() {
        LogConfig config;
        config.cleanupDelete = false;
        for (const bool compact : {false, true}) {
            config.cleanupCompact = compact;
            QCOMPARE(plan(segmentsOfAge({90, 90, 90, 0}), config, Offset(199)).segments, 1u);
            QCOMPARE(plan(segmentsOfAge({90, 90, 90, 0}), config, Offset(200)).segments, 2u);
            QCOMPARE(plan(segmentsOfAge({90, 90, 90, 0}), config).segments, 0u);
        }
    }

    void aSegmentIsRolledBySizeAgeIndexAndReach() {
        LogConfig config;
        config.segmentBytes = 1000;
        config.segmentMs = Milliseconds(day);
        config.segmentIndexBytes = 120;
        const ActiveSegment active{900, now, Offset(0), 5, Milliseconds(0)};
        QVERIFY(!mustRoll(active, config, 100, now, Offset(10)));
        QVERIFY(mustRoll(active, config, 101, now, Offset(10)));
        QVERIFY(!mustRoll(active, config, 10, now + day, Offset(10)));
        QVERIFY(mustRoll(active, config, 10, now + day + 1, Offset(10)));
        QVERIFY(mustRoll(active, config, 10, now, Offset(std::int64_t{1} << 31)));
        ActiveSegment full = active;
        full.indexEntries = 10;
        QVERIFY(mustRoll(full, config, 10, now, Offset(10)));
        ActiveSegment jittered = active;
        jittered.jitter = Milliseconds(1000);
        QVERIFY(mustRoll(jittered, config, 10, now + day - 999, Offset(10)));
        QVERIFY(!mustRoll({0, now, Offset(0), 0, Milliseconds(0)}, config, 5000, now, Offset(10)));
        // A compacted topic closes its segments in time for max.compaction.lag.ms.
        config.maxCompactionLag = Milliseconds(1000);
        QVERIFY(!mustRoll(active, config, 10, now + 1001, Offset(10)));
        config.cleanupCompact = true;
        QVERIFY(mustRoll(active, config, 10, now + 1001, Offset(10)));
    }

    void compactionMayHaveWhatIsClosedStableAndOldEnough() {
        LogView log = viewOf(segmentsOfAge({9, 8, 7, 6, 0}));
        QCOMPARE(cleanableRange(log, now).firstUncleanable, Offset(400));
        QCOMPARE(cleanableRange(log, now).dirtyBytes, 4000u);
        log.lastStable = Offset(399);
        QCOMPARE(cleanableRange(log, now).firstUncleanable, Offset(300));
        log.lastStable = Offset(500);
        log.config.minCompactionLag = Milliseconds(8 * day);
        QCOMPARE(cleanableRange(log, now).firstUncleanable, Offset(200));
        log.cleanedUpTo = Offset(150);
        const CleanableRange range = cleanableRange(log, now);
        QCOMPARE(range.firstDirty, Offset(150));
        QCOMPARE(range.cleanBytes, 2000u);
        QCOMPARE(range.dirtyBytes, 1000u);
        log.cleanedUpTo = Offset(600);
        QCOMPARE(cleanableRange(log, now).firstDirty, Offset(0));
    }

    void itIsWorthItWhenDirtyEnoughOrOverdue() {
        LogView log = viewOf(segmentsOfAge({9, 8, 7, 6, 0}));
        log.cleanedUpTo = Offset(300);
        QCOMPARE(cleanableRange(log, now).dirtyRatio(), 0.25);
        log.config.minCleanableDirtyRatio = 0.25;
        QVERIFY(!worthCleaning(cleanableRange(log, now), log.config));
        log.config.minCleanableDirtyRatio = 0.24;
        QVERIFY(worthCleaning(cleanableRange(log, now), log.config));
        log.config.minCleanableDirtyRatio = 1;
        log.config.maxCompactionLag = Milliseconds(6 * day);
        QVERIFY(!worthCleaning(cleanableRange(log, now), log.config));
        log.config.maxCompactionLag = Milliseconds(6 * day - 1);
        QVERIFY(worthCleaning(cleanableRange(log, now), log.config));
        log.cleanedUpTo = Offset(400);
        QVERIFY(!worthCleaning(cleanableRange(log, now), log.config));
    }

    void neighboursBecomeOneWithinTheLimits() {
        const LogView log = viewOf(segmentsOfAge({9, 8, 7, 6, 5, 0}));
        LogConfig config;
        const auto sizes = [&](Offset until) {
            std::vector<std::size_t> all;
            for (const SegmentGroup& group : groupSegments(log.segments, config, until))
                all.push_back(group.last - group.first);
            return all;
        };
        QCOMPARE(sizes(Offset(500)), (std::vector<std::size_t>{5}));
        QCOMPARE(sizes(Offset(201)), (std::vector<std::size_t>{3}));
        QCOMPARE(sizes(Offset(1000)), (std::vector<std::size_t>{5}));  // never the active one
        config.segmentBytes = 2000;
        QCOMPARE(sizes(Offset(500)), (std::vector<std::size_t>{2, 2, 1}));
        config.segmentBytes = 100;
        QCOMPARE(sizes(Offset(500)), (std::vector<std::size_t>{1, 1, 1, 1, 1}));
        config = LogConfig{};
        config.segmentIndexBytes = 360;
        QCOMPARE(sizes(Offset(500)), (std::vector<std::size_t>{3, 2}));
    }

    void noGroupReachesFurtherThanARelativeOffset() {
        auto segments = segmentsOfAge({9, 8, 0});
        segments[0].nextOffset = segments[1].baseOffset = Offset(std::int64_t{1} << 31);
        segments[1].nextOffset = segments[2].baseOffset = Offset((std::int64_t{1} << 31) + 100);
        QCOMPARE(groupSegments(viewOf(segments).segments, LogConfig{}, segments[2].baseOffset).size(), 2u);
        segments[1].baseOffset = segments[0].nextOffset = Offset(100);
        segments[1].nextOffset = segments[2].baseOffset = Offset(std::int64_t{1} << 31);
        QCOMPARE(groupSegments(viewOf(segments).segments, LogConfig{}, segments[2].baseOffset).size(), 1u);
    }
};

QTEST_APPLESS_MAIN(RetentionTest)
#include "retention_test.moc"
