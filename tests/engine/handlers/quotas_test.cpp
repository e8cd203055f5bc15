#include <QtTest>

#include "engine/protocol/messages/alter_client_quotas.h"
#include "engine/protocol/messages/create_partitions.h"
#include "engine/protocol/messages/create_topics.h"
#include "engine/protocol/messages/delete_topics.h"
#include "engine/protocol/messages/describe_client_quotas.h"
#include "engine/protocol/messages/fetch.h"
#include "engine/protocol/messages/list_groups.h"
#include "engine/protocol/messages/produce.h"
#include "tests/support/test_broker.h"

using namespace brook;
using namespace brook::protocol;
using namespace std::chrono_literals;
using test::TestBroker;
using Text = std::optional<std::string>;

namespace {

using Entity = std::vector<AlterClientQuotasRequest::EntityData>;
using Ops = std::vector<AlterClientQuotasRequest::OpData>;
using Component = DescribeClientQuotasRequest::ComponentData;
using Found = std::vector<std::string>;

const Entity thisClient{{"client-id", "test"}};  // as TestBroker calls itself

AlterClientQuotasResponse::EntryData alter(TestBroker& broker, const Entity& entity, Ops ops, bool validateOnly = false,
                                           std::int16_t version = 1) {
    AlterClientQuotasRequest request;
    request.entries = {{entity, std::move(ops)}};
    request.validateOnly = validateOnly;
    auto answer = broker.ask<AlterClientQuotasResponse>(request, version);
    if (answer.entries.size() != 1) throw std::runtime_error("one entity was asked about");
    return answer.entries.front();
}

/// Sets one quota; throws when it cannot be.
void limit(TestBroker& broker, const Entity& entity, const std::string& key, double value) {
    const auto answer = alter(broker, entity, {{key, value, false}});
    if (answer.errorCode != ErrorCode::None) throw std::runtime_error(answer.errorMessage.value_or(""));
}

/// Each entity that a filter finds, as "user=a client-id=* key=value".
Found quotas(TestBroker& broker, std::vector<Component> components = {}, bool strict = false,
             std::int16_t version = 1) {
    const auto answer =
        broker.ask<DescribeClientQuotasResponse>(DescribeClientQuotasRequest{std::move(components), strict}, version);
    if (answer.errorCode != ErrorCode::None) return {std::string(errorName(answer.errorCode))};
    Found found;
    for (const auto& entry : *answer.entries) {
        std::vector<std::string> words;
        for (const auto& part : entry.entity)
            words.push_back(fmt::format("{}={}", part.entityType, part.entityName.value_or("*")));
        for (const auto& value : entry.values) words.push_back(fmt::format("{}={}", value.key, value.value));
        found.push_back(fmt::format("{}", fmt::join(words, " ")));
    }
    return found;
}

/// How long the client has to wait, as its answer and as its connection is told.
struct Wait {
    Milliseconds told{0};
    Milliseconds muted{0};
    friend bool operator==(const Wait&, const Wait&) = default;
};

Wait produce(TestBroker& broker, std::size_t bytes, std::int16_t acks = -1) {
    Bytes batch = test::batchOf({std::string(bytes, 'x')}, broker.now());
    ProduceRequest request;
    request.acks = acks;
    auto& data = request.topicData.emplace_back();
    data.name = "orders";
    data.partitionData.emplace_back().records = Records(MutableBytes(batch));
    const auto outcome = broker.send(request, 12);
    if (acks == 0) return {outcome->throttledFor, outcome->throttledFor};
    const auto answer = broker.answerIn<ProduceResponse>(*outcome, 12);
    if (answer.responses.at(0).partitionResponses.at(0).errorCode != ErrorCode::None)
        throw std::runtime_error("the batch was not taken");
    return {Milliseconds(answer.throttleTimeMs), outcome->throttledFor};
}

struct Fetched {
    Wait wait;
    std::vector<std::string> values;
    std::int32_t session = 0;
    bool hasPartitions = false;
};

Fetched fetch(TestBroker& broker, std::int64_t offset, std::int32_t session = 0, std::int32_t epoch = -1) {
    FetchRequest request;
    request.maxBytes = 10 << 20;
    request.sessionId = session;
    request.sessionEpoch = epoch;
    auto& topic = request.topics.emplace_back();
    topic.topic = "orders";
    auto& partition = topic.partitions.emplace_back();
    partition.fetchOffset = Offset(offset);
    partition.partitionMaxBytes = 10 << 20;
    const auto outcome = broker.send(request, 12);
    const auto answer = broker.answerIn<FetchResponse>(*outcome, 12);
    Fetched fetched{{Milliseconds(answer.throttleTimeMs), outcome->throttledFor}, {}, answer.sessionId, false};
    for (const auto& each : answer.responses)
        for (const auto& data : each.partitions) {
            fetched.hasPartitions = true;
            fetched.values = test::valuesIn(data.records.borrowed());
        }
    return fetched;
}

}  // namespace

