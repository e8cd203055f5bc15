#include "engine/metadata/reassignment.h"

#include <QtTest>

#include "engine/metadata/apply.h"

using namespace brook;
using Brokers = std::vector<BrokerId>;

namespace {

constexpr BrokerId self{1}, second{2}, third{3};

Uuid directory(std::uint8_t number) {
    Uuid id;
    id.bytes[0] = std::byte{number};
    return id;
}

/// A topic of a cluster that had three brokers, as a directory brings it along.
ClusterImage threeBrokers() {
    ClusterImage image;
    for (const BrokerId id : {self, second, third}) {
        BrokerImage broker;
        broker.id = id;
        broker.epoch = 40 + id.value();
        image.brokers[id] = broker;
    }
    auto topic = std::make_shared<TopicImage>();
    topic->name = "orders";
    topic->id = directory(9);
    PartitionImage& partition = topic->partitions.emplace_back();
    partition.replicas = {second, self, third};
    partition.inSync = {self, second};
    partition.directories = {directory(2), directory(1), directory(3)};
    partition.leader = second;
    image.topics[topic->name] = topic;
    image.topicsById[topic->id] = topic;
    return image;
}

ClusterImage with(ClusterImage image, auto change) {
    auto topic = std::make_shared<TopicImage>(*image.topic("orders"));
    change(topic->partitions[0]);
    image.topics["orders"] = topic;
    image.topicsById[topic->id] = topic;
    return image;
}

const PartitionImage& partitionOf(const ClusterImage& image) { return image.topic("orders")->partitions[0]; }

Result<std::vector<MetadataRecord>> plan(const ClusterImage& image, ReplicaWish wish, PartitionIndex index = {},
                                         const std::string& topic = "orders",
                                         ReplicationFactorChange change = ReplicationFactorChange::Allowed) {
    return planReassignment(image, self, topic, index, wish, change);
}

ErrorCode code(const Result<std::vector<MetadataRecord>>& planned) {
    return planned ? ErrorCode::None : planned.error().code;
}

}  // namespace

class ReassignmentTest : public QObject {
    Q_OBJECT

private slots:
    void aPartitionIsBroughtDownToTheBrokerThatRuns() {
        const ClusterImage image = threeBrokers();
        const auto after = applyRecords(image, *plan(image, Brokers{self}));
        QCOMPARE(partitionOf(*after).replicas, Brokers{self});
        QCOMPARE(partitionOf(*after).inSync, Brokers{self});
        QCOMPARE(partitionOf(*after).directories, std::vector{directory(1)});
        QCOMPARE(partitionOf(*after).leader, self);
        QCOMPARE(partitionOf(*after).leaderEpoch, LeaderEpoch(1));
    }

    void theReplicasThatAreThereNeedNoChange() {
        const ClusterImage image = threeBrokers();
        QVERIFY(plan(image, Brokers{second, self, third})->empty());
    }

    void whatCannotBeReassignedIsRefused() {
        const ClusterImage image = threeBrokers();
        QCOMPARE(code(plan(image, Brokers{self}, PartitionIndex(7))), ErrorCode::UnknownTopicOrPartition);
        QCOMPARE(code(plan(image, Brokers{self}, PartitionIndex(-1))), ErrorCode::UnknownTopicOrPartition);
        QCOMPARE(code(plan(image, Brokers{self}, {}, "nobody")), ErrorCode::UnknownTopicOrPartition);
        QCOMPARE(code(plan(image, Brokers{})), ErrorCode::InvalidReplicaAssignment);
        QCOMPARE(code(plan(image, Brokers{self, self})), ErrorCode::InvalidReplicaAssignment);
        QCOMPARE(code(plan(image, Brokers{BrokerId(8)})), ErrorCode::InvalidReplicaAssignment);
        QCOMPARE(code(plan(image, Brokers{self, second})), ErrorCode::InvalidReplicaAssignment);
        QCOMPARE(code(plan(image, Brokers{self}, {}, "orders", ReplicationFactorChange::Refused)),
                 ErrorCode::InvalidReplicationFactor);
        const ClusterImage behind = with(image, [](PartitionImage& partition) { partition.inSync = {second}; });
        QCOMPARE(code(plan(behind, Brokers{self})), ErrorCode::InvalidReplicaAssignment);
    }

    void aMoveIsTakenBackOnlyWhileItIsUnderWay() {
        const ClusterImage still = threeBrokers();
        QCOMPARE(code(plan(still, std::nullopt)), ErrorCode::NoReassignmentInProgress);
        const ClusterImage moving = with(still, [](PartitionImage& partition) {
            partition.adding = {third};
            partition.removing = {second};
        });
        const auto after = applyRecords(moving, *plan(moving, std::nullopt));
        QCOMPARE(partitionOf(*after).replicas, (Brokers{second, self}));
        QCOMPARE(partitionOf(*after).directories, (std::vector{directory(2), directory(1)}));
        QVERIFY(partitionOf(*after).adding.empty() && partitionOf(*after).removing.empty());
        QCOMPARE(partitionOf(*after).leader, second);
        const ClusterImage onlyNew = with(moving, [](PartitionImage& partition) { partition.inSync = {third}; });
        QCOMPARE(code(plan(onlyNew, std::nullopt)), ErrorCode::InvalidReplicaAssignment);
    }

    void aBrokerThatIsGoneIsForgotten() {
        const ClusterImage image = threeBrokers();
        const auto after = applyRecords(image, *planUnregistration(image, self, second));
        QVERIFY(!after->brokers.contains(second));
        QCOMPARE(partitionOf(*after).inSync, Brokers{self});
        QCOMPARE(partitionOf(*after).leader, self);
        QCOMPARE(partitionOf(*after).replicas, partitionOf(image).replicas);
    }

    void theLastReplicaInSyncStaysNamed() {
        const ClusterImage image = with(threeBrokers(), [](PartitionImage& partition) { partition.inSync = {second}; });
        const auto after = applyRecords(image, *planUnregistration(image, self, second));
        QCOMPARE(partitionOf(*after).inSync, Brokers{second});
        QCOMPARE(partitionOf(*after).leader, noBroker);
    }

    void neitherAStrangerNorTheOneThatRunsIsUnregistered() {
        const ClusterImage image = threeBrokers();
        QCOMPARE(code(planUnregistration(image, self, BrokerId(9))), ErrorCode::BrokerIdNotRegistered);
        QCOMPARE(code(planUnregistration(image, self, self)), ErrorCode::InvalidRequest);
    }
};

QTEST_APPLESS_MAIN(ReassignmentTest)
#include "reassignment_test.moc"
