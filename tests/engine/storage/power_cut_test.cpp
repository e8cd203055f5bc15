#include <QTest>

#include "tests/engine/storage/power_cut_model.h"

using namespace brook;
using namespace brook::test;

namespace {

/// Short workloads that between them do everything a log does; see PowerCutModel for the letters.
const std::vector<std::string> workloads{
    "aasaasaaaa",           // plain records over several segments
    "aarasarskaara",        // rolls, synced and not, behind a checkpoint
    "ppsppkppppspp",        // an idempotent producer
    "ttcsttxsttcttx",       // transactions, decided and open
    "tsatxrtaskttcs",       // a transaction over a roll
    "aesaaesaaekaae",       // leader epochs
    "aaasuaasuauas",        // truncation, and what is written instead
    "pppsrppsuppps",        // truncation back over a roll, producers with it
    "aaaasaadaaskaad",      // deleted records
    "aaaaaaasnaaaasn",      // retention
    "aaaaaaskaaaaarnaas",   // retention behind a checkpoint
    "paetcsrkptxdsunaspt",  // all of it
    "pkpkpskprpkspkp",      // checkpoints at every turn
    "ttaxsaatkcaurtxse",    // everything at once, unsynced for long
};

std::uint64_t number(const char* variable, std::uint64_t otherwise) {
    return qEnvironmentVariableIsSet(variable) ? qgetenv(variable).toULongLong() : otherwise;
}

std::string randomWorkload(SeededRandom& random) {
    constexpr std::string_view letters = "aaaaaaapppttttcxxessskkrruudn";
    std::string workload;
    for (std::uint64_t left = 20 + random.below(60); left > 0; --left)
        workload += letters[random.below(letters.size())];
    return workload;
}

void runUntilTheDiskStops(PowerCutModel& model, const std::string& workload) {
    for (const char letter : workload)
        if (!model.step(letter)) return;
}

/// The power goes at operation `at`; what comes back goes on, and loses power once more.
std::optional<std::string> cutPower(const std::string& workload, std::uint64_t at, std::uint64_t seed, bool& reached) {
    PowerCutModel model(seed % 2 == 0);
    model.disk().failFrom(Operation::Any, at);
    if (model.open()) {
        runUntilTheDiskStops(model, workload);
        reached = model.disk().count(Operation::Any) >= at;
        if (auto wrong = model.restart(seed)) return "after a power cut " + *wrong;
    } else {
        reached = true;
        model.disk().heal();
        model.disk().crash(seed);
        if (!model.open()) return "it does not open after a power cut at its first start";
    }
    for (const char letter : std::string("aptxas"))
        if (!model.step(letter)) return "after a power cut it takes nothing more";
    if (auto wrong = model.restart(seed + 1)) return "after a second power cut " + *wrong;
    if (auto wrong = model.stopAndStartCleanly()) return "after a clean stop " + *wrong;
    return std::nullopt;
}

/// Operation `at` fails once; the log goes on, is opened anew where it went offline, and loses power in the end.
std::optional<std::string> failOnce(const std::string& workload, std::uint64_t at, Fault fault, bool& reached) {
    PowerCutModel model(at % 2 == 0);
    model.disk().fail(Operation::Any, at, fault);
    if (!model.open() && !model.open()) return "it does not open after a fault at its first start";
    for (const char letter : workload) {
        model.step(letter);
        if (!model.fixture().log->offline()) continue;
        if (auto wrong = model.restart(std::nullopt)) return "opened anew after a fault " + *wrong;
    }
    reached = model.disk().count(Operation::Any) >= at;
    model.disk().heal();
    if (auto wrong = model.check()) return "after a fault " + *wrong;
    if (auto wrong = model.restart(at)) return "after a fault and a power cut " + *wrong;
    return std::nullopt;
}

/// The process dies at operation `at` and the system lives on: what was told to the disk is there. The next process
/// goes on for a while on what it found, and then the power goes.
std::optional<std::string> dieThenCutPower(const std::string& workload, std::uint64_t at, std::uint64_t seed,
                                           bool& reached) {
    constexpr std::string_view afterwards = "apasut";
    PowerCutModel model(seed % 2 == 0);
    model.disk().failFrom(Operation::Any, at, Fault::ShortWrite);
    if (!model.open()) return reached = true, std::nullopt;
    runUntilTheDiskStops(model, workload);
    reached = model.disk().count(Operation::Any) >= at;
    if (auto wrong = model.restart(std::nullopt)) return "after the process died " + *wrong;
    for (const char letter : afterwards.substr(0, seed % (afterwards.size() + 1)))
        if (!model.step(letter)) return "after the process died it takes nothing more";
    if (auto wrong = model.restart(seed)) return "after the process died and a power cut " + *wrong;
    return std::nullopt;
}

}  // namespace

