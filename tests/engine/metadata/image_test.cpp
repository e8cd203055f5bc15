#include <QtTest>

#include "engine/metadata/apply.h"

using namespace brook;

namespace {

std::vector<Bytes> printed(const ClusterImage& image) {
    std::vector<Bytes> all;
    for (const MetadataRecord& record : recordsOf(image)) all.push_back(printMetadataRecord(record));
    return all;
}

Uuid idOf(int number) {
    Uuid id;
    id.bytes.back() = static_cast<std::byte>(number);
    return id;
}

PartitionRecord partition(const Uuid& topic, int index) {
    PartitionRecord record;
    record.partitionId = PartitionIndex(index);
    record.topicId = topic;
    record.replicas = {BrokerId(1)};
    record.isr = {BrokerId(1)};
    record.leader = BrokerId(1);
    record.leaderEpoch = LeaderEpoch(0);
    record.partitionEpoch = 0;
    record.directories = {idOf(99)};
    return record;
}

}  // namespace

class ImageTest : public QObject {
    Q_OBJECT

private slots:
    void aSnapshotMakesTheSameImage() {
        RegisterBrokerRecord broker;
        broker.brokerId = BrokerId(1);
        broker.endPoints.push_back({"PLAINTEXT", "localhost", 9092, 0});
        AccessControlEntryRecord access;
        access.id = idOf(7);
        access.principal = "User:ada";
        UserScramCredentialRecord account;
        account.name = "ada";
        account.salt = account.storedKey = account.serverKey = Bytes(3, std::byte{7});
        account.iterations = 4096;
        ClientQuotaRecord quota;
        quota.entity.push_back({"user", std::nullopt});
        quota.key = "producer_byte_rate";
        quota.value = 1024;
        ProducerIdsRecord ids;
        ids.nextProducerId = 3000;
        const std::vector<MetadataRecord> records{FeatureLevelRecord{"metadata.version", metadataVersion},
                                                  broker,
                                                  TopicRecord{"orders", idOf(1)},
                                                  partition(idOf(1), 0),
                                                  partition(idOf(1), 1),
                                                  ConfigRecord{2, "orders", "retention.ms", "5"},
                                                  ids,
                                                  access,
                                                  account,
                                                  quota};
        const auto image = applyRecords({}, records);
        QCOMPARE(image->topic("orders")->partitions.size(), std::size_t(2));
        QCOMPARE(image->carried.size(), std::size_t(1));
        QCOMPARE(image->quotas.size(), std::size_t(1));
        QCOMPARE(image->accounts.size(), std::size_t(1));
        QCOMPARE(printed(*image).size(), records.size());
        QVERIFY(printed(*image) == printed(*applyRecords({}, recordsOf(*image))));
    }

    void anImageIsNotChangedByWhatFollows() {
        const auto before =
            applyRecords({}, std::vector<MetadataRecord>{TopicRecord{"orders", idOf(1)}, partition(idOf(1), 0)});
        const auto after = applyRecords(*before, std::vector<MetadataRecord>{partition(idOf(1), 1)});
        QCOMPARE(before->topic("orders")->partitions.size(), std::size_t(1));
        QCOMPARE(after->topic("orders")->partitions.size(), std::size_t(2));
        QCOMPARE(after->topic(idOf(1)), after->topic("orders"));
    }

    void aRemovedTopicTakesItsSettingsAlong() {
        const std::vector<MetadataRecord> made{TopicRecord{"orders", idOf(1)},
                                               ConfigRecord{2, "orders", "retention.ms", "5"}};
        const auto image =
            applyRecords(*applyRecords({}, made), std::vector<MetadataRecord>{RemoveTopicRecord{idOf(1)}});
        QVERIFY(image->topics.empty() && image->topicsById.empty() && image->configs.empty());
    }

    void carriedRecordsGoWhenTheLogRemovesThem() {
        DelegationTokenRecord token;
        token.tokenId = "a";
        RemoveDelegationTokenRecord gone;
        gone.tokenId = "b";
        const auto kept = applyRecords({}, std::vector<MetadataRecord>{token, gone});
        QCOMPARE(kept->carried.size(), std::size_t(1));
        gone.tokenId = "a";
        QVERIFY(applyRecords(*kept, std::vector<MetadataRecord>{gone})->carried.empty());
    }

    void aCredentialGoesWhenTheLogRemovesIt() {
        UserScramCredentialRecord account;
        account.name = "ada";
        account.mechanism = 1;
        RemoveUserScramCredentialRecord gone;
        gone.name = "ada";
        gone.mechanism = 2;
        const auto kept = applyRecords({}, std::vector<MetadataRecord>{account, gone});
        QCOMPARE(kept->accounts.size(), std::size_t(1));
        gone.mechanism = 1;
        QVERIFY(applyRecords(*kept, std::vector<MetadataRecord>{gone})->accounts.empty());
    }

    void anEntityGoesWithItsLastQuota() {
        ClientQuotaRecord quota{{{"client-id", std::nullopt}}, "producer_byte_rate", 1024, false};
        const auto set = applyRecords({}, std::vector<MetadataRecord>{quota});
        QCOMPARE(set->quotas.at({{"client-id", std::nullopt}}).at("producer_byte_rate"), 1024.0);
        quota.remove = true;
        QVERIFY(applyRecords(*set, std::vector<MetadataRecord>{quota})->quotas.empty());
        QVERIFY(applyRecords({}, std::vector<MetadataRecord>{quota})->quotas.empty());
    }

    void aTransactionCountsOnlyOnceItHasEnded() {
        MetadataTransactions filter;
        QVERIFY(filter.decide({BeginTransactionRecord{}, TopicRecord{"a", idOf(1)}}).empty());
        QVERIFY(filter.isOpen());
        QCOMPARE(filter.decide({TopicRecord{"b", idOf(2)}, EndTransactionRecord{}, TopicRecord{"c", idOf(3)}}).size(),
                 std::size_t(3));
        QVERIFY(filter.decide({BeginTransactionRecord{}, TopicRecord{"d", idOf(4)}, AbortTransactionRecord{}}).empty());
        QVERIFY(!filter.isOpen());
    }

    void aTopicIsNotMadeTwiceNorRemovedTwice() {
        const auto image = applyRecords({}, std::vector<MetadataRecord>{TopicRecord{"orders", idOf(1)}});
        const auto code = [&](std::vector<MetadataRecord> records) {
            const auto fine = checkFollows(*image, records);
            return fine ? ErrorCode::None : fine.error().code;
        };
        QCOMPARE(code({TopicRecord{"orders", idOf(2)}}), ErrorCode::TopicAlreadyExists);
        QCOMPARE(code({TopicRecord{"new", idOf(2)}, TopicRecord{"new", idOf(3)}}), ErrorCode::TopicAlreadyExists);
        QCOMPARE(code({TopicRecord{"new", idOf(2)}, partition(idOf(2), 0)}), ErrorCode::None);
        QCOMPARE(code({partition(idOf(2), 0)}), ErrorCode::UnknownTopicId);
        QCOMPARE(code({RemoveTopicRecord{idOf(1)}, TopicRecord{"orders", idOf(2)}}), ErrorCode::None);
        QCOMPARE(code({RemoveTopicRecord{idOf(1)}, RemoveTopicRecord{idOf(1)}}), ErrorCode::UnknownTopicId);
    }
};

QTEST_APPLESS_MAIN(ImageTest)
#include "image_test.moc"