/// Client quotas (KIP-13, KIP-124, KIP-219, KIP-546, KIP-599, KIP-612): set, told, and kept to.
class QuotasTest : public QObject {
    Q_OBJECT

private slots:
    // Set and told
    void whatIsSetIsFoundByEveryKindOfMatch() {
        TestBroker broker;
        limit(broker, {{"user", "ann"}}, "producer_byte_rate", 10);
        limit(broker, {{"user", "ann"}}, "request_percentage", 5.5);
        limit(broker, {{"user", std::nullopt}}, "consumer_byte_rate", 20);
        limit(broker, {{"user", "ann"}, {"client-id", "app"}}, "producer_byte_rate", 30);
        limit(broker, {{"ip", "10.0.0.1"}}, "connection_creation_rate", 1);
        for (std::int16_t version = 0; version <= 1; ++version)
            QCOMPARE(quotas(broker, {}, false, version).size(), std::size_t(4));
        QVERIFY(quotas(broker, {}, true).empty());
        const std::string ann = "user=ann producer_byte_rate=10 request_percentage=5.5";
        const std::string app = "client-id=app user=ann producer_byte_rate=30";
        QCOMPARE(quotas(broker, {{"user", 0, "ann"}}, true), Found{ann});
        QCOMPARE(quotas(broker, {{"user", 0, "ann"}}), (Found{app, ann}));
        QCOMPARE(quotas(broker, {{"user", 1, std::nullopt}}), Found{"user=* consumer_byte_rate=20"});
        QCOMPARE(quotas(broker, {{"user", 2, std::nullopt}, {"client-id", 0, "app"}}), Found{app});
        QCOMPARE(quotas(broker, {{"user", 2, std::nullopt}}).size(), std::size_t(3));
        QCOMPARE(quotas(broker, {{"user", 0, "bob"}}), Found{});
    }

    void whatIsSetOutlivesRestartsAndIsTakenAway() {
        TestBroker broker;
        for (std::int16_t version = 0; version <= 1; ++version) {
            const auto set =
                alter(broker, {{"user", "ann"}, {"client-id", std::nullopt}},
                      {{"producer_byte_rate", 10, false}, {"controller_mutation_rate", 0.5, false}}, false, version);
            QCOMPARE(set.errorCode, ErrorCode::None);
            QCOMPARE(set.errorMessage, Text());
            QCOMPARE(set.entity.size(), std::size_t(2));
            broker.restart();
            QCOMPARE(quotas(broker), Found{"client-id=* user=ann controller_mutation_rate=0.5 producer_byte_rate=10"});
            alter(broker, {{"user", "ann"}, {"client-id", std::nullopt}}, {{"producer_byte_rate", 0, true}});
            QCOMPARE(quotas(broker), Found{"client-id=* user=ann controller_mutation_rate=0.5"});
            alter(broker, {{"user", "ann"}, {"client-id", std::nullopt}}, {{"controller_mutation_rate", 0, true}});
            QCOMPARE(quotas(broker), Found{});
        }
    }

