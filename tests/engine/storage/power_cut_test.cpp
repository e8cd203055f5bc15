#include <QTest>

#include "tests/engine/storage/power_cut_model.h"
#include "tests/support/share.h"

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

/// Whether an operation may leave another disk behind.
bool changes(Operation operation) { return operation != Operation::Read && operation != Operation::List; }

/// What power cuts at each moment of a workload leave behind, and whether a log opens on it and keeps its promises.
class PowerCuts {
public:
    /// Each moment is left `outcomes` times with other luck; states that are the same count once.
    PowerCuts(const std::string& workload, std::uint64_t seed, std::uint64_t outcomes)
        : m_workload(workload), m_outcomes(outcomes), m_random(seed), m_model(seed % 2 == 0) {}

    std::optional<std::string> run() {
        m_model.disk().watch([this](Operation operation, const auto&) {
            if (changes(operation)) look();
        });
        if (!m_model.open()) return "it does not open";
        for (const char letter : m_workload)
            if (!m_model.step(letter)) return "it takes nothing more";
        look();
        m_model.disk().watch(nullptr);
        return m_wrong;
    }
    std::uint64_t states() const { return m_states; }

private:
    void look() {
        ++m_moments;
        const PowerCutModel::Moment moment = m_model.moment();
        std::set<std::uint64_t> seen;
        for (std::uint64_t i = 0; i < m_outcomes && !m_wrong; ++i) {
            const std::uint64_t seed = m_random.next() >> 1;
            PowerCutModel left(moment, seed);
            if (!seen.insert(left.disk().fingerprint()).second) continue;
            ++m_states;
            if (auto wrong = goOn(left, seed))
                m_wrong = fmt::format("moment {} of “{}”, seed {}: {}", m_moments, m_workload, seed, *wrong);
        }
    }

    /// It opens; one of four goes on, loses power once more, and is stopped.
    static std::optional<std::string> goOn(PowerCutModel& left, std::uint64_t seed) {
        if (auto wrong = left.restart(std::nullopt)) return "after a power cut " + *wrong;
        if (seed % 4 != 0) return std::nullopt;
        for (const char letter : std::string("aptxas"))
            if (!left.step(letter)) return "after a power cut it takes nothing more";
        if (auto wrong = left.restart(seed + 1)) return "after a second power cut " + *wrong;
        if (auto wrong = left.stopAndStartCleanly()) return "after a clean stop " + *wrong;
        return std::nullopt;
    }

    const std::string m_workload;
    const std::uint64_t m_outcomes;
    SeededRandom m_random;
    PowerCutModel m_model;
    std::uint64_t m_moments = 0;
    std::uint64_t m_states = 0;
    std::optional<std::string> m_wrong;
};

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
/// by a failure, tells the same story again. BROOK_SHARE=20 is a twentieth of all.
class PowerCutTest : public QObject {
    Q_OBJECT
private slots:
    void thePowerMayGoAtEveryMomentOfEveryShortWorkload() {
        const std::uint64_t outcomes = share(64);
        std::uint64_t states = 0;
        for (const std::string& workload : workloads)
            for (const std::uint64_t trusting : {0, 1}) {
                PowerCuts cuts(workload, trusting, outcomes);
                const auto wrong = cuts.run();
                QVERIFY2(!wrong, qPrintable(QString::fromStdString(wrong.value_or(""))));
                states += cuts.states();
            }
        qInfo("%llu states, of %llu outcomes of each moment", static_cast<unsigned long long>(states),
              static_cast<unsigned long long>(outcomes));
        QVERIFY(states > share(20'000));
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
        const std::uint64_t wanted = number("BROOK_POWER_CUTS", share(180'000));
        std::uint64_t states = 0;
        std::uint64_t lived = 0;
        for (; states < wanted; ++lived) {
            SeededRandom random(seed + lived);
            PowerCuts cuts(randomWorkload(random), random.next() >> 1, 6);
            const auto wrong = cuts.run();
            QVERIFY2(!wrong, qPrintable(QString::fromStdString(
                                 fmt::format("BROOK_SEED={}: {}", seed + lived, wrong.value_or("")))));
            states += cuts.states();
        }
        qInfo("BROOK_SEED=%llu BROOK_POWER_CUTS=%llu: %llu states of %llu workloads",
              static_cast<unsigned long long>(seed), static_cast<unsigned long long>(wanted),
              static_cast<unsigned long long>(states), static_cast<unsigned long long>(lived));
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
