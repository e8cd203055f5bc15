#include "tests/support/simulated_network.h"

#include <QTest>

#include "engine/protocol/messages/api_versions.h"

using namespace brook;
using namespace brook::test;

namespace {

struct Stage {
    SeededRandom random{7};
    TestBroker broker;
    SimulatedNetwork network{broker, random};
    Wire wire = network.wire();
    std::shared_ptr<Outcome> ask() { return wire(broker.frameOf(protocol::ApiVersionsRequest{}, 0)); }
    bool isAnswered(const std::shared_ptr<Outcome>& outcome) {
        return outcome->isDone() && !outcome->closed &&
               !broker.answerIn<protocol::ApiVersionsResponse>(*outcome, 0).apiKeys.empty();
    }
};

}  // namespace

class SimulatedNetworkTest : public QObject {
    Q_OBJECT

private slots:
    void nothingMovesByItselfAndEverythingArrivesWhenCarried() {
        Stage stage;
        const auto first = stage.ask();
        const auto second = stage.ask();
        QVERIFY(!first->isDone());
        stage.network.carryAll();
        QVERIFY(stage.isAnswered(first));
        QVERIFY(stage.isAnswered(second));
    }

    void answersOfOneConnectionComeInTheOrderOfItsRequests() {
        Stage stage;
        for (int round = 0; round < 50; ++round) {
            const auto first = stage.ask();
            const auto second = stage.ask();
            while (!first->isDone()) {
                QVERIFY(!second->isDone());
                QVERIFY(stage.network.step());
            }
            stage.network.carryAll();
            QVERIFY(stage.isAnswered(second));
        }
    }

    void aCutEndsWhatIsUnderWayAndTheNextRequestConnectsAnew() {
        Stage stage;
        int answered = 0;
        for (int round = 0; round < 100; ++round) {
            const auto cut = stage.ask();
            for (int steps = 0; steps <= round % 3; ++steps) stage.network.step();
            stage.network.cutOne();
            QVERIFY(cut->isDone());
            answered += stage.isAnswered(cut) ? 1 : 0;
            const auto after = stage.ask();
            stage.network.carryAll();
            QVERIFY(stage.isAnswered(after));
        }
        QVERIFY(answered > 0 && answered < 100);  // some answers were there before the cut
    }
};

QTEST_APPLESS_MAIN(SimulatedNetworkTest)
#include "simulated_network_test.moc"
