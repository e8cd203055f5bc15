#include <QtTest>

#include "engine/protocol/messages/alter_user_scram_credentials.h"
#include "engine/protocol/messages/describe_user_scram_credentials.h"
#include "tests/support/test_broker.h"

using namespace brook;
using namespace brook::protocol;
using test::TestBroker;

namespace {

using Alter = AlterUserScramCredentialsRequest;
constexpr std::int8_t sha256Number = 1;
constexpr std::int8_t sha512Number = 2;

Bytes bytesOf(std::string_view text) { return Bytes(asBytes(text).begin(), asBytes(text).end()); }

Alter::ScramCredentialUpsertion upsertion(const std::string& user, std::int8_t mechanism, std::int32_t iterations) {
    return {user, mechanism, iterations, bytesOf("salt"), bytesOf("salted password")};
}

/// "ann: None" and so on, by name.
std::vector<std::string> alter(TestBroker& broker, std::vector<Alter::ScramCredentialDeletion> deletions,
                               std::vector<Alter::ScramCredentialUpsertion> upsertions) {
    std::vector<std::string> outcomes;
    for (const auto& result :
         broker.ask<AlterUserScramCredentialsResponse>(Alter{std::move(deletions), std::move(upsertions)}, 0).results) {
        if (result.errorMessage.has_value() != (result.errorCode != ErrorCode::None))
            outcomes.emplace_back("a message goes with an error");
        outcomes.push_back(fmt::format("{}: {}", result.user, errorName(result.errorCode)));
    }
    return outcomes;
}

std::vector<DescribeUserScramCredentialsResponse::DescribeUserScramCredentialsResult> described(
    TestBroker& broker, std::optional<std::vector<std::string>> users = std::nullopt) {
    DescribeUserScramCredentialsRequest request;
    request.users.reset();
    if (users) request.users.emplace();
    for (const std::string& name : users.value_or(std::vector<std::string>{})) request.users->push_back({name});
    return broker.ask<DescribeUserScramCredentialsResponse>(request, 0).results;
}

using Outcomes = std::vector<std::string>;

}  // namespace

/// Credentials for SCRAM (KIP-554): stored, told, taken away.
class ScramTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsSetIsToldAndOutlivesARestart() {
        TestBroker broker;
        QVERIFY(described(broker).empty());
        QCOMPARE(alter(broker, {}, {upsertion("ann", sha256Number, 4096), upsertion("bob", sha512Number, 16'384)}),
                 (Outcomes{"ann: NONE", "bob: NONE"}));
        QCOMPARE(alter(broker, {}, {upsertion("ann", sha512Number, 8192)}), Outcomes{"ann: NONE"});
        broker.restart();
        const auto all = described(broker);
        QCOMPARE(all.size(), std::size_t(2));
        QCOMPARE(all[0].user, std::string("ann"));
        QCOMPARE(all[0].credentialInfos.size(), std::size_t(2));
        QCOMPARE(all[0].credentialInfos[1].mechanism, sha512Number);
        QCOMPARE(all[0].credentialInfos[1].iterations, 8192);
        QCOMPARE(described(broker, std::vector<std::string>{}).size(), std::size_t(2));
        const auto some = described(broker, {{"cy", "ann", "cy", ""}});
        QCOMPARE(some.size(), std::size_t(3));
        QCOMPARE(some[0].errorCode, ErrorCode::ResourceNotFound);
        QCOMPARE(some[1].errorCode, ErrorCode::None);
        QCOMPARE(some[2].errorCode, ErrorCode::DuplicateResource);
    }

    void aCredentialIsReplacedAndTakenAway() {
        TestBroker broker;
        alter(broker, {}, {upsertion("ann", sha256Number, 4096)});
        alter(broker, {}, {upsertion("ann", sha256Number, 5000)});
        QCOMPARE(described(broker).at(0).credentialInfos.at(0).iterations, 5000);
        QCOMPARE(alter(broker, {{"ann", sha512Number}}, {}), Outcomes{"ann: RESOURCE_NOT_FOUND"});
        QCOMPARE(alter(broker, {{"ann", sha256Number}}, {}), Outcomes{"ann: NONE"});
        QVERIFY(described(broker).empty());
    }

    /// Computed from the salted password by another implementation: what an authenticating Kafka needs of this log.
    void whatIsKeptProvesThePassword() {
        TestBroker broker;
        alter(broker, {}, {upsertion("ann", sha256Number, 4096)});
        const auto image = broker.broker().image();
        const ScramCredential& kept = image->accounts.at({"ann", ScramMechanism::Sha256});
        const auto qt = [](const Bytes& bytes) {
            return QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
        };
        const auto hmac = [](const char* words) {
            return QMessageAuthenticationCode::hash(words, "salted password", QCryptographicHash::Sha256);
        };
        QCOMPARE(qt(kept.serverKey), hmac("Server Key"));
        QCOMPARE(qt(kept.storedKey), QCryptographicHash::hash(hmac("Client Key"), QCryptographicHash::Sha256));
        QCOMPARE(qt(kept.salt), QByteArray("salt"));
    }

    void whatCannotBeIsRefused() {
        TestBroker broker;
        QCOMPARE(alter(broker, {{"", 1}, {"ann", 9}, {"bob", 1}}, {}),
                 (Outcomes{": UNACCEPTABLE_CREDENTIAL", "ann: UNSUPPORTED_SASL_MECHANISM", "bob: RESOURCE_NOT_FOUND"}));
        QCOMPARE(alter(broker, {},
                       {upsertion("", 1, 4096), upsertion("ann", 0, 4096), upsertion("bob", 1, 4095),
                        upsertion("cy", 2, 16'385)}),
                 (Outcomes{": UNACCEPTABLE_CREDENTIAL", "ann: UNSUPPORTED_SASL_MECHANISM",
                           "bob: UNACCEPTABLE_CREDENTIAL", "cy: UNACCEPTABLE_CREDENTIAL"}));
        QVERIFY(described(broker).empty());
    }

    void aUserIsChangedOnceInARequest() {
        TestBroker broker;
        QCOMPARE(alter(broker, {}, {upsertion("ann", 1, 4096), upsertion("bob", 1, 4096), upsertion("ann", 2, 4096)}),
                 (Outcomes{"ann: DUPLICATE_RESOURCE", "bob: NONE"}));
        QCOMPARE(described(broker).size(), std::size_t(1));
        QCOMPARE(alter(broker, {{"bob", 1}}, {upsertion("bob", 1, 4096)}), Outcomes{"bob: DUPLICATE_RESOURCE"});
        QCOMPARE(alter(broker, {{"cy", 1}}, {upsertion("cy", 1, 4096)}), Outcomes{"cy: RESOURCE_NOT_FOUND"});
    }
};

QTEST_APPLESS_MAIN(ScramTest)
#include "scram_test.moc"
