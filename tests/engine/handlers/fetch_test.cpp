#include "engine/protocol/messages/fetch.h"

#include <QtTest>

#include "engine/protocol/messages/delete_records.h"
#include "tests/support/test_broker.h"

using namespace brook;
using protocol::FetchRequest;
using protocol::FetchResponse;
using test::TestBroker;

namespace {

constexpr std::int16_t byName = 12;

FetchRequest::FetchPartition from(std::int64_t offset, std::int32_t partition = 0) {
    FetchRequest::FetchPartition wish;
    wish.partition = PartitionIndex(partition);
    wish.fetchOffset = Offset(offset);
    wish.partitionMaxBytes = 1 << 20;
    return wish;
}

FetchRequest requestOf(std::vector<FetchRequest::FetchPartition> partitions, const Uuid& id = {}) {
    FetchRequest request;
    request.minBytes = 1;
    request.topics.push_back({"orders", id, std::move(partitions)});
    return request;
}

std::vector<std::string> valuesOf(const FetchResponse::PartitionData& data) {
    return test::valuesIn(data.records.borrowed());
}

/// A broker with a topic "orders" of two partitions.
struct Fixture {
    TestBroker broker;
    Uuid id = broker.makeTopic("orders", 2);

    void append(const std::vector<std::string>& values, std::int32_t partition = 0) {
        const auto log = broker.broker().topics().partition("orders", PartitionIndex(partition));
        Bytes batch = test::batchOf(values, broker.now());
        QVERIFY(broker.broker().append(log, batch, AppendOrigin::Client).has_value());
        broker.settle();
    }
    FetchResponse fetch(const FetchRequest& request, std::int16_t version = byName) {
        return broker.ask<FetchResponse>(request, version);
    }
    FetchResponse::PartitionData one(const FetchRequest& request, std::int16_t version = byName) {
        return fetch(request, version).responses.at(0).partitions.at(0);
    }
    ErrorCode code(FetchRequest::FetchPartition wish) { return one(requestOf({wish})).errorCode; }
};

}  // namespace

class FetchTest : public QObject {
    Q_OBJECT

private slots:
    void everyVersionReadsWhatWasWritten_data() {
        QTest::addColumn<int>("version");
        for (int version = 4; version <= 18; ++version) QTest::addRow("%d", version) << version;
    }
    void everyVersionReadsWhatWasWritten() {
        QFETCH(int, version);
        Fixture f;
        f.append({"a", "b"});
        f.append({"c"});
        const auto answer = f.fetch(requestOf({from(0)}, f.id), static_cast<std::int16_t>(version));
        QCOMPARE(answer.errorCode, ErrorCode::None);
        QCOMPARE(answer.throttleTimeMs, 0);
        QCOMPARE(answer.responses.size(), std::size_t(1));
        QCOMPARE(answer.responses[0].topic, std::string(version < 13 ? "orders" : ""));
        QVERIFY(version < 13 || answer.responses[0].topicId == f.id);
        const auto& data = answer.responses[0].partitions.at(0);
        QCOMPARE(data.errorCode, ErrorCode::None);
        QCOMPARE(data.highWatermark, 3);
        QCOMPARE(data.lastStableOffset, Offset(3));
        QCOMPARE(data.logStartOffset, Offset(version >= 5 ? 0 : -1));
        QVERIFY(!data.abortedTransactions);
        QVERIFY(!data.records.isNull());
        QCOMPARE(valuesOf(data), (std::vector<std::string>{"a", "b", "c"}));
    }

    void aPlaceThatIsNotThereIsAnError() {
        Fixture f;
        f.append({"a"});
        QCOMPARE(f.code(from(0, 7)), ErrorCode::UnknownTopicOrPartition);
        QCOMPARE(f.code(from(0, -1)), ErrorCode::UnknownTopicOrPartition);
        QCOMPARE(f.code(from(2)), ErrorCode::OffsetOutOfRange);
        QCOMPARE(f.code(from(-1)), ErrorCode::OffsetOutOfRange);
        QCOMPARE(f.code(from(1)), ErrorCode::None);
        QCOMPARE(f.one(requestOf({from(0)}, Uuid::random(f.broker.random)), 13).errorCode, ErrorCode::UnknownTopicId);
        const auto refused = f.one(requestOf({from(2)}));
        QCOMPARE(refused.highWatermark, -1);
        QCOMPARE(refused.logStartOffset, Offset(-1));
        QCOMPARE(refused.lastStableOffset, Offset(-1));
        QVERIFY(!refused.records.isNull());
        FetchRequest request = requestOf({from(0)});
        request.topics[0].topic = "nobody";
        QCOMPARE(f.one(request).errorCode, ErrorCode::UnknownTopicOrPartition);
    }

