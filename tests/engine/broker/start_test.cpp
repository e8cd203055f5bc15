#include <QtTest>

#include "engine/protocol/messages/fetch.h"
#include "engine/protocol/messages/metadata.h"
#include "engine/protocol/messages/offset_fetch.h"
#include "tests/support/kafka_directory.h"
#include "tests/support/places.h"
#include "tests/support/test_broker.h"

using namespace brook;
using test::TestBroker;

namespace {

/// Puts the data directory of an archive on a disk.
void unpack(test::SimulatedFileSystem& disk, const std::string& name) {
    for (const test::ArchivedFile& file : test::unpackArchive(test::dataPath(fmt::format("{}.tar.zst", name)))) {
        const std::size_t slash = file.path.find('/', file.path.starts_with("./") ? 2 : 0);
        const std::filesystem::path path = "/data" + file.path.substr(slash);
        static_cast<void>(disk.createDirectories(path.parent_path()));
        const auto opened = disk.open(path, OpenMode::Create);
        static_cast<void>((*opened)->write(0, file.content));
        static_cast<void>((*opened)->sync());
    }
}

/// Reads a partition from its start to its end through Fetch; the number of records.
std::size_t readAll(TestBroker& broker, const std::string& topic, PartitionIndex partition, std::int64_t from,
                    std::int64_t end) {
    std::size_t count = 0;
    while (from < end) {
        protocol::FetchRequest request;
        request.topics = {{topic, {}, {{}}}};
        auto& wish = request.topics[0].partitions[0];
        wish.partition = partition;
        wish.fetchOffset = Offset(from);
        wish.partitionMaxBytes = 1 << 20;
        const auto data = broker.ask<protocol::FetchResponse>(request, 12).responses.at(0).partitions.at(0);
        if (data.errorCode != ErrorCode::None || data.records.borrowed().empty())
            throw std::runtime_error(topic + " cannot be read");
        count += test::valuesIn(data.records.borrowed()).size();
        for (ByteView rest = data.records.borrowed(); !rest.empty();) {
            const auto header = BatchHeader::parse(rest);
            from = header->nextOffset().value();
            rest = rest.subspan(std::min(rest.size(), header->sizeInBytes()));
        }
    }
    return count;
}

}  // namespace

class StartTest : public QObject {
    Q_OBJECT

private slots:
    void aTopicMadeOnAFullDiskIsServedWhenSpaceComesBack() {
        TestBroker broker;
        broker.disk.failFrom(test::Operation::Open, 1, test::Fault::DiskFull);
        broker.makeTopic("orders", 2);
        QVERIFY(!broker.broker().topics().partition("orders", PartitionIndex(0)));
        broker.advance(Milliseconds(5000));
        broker.disk.heal();
        broker.advance(Milliseconds(5000));
        for (int index = 0; index < 2; ++index) {
            const auto partition = broker.broker().topics().partition("orders", PartitionIndex(index));
            QVERIFY(partition);
            Bytes batch = test::batchOf({"a"}, broker.now());
            QVERIFY(broker.broker().append(partition, batch, AppendOrigin::Client));
        }
    }

