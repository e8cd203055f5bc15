#include <QTest>

#include "tests/engine/groups/group_simulation.h"

using namespace brook;
using namespace brook::test;

/// Consumer groups lived through at random. By command, longer: BROOK_SCHEDULES=1000000 groups_simulation_test. The
/// seed that a failure names tells its story again, aloud: BROOK_SEED=4711 groups_simulation_test.
class SimulationTest : public QObject {
    Q_OBJECT
private slots:
    void whateverHappensAGroupSharesItsPartitionsAndKeepsItsOffsets() {
        const auto wrong = runSimulations(
            simulationPlan("BROOK_SCHEDULES", 20'000),
            [](std::uint64_t seed, Chronicle& chronicle) { return GroupSimulation(seed, chronicle).run(); });
        QVERIFY2(!wrong, qPrintable(QString::fromStdString(wrong.value_or(""))));
    }
};

QTEST_APPLESS_MAIN(SimulationTest)
#include "simulation_test.moc"