/// Every promise of a log against every moment at which the power can go or the disk can fail.
///
/// By command, longer: BROOK_POWER_CUTS=1000000 BROOK_SEED=7 storage_power_cut_test. The seed that is printed, or named
/// by a failure, tells the same story again.
class PowerCutTest : public QObject {
    Q_OBJECT
private slots:
    void thePowerMayGoAtEveryOperationOfEveryShortWorkload() {
        std::uint64_t states = 0;
        for (const std::string& workload : workloads) {
            bool reached = true;
            for (std::uint64_t at = 1; reached; ++at) {
                for (std::uint64_t seed = 0; seed < 4; ++seed, ++states) {
                    reached = false;
                    const auto wrong = cutPower(workload, at, 4 * at + seed, reached);
                    QVERIFY2(!wrong,
                             qPrintable(QString::fromStdString(fmt::format("{} at operation {}, seed {}: {}", workload,
                                                                           at, 4 * at + seed, wrong.value_or("")))));
                }
            }
        }
        qInfo("%llu states", static_cast<unsigned long long>(states));
        QVERIFY(states > 4'000);
    }

    void theProcessMayDieAtEveryOperationBeforeThePowerGoes() {
        for (const std::string& workload : workloads) {
            bool reached = true;
            for (std::uint64_t at = 1; reached; ++at) {
                for (std::uint64_t seed = 0; seed < 4; ++seed) {
                    reached = false;
                    const auto wrong = dieThenCutPower(workload, at, 5 * at + seed, reached);
                    QVERIFY2(!wrong,
                             qPrintable(QString::fromStdString(fmt::format("{} at operation {}, seed {}: {}", workload,
                                                                           at, 5 * at + seed, wrong.value_or("")))));
                }
            }
        }
    }

    void thePowerMayGoAnywhereInLongRandomWorkloads() {
        const std::uint64_t seed = number("BROOK_SEED", 20'261'125);
        const std::uint64_t states = number("BROOK_POWER_CUTS", 10'000);
        qInfo("BROOK_SEED=%llu BROOK_POWER_CUTS=%llu", static_cast<unsigned long long>(seed),
              static_cast<unsigned long long>(states));
        for (std::uint64_t i = 0; i < states; ++i) {
            SeededRandom random(seed + i);
            const std::string workload = randomWorkload(random);
            const std::uint64_t at = 10 + random.below(12 * workload.size());
            bool reached = false;
            const auto wrong = cutPower(workload, at, random.next() >> 1, reached);
            QVERIFY2(!wrong,
                     qPrintable(QString::fromStdString(fmt::format("BROOK_SEED={}: {} at operation {}: {}", seed + i,
                                                                   workload, at, wrong.value_or("")))));
        }
    }

    void anyOperationMayFailOnce_data() {
        QTest::addColumn<int>("fault");
        QTest::newRow("the medium fails") << static_cast<int>(Fault::Error);
        QTest::newRow("the disk is full") << static_cast<int>(Fault::DiskFull);
        QTest::newRow("half of a write is done") << static_cast<int>(Fault::ShortWrite);
    }
    void anyOperationMayFailOnce() {
        QFETCH(int, fault);
        for (const std::string& workload : workloads) {
            bool reached = true;
            for (std::uint64_t at = 1; reached; ++at) {
                reached = false;
                const auto wrong = failOnce(workload, at, static_cast<Fault>(fault), reached);
                QVERIFY2(!wrong, qPrintable(QString::fromStdString(
                                     fmt::format("{} at operation {}: {}", workload, at, wrong.value_or("")))));
            }
        }
    }
};

QTEST_APPLESS_MAIN(PowerCutTest)
#include "power_cut_test.moc"
