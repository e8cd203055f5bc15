#include "engine/quorum/metadata_log.h"

#include <QtTest>

#include "tests/support/inline_sync.h"
#include "tests/support/manual_executor.h"
#include "tests/support/simulated_file_system.h"

using namespace brook;

namespace {

class Silence final : public Diagnostics {
public:
    void report(Severity, Logger, std::string) override {}
};

/// One life of a metadata log on a disk that outlives it.
struct Life {
    explicit Life(test::SimulatedFileSystem& disk, std::uint64_t bytesBetweenSnapshots = 20 << 20)
        : fs(disk), limit(bytesBetweenSnapshots) {}

    Result<void> start() {
        const Log::Environment environment{fs, clock, random, silence};
        auto opened = LogDirectory::open(environment, "/data", {"cluster", BrokerId(1), Uuid::random(random)}, "test");
        if (!opened) return failed(opened);
        directory = std::move(*opened);
        BrokerImage self;
        self.id = BrokerId(1);
        self.incarnation = Uuid::random(random);
        auto started = MetadataLog::open({executor, sync, environment, *directory, limit}, self);
        if (!started) return failed(started);
        log = std::move(*started);
        return {};
    }
    /// Whether the new version of the quorum was committed.
    bool raiseQuorum() {
        bool committed = false;
        log->raiseQuorumVersion(1, {"CONTROLLER", "localhost", 9092, 0},
                                [&](const Result<void>& result) { committed = result.has_value(); });
        executor.settle();
        return committed;
    }
    /// Proposes a topic; whether it was committed.
    bool make(const std::string& name) {
        bool committed = false;
        log->propose({TopicRecord{name, Uuid::random(random)}},
                     [&](const Result<void>& result) { committed = result.has_value(); });
        executor.settle();
        return committed;
    }

    test::SimulatedFileSystem& fs;
    std::uint64_t limit;
    test::ManualClock clock;
    test::ManualExecutor executor{clock};
    test::InlineSync sync{executor};
    SeededRandom random{7};
    Silence silence;
    std::unique_ptr<LogDirectory> directory;
    std::unique_ptr<MetadataLog> log;
};

std::vector<std::string> checkpoints(test::SimulatedFileSystem& fs) {
    std::vector<std::string> names;
    const auto entries = fs.list("/data/__cluster_metadata-0");
    for (const DirectoryEntry& entry : *entries)
        if (entry.name.ends_with(".checkpoint")) names.push_back(entry.name);
    return names;
}

}  // namespace

class MetadataLogTest : public QObject {
    Q_OBJECT

private slots:
    void aNewDirectoryHoldsWhatKafkaFormats() {
        test::SimulatedFileSystem disk;
        Life life(disk);
        const auto started = life.start();
        QVERIFY2(started.has_value(), started ? "" : started.error().message.c_str());
        const auto image = life.log->image();
        QCOMPARE(image->features.size(), std::size_t(6));
        QVERIFY(!image->brokers.at(BrokerId(1)).fenced);
        QCOMPARE(image->configOf({ResourceType::Broker, ""}).at("min.insync.replicas"), std::string("1"));
        QCOMPARE(life.log->quorum().leaderEpoch, LeaderEpoch(1));
        QVERIFY(disk.exists("/data/bootstrap.checkpoint"));
        QVERIFY(disk.exists("/data/__cluster_metadata-0/quorum-state"));
    }

    void theNextStartLeadsInTheNextEpochAndKnowsTheTopics() {
        test::SimulatedFileSystem disk;
        {
            Life life(disk);
            QVERIFY(life.start().has_value());
            QVERIFY(life.make("orders"));
            QVERIFY(life.log->close().has_value());
        }
        Life life(disk);
        QVERIFY(life.start().has_value());
        QVERIFY(life.log->image()->topic("orders"));
        QCOMPARE(life.log->quorum().leaderEpoch, LeaderEpoch(2));
    }

    void anEpochThatHasNoNextIsRefusedByItsFile() {
        test::SimulatedFileSystem disk;
        {
            Life life(disk);
            QVERIFY(life.start().has_value());
            QVERIFY(life.log->close().has_value());
        }
        const auto file = disk.open("/data/__cluster_metadata-0/quorum-state", OpenMode::Truncate);
        QVERIFY((*file)->write(0, asBytes(R"({"leaderEpoch":2147483647,"data_version":0})")).has_value());
        Life life(disk);
        const auto started = life.start();
        QVERIFY(!started);
        QVERIFY2(started.error().message.find("quorum-state") != std::string::npos, started.error().message.c_str());
    }

