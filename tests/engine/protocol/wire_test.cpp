#include <QTest>

#include "engine/base/byte_writer.h"
#include "engine/groups/records/consumer_records.h"
#include "engine/protocol/frame.h"
#include "engine/protocol/messages/api_versions.h"
#include "engine/protocol/messages/fetch.h"
#include "engine/protocol/messages/heartbeat.h"
#include "engine/protocol/messages/join_group.h"
#include "engine/protocol/messages/metadata.h"
#include "engine/protocol/messages/produce.h"

using namespace brook;
using namespace brook::protocol;

namespace {

Bytes hex(std::string_view digits) {
    Bytes bytes;
    std::string pair;
    for (const char digit : digits) {
        if (digit == ' ') continue;
        pair += digit;
        if (pair.size() < 2) continue;
        bytes.push_back(static_cast<std::byte>(std::stoi(pair, nullptr, 16)));
        pair.clear();
    }
    return bytes;
}

Bytes flat(const Rope& rope) { return rope.flatten().value(); }

template <class Message>
Result<Message> read(std::string_view digits, std::int16_t version) {
    Bytes bytes = hex(digits);
    return decode<Message>(bytes, version);
}

}  // namespace

/// Bytes written out by hand from the protocol guide, and the liberties that Apache Kafka takes with what it reads.
class WireTest : public QObject {
    Q_OBJECT

private slots:
    void anOldMessageHasPlainLengths() {
        const HeartbeatRequest request{"g", 7, "me", std::nullopt};
        QCOMPARE(flat(encode(request, 3)), hex("0001 67 00000007 0002 6d65 ffff"));
    }

    void aFlexibleMessageHasCompactLengthsAndATagSection() {
        const HeartbeatRequest request{"g", 7, "me", std::nullopt};
        QCOMPARE(flat(encode(request, 4)), hex("02 67 00000007 03 6d65 00 00"));
    }

    void aTaggedFieldIsWrittenOnlyWhenItDiffersFromItsDefault() {
        ApiVersionsResponse answer;
        QCOMPARE(flat(encode(answer, 3)), hex("0000 01 00000000 00"));
        answer.finalizedFeaturesEpoch = 5;
        answer.zkMigrationReady = true;
        QCOMPARE(flat(encode(answer, 3)), hex("0000 01 00000000 02 01 08 0000000000000005 03 01 01"));
    }

    void unknownTagsAreSkippedAndTheLastOfARepeatedTagCounts() {
        const auto answer = read<ApiVersionsResponse>("0000 01 00000000 03 63 02 aabb 03 01 01 03 01 00", 3);
        QVERIFY(answer.has_value());
        QVERIFY(!answer->zkMigrationReady);
    }

    void aTagLargerThanWhatIsLeftIsRefused() {
        QVERIFY(!read<ApiVersionsResponse>("0000 01 00000000 01 63 05 aabb", 3));
        QVERIFY(!read<ApiVersionsResponse>("0000 01 00000000 ffffffff0f", 3));
    }

    void aTaggedFieldMayNotReachBeyondItsSize() {
        QVERIFY(!read<ApiVersionsResponse>("0000 01 00000000 01 01 04 00000000 00000000", 3));
    }

    void inATagNullIsAZeroAndAStructureFollowsAOne() {
        // ConsumerGroupMemberMetadataValue: all null or empty, then the tag of ClassicMemberMetadata.
        const std::string fields = "00 00 01 01 01 00 ffffffff 00 01 00 ";
        const auto none = read<ConsumerGroupMemberMetadataValue>(fields + "01 00", 0);
        QVERIFY(none.has_value());
        QVERIFY(!none->classicMemberMetadata);
        QCOMPARE(flat(encode(*none, 0)), hex(fields + "01 00"));
        const std::string classic = fields + "0c 01 00001388 02 02 72 02 ff 00 00";
        const auto some = read<ConsumerGroupMemberMetadataValue>(classic, 0);
        QVERIFY(some.has_value());
        QCOMPARE(some->classicMemberMetadata->sessionTimeoutMs, 5000);
        QCOMPARE(some->classicMemberMetadata->supportedProtocols.at(0).name, std::string("r"));
        QCOMPARE(flat(encode(*some, 0)), hex(classic));
    }

    void trailingBytesOverlongVarintsAndABooleanOfTwoAreAccepted() {
        QVERIFY(read<HeartbeatRequest>("0001 67 00000007 0002 6d65 ffff 0102030405", 3));
        const auto overlong = read<HeartbeatRequest>("8280808000 67 00000007 03 6d65 00 00", 4);
        QVERIFY(overlong.has_value());
        QCOMPARE(overlong->groupId, std::string("g"));
        const auto metadata = read<MetadataRequest>("00000000 02", 4);
        QVERIFY(metadata.has_value());
        QVERIFY(metadata->allowAutoTopicCreation);
    }

    void invalidTextIsCarriedAsItIs() {
        const auto request = read<HeartbeatRequest>("0002 c328 00000007 0000", 0);
        QVERIFY(request.has_value());
        QCOMPARE(request->groupId, std::string("\xc3\x28"));
    }

