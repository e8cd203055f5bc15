#include <QTest>

#include "tests/support/fault_stage.h"
#include "tests/support/share.h"

using namespace brook;
using namespace brook::test;

namespace {

using Path = std::filesystem::path;

enum class Damage { Flip, Cut, Missing, AnotherFile };

std::string_view nameOf(Damage damage) {
    constexpr std::string_view names[]{"a bit is another", "cut", "missing", "another file"};
    return names[static_cast<std::size_t>(damage)];
}

/// Records are read with their checksums by storage_damage_test.
std::vector<Damage> damagesTo(const Path& file) {
    const bool isData = !file.parent_path().filename().string().starts_with("__");
    if (isData && file.extension() == ".log") return {};
    return {Damage::Flip, Damage::Cut, Damage::Missing, Damage::AnotherFile};
}

bool isOneOfMany(Damage damage) { return damage == Damage::Flip || damage == Damage::Cut; }

/// A broker's directory with something of everything in it, as it lay on the disk when the broker was stopped or died.
class DamagedDirectory {
public:
    explicit DamagedDirectory(bool clean)
        : m_stage({{"offsets.topic.num.partitions", "1"},
                   {"transaction.state.log.num.partitions", "1"},
                   {"log.cleaner.backoff.ms", "3600000"}}) {
        m_stage.createTopic("orders");
        m_stage.createTopic("bills", {{"retention.ms", "123456"}}, 2);
        m_stage.produce("bills", 3);
        for (int i = 0; i < 6; ++i) m_stage.produce("orders");
        m_stage.deleteRecords("orders", 3);
        m_stage.produceOnce("orders");
        m_stage.commitOffset("readers", 5);
        m_stage.beginTransactions();
        for (const bool commit : {true, false}) {
            m_stage.writeInTransaction("orders", 2);
            m_stage.writeInTransaction("bills");
            m_stage.endTransaction(commit);
        }
        m_stage.broker.advance(Milliseconds(70'000));  // checkpoints are written
        clean ? m_stage.broker.stop() : m_stage.broker.kill();
        gather("/data");
        m_moment = m_stage.broker.disk.moment();
    }

    const std::vector<Path>& files() const { return m_files; }
    std::size_t sizeOf(const Path& file) const { return m_sizes.at(file); }

    /// Nothing, or what is wrong: a start on the damaged directory is refused in a sentence that names the file, or all
    /// that was promised is there.
    std::optional<std::string> startOn(const Path& file, Damage damage, std::size_t at) {
        m_stage.broker.disk.crashAt(m_moment, 0);
        m_stage.broker.diagnostics.events.clear();
        hurt(file, damage, at);
        try {
            m_stage.broker.start();
        } catch (const std::runtime_error& refused) {
            if (std::string_view(refused.what()).find(file.filename().string()) == std::string_view::npos)
                return fmt::format("it refuses to start and does not say why: {}", refused.what());
            return std::nullopt;
        }
        auto wrong = look();
        m_stage.broker.kill();
        return wrong && !isExcused(file, *wrong) ? wrong : std::nullopt;
    }

private:
    std::optional<std::string> look() {
        try {
            return m_stage.complaint();
        } catch (const std::runtime_error& error) {
            return error.what();
        }
    }

    /// What was the only copy is lost with it, or put aside, and that is said.
    bool isExcused(const Path& file, const std::string& wrong) const {
        const KeptDiagnostics& diagnostics = m_stage.broker.diagnostics;
        const std::string folder = file.parent_path().filename().string();
        // Partitions of no known topic are left alone, by their names.
        if (folder == "__cluster_metadata-0" && file.extension() == ".log")
            return diagnostics.said("orders-0") || diagnostics.said("bills-0") || diagnostics.said("offsets-0");
        const bool isOnlyCopy = file.extension() == ".log" || file.filename() == "partition.metadata";
        return isOnlyCopy && (diagnostics.said(folder) || diagnostics.said(file.filename().string()));
    }

    /// All of it, on the medium too.
    void gather(const Path& directory) {
        SimulatedFileSystem& disk = m_stage.broker.disk;
        const auto entries = disk.list(directory);
        for (const DirectoryEntry& entry : entries.value()) {
            const Path path = directory / entry.name;
            if (entry.isDirectory) {
                gather(path);
                continue;
            }
            if (const auto file = disk.open(path, OpenMode::ReadWrite); !file || !(*file)->sync())
                throw std::runtime_error("it cannot be kept");
            if (entry.name != ".lock" && entry.name != ".kafka_cleanshutdown") {
                m_files.push_back(path);
                m_sizes[path] = disk.content(path).size();
            }
        }
        if (!disk.syncDirectory(directory)) throw std::runtime_error("it cannot be kept");
    }

    void hurt(const Path& file, Damage damage, std::size_t at) {
        SimulatedFileSystem& disk = m_stage.broker.disk;
        const Bytes content = disk.content(file);
        switch (damage) {
            case Damage::Flip: return disk.flipBit(file, at * 8 + at % 8);
            case Damage::Cut: return put(file, ByteView(content).first(at));
            case Damage::Missing: return static_cast<void>(disk.remove(file));
            case Damage::AnotherFile: return put(file, asBytes("These bytes are of another program.\n"));
        }
    }
    void put(const Path& file, ByteView content) {
        const auto opened = m_stage.broker.disk.open(file, OpenMode::Truncate);
        if (!opened || !(*opened)->write(0, content)) throw std::runtime_error("no damage was done");
    }

    FaultStage m_stage;
    SimulatedFileSystem::Moment m_moment;
    std::vector<Path> m_files;
    std::map<Path, std::size_t> m_sizes;
};

}  // namespace

/// Every file of a broker's directory is damaged: each byte is another, it is cut at each byte, missing, or replaced.
/// The broker starts and keeps its promises, or says which file keeps it from that.
class DamagedDirectoryTest : public QObject {
    Q_OBJECT
private slots:
    void aBrokerHealsOrNamesWhatIsDamaged_data() {
        QTest::addColumn<bool>("clean");
        QTest::newRow("stopped") << true;
        QTest::newRow("killed") << false;
    }
    void aBrokerHealsOrNamesWhatIsDamaged() {
        QFETCH(bool, clean);
        DamagedDirectory directory(clean);
        const std::size_t step = static_cast<std::size_t>(number("BROOK_SHARE", 1));
        std::uint64_t damages = 0;
        for (const Path& file : directory.files())
            for (const Damage damage : damagesTo(file))
                for (std::size_t at = 0; at < (isOneOfMany(damage) ? directory.sizeOf(file) : 1); at += step) {
                    ++damages;
                    const auto wrong = directory.startOn(file, damage, at);
                    QVERIFY2(!wrong, qPrintable(QString::fromStdString(fmt::format(
                                         "{}, {} at {}: {}", file.string(), nameOf(damage), at, wrong.value_or("")))));
                }
        qInfo("%llu damages to %zu files", static_cast<unsigned long long>(damages), directory.files().size());
        QVERIFY(damages > share(3'000));
    }
};

QTEST_APPLESS_MAIN(DamagedDirectoryTest)
#include "damaged_directory_test.moc"
