#include "engine/broker/coordinator_log.h"

#include <QtTest>

#include <map>

#include "tests/support/inline_sync.h"
#include "tests/support/manual_executor.h"
#include "tests/support/simulated_file_system.h"

using namespace brook;

namespace {

struct QuietDiagnostics final : Diagnostics {
    void report(Severity, Logger, std::string) override {}
};

/// A broker on a simulated disk, stepped by hand.
struct Harness {
    test::ManualClock clock;
    test::SimulatedFileSystem fs;
    test::InlineWorkers workers;
    QuietDiagnostics diagnostics;
    SeededRandom random{7};
    std::unique_ptr<test::ManualExecutor> executor;
    std::unique_ptr<test::InlineSync> sync;
    std::unique_ptr<Broker> broker;

    void start() {
        executor = std::make_unique<test::ManualExecutor>(clock);
        sync = std::make_unique<test::InlineSync>(*executor);
        auto opened = Broker::open({*executor, clock, fs, random, diagnostics, *sync, workers, workers},
                                   {"/data", "test", {}, {}});
        QVERIFY2(opened.has_value(), opened ? "" : opened.error().message.c_str());
        broker = std::move(*opened);
    }
    void crashAndRestart(std::uint64_t seed) {
        fs.crash(seed);
        broker.reset();
        start();
    }
    void makeTopic(InternalTopic topic) {
        std::optional<bool> made;
        ensureInternalTopic(*broker, topic, [&made](const Result<void>& result) { made = result.has_value(); });
        executor->settle();
        QCOMPARE(made, std::optional(true));
    }
};

/// What is in force after a replay: tombstones take away.
struct State final : CoordinatorReplay {
    std::map<std::string, std::string> values;
    std::vector<ControlRecordType> markers;

    void record(const RecordView& record, const BatchHeader&) override {
        const std::string key = toText(*record.key);
        if (record.value) {
            values[key] = toText(*record.value);
        } else {
            values.erase(key);
        }
    }
    void marker(const BatchHeader&, ControlRecordType type) override { markers.push_back(type); }
};

CoordinatorRecord put(std::string_view key, std::string_view value) { return {toBytes(key), toBytes(value)}; }

State replayed(Harness& harness, CoordinatorLog& log) {
    State state;
    std::optional<bool> loaded;
    log.load(state, [&loaded](const Result<void>& result) { loaded = result.has_value(); });
    harness.executor->settle();
    Q_ASSERT(loaded == std::optional(true));
    return state;
}

}  // namespace

class CoordinatorLogTest : public QObject {
    Q_OBJECT

private slots:
    void hashesAreThoseOfJava() {
        QCOMPARE(javaHash(""), 0);
        QCOMPARE(javaHash("my-group"), -1906497762);
        QCOMPARE(javaHash("größe"), 98762257);
        QCOMPARE(javaHash("\U0001F600"), 1772899);
        QCOMPARE(javaHash("polygenelubricants"), std::numeric_limits<std::int32_t>::min());
        QCOMPARE(coordinatorPartition("polygenelubricants", 50), PartitionIndex(0));
        QCOMPARE(coordinatorPartition("my-group", 50), PartitionIndex(12));
    }

    void anInternalTopicIsMadeAsKafkaMakesIt() {
        Harness harness;
        harness.start();
        harness.makeTopic(InternalTopic::ConsumerOffsets);
        harness.makeTopic(InternalTopic::ConsumerOffsets);
        const TopicImage* offsets = harness.broker->image()->topic("__consumer_offsets");
        QVERIFY(offsets);
        QCOMPARE(offsets->partitions.size(), std::size_t{50});
        const ConfigValues& values = harness.broker->image()->configOf({ResourceType::Topic, "__consumer_offsets"});
        QCOMPARE(values.at("cleanup.policy"), std::string("compact"));
        QCOMPARE(values.at("segment.bytes"), std::string("104857600"));
        harness.makeTopic(InternalTopic::TransactionState);
        QCOMPARE(harness.broker->image()->topic("__transaction_state")->partitions.size(), std::size_t{50});
    }

    void whatWasReportedAsDoneIsReplayedAfterAPowerCut() {
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            Harness harness;
            harness.start();
            harness.makeTopic(InternalTopic::TransactionState);
            int done = 0;
            {
                CoordinatorLog log(*harness.broker, InternalTopic::TransactionState, PartitionIndex(3));
                const auto count = [&done](const Result<void>& result) { done += result ? 1 : 0; };
                log.append({put("a", "1"), put("b", "1")}, count);
                log.append({put("a", "2"), {toBytes("b"), std::nullopt}}, count);
                QCOMPARE(done, 0);
                harness.executor->settle();
                QCOMPARE(done, 2);
                log.append({put("c", "not told")}, count);
            }
            harness.crashAndRestart(seed);
            CoordinatorLog log(*harness.broker, InternalTopic::TransactionState, PartitionIndex(3));
            State state = replayed(harness, log);
            state.values.erase("c");
            QCOMPARE(state.values, (std::map<std::string, std::string>{{"a", "2"}}));
        }
    }

    void aPartitionThatIsNotThereTakesNothing() {
        Harness harness;
        harness.start();
        CoordinatorLog log(*harness.broker, InternalTopic::ConsumerOffsets, PartitionIndex(0));
        QVERIFY(replayed(harness, log).values.empty());
        ErrorCode code = ErrorCode::None;
        log.append({put("a", "1")}, [&code](const Result<void>& result) { code = result.error().code; });
        QCOMPARE(code, ErrorCode::CoordinatorNotAvailable);
    }

    void aDiskThatFailsIsReported() {
        Harness harness;
        harness.start();
        harness.makeTopic(InternalTopic::ConsumerOffsets);
        CoordinatorLog log(*harness.broker, InternalTopic::ConsumerOffsets, PartitionIndex(0));
        harness.fs.failFrom(test::Operation::Sync, 1);
        ErrorCode code = ErrorCode::None;
        log.append({put("a", "1")}, [&code](const Result<void>& result) { code = result.error().code; });
        harness.executor->settle();
        QCOMPARE(code, ErrorCode::KafkaStorageError);
    }

    void longLogsAreReadInSeveralTurns() {
        Harness harness;
        harness.start();
        harness.makeTopic(InternalTopic::ConsumerOffsets);
        CoordinatorLog log(*harness.broker, InternalTopic::ConsumerOffsets, PartitionIndex(0));
        const std::string large(300'000, 'x');
        for (int i = 0; i < 10; ++i) {
            log.append({put(std::to_string(i), large)}, [](const Result<void>&) {});
            harness.executor->settle();
        }
        State state;
        bool loaded = false;
        log.load(state, [&loaded](const Result<void>&) { loaded = true; });
        QVERIFY(!loaded);
        QVERIFY(state.values.size() < 10);
        harness.executor->settle();
        QVERIFY(loaded);
        QCOMPARE(state.values.size(), std::size_t{10});
    }
};

QTEST_GUILESS_MAIN(CoordinatorLogTest)
#include "coordinator_log_test.moc"
