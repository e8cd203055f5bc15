#include <QtTest>

#include "engine/protocol/messages/get_telemetry_subscriptions.h"
#include "engine/protocol/messages/incremental_alter_configs.h"
#include "engine/protocol/messages/list_config_resources.h"
#include "engine/protocol/messages/push_telemetry.h"
#include "engine/records/compression.h"
#include "tests/support/test_broker.h"

using namespace brook;
using namespace brook::protocol;
using test::TestBroker;
using Subscribed = GetTelemetrySubscriptionsResponse;

namespace {

constexpr Milliseconds interval{1000};

/// A client that reports its metrics to a broker with one subscription.
struct Stage {
    TestBroker broker;
    Subscribed told;

    explicit Stage(const std::string& largest = "1000") : broker({{"telemetry.max.bytes", largest}}) {
        broker.client.software = "librdkafka 2.3.0";
        broker.client.peerPort = 4711;
        set("all", "metrics", "org.apache.kafka");
        set("all", "interval.ms", "1000");
    }
    void set(const std::string& subscription, const std::string& key, const std::string& value) {
        broker.setConfig(ResourceType::ClientMetrics, subscription, key, value);
    }
    Subscribed subscribe(const Uuid& instance = {}) {
        auto answer = broker.ask<Subscribed>(GetTelemetrySubscriptionsRequest{instance}, 0);
        if (answer.errorCode == ErrorCode::None) told = answer;
        return answer;
    }
    ErrorCode push(auto change) {
        PushTelemetryRequest request;
        request.clientInstanceId = told.clientInstanceId;
        request.subscriptionId = told.subscriptionId;
        request.metrics = toBytes("metrics");
        change(request);
        return broker.ask<PushTelemetryResponse>(request, 0).errorCode;
    }
    ErrorCode push() {
        return push([](auto&) {});
    }
    std::string lastReport() { return toText(broker.services().telemetry.instances().at(0).report); }
};

using Metrics = std::vector<std::string>;

}  // namespace

/// KIP-714, with Apache Kafka's rules for who may ask and report how often.
class TelemetryTest : public QObject {
    Q_OBJECT

private slots:
    void aClientLearnsWhatItIsAskedFor() {
        Stage stage;
        const Subscribed answer = stage.subscribe();
        QCOMPARE(answer.errorCode, ErrorCode::None);
        QVERIFY(!answer.clientInstanceId.isZero());
        QCOMPARE(answer.requestedMetrics, Metrics{"org.apache.kafka"});
        QCOMPARE(answer.pushIntervalMs, 1000);
        QCOMPARE(answer.telemetryMaxBytes, 1000);
        QCOMPARE(answer.acceptedCompressionTypes, (std::vector<std::int8_t>{4, 3, 1, 2}));
        QVERIFY(answer.deltaTemporality);
    }

