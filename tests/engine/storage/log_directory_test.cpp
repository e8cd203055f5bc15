#include "engine/storage/log_directory.h"

#include <QtTest>

#include "engine/storage/folder_name.h"
#include "tests/support/manual_executor.h"
#include "tests/support/simulated_file_system.h"
#include "tests/support/test_broker.h"

using namespace brook;

namespace {

/// A data directory on a simulated disk, with what a test puts there.
struct Place {
    test::SimulatedFileSystem disk;
    test::ManualClock clock;
    SeededRandom random{3};
    test::KeptDiagnostics diagnostics;
    std::unique_ptr<LogDirectory> directory;

    Place() { static_cast<void>(disk.createDirectories("/data")); }

    void put(const std::string& path, std::string_view content) {
        const auto whole = std::filesystem::path("/data") / path;
        static_cast<void>(disk.createDirectories(whole.parent_path()));
        static_cast<void>((*disk.open(whole, OpenMode::Truncate))->write(0, asBytes(content)));
    }
    void identify() {
        put("meta.properties", "version=1\ncluster.id=c\nnode.id=4\ndirectory.id=AAAAAAAAAAAAAAAAAAAABg\n");
    }
    Result<void> open() {
        directory.reset();
        auto opened = LogDirectory::open({disk, clock, random, diagnostics}, "/data",
                                         {"new", BrokerId(1), Uuid::random(random)}, "test");
        if (!opened) return failed(opened);
        directory = std::move(*opened);
        return {};
    }
    std::unique_ptr<Log> log(const TopicPartition& partition, std::optional<Uuid> id = std::nullopt) {
        return directory->openLog({partition, id, {}}).value();
    }
    /// The checkpoints say that the log of `partition` begins at `start`.
    void begin(const TopicPartition& partition, Offset start) {
        if (!open()) throw std::runtime_error("the directory cannot be opened");
        LogDirectory::Checkpoints checkpoints;
        checkpoints.logStartOffsets[partition] = start;
        if (!directory->writeCheckpoints(checkpoints)) throw std::runtime_error("the checkpoints are not written");
    }
    /// Where orders-0 begins once `path` holds `content`.
    Offset startWith(const std::string& path, std::string_view content) {
        diagnostics.events.clear();
        put(path, content);
        if (!open()) throw std::runtime_error("the directory cannot be opened");
        return directory->checkpoints().logStartOffsets.at({"orders", PartitionIndex(0)});
    }
    std::string text(const std::string& path) { return toText(disk.content("/data/" + path)); }
    bool has(const std::string& path) { return disk.exists("/data/" + path); }
};

std::string flipped(std::string text, std::size_t bit) {
    text[bit / 8] = static_cast<char>(text[bit / 8] ^ (1 << bit % 8));
    return text;
}

const TopicPartition orders{"orders", PartitionIndex(0)};
constexpr const char* logStarts = "log-start-offset-checkpoint";

}  // namespace

/// What may lie in a data directory beside what we put there ourselves.
class LogDirectoryTest : public QObject {
    Q_OBJECT

private slots:
    void aFoldersNameTellsWhatItIs() {
        using Kind = FolderName::Kind;
        const auto kind = [](std::string_view name) { return FolderName::parse(name).kind; };
        QCOMPARE(kind("orders-3"), Kind::Partition);
        QCOMPARE(kind("a-delete-0"), Kind::Partition);
        QCOMPARE(kind("a.b-0.0123456789abcdef-delete"), Kind::Deleted);
        QCOMPARE(kind("orders-3.x-future"), Kind::Future);
        QCOMPARE(kind("orders-3.x-stray"), Kind::Stray);
        for (const char* name : {"", "-0", "orders", "orders-", "orders-03", "orders-+1", "orders-99999999999",
                                 "lost+found", "keep-delete", "orders-x.y-delete", "orders-3-delete"})
            QCOMPARE(kind(name), Kind::Other);
    }