    void whatIsOnlyCheckedIsNotSet() {
        TestBroker broker;
        QCOMPARE(alter(broker, thisClient, {{"producer_byte_rate", 10, false}}, true).errorCode, ErrorCode::None);
        QCOMPARE(alter(broker, thisClient, {{"producer_byte_rate", -1, false}}, true).errorCode,
                 ErrorCode::InvalidRequest);
        QVERIFY(quotas(broker).empty());
    }

    void nothingIsWrittenWhereNothingChanges() {
        TestBroker broker;
        limit(broker, thisClient, "producer_byte_rate", 10);
        const Offset before = broker.broker().image()->appliedOffset;
        limit(broker, thisClient, "producer_byte_rate", 10);
        QCOMPARE(alter(broker, thisClient, {{"nonsense", 0, true}}).errorCode, ErrorCode::None);
        QCOMPARE(broker.broker().image()->appliedOffset, before);
    }

    void whatCannotBeSetIsRefused_data() {
        QTest::addColumn<QList<QVariantList>>("entity");
        QTest::addColumn<QString>("key");
        QTest::addColumn<double>("value");
        const auto row = [](const char* title, QList<QVariantList> entity, const char* key, double value) {
            QTest::newRow(title) << std::move(entity) << key << value;
        };
        row("nobody", {}, "producer_byte_rate", 1);
        row("an unknown type", {{"group", "g"}}, "producer_byte_rate", 1);
        row("a user without a name", {{"user", ""}}, "producer_byte_rate", 1);
        row("an unknown key", {{"user", "a"}}, "nonsense", 1);
        row("nothing", {{"user", "a"}}, "producer_byte_rate", 0);
        row("less than nothing", {{"user", "a"}}, "request_percentage", -1);
        row("a part of a byte", {{"user", "a"}}, "consumer_byte_rate", 1.5);
        row("more bytes than fit", {{"user", "a"}}, "consumer_byte_rate", 1e19);
        row("an address with a client id", {{"ip", "10.0.0.1"}, {"client-id", "a"}}, "connection_creation_rate", 1);
        row("an address that is none", {{"ip", "no such"}}, "connection_creation_rate", 1);
        row("a host that is unknown", {{"ip", "nowhere.invalid"}}, "connection_creation_rate", 1);
        row("an address with a byte rate", {{"ip", "10.0.0.1"}}, "producer_byte_rate", 1);
        row("a user with a connection rate", {{"user", "a"}}, "connection_creation_rate", 1);
        row("more connections than fit", {{"ip", "10.0.0.1"}}, "connection_creation_rate", 3e9);
        row("half a connection", {{"ip", "10.0.0.1"}}, "connection_creation_rate", 0.5);
    }
    void whatCannotBeSetIsRefused() {
        QFETCH(QList<QVariantList>, entity);
        QFETCH(QString, key);
        QFETCH(double, value);
        Entity asked;
        for (const auto& part : entity)
            asked.push_back({part[0].toString().toStdString(), part[1].toString().toStdString()});
        TestBroker broker;
        const auto answer = alter(broker, asked, {{key.toStdString(), value, false}});
        QCOMPARE(answer.errorCode, ErrorCode::InvalidRequest);
        QVERIFY(answer.errorMessage && !answer.errorMessage->empty());
        QVERIFY(quotas(broker).empty());
    }

    void addressesAndHostsThatAreKnownMayHaveQuotas() {
        TestBroker broker;
        for (const char* host : {"10.0.0.1", "::1", "localhost"})
            limit(broker, {{"ip", host}}, "connection_creation_rate", 5);
        limit(broker, {{"ip", std::nullopt}}, "connection_creation_rate", 6);
        QCOMPARE(quotas(broker).size(), std::size_t(4));
    }

