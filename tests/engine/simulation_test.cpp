#include <QTest>

#include "tests/engine/broker_simulation.h"

using namespace brook;
using namespace brook::test;

/// A whole broker with clients, lived through at random. By command, longer: BROOK_SEEDS=1000000 simulation_test. The
/// seed that a failure names tells its story again, aloud: BROOK_SEED=4711 simulation_test.
class SimulationTest : public QObject {
    Q_OBJECT
private slots:
    void whateverHappensClientsGetWhatTheyWerePromised() {
        const auto wrong = runSimulations(
            simulationPlan("BROOK_SEEDS", 20'000),
            [](std::uint64_t seed, Chronicle& chronicle) { return BrokerSimulation(seed, chronicle).run(); });
        QVERIFY2(!wrong, qPrintable(QString::fromStdString(wrong.value_or(""))));
    }
};

QTEST_APPLESS_MAIN(SimulationTest)
#include "simulation_test.moc"