    void withoutASubscriptionNothingIsAskedFor() {
        TestBroker broker;
        const auto answer = broker.ask<Subscribed>(GetTelemetrySubscriptionsRequest{}, 0);
        QCOMPARE(answer.errorCode, ErrorCode::None);
        QCOMPARE(answer.requestedMetrics, Metrics{});
        QCOMPARE(answer.pushIntervalMs, 300'000);
    }

    void aReportIsKept() {
        for (const Codec codec : {Codec::None, Codec::Gzip, Codec::Snappy, Codec::Lz4, Codec::Zstd}) {
            Stage stage;
            stage.subscribe();
            const Bytes report = *compress(codec, asBytes("what it measured"));
            QCOMPARE(stage.push([&](PushTelemetryRequest& request) {
                request.compressionType = static_cast<std::int8_t>(codec);
                request.metrics = report;
            }),
                     ErrorCode::None);
            QCOMPARE(stage.lastReport(), std::string("what it measured"));
        }
    }

    void severalSubscriptionsAddUp() {
        Stage stage;
        stage.set("more", "metrics", "a,b");
        stage.set("more", "interval.ms", "500");
        stage.set("slow", "interval.ms", "3600000");
        QCOMPARE(stage.subscribe().requestedMetrics, (Metrics{"a", "b", "org.apache.kafka"}));
        QCOMPARE(stage.told.pushIntervalMs, 500);
        stage.set("more", "metrics", "*");
        QCOMPARE(stage.subscribe(stage.told.clientInstanceId).requestedMetrics, Metrics{"*"});
    }

    void aSubscriptionIsForThoseItMatches_data() {
        QTest::addColumn<QString>("match");
        QTest::addColumn<bool>("matches");
        QTest::newRow("software") << "client_software_name=librdkafka,client_software_version=2\\..*" << true;
        QTest::newRow("other software") << "client_software_name=apache-kafka-java" << false;
        QTest::newRow("whole values only") << "client_software_name=librd" << false;
        QTest::newRow("client id") << "client_id=te.t" << true;
        QTest::newRow("address and port") << "client_source_address=10.0.0.9, client_source_port=4711" << true;
        QTest::newRow("one of two") << "client_id=test,client_source_port=1" << false;
        QTest::newRow("another instance") << "client_instance_id=AAAA" << false;
    }
    void aSubscriptionIsForThoseItMatches() {
        QFETCH(QString, match);
        QFETCH(bool, matches);
        Stage stage;
        stage.set("all", "match", match.toStdString());
        QCOMPARE(stage.subscribe().requestedMetrics.empty(), !matches);
    }

    void whoAsksAgainTooSoonIsThrottled() {
        Stage stage;
        stage.subscribe();
        QCOMPARE(stage.subscribe(stage.told.clientInstanceId).errorCode, ErrorCode::ThrottlingQuotaExceeded);
        stage.broker.advance(interval);
        QCOMPARE(stage.subscribe(stage.told.clientInstanceId).errorCode, ErrorCode::None);
    }

    void whoReportsAgainTooSoonIsThrottled() {
        Stage stage;
        stage.subscribe();
        QCOMPARE(stage.push(), ErrorCode::None);
        stage.broker.advance(interval - Milliseconds(1));
        QCOMPARE(stage.push(), ErrorCode::ThrottlingQuotaExceeded);
        QCOMPARE(stage.subscribe(stage.told.clientInstanceId).errorCode, ErrorCode::ThrottlingQuotaExceeded);
        stage.broker.advance(Milliseconds(1));
        QCOMPARE(stage.push(), ErrorCode::None);
    }

    void aChangedSubscriptionIsToldAtOnce() {
        Stage stage;
        stage.subscribe();
        stage.push();
        stage.set("all", "metrics", "other");
        QCOMPARE(stage.push(), ErrorCode::UnknownSubscriptionId);
        QCOMPARE(stage.subscribe(stage.told.clientInstanceId).requestedMetrics, Metrics{"other"});
        QCOMPARE(stage.push(), ErrorCode::ThrottlingQuotaExceeded);  // the one that failed counts
        stage.broker.advance(interval);
        QCOMPARE(stage.push(), ErrorCode::None);
    }

    void whoHasTheWrongSubscriptionMayAskAtOnce() {
        Stage stage;
        stage.subscribe();
        QCOMPARE(stage.push([](auto& request) { ++request.subscriptionId; }), ErrorCode::UnknownSubscriptionId);
        QCOMPARE(stage.subscribe(stage.told.clientInstanceId).errorCode, ErrorCode::None);
    }

    void theCodecHasToBeOne() {
        Stage stage;
        stage.subscribe();
        QCOMPARE(stage.push([](auto& request) { request.compressionType = 5; }), ErrorCode::UnsupportedCompressionType);
    }

    void aReportHasToBeReadable() {
        Stage stage;
        stage.subscribe();
        QCOMPARE(stage.push([](auto& request) { request.compressionType = 4; }), ErrorCode::InvalidRecord);
    }

    void aReportThatIsTooLargeIsRefusedCompressedOrNot() {
        Stage stage("100");
        stage.subscribe();
        const std::string large(101, 'x');
        QCOMPARE(stage.push([&](auto& request) { request.metrics = toBytes(large); }), ErrorCode::TelemetryTooLarge);
        stage.broker.advance(interval);
        QCOMPARE(stage.push([&](auto& request) {
            request.compressionType = 4;
            request.metrics = *compress(Codec::Zstd, asBytes(large));
        }),
                 ErrorCode::TelemetryTooLarge);
    }

    void theLastReportMayComeEarlyAndNothingAfterIt() {
        Stage stage;
        stage.subscribe();
        QCOMPARE(stage.push(), ErrorCode::None);
        QCOMPARE(stage.push([](auto& request) { request.terminating = true; }), ErrorCode::None);
        stage.broker.advance(interval);
        QCOMPARE(stage.push(), ErrorCode::InvalidRequest);
    }

    void aReportOfNobodyIsRefused() {
        Stage stage;
        stage.subscribe();
        QCOMPARE(stage.push([](auto& request) { request.clientInstanceId = {}; }), ErrorCode::InvalidRequest);
        QCOMPARE(stage.push([](auto& request) { request.clientInstanceId = *Uuid::parse("AAAAAAAAAAAAAAAAAAAAAQ"); }),
                 ErrorCode::InvalidRequest);
    }

    void whoComesByAnotherConnectionBeginsAnew() {
        Stage stage;
        stage.subscribe();
        stage.push();
        stage.broker.client.connection = 2;
        QCOMPARE(stage.subscribe(stage.told.clientInstanceId).errorCode, ErrorCode::None);
    }

    void whoIsSilentForLongIsForgotten() {
        Stage stage;
        stage.subscribe();
        QCOMPARE(stage.broker.services().telemetry.instances().size(), std::size_t(1));
        stage.broker.advance(Milliseconds(130'000));
        stage.subscribe();
        QCOMPARE(stage.broker.services().telemetry.instances().size(), std::size_t(1));
    }

    void subscriptionsAreCheckedWhenTheyAreSet_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("code");
        QTest::newRow("fine") << "match"
                              << "client_id=a.*"
                              << "NONE";
        QTest::newRow("too often") << "interval.ms"
                                   << "99"
                                   << "INVALID_REQUEST";
        QTest::newRow("too seldom") << "interval.ms"
                                    << "3600001"
                                    << "INVALID_REQUEST";
        QTest::newRow("no property") << "match"
                                     << "colour=red"
                                     << "INVALID_CONFIG";
        QTest::newRow("no pair") << "match"
                                 << "client_id"
                                 << "INVALID_CONFIG";
        QTest::newRow("no pattern") << "match"
                                    << "client_id="
                                    << "INVALID_CONFIG";
        QTest::newRow("two patterns") << "match"
                                      << "client_id=a=b"
                                      << "INVALID_CONFIG";
        QTest::newRow("a wrong pattern") << "match"
                                         << "client_id=("
                                         << "INVALID_CONFIG";
        QTest::newRow("an unknown setting") << "colour"
                                            << "red"
                                            << "INVALID_REQUEST";
    }
    void subscriptionsAreCheckedWhenTheyAreSet() {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(QString, code);
        TestBroker broker;
        IncrementalAlterConfigsRequest request;
        request.resources = {{16, "mine", {{key.toStdString(), 0, value.toStdString()}}}};
        const auto answer = broker.ask<IncrementalAlterConfigsResponse>(request, 1);
        QCOMPARE(QString::fromStdString(std::string(errorName(answer.responses.at(0).errorCode))), code);
        const auto listed = broker.ask<ListConfigResourcesResponse>(ListConfigResourcesRequest{}, 0);
        QCOMPARE(listed.configResources.size(), std::size_t(code == "NONE" ? 1 : 0));
    }
};

QTEST_APPLESS_MAIN(TelemetryTest)
#include "telemetry_test.moc"
