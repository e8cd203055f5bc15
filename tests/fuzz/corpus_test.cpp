#include <QtTest>

#include <filesystem>
#include <fstream>

#include "engine/base/random.h"
#include "fuzz_targets.h"  // made by the build: BROOK_EVERY_FUZZER(X)
#include "tests/support/places.h"

#define BROOK_DECLARE(name) extern "C" int name(const std::uint8_t* data, std::size_t size);
BROOK_EVERY_FUZZER(BROOK_DECLARE)
#undef BROOK_DECLARE

using namespace brook;

namespace {

using Target = int (*)(const std::uint8_t*, std::size_t);

std::vector<std::string> seedsOf(const std::string& fuzzer) {
    std::vector<std::string> seeds;
    for (const auto& entry : std::filesystem::directory_iterator(test::sourcePath("tests/fuzz/corpus/" + fuzzer))) {
        std::ifstream file(entry.path(), std::ios::binary);
        seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    std::sort(seeds.begin(), seeds.end());
    return seeds;
}

/// One of the small things a fuzzer does to a seed.
std::string spoilt(std::string seed, Random& random) {
    const std::size_t at = random.below(seed.size() + 1);
    switch (random.below(4)) {
        case 0: return seed.substr(0, at);
        case 1: return seed.insert(at, 1, static_cast<char>(random.next()));
        case 2: return seed.erase(at, 1);
        default:
            if (at < seed.size()) seed[at] = static_cast<char>(random.next());
            return seed;
    }
}

}  // namespace

/// The fuzzers without a fuzzer, so that every compiler runs them: each seed, and each a few times spoilt, always in
/// the same way. What does not hold aborts.
class CorpusTest : public QObject {
    Q_OBJECT

private slots:
    void everySeedIsSurvived_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<quintptr>("target");
#define BROOK_ROW(name) QTest::newRow(#name) << QString(#name) << reinterpret_cast<quintptr>(Target(name));
        BROOK_EVERY_FUZZER(BROOK_ROW)
#undef BROOK_ROW
    }
    void everySeedIsSurvived() {
        QFETCH(QString, name);
        QFETCH(quintptr, target);
        const auto run = [target](const std::string& input) {
            reinterpret_cast<Target>(target)(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
        };
        const std::vector<std::string> seeds = seedsOf(name.toStdString());
        QVERIFY(!seeds.empty());
        SeededRandom random(7);
        run({});
        for (const std::string& seed : seeds) {
            run(seed);
            for (int i = 0; i < 10; ++i) run(spoilt(seed, random));
        }
    }
};

QTEST_APPLESS_MAIN(CorpusTest)
#include "corpus_test.moc"
