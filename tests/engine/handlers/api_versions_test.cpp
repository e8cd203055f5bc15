#include "engine/protocol/messages/api_versions.h"

#include <QtTest>

#include "engine/handlers/api_table.h"
#include "tests/support/test_broker.h"

using namespace brook;
using protocol::ApiKey;
using Request = protocol::ApiVersionsRequest;
using Response = protocol::ApiVersionsResponse;

namespace {

Request named(std::string software, std::string version) {
    Request request;
    request.clientSoftwareName = std::move(software);
    request.clientSoftwareVersion = std::move(version);
    return request;
}

}  // namespace

class ApiVersionsTest : public QObject {
    Q_OBJECT

private slots:
    void everyVersionListsWhatIsServedAndNothingElse_data() {
        QTest::addColumn<int>("version");
        for (int version = 0; version <= 5; ++version) QTest::addRow("%d", version) << version;
    }
    void everyVersionListsWhatIsServedAndNothingElse() {
        QFETCH(int, version);
        test::TestBroker broker;
        broker.setConfig(ResourceType::ClientMetrics, "all", "metrics", "*");
        const auto answer = broker.ask<Response>(named("librdkafka", "2.3.0"), static_cast<std::int16_t>(version));
        QCOMPARE(answer.errorCode, ErrorCode::None);
        QCOMPARE(answer.throttleTimeMs, 0);
        QCOMPARE(answer.apiKeys.size(), servedApis().size());
        for (const auto& api : answer.apiKeys) {
            const ServedApi* served = findApi(static_cast<ApiKey>(api.apiKey));
            QVERIFY(served);
            QCOMPARE(api.minVersion, served->advertised.first);
            QCOMPARE(api.maxVersion, served->advertised.last);
        }
        QCOMPARE(answer.supportedFeatures.empty(), version < 3);
        QVERIFY(version < 3 || answer.finalizedFeaturesEpoch >= 0);
    }

    void telemetryIsListedOnceSomebodySubscribedToIt() {
        test::TestBroker broker;
        const auto listed = [&broker] {
            const auto answer = broker.ask<Response>(named("librdkafka", "2.3.0"), 4);
            return std::count_if(answer.apiKeys.begin(), answer.apiKeys.end(), [](const auto& api) {
                return api.apiKey == static_cast<std::int16_t>(ApiKey::GetTelemetrySubscriptions) ||
                       api.apiKey == static_cast<std::int16_t>(ApiKey::PushTelemetry);
            });
        };
        QCOMPARE(listed(), std::ptrdiff_t(0));
        broker.setConfig(ResourceType::ClientMetrics, "all", "metrics", "*");
        QCOMPARE(listed(), std::ptrdiff_t(2));
    }

    void aVersionThatIsNotKnownIsAnsweredInTheFirst_data() {
        QTest::addColumn<int>("version");
        for (const int version : {6, 99, 32767, -1}) QTest::addRow("%d", version) << version;
    }
    void aVersionThatIsNotKnownIsAnsweredInTheFirst() {
        QFETCH(int, version);
        test::TestBroker broker;
        const auto outcome = broker.send(broker.frame(ApiKey::ApiVersions, static_cast<std::int16_t>(version), true,
                                                      asBytes("what a newer client says")));
        const auto answer = broker.answerIn<Response>(*outcome, 0);
        QCOMPARE(answer.errorCode, ErrorCode::UnsupportedVersion);
        QCOMPARE(answer.apiKeys.size(), std::size_t(1));
        QCOMPARE(answer.apiKeys[0].apiKey, static_cast<std::int16_t>(ApiKey::ApiVersions));
        QCOMPARE(answer.apiKeys[0].maxVersion, std::int16_t(5));
    }

    void theNameOfASoftwareHasToBeOne_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("version");
        QTest::addColumn<bool>("legal");
        QTest::newRow("usual") << "librdkafka"
                               << "2.3.0" << true;
        QTest::newRow("long") << QString(300, 'x') << "1" << true;
        QTest::newRow("dots and dashes") << "a.b-c"
                                         << "1-2.3" << true;
        QTest::newRow("no name") << ""
                                 << "1" << false;
        QTest::newRow("no version") << "a"
                                    << "" << false;
        QTest::newRow("underscore") << "a_b"
                                    << "1" << false;
        QTest::newRow("dash before") << "-a"
                                     << "1" << false;
        QTest::newRow("dash behind") << "a"
                                     << "1-" << false;
        QTest::newRow("space") << "a b"
                               << "1" << false;
        QTest::newRow("beyond ASCII") << "clé"
                                      << "1" << false;
    }
    void theNameOfASoftwareHasToBeOne() {
        QFETCH(QString, name);
        QFETCH(QString, version);
        QFETCH(bool, legal);
        test::TestBroker broker;
        const auto answer = broker.ask<Response>(named(name.toStdString(), version.toStdString()), 4);
        QCOMPARE(answer.errorCode, legal ? ErrorCode::None : ErrorCode::InvalidRequest);
        QCOMPARE(answer.apiKeys.empty(), !legal);
        if (legal) QCOMPARE(broker.introducedAs, fmt::format("test/{} {}", name.toStdString(), version.toStdString()));
    }

    void aClientThatMeantAnotherClusterOrNodeIsToldSo() {
        test::TestBroker broker;
        Request request = named("a", "1");
        request.clusterId = broker.broker().clusterId();
        request.nodeId = broker.broker().id().value();
        QCOMPARE(broker.ask<Response>(request, 5).errorCode, ErrorCode::None);
        request.nodeId = 77;
        QCOMPARE(broker.ask<Response>(request, 5).errorCode, ErrorCode::RebootstrapRequired);
        QCOMPARE(broker.ask<Response>(request, 4).errorCode, ErrorCode::None);
        request.nodeId = -1;
        request.clusterId = "another";
        QCOMPARE(broker.ask<Response>(request, 5).errorCode, ErrorCode::RebootstrapRequired);
    }

    void featuresAreThoseOfTheMetadataLog() {
        test::TestBroker broker;
        const auto answer = broker.ask<Response>(named("a", "1"), 4);
        for (const auto& feature : answer.finalizedFeatures) {
            QCOMPARE(feature.maxVersionLevel, broker.broker().image()->features.at(feature.name));
            QVERIFY(std::any_of(
                answer.supportedFeatures.begin(), answer.supportedFeatures.end(), [&](const auto& supported) {
                    return supported.name == feature.name && supported.minVersion <= feature.minVersionLevel &&
                           feature.maxVersionLevel <= supported.maxVersion;
                }));
        }
    }
};

QTEST_APPLESS_MAIN(ApiVersionsTest)
#include "api_versions_test.moc"
