#include <QtTest>

#include "engine/protocol/messages/describe_cluster.h"
#include "engine/protocol/messages/describe_log_dirs.h"
#include "engine/protocol/messages/describe_quorum.h"
#include "engine/protocol/messages/metadata.h"
#include "tests/support/test_broker.h"

using namespace brook;
using namespace brook::protocol;
using test::TestBroker;

class ClusterTest : public QObject {
    Q_OBJECT

private slots:
    void everyVersionDescribesTheCluster() {
        TestBroker broker;
        for (std::int16_t version = 0; version <= 2; ++version) {
            DescribeClusterRequest request;
            const auto answer = broker.ask<DescribeClusterResponse>(request, version);
            QCOMPARE(answer.errorCode, ErrorCode::None);
            QCOMPARE(answer.clusterId, broker.broker().clusterId());
            QCOMPARE(answer.controllerId, BrokerId(1));
            QCOMPARE(answer.brokers.at(0).host, std::string("broker.test"));
            QVERIFY(!answer.brokers[0].isFenced);
            QCOMPARE(answer.clusterAuthorizedOperations, std::numeric_limits<std::int32_t>::min());
            request.includeClusterAuthorizedOperations = true;
            QCOMPARE(broker.ask<DescribeClusterResponse>(request, version).clusterAuthorizedOperations, 0x1fa0);
            if (version == 0) continue;
            request.endpointType = 2;
            QCOMPARE(broker.ask<DescribeClusterResponse>(request, version).errorCode,
                     ErrorCode::MismatchedEndpointType);
            request.endpointType = 9;
            QCOMPARE(broker.ask<DescribeClusterResponse>(request, version).errorCode,
                     ErrorCode::UnsupportedEndpointType);
        }
    }

    void clientsAreSentWhereTheyCameByUnlessAnAddressIsSet() {
        TestBroker broker;
        broker.client.localHost = "172.17.0.1";
        broker.client.localPort = 39092;
        QCOMPARE(broker.ask<MetadataResponse>(MetadataRequest{}, 12).brokers.at(0).host, std::string("172.17.0.1"));
        QCOMPARE(broker.ask<MetadataResponse>(MetadataRequest{}, 12).brokers.at(0).port, 39092);
        TestBroker advertising({{"advertised.listeners", "PLAINTEXT://[::1]:1234,OTHER://x:1"}});
        QCOMPARE(advertising.ask<MetadataResponse>(MetadataRequest{}, 12).brokers.at(0).host, std::string("::1"));
        QCOMPARE(advertising.ask<DescribeClusterResponse>(DescribeClusterRequest{}, 2).brokers.at(0).port, 1234);
    }

    void everyVersionMeasuresTheDirectory() {
        TestBroker broker;
        broker.makeTopic("orders", 2);
        Bytes batch = test::batchOf({"a"}, broker.now());
        static_cast<void>(broker.broker().append(broker.broker().topics().partition("orders", PartitionIndex(1)), batch,
                                                 AppendOrigin::Client));
        broker.settle();
        for (std::int16_t version = 0; version <= 5; ++version) {
            DescribeLogDirsRequest request;
            request.topics = std::nullopt;
            auto answer = broker.ask<DescribeLogDirsResponse>(request, version);
            QCOMPARE(answer.errorCode, ErrorCode::None);
            const auto& directory = answer.results.at(0);
            QCOMPARE(directory.logDir, std::string("/data"));
            QCOMPARE(directory.topics.at(0).partitions.size(), std::size_t(2));
            QCOMPARE(directory.topics[0].partitions[1].partitionSize, static_cast<std::int64_t>(batch.size()));
            QCOMPARE(directory.totalBytes > 0, version >= 4);
            request.topics = {{"orders", {PartitionIndex(1), PartitionIndex(9)}}, {"nobody", {PartitionIndex(0)}}};
            answer = broker.ask<DescribeLogDirsResponse>(request, version);
            QCOMPARE(answer.results.at(0).topics.size(), std::size_t(1));
            QCOMPARE(answer.results[0].topics[0].partitions.size(), std::size_t(1));
            request.topics->clear();
            QVERIFY(broker.ask<DescribeLogDirsResponse>(request, version).results.at(0).topics.empty());
        }
    }

    void everyVersionDescribesTheQuorum() {
        TestBroker broker;
        for (std::int16_t version = 0; version <= 2; ++version) {
            DescribeQuorumRequest request;
            request.topics = {{"__cluster_metadata", {{PartitionIndex(0)}}}};
            auto answer = broker.ask<DescribeQuorumResponse>(request, version);
            const auto& quorum = answer.topics.at(0).partitions.at(0);
            QCOMPARE(quorum.errorCode, ErrorCode::None);
            QCOMPARE(quorum.leaderId, BrokerId(1));
            QCOMPARE(quorum.leaderEpoch, LeaderEpoch(1));
            QVERIFY(quorum.highWatermark > 0);
            QCOMPARE(quorum.currentVoters.size(), std::size_t(1));
            QVERIFY(quorum.observers.empty());
            QCOMPARE(answer.nodes.size(), std::size_t(version >= 2 ? 1 : 0));
            request.topics.push_back({"orders", {{PartitionIndex(0)}}});
            answer = broker.ask<DescribeQuorumResponse>(request, version);
            QCOMPARE(answer.topics.at(0).partitions.at(0).errorCode, ErrorCode::UnknownTopicOrPartition);
            QCOMPARE(answer.topics.at(1).partitions.at(0).errorCode, ErrorCode::UnknownTopicOrPartition);
        }
    }
};

QTEST_APPLESS_MAIN(ClusterTest)
#include "cluster_test.moc"