    void aLongTopicsNameIsCutWhenItsFolderIsPutAside() {
        const TopicPartition partition{std::string(249, 'x'), PartitionIndex(12)};
        SeededRandom random(1);
        const std::string name = asideName(partition, Uuid::random(random), deletedEnding);
        QCOMPARE(name.size(), std::size_t(255));
        QCOMPARE(FolderName::parse(name).kind, FolderName::Kind::Deleted);
    }

    void strayThingsAreNamedAndLeftAlone() {
        Place place;
        place.identify();
        place.put("notes.txt", "mine");
        place.put("lost+found/x", "");
        place.put("keep-delete/x", "");
        place.put("orders-0.abc-future/x", "");
        place.put("orders-1.abc-stray/x", "");
        place.put("orders-2.abc-delete/x", "");
        place.put("remote-log-index-cache/x", "");
        place.put("orders-3/x", "");
        QVERIFY(place.open().has_value());
        QCOMPARE(place.directory->partitions().size(), std::size_t(1));
        for (const char* name : {"lost+found", "keep-delete", "orders-0.abc-future", "orders-1.abc-stray"}) {
            QVERIFY2(place.has(std::string(name) + "/x"), name);
            QVERIFY2(place.diagnostics.said(std::string(name) + " is "), name);
        }
        QVERIFY(!place.has("orders-2.abc-delete"));
        QCOMPARE(place.diagnostics.events.size(), std::size_t(4));
    }

    void aFolderThatCannotBeRemovedDoesNotKeepFromStarting() {
        Place place;
        place.identify();
        place.put("orders-2.abc-delete/x", "");
        place.disk.fail(test::Operation::Remove, 1);
        QVERIFY(place.open().has_value());
        QVERIFY(place.diagnostics.said("abc-delete"));
    }

