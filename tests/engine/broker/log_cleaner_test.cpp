#include <QTest>

#include "tests/support/test_broker.h"

using namespace brook;
using namespace brook::test;

namespace {

/// Settings of a topic whose segments are small and that is compacted as soon as anything is dirty.
ConfigValues compacted() {
    return {{"cleanup.policy", "compact"}, {"segment.ms", "1"}, {"min.cleanable.dirty.ratio", "0.01"}};
}

/// A broker on a simulated disk with compacted topics.
struct Fixture : TestBroker {
    Fixture() : TestBroker({{"log.cleaner.backoff.ms", "1000"}}) {}

    std::shared_ptr<Partition> partition(const std::string& topic) {
        return broker().topics().partition(topic, PartitionIndex(0));
    }
    /// One record per batch, a millisecond apart, so that each begins a segment.
    void put(const std::string& topic, const std::string& key, const std::string& value) {
        clock.advance(Milliseconds(2));
        BatchBuilder builder;
        builder.add({clock.now(), asBytes(key), asBytes(value), {}});
        Bytes bytes = *builder.build();
        if (!broker().append(partition(topic), bytes, AppendOrigin::Client))
            throw std::runtime_error("the append was refused");
        settle();
    }
    void fill(const std::string& topic) {
        for (int i = 0; i < 30; ++i) put(topic, "k" + std::to_string(i % 3), std::to_string(i));
    }
    std::uint64_t records(const std::string& topic) { return log(topic).recordCount().value(); }
    std::size_t filesNamed(const std::string& topic, std::string_view part) {
        const auto entries = disk.list("/data/" + topic + "-0");
        if (!entries) return 0;
        return static_cast<std::size_t>(std::count_if(entries->begin(), entries->end(), [part](const auto& entry) {
            return entry.name.find(part) != std::string::npos;
        }));
    }
};

}  // namespace

