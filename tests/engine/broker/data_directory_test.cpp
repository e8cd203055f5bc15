#include <QtTest>

#include "tests/support/test_broker.h"

using namespace brook;
using test::TestBroker;

namespace {

void put(FileSystem& disk, const std::filesystem::path& path, std::string_view content) {
    static_cast<void>(disk.createDirectories(path.parent_path()));
    static_cast<void>((*disk.open(path, OpenMode::Truncate))->write(0, asBytes(content)));
}

void identify(FileSystem& disk) { put(disk, "/data/meta.properties", "version=1\ncluster.id=theirs\nnode.id=4\n"); }

}  // namespace

/// A broker on a directory that something else has been in.
class DataDirectoryTest : public QObject {
    Q_OBJECT

private slots:
    void aDirectoryTellsWhoItIs() {
        TestBroker broker({}, identify);
        QCOMPARE(broker.broker().id(), BrokerId(4));
        QCOMPARE(broker.broker().clusterId(), std::string("theirs"));
    }

    void anotherNodesDirectoryIsRefused() {
        try {
            const TestBroker broker({{"node.id", "7"}}, identify);
            QFAIL("it started");
        } catch (const std::runtime_error& refused) {
            const std::string_view sentence = refused.what();
            QVERIFY(sentence.find("node 4") != std::string_view::npos && sentence.find("7") != std::string_view::npos);
        }
        const TestBroker same({{"node.id", "4"}}, identify);
    }

    void aFolderOfNoTopicIsNamedAndLeftAlone() {
        TestBroker broker({}, [](FileSystem& disk) {
            identify(disk);
            put(disk, "/data/gone-3/00000000000000000000.log", "");
        });
        QVERIFY(broker.diagnostics.said("/data/gone-3"));
        QVERIFY(broker.disk.exists("/data/gone-3/00000000000000000000.log"));
        broker.makeTopic("orders");
        broker.restart();
        QVERIFY(broker.broker().topics().partition("orders", PartitionIndex(0)) != nullptr);
    }

    void aTopicThatIsMadeAgainBeginsAtItsBeginning() {
        TestBroker broker;
        broker.makeTopic("orders");
        Bytes batch = test::batchOf({"a", "b", "c"}, broker.now());
        QVERIFY(broker.log("orders").append(batch, {}).has_value());
        broker.log("orders").setHighWatermark(Offset(3));
        QVERIFY(broker.log("orders").advanceStartOffset(Offset(2)).has_value());
        broker.restart();
        QCOMPARE(broker.log("orders").startOffset(), Offset(2));
        const Uuid id = broker.broker().image()->topic("orders")->id;
        broker.broker().changeMetadata({RemoveTopicRecord{id}}, [](const Result<void>&) {});
        broker.settle();
        broker.makeTopic("orders");
        QCOMPARE(broker.log("orders").startOffset(), Offset(0));
    }
};

QTEST_APPLESS_MAIN(DataDirectoryTest)
#include "data_directory_test.moc"