    void whatTheDiskKeepsFromBeingOpenedBeginsWhereItDid() {
        TestBroker broker;
        broker.makeTopic("orders");
        const auto partition = broker.broker().topics().partition("orders", PartitionIndex(0));
        Bytes batch = test::batchOf({"a", "b", "c", "d"}, broker.now());
        QVERIFY(broker.broker().append(partition, batch, AppendOrigin::Client));
        broker.settle();
        QVERIFY(partition->log().advanceStartOffset(Offset(3)));
        broker.stop();
        QVERIFY(broker.disk.rename("/data/orders-0", "/data/elsewhere"));
        QVERIFY(broker.disk.open("/data/orders-0", OpenMode::Create));
        broker.start();
        QVERIFY(!broker.broker().topics().partition("orders", PartitionIndex(0)));
        broker.advance(Milliseconds(70'000));  // checkpoints are written
        broker.kill();
        QVERIFY(broker.disk.remove("/data/orders-0"));
        QVERIFY(broker.disk.rename("/data/elsewhere", "/data/orders-0"));
        broker.start();
        QCOMPARE(broker.log("orders").startOffset(), Offset(3));
    }

    void everyPartitionThatKafkaWroteIsLedAndReadable_data() {
        QTest::addColumn<QString>("archive");
        for (const char* name :
             {"clean-3.3.2", "unclean-3.3.2", "clean-3.9.1", "unclean-3.9.1", "clean-4.3.1", "unclean-4.3.1"})
            QTest::newRow(name) << name;
    }
    void everyPartitionThatKafkaWroteIsLedAndReadable() {
        QFETCH(QString, archive);
        TestBroker broker({{"log.retention.ms", "-1"}},
                          [&](test::SimulatedFileSystem& disk) { unpack(disk, archive.toStdString()); });
        protocol::MetadataRequest request;
        request.topics = std::nullopt;
        const auto cluster = broker.ask<protocol::MetadataResponse>(request, 12);
        QVERIFY(cluster.topics.size() >= 8);
        std::size_t records = 0;
        for (const auto& topic : cluster.topics) {
            QCOMPARE(topic.errorCode, ErrorCode::None);
            for (const auto& partition : topic.partitions) {
                QCOMPARE(partition.errorCode, ErrorCode::None);
                QCOMPARE(partition.leaderId, BrokerId(1));
                QCOMPARE(partition.isrNodes, std::vector<BrokerId>{BrokerId(1)});
                const Log& log = broker.log(*topic.name, partition.partitionIndex.value());
                QCOMPARE(log.highWatermark(), log.endOffset());
                records += readAll(broker, *topic.name, partition.partitionIndex, log.startOffset().value(),
                                   log.endOffset().value());
            }
        }
        QVERIFY2(records > 1000, std::to_string(records).c_str());
        protocol::OffsetFetchRequest committed;
        committed.groups.emplace_back().groupId = "group-classic";
        committed.groups[0].topics = std::nullopt;  // all
        const auto group = broker.ask<protocol::OffsetFetchResponse>(committed, 9).groups.at(0);
        QCOMPARE(group.errorCode, ErrorCode::None);
        std::int64_t passed = 0;
        for (const auto& topic : group.topics)
            for (const auto& partition : topic.partitions) passed += partition.committedOffset.value();
        QVERIFY2(passed > 0, "what the group had committed is not known");
    }

    void aCleanStartKeepsTheLeaderEpochAndACrashBeginsANewOne() {
        TestBroker broker;
        broker.makeTopic("orders");
        const auto epoch = [&broker] { return broker.broker().image()->topic("orders")->partitions[0].leaderEpoch; };
        QCOMPARE(epoch(), LeaderEpoch(0));
        broker.restart();
        QCOMPARE(epoch(), LeaderEpoch(0));
        broker.crash(1);
        broker.start();
        QCOMPARE(epoch(), LeaderEpoch(1));
        QCOMPARE(broker.broker().topics().partition("orders", PartitionIndex(0))->leaderEpoch(), LeaderEpoch(1));
    }

    void aPartitionWithoutALeaderIsLedFromTheStartOn() {
        TestBroker broker;
        const Uuid id = broker.makeTopic("orders");
        PartitionChangeRecord leaderless;
        leaderless.topicId = id;
        leaderless.partitionId = PartitionIndex(0);
        leaderless.leader = noBroker;
        leaderless.isr = std::vector<BrokerId>{};
        leaderless.eligibleLeaderReplicas = {BrokerId(1)};
        broker.broker().changeMetadata({leaderless}, [](const Result<void>&) {});
        broker.restart();
        const PartitionImage& partition = broker.broker().image()->topic("orders")->partitions[0];
        QCOMPARE(partition.leader, BrokerId(1));
        QCOMPARE(partition.inSync, std::vector<BrokerId>{BrokerId(1)});
        QVERIFY(partition.eligibleLeaders.empty());
        QCOMPARE(partition.leaderEpoch, LeaderEpoch(2));
        QCOMPARE(partition.partitionEpoch, 2);
    }

    void aStartAfterACrashReadsNoMoreThanWasWrittenSinceTheLastCheckpoint() {
        TestBroker broker;
        broker.checkpointAfterBytes = 10'000;
        broker.restart();
        broker.makeTopic("orders");
        const std::string value(1'000, 'x');
        const auto partition = broker.broker().topics().partition("orders", PartitionIndex(0));
        for (int i = 0; i < 25; ++i) {
            Bytes batch = test::batchOf({value}, broker.now());
            QVERIFY(broker.broker().append(partition, batch, AppendOrigin::Client));
            broker.settle();
        }
        const std::string points = toText(broker.disk.content("/data/recovery-point-offset-checkpoint"));
        const std::size_t at = points.find("orders 0 ");
        QVERIFY(at != std::string::npos);
        const int point = std::stoi(points.substr(at + 9));
        QVERIFY2(point >= 15 && point <= 25, std::to_string(point).c_str());
    }

    void theBrokerIsRegisteredAndUnfenced() {
        TestBroker broker;
        const BrokerImage& self = broker.broker().image()->brokers.at(BrokerId(1));
        QVERIFY(!self.fenced);
        QCOMPARE(self.endpoints.at(0).host, std::string("broker.test"));
        const std::int64_t before = self.epoch;
        broker.restart();
        QVERIFY(broker.broker().image()->brokers.at(BrokerId(1)).epoch > before);
    }
};

QTEST_APPLESS_MAIN(StartTest)
#include "start_test.moc"