    void theLeaderEpochAClientBelievesInIsChecked() {
        Fixture f;
        f.append({"a"});
        f.broker.crash(1);  // after a crash there is a new epoch
        f.broker.start();
        const auto with = [&](std::int32_t epoch) {
            auto wish = from(0);
            wish.currentLeaderEpoch = LeaderEpoch(epoch);
            return f.code(wish);
        };
        QCOMPARE(with(-1), ErrorCode::None);
        QCOMPARE(with(0), ErrorCode::FencedLeaderEpoch);
        QCOMPARE(with(1), ErrorCode::None);
        QCOMPARE(with(2), ErrorCode::UnknownLeaderEpoch);
        QCOMPARE(with(-2), ErrorCode::None);
    }

    void aReaderWhoseEpochEndedEarlierIsToldWhere() {
        Fixture f;
        f.append({"a", "b"});
        f.broker.crash(1);
        f.broker.start();
        f.append({"c"});
        auto wish = from(3);
        wish.lastFetchedEpoch = 0;
        const auto data = f.one(requestOf({wish}));
        QCOMPARE(data.divergingEpoch.epoch, 0);
        QCOMPARE(data.divergingEpoch.endOffset, Offset(2));
        wish.lastFetchedEpoch = 5;
        QCOMPARE(f.code(wish), ErrorCode::OffsetOutOfRange);
    }

    void limitsAreKeptButOneBatchAlwaysComes() {
        Fixture f;
        for (int i = 0; i < 4; ++i) {
            f.append({std::string(100, 'x')}, 0);
            f.append({std::string(100, 'y')}, 1);
        }
        auto small = from(0);
        small.partitionMaxBytes = 0;
        QCOMPARE(valuesOf(f.one(requestOf({small}))).size(), std::size_t(1));
        FetchRequest request = requestOf({from(0, 0), from(0, 1)});
        request.maxBytes = 400;  // two batches
        auto answer = f.fetch(request).responses.at(0).partitions;
        QCOMPARE(valuesOf(answer[0]).size(), std::size_t(2));
        QVERIFY(valuesOf(answer[1]).empty());
        request.maxBytes = 0;
        answer = f.fetch(request).responses.at(0).partitions;
        QCOMPARE(valuesOf(answer[0]).size(), std::size_t(1));
        QVERIFY(valuesOf(answer[1]).empty());
        request.maxBytes = -1;
        QCOMPARE(f.fetch(request).responses.at(0).partitions[0].errorCode, ErrorCode::UnknownServerError);
    }

    void isolationIsZeroOrOne() {
        Fixture f;
        f.append({"a"});
        FetchRequest request = requestOf({from(0)});
        request.isolationLevel = 1;
        const auto committed = f.one(request);
        QVERIFY(committed.abortedTransactions && committed.abortedTransactions->empty());
        QCOMPARE(valuesOf(committed).size(), std::size_t(1));
        request.isolationLevel = 7;
        const auto answer = f.fetch(request);
        QCOMPARE(answer.errorCode, ErrorCode::UnknownServerError);
        QCOMPARE(answer.responses.at(0).partitions.at(0).errorCode, ErrorCode::UnknownServerError);
    }

    void whoSaysItIsAReplicaIsNone() {
        Fixture f;
        f.append({"a"});
        FetchRequest request = requestOf({from(0)}, f.id);
        request.replicaId = BrokerId(1);
        QCOMPARE(f.one(request, 14).errorCode, ErrorCode::NotLeaderOrFollower);
        request.replicaId = BrokerId(-1);
        request.replicaState.replicaId = BrokerId(2);
        QCOMPARE(f.one(request, 15).errorCode, ErrorCode::NotLeaderOrFollower);
    }

    void aPartitionNamedTwiceIsReadOnce() {
        Fixture f;
        f.append({"a"});
        f.append({"b"});
        const auto answer = f.fetch(requestOf({from(0), from(1)}));
        QCOMPARE(answer.responses.at(0).partitions.size(), std::size_t(1));
        QCOMPARE(valuesOf(answer.responses[0].partitions[0]), std::vector<std::string>{"b"});
    }