    void oneRequestAnswersEachEntityForItself() {
        TestBroker broker;
        AlterClientQuotasRequest request;
        request.entries = {{{{"user", "ann"}}, {{"producer_byte_rate", 10, false}}},
                           {{{"user", "bob"}}, {{"producer_byte_rate", 0, false}}},
                           {{{"user", "cy"}}, {{"producer_byte_rate", 1, false}, {"producer_byte_rate", 2, false}}},
                           {{{"user", "dee"}}, {{"producer_byte_rate", 10, false}}},
                           {{{"user", "dee"}}, {{"producer_byte_rate", 20, false}}}};
        const auto answer = broker.ask<AlterClientQuotasResponse>(request, 1);
        QCOMPARE(answer.entries.size(), std::size_t(4));
        QCOMPARE(answer.entries[0].errorCode, ErrorCode::None);
        for (std::size_t i = 1; i < 4; ++i) QCOMPARE(answer.entries[i].errorCode, ErrorCode::InvalidRequest);
        QCOMPARE(quotas(broker), (Found{"user=ann producer_byte_rate=10", "user=dee producer_byte_rate=10"}));
    }

    void aFilterThatIsNoneIsRefused_data() {
        QTest::addColumn<QList<QList<QVariant>>>("components");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* title, QList<QList<QVariant>> components, const char* code) {
            QTest::newRow(title) << std::move(components) << code;
        };
        row("no type", {{"", 0, "a"}}, "INVALID_REQUEST");
        row("an unknown type", {{"nobody", 0, "a"}}, "UNSUPPORTED_VERSION");
        row("no kind of match", {{"user", 9, {}}}, "INVALID_REQUEST");
        row("an exact match of nothing", {{"user", 0, {}}}, "INVALID_REQUEST");
        row("a default with a name", {{"user", 1, "a"}}, "INVALID_REQUEST");
        row("a type twice", {{"user", 1, {}}, {"user", 2, {}}}, "INVALID_REQUEST");
        row("an address with a user", {{"ip", 1, {}}, {"user", 2, {}}}, "INVALID_REQUEST");
    }
    void aFilterThatIsNoneIsRefused() {
        QFETCH(QList<QList<QVariant>>, components);
        QFETCH(QString, code);
        std::vector<Component> asked;
        for (const auto& each : components)
            asked.push_back({each[0].toString().toStdString(), static_cast<std::int8_t>(each[1].toInt()),
                             each[2].isNull() ? Text() : Text(each[2].toString().toStdString())});
        TestBroker broker;
        QCOMPARE(quotas(broker, asked), Found{code.toStdString()});
    }

    // Kept to
    void aProducerIsTakenAndWaitsAfterwards() {
        TestBroker broker;
        broker.makeTopic("orders");
        QCOMPARE(produce(broker, 900'000), Wait{});
        limit(broker, thisClient, "producer_byte_rate", 10'000);
        QCOMPARE(produce(broker, 90'000), Wait{});  // within what ten windows of a second allow
        const Wait wait = produce(broker, 30'000);
        QVERIFY(wait.told > 1900ms && wait.told < 2500ms);
        QCOMPARE(wait.muted, wait.told);
        broker.advance(12s);
        QCOMPARE(produce(broker, 1000), Wait{});
        QVERIFY(produce(broker, 200'000, 0).muted > 9s);  // without an answer that could tell it
    }

    void theMostSpecificQuotaCounts_data() {
        QTest::addColumn<int>("inForce");
        for (int i = 0; i < 8; ++i) QTest::addRow("%d", i) << i;
    }
    void theMostSpecificQuotaCounts() {
        QFETCH(int, inForce);
        const Entity byRank[] = {{{"user", "ANONYMOUS"}, {"client-id", "test"}},
                                 {{"user", "ANONYMOUS"}, {"client-id", std::nullopt}},
                                 {{"user", "ANONYMOUS"}},
                                 {{"user", std::nullopt}, {"client-id", "test"}},
                                 {{"user", std::nullopt}, {"client-id", std::nullopt}},
                                 {{"user", std::nullopt}},
                                 {{"client-id", "test"}},
                                 {{"client-id", std::nullopt}}};
        TestBroker broker;
        broker.makeTopic("orders");
        limit(broker, {{"user", "another"}}, "producer_byte_rate", 1);
        limit(broker, {{"client-id", "another"}}, "producer_byte_rate", 1);
        for (int i = inForce; i < 8; ++i) limit(broker, byRank[i], "producer_byte_rate", i == inForce ? 1'000'000 : 1);
        QCOMPARE(produce(broker, 100'000), Wait{});
        limit(broker, byRank[inForce], "producer_byte_rate", 1000);
        QVERIFY(produce(broker, 100'000).told > 10s);
    }

    void clientsOfOneUserShareItsQuotaAndOthersHaveTheirOwn() {
        TestBroker broker;
        ClientQuotas& quotas = broker.services().quotas;
        limit(broker, {{"user", std::nullopt}}, "producer_byte_rate", 1000);
        limit(broker, {{"client-id", std::nullopt}}, "consumer_byte_rate", 1000);
        QCOMPARE(quotas.produced("a", 10'000), 0ms);
        QCOMPARE(quotas.produced("b", 1000), 1000ms);
        QCOMPARE(quotas.fetched("a", 10'000), 0ms);
        QCOMPARE(quotas.fetched("b", 10'000), 0ms);
        QCOMPARE(quotas.fetched("b", 1000), 1000ms);
        QCOMPARE(quotas.fetched("", 1'000'000), 0ms);  // who has no client id has no quota of one
    }

    void aConsumerThatTookTooMuchComesBackWithNothing() {
        TestBroker broker;
        broker.makeTopic("orders");
        for (int i = 0; i < 6; ++i) produce(broker, 30'000);
        limit(broker, thisClient, "consumer_byte_rate", 10'000);
        const Fetched first = fetch(broker, 0);
        QCOMPARE(first.values.size(), std::size_t(3));  // no more than could ever be allowed
        QCOMPARE(first.wait, Wait{});
        const Fetched second = fetch(broker, 3);
        QVERIFY(second.values.empty() && !second.hasPartitions);
        QVERIFY(second.wait.told > 7s && second.wait.told < 9s);
        QCOMPARE(second.wait.muted, second.wait.told);
        QCOMPARE(fetch(broker, 6).wait, Wait{});  // there is nothing, so there is nothing to wait for
        broker.advance(second.wait.told + 3s);
        QCOMPARE(fetch(broker, 3).values.size(), std::size_t(3));
    }

    void aBatchLargerThanTheQuotaIsNotWaitedForForEver() {
        TestBroker broker;
        broker.makeTopic("orders");
        produce(broker, 50'000);
        produce(broker, 10);
        limit(broker, thisClient, "consumer_byte_rate", 1000);
        QCOMPARE(fetch(broker, 0).values.size(), std::size_t(1));
        QVERIFY(fetch(broker, 1).wait.told > 30s);
    }

    void aSessionThatWouldBeginWithAWaitDoesNot() {
        TestBroker broker;
        broker.makeTopic("orders");
        for (int i = 0; i < 4; ++i) produce(broker, 30'000);
        const Fetched begun = fetch(broker, 4, 0, 0);
        QVERIFY(begun.session != 0);
        limit(broker, thisClient, "consumer_byte_rate", 10'000);
        fetch(broker, 0);
        const Fetched waits = fetch(broker, 3, begun.session, 1);
        QVERIFY(waits.wait.told > 0ms);
        QCOMPARE(waits.session, begun.session);
        const Fetched refused = fetch(broker, 3, 0, 0);
        QVERIFY(refused.wait.told > 0ms);
        QCOMPARE(refused.session, 0);
        QCOMPARE(broker.broker().fetchSessions().count(), std::size_t(1));
        broker.advance(20s);
        QCOMPARE(fetch(broker, 3, begun.session, 2).values.size(), std::size_t(1));
    }

    void whoTakesTheLoopsTimeIsToldToWaitByAnyAnswer() {
        TestBroker broker;
        limit(broker, thisClient, "request_percentage", 5);
        const auto outcome = [&broker] { return broker.send(ListGroupsRequest{}, 5); };
        QCOMPARE(outcome()->throttledFor, 0ms);
        broker.services().quotas.worked("test", 500ms);
        QCOMPARE(outcome()->throttledFor, 0ms);  // half a second in ten is just what is allowed
        broker.services().quotas.worked("test", 50ms);
        const auto later = outcome();
        QCOMPARE(later->throttledFor, 1000ms);  // never more than a window
        QCOMPARE(broker.answerIn<ListGroupsResponse>(*later, 5).throttleTimeMs, 1000);
    }

    void partitionsBeyondTheQuotaAreRefusedWhereThatCanBeTold() {
        TestBroker broker;
        limit(broker, thisClient, "controller_mutation_rate", 1);
        const auto create = [&broker](const std::string& name, std::int32_t partitions, std::int16_t version) {
            CreateTopicsRequest request;
            request.topics = {{name, partitions, 1, {}, {}}};
            const auto outcome = broker.send(request, version);
            const auto answer = broker.answerIn<CreateTopicsResponse>(*outcome, version);
            return std::tuple(answer.topics.at(0).errorCode, Milliseconds(answer.throttleTimeMs),
                              outcome->throttledFor);
        };
        QCOMPARE(create("a", 20, 7), std::tuple(ErrorCode::None, 0ms, 0ms));  // more than the eleven there are
        QCOMPARE(create("b", 1, 7), std::tuple(ErrorCode::ThrottlingQuotaExceeded, 9000ms, 9000ms));
        QCOMPARE(create("c", 1, 5), std::tuple(ErrorCode::None, 10'000ms, 10'000ms));
        CreatePartitionsRequest more;
        more.topics = {{"a", 21, std::nullopt}};
        QCOMPARE(broker.ask<CreatePartitionsResponse>(more, 3).results.at(0).errorCode,
                 ErrorCode::ThrottlingQuotaExceeded);
        QCOMPARE(broker.ask<CreatePartitionsResponse>(more, 2).throttleTimeMs, 11'000);
        DeleteTopicsRequest gone;
        gone.topicNames = {"a"};
        QCOMPARE(broker.ask<DeleteTopicsResponse>(gone, 5).responses.at(0).errorCode,
                 ErrorCode::ThrottlingQuotaExceeded);
        QCOMPARE(broker.ask<DeleteTopicsResponse>(gone, 4).throttleTimeMs, 32'000);
        broker.advance(33s);
        QCOMPARE(std::get<0>(create("b", 1, 7)), ErrorCode::None);
    }

    void anAddressThatConnectsTooOftenIsKeptAway() {
        TestBroker broker;
        ClientQuotas& quotas = broker.services().quotas;
        limit(broker, {{"ip", "10.0.0.1"}}, "connection_creation_rate", 2);
        for (int i = 0; i < 20; ++i) QCOMPARE(quotas.connected("10.0.0.1"), 0ms);
        QVERIFY(quotas.connected("10.0.0.1") > 0ms);
        QVERIFY(quotas.connected("10.0.0.1") <= 1000ms);
        QCOMPARE(quotas.connected("10.0.0.2"), 0ms);
        broker.advance(12s);
        QCOMPARE(quotas.connected("10.0.0.1"), 0ms);
    }

    void aRestartForgetsWhatWasCounted() {
        TestBroker broker({{"quota.window.num", "3"}});
        broker.makeTopic("orders");
        limit(broker, thisClient, "producer_byte_rate", 10'000);
        QVERIFY(produce(broker, 50'000).told > 2s);  // three windows: two seconds
        broker.restart();
        QCOMPARE(produce(broker, 10'000), Wait{});
    }
};

QTEST_APPLESS_MAIN(QuotasTest)
#include "quotas_test.moc"
