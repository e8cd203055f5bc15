#include <QtTest>

#include "engine/protocol/messages/add_raft_voter.h"
#include "engine/protocol/messages/api_versions.h"
#include "engine/protocol/messages/describe_cluster.h"
#include "engine/protocol/messages/describe_log_dirs.h"
#include "engine/protocol/messages/describe_quorum.h"
#include "engine/protocol/messages/metadata.h"
#include "engine/protocol/messages/remove_raft_voter.h"
#include "engine/protocol/messages/update_features.h"
#include "tests/support/test_broker.h"

using namespace brook;
using namespace brook::protocol;
using test::TestBroker;

namespace {

const Uuid someDirectory = *Uuid::parse("AAAAAAAAAAAAAAAAAAAAAQ");

ErrorCode codeOfAdding(TestBroker& broker, std::int32_t id, const Uuid& directory,
                       std::optional<std::string> cluster = std::nullopt, const std::string& listener = "CONTROLLER") {
    AddRaftVoterRequest request;
    request.clusterId = std::move(cluster);
    request.voterId = id;
    request.voterDirectoryId = directory;
    request.listeners = {{listener, "localhost", 9093}};
    return broker.ask<AddRaftVoterResponse>(request, 1).errorCode;
}

ErrorCode codeOfRemoving(TestBroker& broker, std::int32_t id, const Uuid& directory,
                         std::optional<std::string> cluster = std::nullopt) {
    RemoveRaftVoterRequest request;
    request.clusterId = std::move(cluster);
    request.voterId = id;
    request.voterDirectoryId = directory;
    return broker.ask<RemoveRaftVoterResponse>(request, 0).errorCode;
}

void raiseQuorum(TestBroker& broker) {
    UpdateFeaturesRequest request;
    request.featureUpdates = {{"kraft.version", 1, false, 1}};
    QCOMPARE(broker.ask<UpdateFeaturesResponse>(request, 2).errorCode, ErrorCode::None);
}

/// As a client reads it: a feature that is not finalized is at 0.
int quorumVersion(TestBroker& broker) {
    ApiVersionsRequest request;
    request.clientSoftwareName = request.clientSoftwareVersion = "x";
    for (const auto& feature : broker.ask<ApiVersionsResponse>(request, 4).finalizedFeatures)
        if (feature.name == "kraft.version") return feature.maxVersionLevel;
    return 0;
}

auto onlyVoter(TestBroker& broker) {
    DescribeQuorumRequest request;
    request.topics = {{"__cluster_metadata", {{PartitionIndex(0)}}}};
    return broker.ask<DescribeQuorumResponse>(request, 2).topics.at(0).partitions.at(0).currentVoters.at(0);
}

}  // namespace

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

    void aQuorumOfTheConfigurationKeepsItsVoters() {
        TestBroker broker;
        QCOMPARE(codeOfAdding(broker, 2, someDirectory), ErrorCode::UnsupportedVersion);
        QCOMPARE(codeOfRemoving(broker, 1, someDirectory), ErrorCode::UnsupportedVersion);
    }

    void aVoterThatIsNoneIsRefused() {
        TestBroker broker;
        for (const std::int32_t level : {0, 1}) {
            if (level > 0) raiseQuorum(broker);
            QCOMPARE(codeOfAdding(broker, 2, someDirectory, "another"), ErrorCode::InconsistentClusterId);
            QCOMPARE(codeOfAdding(broker, -1, someDirectory), ErrorCode::InvalidRequest);
            QCOMPARE(codeOfAdding(broker, 2, Uuid{}), ErrorCode::InvalidRequest);
            QCOMPARE(codeOfAdding(broker, 2, someDirectory, std::nullopt, "PLAINTEXT"), ErrorCode::InvalidRequest);
            QCOMPARE(codeOfRemoving(broker, 1, someDirectory, "another"), ErrorCode::InconsistentClusterId);
            QCOMPARE(codeOfRemoving(broker, -1, someDirectory), ErrorCode::InvalidRequest);
            QCOMPARE(codeOfRemoving(broker, 1, Uuid{}), ErrorCode::InvalidRequest);
        }
    }

    void theQuorumKeepsTheOneVoterItHas() {
        TestBroker broker;
        QCOMPARE(onlyVoter(broker).replicaDirectoryId, Uuid{});
        raiseQuorum(broker);
        broker.restart();
        const Uuid own = onlyVoter(broker).replicaDirectoryId;
        QVERIFY(own != Uuid{});
        QCOMPARE(codeOfRemoving(broker, 1, own, broker.broker().clusterId()), ErrorCode::VoterNotFound);
        QCOMPARE(codeOfRemoving(broker, 1, someDirectory), ErrorCode::VoterNotFound);
        QCOMPARE(codeOfRemoving(broker, 7, someDirectory), ErrorCode::VoterNotFound);
        QCOMPARE(codeOfAdding(broker, 1, own), ErrorCode::DuplicateVoter);
        QCOMPARE(codeOfAdding(broker, 1, someDirectory), ErrorCode::DuplicateVoter);
        QCOMPARE(codeOfAdding(broker, 2, someDirectory), ErrorCode::RequestTimedOut);
        QCOMPARE(onlyVoter(broker).replicaDirectoryId, own);
    }

    void theVersionOfTheQuorumIsOneOfTheFeatures() {
        TestBroker broker;
        QCOMPARE(quorumVersion(broker), 0);
        raiseQuorum(broker);
        QCOMPARE(quorumVersion(broker), 1);
        UpdateFeaturesRequest request;
        request.featureUpdates = {{"kraft.version", 0, false, 3}};
        QCOMPARE(broker.ask<UpdateFeaturesResponse>(request, 2).errorCode, ErrorCode::InvalidUpdateVersion);
    }
};

QTEST_APPLESS_MAIN(ClusterTest)
#include "cluster_test.moc"