    void partitionsWithoutAnIdentityAreNotFormattedOver() {
        Place place;
        place.put("orders-0/00000000000000000000.log", "");
        const auto opened = place.open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::InvalidConfig);
        QVERIFY(opened.error().message.find("meta.properties") != std::string::npos);
        QVERIFY(!place.has("meta.properties"));
    }

    void anIdentityThatSaysTooLittleIsRefused() {
        for (const char* content : {"", "version=0\nbroker.id=1\n", "version=1\ncluster.id=c\n",
                                    "version=1\ncluster.id=c\nnode.id=4x\n", "version=1\nnode.id=4\n"}) {
            Place place;
            place.put("meta.properties", content);
            const auto opened = place.open();
            QVERIFY2(!opened, content);
            QCOMPARE(opened.error().code, ErrorCode::InvalidConfig);
            QVERIFY(opened.error().message.find("/data/meta.properties") != std::string::npos);
        }
    }

    void aDirectoryGetsTheIdThatItLacksOnce() {
        Place place;
        place.put("meta.properties", "version=1\ncluster.id=c\nnode.id=4\n");
        QVERIFY(place.open().has_value());
        const Uuid id = place.directory->identity().directoryId;
        QVERIFY(place.text("meta.properties").find(id.text()) != std::string::npos);
        QVERIFY(place.open().has_value());
        QCOMPARE(place.directory->identity().directoryId, id);
        QCOMPARE(place.directory->identity().nodeId, BrokerId(4));
    }

    void aDiskThatCannotBeWrittenIsToldWithTheDirectorysName() {
        Place place;
        place.disk.failFrom(test::Operation::Open, 1);
        const auto opened = place.open();
        QVERIFY(!opened);
        QVERIFY(opened.error().message.starts_with("the data directory /data cannot be used"));
    }

    void whatTheCheckpointsSayOfADeletedTopicIsNotSaidOfTheNext() {
        Place place;
        place.identify();
        place.put("orders-0/x", "");
        place.put("log-start-offset-checkpoint", "0\n1\norders 0 50\n");
        QVERIFY(place.open().has_value());
        QCOMPARE(place.log(orders)->startOffset(), Offset(50));
        QVERIFY(place.directory->markDeleted(orders).has_value());
        QCOMPARE(place.log(orders)->startOffset(), Offset(0));
    }

    void whereALogBeginsIsKnownThoughItsCheckpointIsDamaged() {
        Place place;
        place.identify();
        place.put("__cluster_metadata-0/quorum-state", "epoch 1");
        place.put("orders-0/x", "");
        place.begin(orders, Offset(50));
        const std::string checkpoint = place.text(logStarts);
        for (std::size_t bit = 0; bit < checkpoint.size() * 8; ++bit) {
            QCOMPARE(place.startWith(logStarts, flipped(checkpoint, bit)), Offset(50));
            QVERIFY(place.diagnostics.said("log-start-offset-checkpoint is not what /data/log-starts says"));
        }
        for (std::size_t size = 0; size < checkpoint.size() - 1; ++size)
            QCOMPARE(place.startWith(logStarts, checkpoint.substr(0, size)), Offset(50));
        place.put(logStarts, checkpoint);
        const std::string copy = place.text("log-starts");
        for (std::size_t bit = 0; bit < copy.size() * 8; ++bit)
            QCOMPARE(place.startWith("log-starts", flipped(copy, bit)), Offset(50));
    }

    void whatAnotherBrokerSaysOfWhereALogBeginsCounts() {
        Place place;
        place.identify();
        place.put("__cluster_metadata-0/quorum-state", "epoch 1");
        place.put("orders-0/x", "");
        place.begin(orders, Offset(50));
        place.put("__cluster_metadata-0/quorum-state", "epoch 2");
        QCOMPARE(place.startWith(logStarts, "0\n1\norders 0 60\n"), Offset(60));
        QVERIFY(place.diagnostics.events.empty());
    }

    void whatAnEarlierTopicLeftIsPutAsideAndNotServedAsTheNewOne() {
        Place place;
        place.identify();
        place.put("orders-0/partition.metadata", "version: 0\ntopic_id: AAAAAAAAAAAAAAAAAAAABw");
        place.put("log-start-offset-checkpoint", "0\n1\norders 0 50\n");
        QVERIFY(place.open().has_value());
        const auto log = place.log({"orders", PartitionIndex(0)}, Uuid::parse("AAAAAAAAAAAAAAAAAAAACA"));
        QCOMPARE(log->startOffset(), Offset(0));
        QVERIFY(place.diagnostics.said("-stray"));
        QVERIFY(place.text("orders-0/partition.metadata").find("AAAAAAAAAAAAAAAAAAAACA") != std::string::npos);
    }

    void aNewPartitionWaitsForNoDiskAndIsWholeOnceItWasSynced() {
        Place place;
        QVERIFY(place.open().has_value());
        const auto syncs = [&place] {
            return place.disk.count(test::Operation::Sync) + place.disk.count(test::Operation::SyncDirectory);
        };
        const std::uint64_t before = syncs();
        const Uuid id = Uuid::random(place.random);
        auto log = place.log({"orders", PartitionIndex(0)}, id);
        QCOMPARE(syncs(), before);
        BatchBuilder builder;
        builder.add({Timestamp(1), asBytes("k"), asBytes("v"), {}});
        Bytes batch = builder.build().value();
        QVERIFY(log->append(batch, {}).has_value());
        for (const std::shared_ptr<File>& file : log->takeUnsynced().files) QVERIFY(file->sync().has_value());
        log.reset();
        place.directory.reset();
        place.disk.crash(5);
        QVERIFY(place.open().has_value());
        QCOMPARE(place.directory->partitions().at(0).topicId, std::optional(id));
        QCOMPARE(place.log({"orders", PartitionIndex(0)}, id)->endOffset(), Offset(1));
    }

    void anEmptyLogIsClosedWithoutWaitingForTheDisk() {
        Place place;
        QVERIFY(place.open().has_value());
        auto log = place.log(orders);
        const std::uint64_t before = place.disk.count(test::Operation::Sync);
        QVERIFY(log->close().has_value());
        QCOMPARE(place.disk.count(test::Operation::Sync), before);
        log = place.log(orders);
        QCOMPARE(log->endOffset(), Offset(0));
    }
};

QTEST_APPLESS_MAIN(LogDirectoryTest)
#include "log_directory_test.moc"