    void aFetchThatWaitsIsWokenByAnAppend() {
        Fixture f;
        FetchRequest request = requestOf({from(0, 0), from(0, 1)});
        request.maxWaitMs = 1000;
        const auto waiting = f.broker.send(request, byName);
        QVERIFY(!waiting->isDone());
        f.broker.advance(Milliseconds(900));
        QVERIFY(!waiting->isDone());
        f.append({"woken"}, 1);
        const auto answer = f.broker.answerIn<FetchResponse>(*waiting, byName);
        QCOMPARE(valuesOf(answer.responses[0].partitions[1]), std::vector<std::string>{"woken"});
        f.broker.advance(Milliseconds(5000));
        QCOMPARE(waiting->times, 1);
    }

    void aFetchThatWaitsForMoreThanComesEndsInTime() {
        Fixture f;
        FetchRequest request = requestOf({from(0)});
        request.maxWaitMs = 500;
        request.minBytes = 10'000;
        const auto waiting = f.broker.send(request, byName);
        f.append({"a little"});
        QVERIFY(!waiting->isDone());
        f.broker.advance(Milliseconds(499));
        QVERIFY(!waiting->isDone());
        f.broker.advance(Milliseconds(1));
        QCOMPARE(valuesOf(f.broker.answerIn<FetchResponse>(*waiting, byName).responses[0].partitions[0]).size(),
                 std::size_t(1));
    }

    void whatIsNotOnTheMediumIsNotReadYet() {
        Fixture f;
        f.broker.sync().hold();
        f.append({"unsafe"});
        FetchRequest request = requestOf({from(0)});
        request.maxWaitMs = 10'000;
        const auto waiting = f.broker.send(request, byName);
        QVERIFY(!waiting->isDone());
        f.broker.sync().letGo();
        f.broker.settle();
        QCOMPARE(valuesOf(f.broker.answerIn<FetchResponse>(*waiting, byName).responses[0].partitions[0]),
                 std::vector<std::string>{"unsafe"});
    }

    void nothingIsWaitedForWhereSomethingIsWrongOrNothingIsAsked() {
        Fixture f;
        FetchRequest request = requestOf({from(0), from(9)});
        request.maxWaitMs = 10'000;
        QVERIFY(f.broker.send(request, byName)->isDone());
        request.topics.clear();
        QVERIFY(f.broker.send(request, byName)->isDone());
        request = requestOf({from(0, 0), from(0, 9)});
        request.maxWaitMs = 10'000;
        QVERIFY(f.broker.send(request, byName)->isDone());
    }

    void aTopicThatIsDeletedWakesItsReaders() {
        Fixture f;
        FetchRequest request = requestOf({from(0)});
        request.maxWaitMs = 10'000;
        const auto waiting = f.broker.send(request, byName);
        f.broker.broker().changeMetadata({RemoveTopicRecord{f.id}}, [](const Result<void>&) {});
        f.broker.settle();
        QCOMPARE(f.broker.answerIn<FetchResponse>(*waiting, byName).responses[0].partitions[0].errorCode,
                 ErrorCode::UnknownTopicOrPartition);
    }

    void whatDeleteRecordsTookIsOutOfRange() {
        Fixture f;
        for (int i = 0; i < 3; ++i) f.append({std::to_string(i)});
        protocol::DeleteRecordsRequest request;
        request.topics = {{"orders", {{PartitionIndex(0), Offset(2)}}}};
        QCOMPARE(f.broker.ask<protocol::DeleteRecordsResponse>(request, 2).topics[0].partitions[0].lowWatermark, 2);
        QCOMPARE(f.code(from(1)), ErrorCode::OffsetOutOfRange);
        QCOMPARE(f.one(requestOf({from(2)})).logStartOffset, Offset(2));
    }

    // Sessions (KIP-227)

