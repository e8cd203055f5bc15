#include <QtTest>

#include "engine/groups/committed_offsets.h"
#include "engine/groups/consumer_member.h"
#include "engine/groups/records/consumer_records.h"
#include "engine/groups/records/record_codec.h"
#include "engine/records/record_batch.h"
#include "tests/support/kafka_directory.h"
#include "tests/support/places.h"

using namespace brook;

namespace {

struct Written {
    Bytes key;
    Bytes value;
};

/// Every record with a value that Apache Kafka left in its __consumer_offsets.
std::vector<Written> kafkasRecords(const std::string& archive) {
    std::vector<Written> records;
    for (const test::ArchivedFile& file : test::unpackArchive(archive)) {
        if (file.path.find("__consumer_offsets-") == std::string::npos || !file.path.ends_with(".log")) continue;
        for (ByteView rest = file.content; rest.size() > batch_layout::headerSize;) {
            const auto batch = BatchView::parse(rest);
            if (!batch) break;
            Bytes scratch;
            const auto parsed = batch->records(scratch);
            if (!parsed) qFatal("a batch of Apache Kafka cannot be read");
            for (const RecordView& record : *parsed)
                if (!batch->header().isControl() && record.value)
                    records.push_back({Bytes(record.key->begin(), record.key->end()),
                                       Bytes(record.value->begin(), record.value->end())});
            rest = rest.subspan(batch->header().sizeInBytes());
        }
    }
    return records;
}

/// The record read, and written in the same version.
template <class Key, class Value>
Written again(const Written& record) {
    const auto type = *recordTypeOf(record.key);
    const auto key = parseKey<Key>(record.key);
    const auto value = parseValue<Value>(record.value);
    if (!key || !value) return {};
    return {printKey(type, *key), printValue(*value, loadBig<std::int16_t>(record.value.data()))};
}

std::optional<Written> again(const Written& record) {
    switch (*recordTypeOf(record.key)) {
        case GroupRecordType::OffsetCommit: return again<OffsetCommitKey, OffsetCommitValue>(record);
        case GroupRecordType::GroupMetadata: return again<GroupKey, GroupMetadataValue>(record);
        case GroupRecordType::ConsumerGroupMetadata: return again<GroupKey, ConsumerGroupMetadataValue>(record);
        case GroupRecordType::ConsumerGroupMemberMetadata:
            return again<MemberKey, ConsumerGroupMemberMetadataValue>(record);
        case GroupRecordType::ConsumerGroupTargetAssignmentMetadata:
            return again<GroupKey, TargetAssignmentMetadataValue>(record);
        case GroupRecordType::ConsumerGroupTargetAssignmentMember:
            return again<MemberKey, TargetAssignmentMemberValue>(record);
        case GroupRecordType::ConsumerGroupCurrentMemberAssignment:
            return again<MemberKey, CurrentMemberAssignmentValue>(record);
        case GroupRecordType::ConsumerGroupRegularExpression:
            return again<RegularExpressionKey, RegularExpressionValue>(record);
        default: return std::nullopt;  // of share and streams groups
    }
}

}  // namespace

class GroupRecordsTest : public QObject {
    Q_OBJECT

private slots:
    void whatKafkaWroteIsWrittenAgainByteForByte() {
        std::set<GroupRecordType> seen;
        for (const std::string& archive :
             {test::dataPath("clean-4.3.1.tar.zst"), test::dataPath("unclean-4.3.1.tar.zst")}) {
            for (const Written& record : kafkasRecords(archive)) {
                const auto ours = again(record);
                if (!ours) continue;
                seen.insert(*recordTypeOf(record.key));
                QCOMPARE(ours->key, record.key);
                QCOMPARE(ours->value, record.value);
            }
        }
        QVERIFY2(seen.size() >= 5, "the archives hold both kinds of groups");
    }

    void aMemberThatKafkaWroteIsRead() {
        int members = 0;
        for (const Written& record : kafkasRecords(test::dataPath("clean-4.3.1.tar.zst"))) {
            if (*recordTypeOf(record.key) != GroupRecordType::ConsumerGroupMemberMetadata) continue;
            ++members;
            const auto member = parseValue<ConsumerGroupMemberMetadataValue>(record.value);
            QVERIFY(member.has_value());
            QCOMPARE(member->clientId, std::string("rdkafka"));
            QCOMPARE(member->clientHost, std::string("/127.0.0.1"));
            QCOMPARE(member->subscribedTopicNames, (std::vector<std::string>{"codec-lz4", "transactional"}));
            QVERIFY(!member->classicMemberMetadata);
        }
        QVERIFY(members > 0);
    }

    void anOffsetIsWrittenInTheVersionThatCanSayIt() {
        CommittedOffset committed{Offset(5), LeaderEpoch(1), "m", Timestamp(7), std::nullopt, {}};
        const OffsetCommitKey key{"g", "t", PartitionIndex(2)};
        QCOMPARE(loadBig<std::int16_t>(committed.record(key).value->data()), std::int16_t{4});
        committed.expiresAt = Timestamp(9);
        const auto value = parseValue<OffsetCommitValue>(*committed.record(key).value);
        QCOMPARE(loadBig<std::int16_t>(committed.record(key).value->data()), std::int16_t{1});
        QCOMPARE(value->expireTimestamp, Timestamp(9));
    }

    void anOffsetInATransactionCountsOnceItIsCommitted() {
        CommittedOffsets offsets;
        const OffsetCommitKey key{"g", "t", PartitionIndex(0)};
        const auto at = [](std::int64_t offset) {
            return CommittedOffset{Offset(offset), noLeaderEpoch, "", Timestamp(0), std::nullopt, {}};
        };
        offsets.apply(key, at(1));
        offsets.applyPending(ProducerId(7), key, at(2));
        QVERIFY(offsets.isPending("g", "t", PartitionIndex(0)));
        QCOMPARE(offsets.find("g", "t", PartitionIndex(0))->offset, Offset(1));
        offsets.endTransaction(ProducerId(7), false);
        QCOMPARE(offsets.find("g", "t", PartitionIndex(0))->offset, Offset(1));
        offsets.applyPending(ProducerId(7), key, at(3));
        offsets.endTransaction(ProducerId(7), true);
        QCOMPARE(offsets.find("g", "t", PartitionIndex(0))->offset, Offset(3));
        QVERIFY(!offsets.isPending("g", "t", PartitionIndex(0)));
    }

    void aPlainCommitAfterAPendingOneWins() {
        CommittedOffsets offsets;
        const OffsetCommitKey key{"g", "t", PartitionIndex(0)};
        const auto at = [](std::int64_t offset) {
            return CommittedOffset{Offset(offset), noLeaderEpoch, "", Timestamp(0), std::nullopt, {}};
        };
        offsets.applyPending(ProducerId(7), key, at(2));
        offsets.apply(key, at(9));
        offsets.endTransaction(ProducerId(7), true);
        QCOMPARE(offsets.find("g", "t", PartitionIndex(0))->offset, Offset(9));
        offsets.applyPending(ProducerId(8), key, at(10));
        offsets.apply(key, std::nullopt);
        offsets.endTransaction(ProducerId(8), true);
        QVERIFY(!offsets.find("g", "t", PartitionIndex(0)));
    }
};

QTEST_GUILESS_MAIN(GroupRecordsTest)
#include "group_records_test.moc"