/// Compaction as the broker runs it: by itself, on request, and beside everything that happens to a topic meanwhile.
class LogCleanerTest : public QObject {
    Q_OBJECT
private slots:
    void dirtyLogsAreCompactedInTime() {
        Fixture fixture;
        fixture.makeTopic("t", 1, compacted());
        fixture.fill("t");
        QCOMPARE(fixture.records("t"), 30u);
        fixture.advance(Milliseconds(1000));
        QCOMPARE(fixture.records("t"), 4u);  // the last one is in the active segment
        QVERIFY(fixture.log("t").cleanedUpTo() > Offset(27));
        QVERIFY(fixture.filesNamed("t", ".deleted") > 0);
        fixture.advance(Milliseconds(60'000));
        QCOMPARE(fixture.filesNamed("t", ".deleted"), std::size_t{0});
        QCOMPARE(fixture.filesNamed("t", ".cleaned") + fixture.filesNamed("t", ".swap"), std::size_t{0});
        QVERIFY(asText(fixture.disk.content("/data/cleaner-offset-checkpoint")).find("t 0 29") !=
                std::string_view::npos);
    }

    void whatWasCleanedIsKnownAfterARestartAndACrash() {
        Fixture fixture;
        fixture.makeTopic("t", 1, compacted());
        fixture.fill("t");
        fixture.advance(Milliseconds(1000));
        fixture.restart();
        QCOMPARE(fixture.records("t"), 4u);
        QCOMPARE(fixture.log("t").cleanedUpTo(), std::optional(Offset(29)));
        fixture.crash(5);
        fixture.start();
        QCOMPARE(fixture.records("t"), 4u);
        QCOMPARE(fixture.log("t").cleanedUpTo(), std::optional(Offset(29)));
        QCOMPARE(fixture.log("t").endOffset(), Offset(30));
    }

    void aTopicThatBecomesCompactedIsAtOnce() {
        Fixture fixture;
        fixture.makeTopic("t", 1, {{"segment.ms", "1"}, {"min.cleanable.dirty.ratio", "0.01"}});
        fixture.fill("t");
        fixture.advance(Milliseconds(5000));
        QCOMPARE(fixture.records("t"), 30u);
        fixture.setConfig(ResourceType::Topic, "t", "cleanup.policy", "compact");
        QCOMPARE(fixture.records("t"), 4u);
    }

    void aRatioThatIsNotReachedLeavesItAloneAndARequestDoesNot() {
        Fixture fixture;
        ConfigValues settings = compacted();
        settings["min.cleanable.dirty.ratio"] = "1.0";
        fixture.makeTopic("t", 1, settings);
        fixture.fill("t");
        fixture.advance(Milliseconds(5000));
        QCOMPARE(fixture.records("t"), 30u);
        QVERIFY(fixture.broker().roll(*fixture.partition("t")));
        std::optional<Result<CleaningStats>> outcome;
        fixture.broker().logCleaner().clean(fixture.partition("t"),
                                            [&](Result<CleaningStats> result) { outcome = std::move(result); });
        fixture.settle();
        QVERIFY(outcome && *outcome);
        QCOMPARE((*outcome)->recordsRemoved(), 27u);
        QCOMPARE(fixture.records("t"), 3u);
    }

    void anOldRecordIsCompactedWhenItsLagIsOverAlthoughNothingIsWritten() {
        Fixture fixture;
        fixture.makeTopic(
            "t", 1,
            {{"cleanup.policy", "compact"}, {"min.cleanable.dirty.ratio", "1.0"}, {"max.compaction.lag.ms", "60000"}});
        fixture.fill("t");
        fixture.advance(Milliseconds(30'000));
        QCOMPARE(fixture.log("t").segmentCount(), std::size_t{1});
        fixture.advance(Milliseconds(60'000));
        QCOMPARE(fixture.records("t"), 3u);
    }

    void onlyCompactedTopicsCanBeCleaned() {
        Fixture fixture;
        fixture.makeTopic("t");
        std::optional<Result<CleaningStats>> outcome;
        fixture.broker().logCleaner().clean(fixture.partition("t"),
                                            [&](Result<CleaningStats> result) { outcome = std::move(result); });
        QCOMPARE(outcome.value().error().code, ErrorCode::InvalidRequest);
    }

    void aTopicDeletedWhileItIsCleanedLeavesNothingForTheNextOfItsName() {
        Fixture fixture;
        fixture.makeTopic("t", 1, compacted());
        fixture.fill("t");
        std::optional<Result<CleaningStats>> outcome;
        fixture.broker().logCleaner().clean(fixture.partition("t"),
                                            [&](Result<CleaningStats> result) { outcome = std::move(result); });
        // The workers are done, the loop has not heard of it.
        QVERIFY(fixture.filesNamed("t", ".cleaned") > 0);
        const Uuid id = fixture.broker().topics().find("t")->id;
        fixture.broker().changeMetadata({RemoveTopicRecord{id}}, [](const Result<void>&) {});
        fixture.settle();
        QVERIFY(outcome && !*outcome);
        fixture.makeTopic("t", 1, compacted());
        QCOMPARE(fixture.filesNamed("t", ".cleaned"), std::size_t{0});
        fixture.fill("t");
        fixture.advance(Milliseconds(1000));
        QCOMPARE(fixture.records("t"), 4u);
    }

    void aLogThatCannotBeReadIsNamedAndLeftAloneUntilAsked() {
        Fixture fixture;
        fixture.makeTopic("t", 1, compacted());
        fixture.makeTopic("other", 1, compacted());
        fixture.fill("t");
        fixture.fill("other");
        const std::uint64_t bit = 8 * 65;
        fixture.disk.flipBit("/data/t-0/00000000000000000003.log", bit);
        fixture.advance(Milliseconds(1000));
        QCOMPARE(fixture.records("t"), 30u);
        QCOMPARE(fixture.records("other"), 4u);
        QCOMPARE(fixture.broker().logCleaner().uncleanable().count("t-0"), std::size_t{1});
        fixture.disk.flipBit("/data/t-0/00000000000000000003.log", bit);
        fixture.broker().logCleaner().clean(fixture.partition("t"), [](const Result<CleaningStats>&) {});
        fixture.settle();
        QCOMPARE(fixture.records("t"), 4u);
        QVERIFY(fixture.broker().logCleaner().uncleanable().empty());
    }

    void theBrokerStopsWhileACleaningIsUnderWay() {
        Fixture fixture;
        fixture.makeTopic("t", 1, compacted());
        fixture.fill("t");
        bool told = false;
        fixture.broker().logCleaner().clean(fixture.partition("t"),
                                            [&told](const Result<CleaningStats>&) { told = true; });
        fixture.restart();
        QVERIFY(told);
        QCOMPARE(fixture.filesNamed("t", ".cleaned") + fixture.filesNamed("t", ".swap"), std::size_t{0});
        fixture.advance(Milliseconds(1000));
        QCOMPARE(fixture.records("t"), 4u);
    }

    void retentionAndCompactionGoTogether() {
        Fixture fixture;
        fixture.makeTopic("t", 1,
                          {{"cleanup.policy", "compact,delete"},
                           {"segment.ms", "1"},
                           {"min.cleanable.dirty.ratio", "0.01"},
                           {"retention.ms", "100000"}});
        fixture.fill("t");
        fixture.advance(Milliseconds(1000));
        QCOMPARE(fixture.records("t"), 4u);
        fixture.advance(Milliseconds(100'000));
        fixture.put("t", "new", "1");
        QVERIFY(fixture.broker().retain(*fixture.partition("t")));
        QCOMPARE(fixture.records("t"), 1u);
        QCOMPARE(fixture.log("t").startOffset(), Offset(30));
    }
};

QTEST_APPLESS_MAIN(LogCleanerTest)
#include "log_cleaner_test.moc"