    void aSessionTellsOnlyWhatChanged() {
        Fixture f;
        f.append({"a"}, 0);
        FetchRequest request = requestOf({from(0, 0), from(0, 1)});
        request.sessionEpoch = 0;
        const auto first = f.fetch(request);
        QVERIFY(first.sessionId != 0);
        QCOMPARE(first.responses[0].partitions.size(), std::size_t(2));

        request = {};
        request.minBytes = 1;
        request.sessionId = first.sessionId;
        request.sessionEpoch = 1;
        request.topics = requestOf({from(1, 0)}).topics;
        QVERIFY(f.fetch(request).responses.empty());
        f.append({"b"}, 1);
        request.topics.clear();
        request.sessionEpoch = 2;
        auto answer = f.fetch(request);
        QCOMPARE(answer.sessionId, first.sessionId);
        QCOMPARE(answer.responses.at(0).partitions.size(), std::size_t(1));
        QCOMPARE(answer.responses[0].partitions[0].partitionIndex, PartitionIndex(1));
        QCOMPARE(valuesOf(answer.responses[0].partitions[0]), std::vector<std::string>{"b"});

        request.sessionEpoch = 3;
        request.forgottenTopicsData = {{"orders", {}, {PartitionIndex(1)}}};
        QVERIFY(f.fetch(request).responses.empty());
        request.sessionEpoch = 4;
        request.forgottenTopicsData = {{"orders", {}, {PartitionIndex(0)}}};
        QCOMPARE(f.fetch(request).sessionId, 0);  // nothing is left of it
        request.sessionEpoch = 5;
        QCOMPARE(f.fetch(request).errorCode, ErrorCode::FetchSessionIdNotFound);
    }

    void anErrorIsRepeatedUntilItIsOver() {
        Fixture f;
        FetchRequest request = requestOf({from(5, 0), from(0, 1)});
        request.sessionEpoch = 0;
        const auto id = f.fetch(request).sessionId;
        for (std::int32_t epoch = 1; epoch <= 3; ++epoch) {
            request = {};
            request.sessionId = id;
            request.sessionEpoch = epoch;
            const auto answer = f.fetch(request);
            QCOMPARE(answer.responses.at(0).partitions.size(), std::size_t(1));
            QCOMPARE(answer.responses[0].partitions[0].errorCode, ErrorCode::OffsetOutOfRange);
        }
        request.topics = requestOf({from(0, 0)}).topics;
        request.sessionEpoch = 4;
        QCOMPARE(f.fetch(request).responses.at(0).partitions.at(0).errorCode, ErrorCode::None);
        request.topics.clear();
        request.sessionEpoch = 5;
        QVERIFY(f.fetch(request).responses.empty());
    }

    void aSessionsEpochsFollowEachOther() {
        Fixture f;
        FetchRequest request = requestOf({from(0)});
        request.sessionEpoch = 5;
        QCOMPARE(f.fetch(request).errorCode, ErrorCode::FetchSessionIdNotFound);
        request.sessionEpoch = 0;
        const auto id = f.fetch(request).sessionId;
        request.topics.clear();
        request.sessionId = id;
        request.sessionEpoch = 2;
        QCOMPARE(f.fetch(request).errorCode, ErrorCode::InvalidFetchSessionEpoch);
        request.sessionEpoch = 1;
        QCOMPARE(f.fetch(request).errorCode, ErrorCode::None);
        request.sessionEpoch = 2;
        QCOMPARE(f.fetch(request, 13).errorCode, ErrorCode::FetchSessionTopicIdError);
        request.sessionEpoch = -1;
        QCOMPARE(f.fetch(request).sessionId, 0);
        QCOMPARE(f.broker.broker().fetchSessions().count(), std::size_t(0));
    }

    void anIdleSessionMakesRoomForANewOne() {
        TestBroker broker({{"max.incremental.fetch.session.cache.slots", "2"}});
        broker.makeTopic("orders");
        const auto open = [&broker] {
            FetchRequest request = requestOf({from(0)});
            request.sessionEpoch = 0;
            return broker.ask<FetchResponse>(request, byName).sessionId;
        };
        const std::int32_t first = open();
        QVERIFY(first != 0 && open() != 0);
        QCOMPARE(open(), 0);  // no room: the fetch is answered all the same, without a session
        broker.advance(std::chrono::minutes(2));
        QVERIFY(open() != 0);
        FetchRequest request;
        request.sessionId = first;
        request.sessionEpoch = 1;
        QCOMPARE(broker.ask<FetchResponse>(request, byName).errorCode, ErrorCode::FetchSessionIdNotFound);
    }
};

QTEST_APPLESS_MAIN(FetchTest)
#include "fetch_test.moc"
