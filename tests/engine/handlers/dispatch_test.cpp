#include <QtTest>

#include "engine/handlers/api_table.h"
#include "engine/protocol/messages/fetch.h"
#include "engine/protocol/messages/metadata.h"
#include "tests/support/test_broker.h"

using namespace brook;
using protocol::ApiKey;
using test::TestBroker;

namespace {

void patchAndSend(TestBroker& broker, Bytes frame, std::size_t at, std::uint64_t noise) {
    if (at < frame.size()) frame[at] = static_cast<std::byte>(noise);
    broker.send(std::move(frame));
}

}  // namespace

/// What is no request, or not one of ours.
class DispatchTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsNotServedEndsTheConnectionWithAReason() {
        TestBroker broker;
        const auto reason = [&broker](ApiKey api, int version) {
            return broker.send(broker.frame(api, static_cast<std::int16_t>(version), false, {}))->closed.value_or("");
        };
        QVERIFY(reason(static_cast<ApiKey>(999), 0).find("999") != std::string::npos);
        QVERIFY(reason(static_cast<ApiKey>(-1), 0).find("not served") != std::string::npos);
        QVERIFY(reason(static_cast<ApiKey>(4), 0).find("not served") != std::string::npos);
        QVERIFY(reason(ApiKey::Metadata, 99).find("version 99") != std::string::npos);
        QVERIFY(reason(ApiKey::Metadata, -1).find("version -1") != std::string::npos);
        QVERIFY(reason(ApiKey::Produce, 0).find("version 0") != std::string::npos);  // advertised, and never served
        QVERIFY(reason(ApiKey::Fetch, 3).find("version 3") != std::string::npos);
    }

    void aHeaderThatIsCutShortEndsTheConnection() {
        TestBroker broker;
        const Bytes whole = broker.frame(ApiKey::Metadata, 9, true, Bytes(4));
        for (std::size_t size = 0; size < 14; ++size)
            QVERIFY2(broker.send(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)))
                         ->closed.has_value(),
                     std::to_string(size).c_str());
    }

    void aBodyThatIsCutShortEndsTheConnection() {
        TestBroker broker;
        for (const ServedApi& api : servedApis()) {
            const std::int16_t version = api.served.last;
            const auto outcome = broker.send(broker.frame(api.key, version, api.flexible.contains(version), {}));
            const bool takesNothing = outcome->answer.has_value() && api.flexible.contains(version);
            QVERIFY2(outcome->closed.has_value() || takesNothing,
                     fmt::format("{}", protocol::apiName(api.key)).c_str());
        }
    }

    void errorsAreNotedAtAnyDepthOfAnAnswer() {
        using Noted = std::vector<std::pair<ApiKey, ErrorCode>>;
        TestBroker broker;
        broker.makeTopic("orders", 2);
        protocol::MetadataRequest metadata;
        metadata.topics = {{Uuid{}, "orders"}};
        metadata.allowAutoTopicCreation = false;
        (void)broker.send(metadata, 12);
        QCOMPARE(broker.notedErrors, Noted{});
        metadata.topics->push_back({Uuid{}, "nobody"});
        (void)broker.send(metadata, 12);
        QCOMPARE(broker.notedErrors, (Noted{{ApiKey::Metadata, ErrorCode::UnknownTopicOrPartition}}));
        protocol::FetchRequest fetch;
        fetch.topics = {{"orders", {}, {{}, {}}}};
        fetch.topics[0].partitions[1].partition = PartitionIndex(1);
        fetch.topics[0].partitions[1].fetchOffset = Offset(7);
        (void)broker.send(fetch, 12);
        QCOMPARE(broker.notedErrors.back(), std::pair(ApiKey::Fetch, ErrorCode::OffsetOutOfRange));
        (void)broker.send(broker.frame(ApiKey::ApiVersions, 99, false, {}));
        QCOMPARE(broker.notedErrors.back(), std::pair(ApiKey::ApiVersions, ErrorCode::UnsupportedVersion));
        QCOMPARE(broker.notedErrors.size(), std::size_t(3));
    }

    void countsThatArePromisesReserveNothing() {
        TestBroker broker;
        Bytes body(4);
        storeBig(body.data(), std::int32_t{0x7fffffff});
        QVERIFY(broker.send(broker.frame(ApiKey::Metadata, 1, false, body))->closed.has_value());
        storeBig(body.data(), std::int32_t{-2});  // reads as null, as at Apache Kafka
        QVERIFY(broker.send(broker.frame(ApiKey::Metadata, 1, false, body))->answer.has_value());
    }

    void bytesBehindARequestAreLeftAlone() {
        TestBroker broker;
        QVERIFY(broker.send(broker.frame(ApiKey::Metadata, 1, false, toBytes(std::string("\0\0\0\0and more", 12))))
                    ->answer.has_value());
    }

    void everyRequestIsFinishedOnceWhateverItsBytesAre() {
        TestBroker broker;
        broker.makeTopic("orders");
        SeededRandom random(5);
        for (const ServedApi& api : servedApis()) {
            for (std::int16_t version = api.served.first; version <= api.served.last; ++version) {
                for (int round = 0; round < 20; ++round) {
                    Bytes body(random.below(60));
                    for (std::byte& byte : body)
                        byte = static_cast<std::byte>(random.below(3) == 0 ? random.next() : random.below(3));
                    const auto outcome =
                        broker.send(broker.frame(api.key, version, api.flexible.contains(version), body));
                    broker.advance(Milliseconds(0));
                    QVERIFY(outcome->times <= 1);
                }
            }
        }
        Bytes whole = broker.frame(ApiKey::Metadata, 12, true,
                                   toBytes(std::string("\x02\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x07orders\0\1\0\0", 27)));
        for (std::size_t at = 0; at < whole.size(); ++at) patchAndSend(broker, whole, at, random.next());
    }
};

QTEST_APPLESS_MAIN(DispatchTest)
#include "dispatch_test.moc"