    void twoProposalsOfOneTopicMakeItOnce() {
        test::SimulatedFileSystem disk;
        Life life(disk);
        QVERIFY(life.start().has_value());
        std::vector<ErrorCode> codes;
        const auto note = [&](const Result<void>& result) {
            codes.push_back(result ? ErrorCode::None : result.error().code);
        };
        life.log->propose({TopicRecord{"orders", Uuid::random(life.random)}}, note);
        life.log->propose({TopicRecord{"orders", Uuid::random(life.random)}}, note);
        life.executor.settle();
        QCOMPARE(codes, (std::vector<ErrorCode>{ErrorCode::TopicAlreadyExists, ErrorCode::None}));
    }

    void aSnapshotReplacesTheLogAndTheSnapshotBefore() {
        test::SimulatedFileSystem disk;
        {
            Life life(disk, 2000);
            QVERIFY(life.start().has_value());
            for (int i = 0; i < 100; ++i) QVERIFY(life.make("topic-" + std::to_string(i)));
            QVERIFY(life.log->log().startOffset() > Offset(0));
            QCOMPARE(checkpoints(disk).size(), std::size_t(1));
        }
        Life life(disk, 2000);
        const auto started = life.start();
        QVERIFY2(started.has_value(), started ? "" : started.error().message.c_str());
        QCOMPARE(life.log->image()->topics.size(), std::size_t(100));
        QCOMPARE(life.log->image()->features.size(), std::size_t(6));
    }

    void theQuorumNamesItsVoterInTheLogAndInItsSnapshots() {
        test::SimulatedFileSystem disk;
        QuorumImage raised;
        {
            Life life(disk, 2000);
            QVERIFY(life.start().has_value());
            QCOMPARE(life.log->image()->quorum, QuorumImage{});
            QVERIFY(life.raiseQuorum());
            raised = life.log->image()->quorum;
            QCOMPARE(raised.version, std::int16_t(1));
            QVERIFY(life.make("orders"));
            QCOMPARE(life.log->image()->quorum, raised);
        }
        for (int start = 0; start < 2; ++start) {
            Life life(disk, 2000);
            QVERIFY(life.start().has_value());
            QCOMPARE(life.log->image()->quorum, raised);
            QCOMPARE(life.log->quorum().version, std::int16_t(1));
            QVERIFY(life.log->image()->topic("orders"));
            for (int i = 0; i < 100; ++i) QVERIFY(life.make(fmt::format("topic-{}-{}", start, i)));
            QVERIFY(life.log->log().startOffset() > Offset(0));
        }
    }

    void aQuorumThatWasNotWrittenIsNotRaised() {
        test::SimulatedFileSystem disk;
        {
            Life life(disk);
            QVERIFY(life.start().has_value());
            disk.fail(test::Operation::Sync, 1);
            QVERIFY(!life.raiseQuorum());
            QCOMPARE(life.log->image()->quorum, QuorumImage{});
        }
        disk.heal();
        disk.crash(1);
        Life life(disk);
        QVERIFY(life.start().has_value());
        QCOMPARE(life.log->image()->quorum, QuorumImage{});
    }

    void aFailedSyncFailsTheProposalAndChangesNothing() {
        test::SimulatedFileSystem disk;
        Life life(disk);
        QVERIFY(life.start().has_value());
        disk.fail(test::Operation::Sync, 1);
        QVERIFY(!life.make("orders"));
        QVERIFY(!life.log->image()->topic("orders"));
        QVERIFY(!life.make("after"));
    }

    /// The power goes at every operation of the disk in turn: what was committed is there again.
    void aCrashAtAnyOperationKeepsWhatWasCommitted() {
        std::uint64_t crashes = 0;
        for (std::uint64_t at = 1;; ++at) {
            test::SimulatedFileSystem disk;
            QVERIFY(disk.createDirectories("/data") && disk.syncDirectory("/"));
            std::vector<std::string> committed;
            bool raised = false;
            disk.failFrom(test::Operation::Any, at);
            {
                Life life(disk, 600);
                if (life.start()) {
                    for (int i = 0; i < 12; ++i) {
                        if (const std::string name = "topic-" + std::to_string(i); life.make(name))
                            committed.push_back(name);
                        if (i == 2) raised = life.raiseQuorum();
                    }
                }
            }
            const bool reached = disk.count(test::Operation::Any) >= at;
            disk.heal();
            disk.crash(at);
            Life life(disk, 600);
            const auto started = life.start();
            QVERIFY2(started.has_value(),
                     started ? "" : fmt::format("crash at {}: {}", at, started.error().message).c_str());
            if (raised) QCOMPARE(life.log->image()->quorum.version, std::int16_t(1));
            for (const std::string& name : committed)
                QVERIFY2(life.log->image()->topic(name), fmt::format("crash at {}: {} is gone", at, name).c_str());
            QVERIFY2(life.make("after"), fmt::format("crash at {}", at).c_str());
            if (!reached) break;
            ++crashes;
        }
        QVERIFY(crashes > 50);
    }
};

QTEST_APPLESS_MAIN(MetadataLogTest)
#include "metadata_log_test.moc"