    void everyNegativeCountIsNull() {
        QVERIFY(!read<MetadataRequest>("fffffffe", 1)->topics);
        QVERIFY(!read<MetadataRequest>("ffffffff", 1)->topics);
    }

    void nullIsRefusedWhereTheVersionKnowsNone() {
        const auto request = read<MetadataRequest>("ffffffff", 0);
        QVERIFY(!request);
        QCOMPARE(request.error().code, ErrorCode::InvalidRequest);
        QVERIFY(request.error().message.find("topics") != std::string::npos);
        QVERIFY(!read<HeartbeatRequest>("ffff 00000007 0000", 0));
    }

    void nullIsWrittenAsEmptyWhereTheVersionKnowsNone() {
        MetadataRequest request;
        request.topics.reset();
        QCOMPARE(flat(encode(request, 0)), hex("00000000"));
        QCOMPARE(flat(encode(request, 1)), hex("ffffffff"));
        JoinGroupResponse answer;
        answer.protocolName.reset();
        Bytes bytes = flat(encode(answer, 5));
        QVERIFY(decode<JoinGroupResponse>(bytes, 5).has_value());
    }

    void anAbsurdCountIsRefusedBeforeMemoryIsTaken() {
        const auto request = read<MetadataRequest>("7fffffff 0001 61", 1);
        QVERIFY(!request);
        QVERIFY(request.error().message.find("topics") != std::string::npos);
        QVERIFY(!read<MetadataRequest>("ffffffff07 00", 9));
    }

    void theErrorNamesTheInnermostField() {
        const auto request = read<MetadataRequest>("00000001 0005 61", 1);
        QVERIFY(!request);
        QVERIFY(request.error().message.find("name") != std::string::npos);
    }

    void aTextTooLongForTwoBytesOfLengthIsCutAndTheFrameStaysWhole() {
        HeartbeatRequest request;
        request.groupId = std::string(40'000, 'x');
        request.memberId = "me";
        Bytes old = flat(encode(request, 3));
        QCOMPARE(decode<HeartbeatRequest>(old, 3)->memberId, std::string("me"));
        Bytes flexible = flat(encode(request, 4));
        QCOMPARE(decode<HeartbeatRequest>(flexible, 4)->groupId.size(), std::size_t{40'000});
    }

    void recordsBorrowFromTheFrame() {
        Bytes body = hex("ffff 0001 000003e8 00000001 0001 74 00000001 00000000 00000003 aabbcc");
        auto request = decode<ProduceRequest>(body, 3);
        QVERIFY(request.has_value());
        const MutableBytes records = request->topicData.at(0).partitionData.at(0).records.borrowed();
        QCOMPARE(records.size(), std::size_t{3});
        records[0] = std::byte{0x11};
        QCOMPARE(body[body.size() - 3], std::byte{0x11});
    }

    void noRecordsIsNotTheSameAsEmptyRecords() {
        FetchResponse answer;
        answer.responses.emplace_back().partitions.emplace_back();
        auto& records = answer.responses[0].partitions[0].records;
        const Bytes null = flat(encode(answer, 4));
        QCOMPARE(Bytes(null.end() - 4, null.end()), hex("ffffffff"));
        records = Records(Rope());
        const Bytes empty = flat(encode(answer, 4));
        QCOMPARE(Bytes(empty.end() - 4, empty.end()), hex("00000000"));
    }

    void aRequestHeaderIsOpenedInEachOfItsForms() {
        Bytes old = hex("000c 0003 0000002a 0002 6d65 ffee");
        const auto plain = openRequest(old, HeartbeatRequest::flexible);
        QVERIFY(plain.has_value());
        QCOMPARE(plain->header.correlationId, 42);
        QCOMPARE(plain->header.clientId, std::optional<std::string>("me"));
        QCOMPARE(plain->body.size(), std::size_t{2});
        Bytes tagged = hex("000c 0004 0000002a 0002 6d65 01 07 01 aa ffee");
        QCOMPARE(openRequest(tagged, HeartbeatRequest::flexible)->body.size(), std::size_t{2});
        Bytes nobody = hex("000c 0003 0000002a fffe ffee");
        QVERIFY(!openRequest(nobody, HeartbeatRequest::flexible)->header.clientId);
    }

    void aHeaderCutShortIsRefused() {
        const Bytes whole = hex("000c 0004 0000002a 0002 6d65 01 07 01 aa");
        for (std::size_t length = 0; length < whole.size(); ++length) {
            Bytes cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length));
            QVERIFY(!openRequest(cut, HeartbeatRequest::flexible));
            QCOMPARE(peekHeader(cut).has_value(), length >= 8);
        }
    }

    void anAnswerHasItsLengthInFront() {
        const HeartbeatResponse answer;
        QCOMPARE(flat(answerFrame(42, answer, 0)), hex("00000006 0000002a 0000"));
        QCOMPARE(flat(answerFrame(42, answer, 4)), hex("0000000c 0000002a 00 00000000 0000 00"));
    }

    void anApiVersionsAnswerNeverHasTagsInItsHeader() {
        QCOMPARE(flat(answerFrame(42, ApiVersionsResponse{}, 3)), hex("0000000c 0000002a 0000 01 00000000 00"));
    }
};

QTEST_APPLESS_MAIN(WireTest)
#include "wire_test.moc"
