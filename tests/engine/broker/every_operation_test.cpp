#include <QTest>

#include "tests/engine/broker/fault_scenarios.h"
#include "tests/support/share.h"

using namespace brook;
using namespace brook::test;

namespace {

/// How the disk fails from the chosen operation on.
enum class Trouble { OneError, OneFull, OneShort, FullFromThen, NoDescriptors, DeadFromThen };

struct Kind {
    Trouble trouble;
    const char* name;
    std::set<Operation> operations;  // those that can fail so
};

const std::set<Operation> everyOperation{
    Operation::Open,   Operation::Read,   Operation::Write,         Operation::Truncate, Operation::Sync,
    Operation::Rename, Operation::Remove, Operation::SyncDirectory, Operation::List,     Operation::MakeDirectory};
const std::set<Operation> needRoom{Operation::Open, Operation::Write, Operation::Rename, Operation::MakeDirectory};

const std::vector<Kind> kinds{
    {Trouble::OneError, "the operation fails", everyOperation},
    {Trouble::OneFull, "the operation finds no room", needRoom},
    {Trouble::OneShort, "half of the write is done", {Operation::Write}},
    {Trouble::FullFromThen, "the disk is full from then on", needRoom},
    {Trouble::NoDescriptors, "no file can be opened from then on", {Operation::Open}},
    {Trouble::DeadFromThen, "the disk fails from then on", everyOperation},
};

void plan(SimulatedFileSystem& disk, Trouble trouble, std::uint64_t nth) {
    switch (trouble) {
        case Trouble::OneError: return disk.fail(Operation::Any, nth);
        case Trouble::OneFull: return disk.fail(Operation::Any, nth, Fault::DiskFull);
        case Trouble::OneShort: return disk.fail(Operation::Any, nth, Fault::ShortWrite);
        case Trouble::FullFromThen: return disk.fillFrom(nth);
        case Trouble::NoDescriptors: return disk.failFrom(Operation::Open, 1, Fault::TooManyOpen);
        case Trouble::DeadFromThen: return disk.failFrom(Operation::Any, nth);
    }
}

std::initializer_list<ConfigValues::value_type> smallInternalTopics() {
    static const std::initializer_list<ConfigValues::value_type> settings{
        {"offsets.topic.num.partitions", "1"},
        {"transaction.state.log.num.partitions", "1"},
        {"log.cleaner.backoff.ms", "3600000"},
    };
    return settings;
}

void act(const FaultScenario& scenario, FaultStage& stage) {
    try {
        scenario.act(stage);
    } catch (const std::runtime_error&) {
        // A start that the disk refused; the next one has to do.
    }
}

/// The operations of a run in which nothing fails.
std::vector<Operation> operationsOf(const FaultScenario& scenario) {
    FaultStage stage(smallInternalTopics());
    if (scenario.prepare) scenario.prepare(stage);
    std::vector<Operation> operations;
    stage.broker.disk.watch([&](Operation operation, const auto&) { operations.push_back(operation); });
    act(scenario, stage);
    stage.broker.disk.watch(nullptr);
    return operations;
}

/// One life of a broker, in which the disk is in trouble from operation `nth` of the scenario on until its end.
std::optional<std::string> live(const FaultScenario& scenario, Trouble trouble, std::uint64_t nth) {
    FaultStage stage(smallInternalTopics());
    if (scenario.prepare) scenario.prepare(stage);
    if (trouble == Trouble::NoDescriptors) {
        std::uint64_t left = nth;
        stage.broker.disk.watch([&stage, left, trouble](Operation, const auto&) mutable {
            if (left > 0 && --left == 0) plan(stage.broker.disk, trouble, 1);
        });
    } else {
        plan(stage.broker.disk, trouble, nth);
    }
    act(scenario, stage);
    stage.broker.disk.watch(nullptr);
    stage.broker.disk.heal();
    if (stage.broker.isRunning()) stage.broker.sync().letGo();

    stage.startIfStopped();
    stage.broker.advance(Milliseconds(10'000));
    if (auto missing = stage.unanswered()) return missing;
    if (auto wrong = stage.complaint()) return "while it goes on, " + *wrong;
    if (auto wrong = stage.notAlive()) return "while it goes on, " + *wrong;
    if (auto wrong = stage.complaint()) return "while it goes on, later, " + *wrong;
    stage.cutPowerAndStart(nth);
    stage.broker.advance(Milliseconds(5'000));
    if (auto wrong = stage.complaint()) return "after a power cut " + *wrong;
    return std::nullopt;
}

}  // namespace

/// Every disk operation of every scenario fails in every way that it can: nothing that was acknowledged is lost, every
/// request is answered with an error that has a name, and when the disk answers again the broker goes on without a
/// restart.
class EveryOperationTest : public QObject {
    Q_OBJECT
private slots:
    void anyOperationMayFail_data() {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < faultScenarios().size(); ++i)
            QTest::newRow(faultScenarios()[i].name.c_str()) << static_cast<int>(i);
    }
    void anyOperationMayFail() {
        QFETCH(int, index);
        const FaultScenario& scenario = faultScenarios().at(static_cast<std::size_t>(index));
        const std::vector<Operation> operations = operationsOf(scenario);
        QVERIFY(!operations.empty());
        for (const Kind& kind : kinds)
            for (std::size_t i = 0; i < operations.size(); ++i) {
                if (!kind.operations.contains(operations[i])) continue;
                if (m_found++ % number("BROOK_SHARE", 1) != 0) continue;
                std::optional<std::string> wrong;
                try {
                    wrong = live(scenario, kind.trouble, i + 1);
                } catch (const std::exception& error) {
                    wrong = error.what();
                }
                ++m_lives;
                QVERIFY2(!wrong, qPrintable(QString("operation %1 of %2, %3: %4")
                                                .arg(i + 1)
                                                .arg(operations.size())
                                                .arg(kind.name, QString::fromStdString(wrong.value_or("")))));
            }
    }

    void thereAreEnoughOfThem() {
        QVERIFY(faultScenarios().size() >= 40);
        qInfo("%zu scenarios, %llu lives", faultScenarios().size(), static_cast<unsigned long long>(m_lives));
    }

private:
    std::uint64_t m_found = 0;
    std::uint64_t m_lives = 0;
};

QTEST_APPLESS_MAIN(EveryOperationTest)
#include "every_operation_test.moc"
