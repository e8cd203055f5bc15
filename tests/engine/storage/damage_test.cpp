#include <QTest>

#include "tests/engine/storage/attacked_log.h"
#include "tests/support/log_reader.h"
#include "tests/support/share.h"

using namespace brook;
using namespace brook::test;

namespace {

using Path = std::filesystem::path;

/// What a reader misses that the damage at `byte` of `name` does not excuse.
std::optional<std::string> missing(const AttackedLog& attacked, const std::string& name, std::uint64_t byte) {
    for (const Written& record : attacked.written)
        if (!record.holds(name, byte) && !attacked.isReadable(record))
            return fmt::format("offset {} cannot be read", record.offset);
    if (name.ends_with(".log")) return std::nullopt;  // a changed record may claim any time
    for (const Written& record : attacked.written)
        if (!attacked.isFoundByTime(record)) return fmt::format("its time does not lead to offset {}", record.offset);
    return std::nullopt;
}

/// Damage to what was promised: it is named or refused by its checksum, all else is read, and no offset is given out
/// again.
std::optional<std::string> checkTrusted(AttackedLog& attacked, const std::string& name, std::uint64_t byte,
                                        bool clean) {
    attacked.openTrusting(attacked.end, clean);
    if (auto wrong = missing(attacked, name, byte)) return wrong;
    if (attacked.log->endOffset() < attacked.end) return "offsets would be given out again";
    for (const Written& record : attacked.written)
        if (record.holds(name, byte) && attacked.log->recovery().damage.empty() && attacked.isReadable(record) &&
            name.ends_with(".log") && byte - record.begin >= 21)
            return fmt::format("a changed record at offset {} is read as if it were right", record.offset);
    if (!attacked.append({"next"})) return "it takes nothing more";
    return std::nullopt;
}

/// Damage to what no sync has covered: what lies before it is there, and nothing behind it.
std::optional<std::string> checkUntrusted(AttackedLog& attacked, const std::string& name, std::uint64_t byte) {
    attacked.openTrusting(Offset(0), false);
    bool damaged = false;
    for (const Written& record : attacked.written) {
        damaged |= record.holds(name, byte);
        if (!damaged && !attacked.isReadable(record)) return fmt::format("offset {} cannot be read", record.offset);
    }
    if (!attacked.append({"next"})) return "it takes nothing more";
    return std::nullopt;
}

/// The bits of a batch that say which bytes and offsets are its own: the base offset, which no checksum covers, the
/// length and the distance of the last offset.
std::vector<std::uint64_t> bitsOfPlace() {
    std::vector<std::uint64_t> bits;
    const auto field = [&bits](std::uint64_t at, std::uint64_t size) {
        for (std::uint64_t bit = at * 8; bit < (at + size) * 8; ++bit) bits.push_back(bit);
    };
    field(batch_layout::baseOffset, sizeof(std::int64_t));
    field(batch_layout::batchLength, sizeof(std::int32_t));
    field(batch_layout::lastOffsetDelta, sizeof(std::int32_t));
    return bits;
}

}  // namespace

/// Bytes that are not what was written: cut off or flipped, in each kind of file of a partition.
///
/// By command, longer: BROOK_FLIPS=8388608 storage_damage_test everyBit… flips each bit of the large log.
class DamageTest : public QObject {
    Q_OBJECT
private slots:
    void everyFileBesideTheLogMayBeCutAtEveryByte() {
        AttackedLog whole;
        whole.fillWithAll();
        for (const std::string& name : whole.files()) {
            if (name.ends_with(".log")) continue;
            const Bytes content = whole.disk.content(LogFixture::directory / name);
            for (std::size_t length = 0; length < content.size(); ++length)
                for (const bool clean : {true, false}) {
                    AttackedLog attacked;
                    attacked.fillWithAll();
                    attacked.replace(LogFixture::directory / name, ByteView(content).first(length));
                    const auto wrong = checkTrusted(attacked, name, length, clean);
                    QVERIFY2(!wrong, qPrintable(describe(name, length, clean, wrong.value_or(""))));
                }
        }
    }

    void everyByteOfEveryFileBesideTheLogMayBeAnother() {
        AttackedLog whole;
        whole.fillWithAll();
        for (const std::string& name : whole.files()) {
            if (name.ends_with(".log")) continue;
            const Bytes content = whole.disk.content(LogFixture::directory / name);
            for (std::size_t byte = 0; byte < content.size(); ++byte)
                for (const bool clean : {true, false}) {
                    AttackedLog attacked;
                    attacked.fillWithAll();
                    attacked.disk.flipBit(LogFixture::directory / name, byte * 8 + byte % 8);
                    const auto wrong = checkTrusted(attacked, name, byte, clean);
                    QVERIFY2(!wrong, qPrintable(describe(name, byte, clean, wrong.value_or(""))));
                }
        }
    }

    void everyBitOfATimeIndexMayBeAnother() {
        AttackedLog whole;
        whole.fillWithAll();
        for (const std::string& name : whole.files()) {
            if (!name.ends_with(".timeindex")) continue;
            const std::size_t bits = whole.disk.content(LogFixture::directory / name).size() * 8;
            for (std::size_t bit = 0; bit < bits; ++bit) {
                AttackedLog attacked;
                attacked.fillWithAll();
                attacked.disk.flipBit(LogFixture::directory / name, bit);
                const auto wrong = checkTrusted(attacked, name, bit / 8, true);
                QVERIFY2(!wrong, qPrintable(describe(name, bit / 8, true, wrong.value_or(""))));
            }
        }
    }

    /// A batch that claims to be longer, to hold more or to come sooner must not hide those beside it.
    void everyBitThatSaysWhereABatchLiesMayBeAnother_data() {
        QTest::addColumn<bool>("even");
        QTest::newRow("of all kinds") << false;
        QTest::newRow("of one size") << true;
    }
    void everyBitThatSaysWhereABatchLiesMayBeAnother() {
        QFETCH(bool, even);
        const auto fill = [even](AttackedLog& log) { even ? log.fillEven() : log.fillWithAll(); };
        AttackedLog whole;
        fill(whole);
        for (const Written& broken : whole.written)
            for (const std::uint64_t bit : bitsOfPlace())
                for (const bool trusted : {true, false}) {
                    AttackedLog attacked;
                    fill(attacked);
                    attacked.disk.flipBit(LogFixture::directory / broken.file, broken.begin * 8 + bit);
                    const auto wrong = trusted ? checkTrusted(attacked, broken.file, broken.begin, true)
                                               : checkUntrusted(attacked, broken.file, broken.begin);
                    QVERIFY2(!wrong,
                             qPrintable(describe(broken.file, broken.begin + bit / 8, trusted, wrong.value_or(""))));
                }
    }

    void everyByteOfTheLastBatchMayBeCutOff() {
        AttackedLog whole;
        whole.fillWithAll();
        const Written& last = whole.written.back();
        for (std::uint64_t length = last.begin; length < last.end; ++length)
            for (const bool trusted : {true, false}) {
                AttackedLog attacked;
                attacked.fillWithAll();
                const Path path = LogFixture::directory / last.file;
                const Bytes content = attacked.disk.content(path);
                attacked.replace(path, ByteView(content).first(length));
                const auto wrong = trusted ? checkTrusted(attacked, last.file, last.begin, false)
                                           : checkUntrusted(attacked, last.file, last.begin);
                QVERIFY2(!wrong, qPrintable(describe(last.file, length, trusted, wrong.value_or(""))));
                QVERIFY(trusted != attacked.log->recovery().damage.empty());
            }
    }

    void everyBitOfTheLastBatchMayBeAnother() {
        AttackedLog whole;
        whole.fillWithAll();
        const Written& last = whole.written.back();
        for (std::uint64_t bit = last.begin * 8; bit < last.end * 8; ++bit)
            for (const bool trusted : {true, false}) {
                AttackedLog attacked;
                attacked.fillWithAll();
                attacked.disk.flipBit(LogFixture::directory / last.file, bit);
                const auto wrong = trusted ? checkTrusted(attacked, last.file, bit / 8, false)
                                           : checkUntrusted(attacked, last.file, bit / 8);
                QVERIFY2(!wrong, qPrintable(describe(last.file, bit / 8, trusted, wrong.value_or(""))));
            }
    }

    /// Once a reader came to what is no batch, none gets it any more: what lies before it is read, and what lies
    /// behind.
    void whatIsReadInOneGoEndsBeforeAHole() {
        AttackedLog whole;
        whole.fillLarge();
        for (const Written& broken : whole.written) {
            if (broken.offset.value() % 20 != 10) continue;
            AttackedLog attacked;
            attacked.fillLarge();
            attacked.disk.flipBit(LogFixture::directory / broken.file, (broken.begin + batch_layout::magic) * 8);
            attacked.openTrusting(attacked.end, true);
            QVERIFY(!attacked.isReadable(broken));
            const auto all = readRecords(*attacked.log, Isolation::LogEnd, 1 << 20);
            QVERIFY2(all, all ? "" : all.error().message.c_str());
            std::set<Offset> seen;
            for (const ReadRecord& record : *all) seen.insert(record.offset);
            for (const Written& record : attacked.written)
                QCOMPARE(seen.contains(record.offset), !record.holds(broken.file, broken.begin));
        }
    }

    void everyBitOfALargeLogMayBeAnother() {
        const std::uint64_t seed = number("BROOK_SEED", 20'261'126);
        AttackedLog attacked;
        attacked.fillLarge();
        std::vector<std::pair<std::string, std::uint64_t>> logs;
        std::uint64_t bits = 0;
        for (const std::string& name : attacked.files())
            if (name.ends_with(".log")) {
                logs.emplace_back(name, attacked.disk.content(LogFixture::directory / name).size() * 8);
                bits += logs.back().second;
            }
        QVERIFY(bits >= (std::uint64_t{8} << 20));
        const std::uint64_t flips = std::min(number("BROOK_FLIPS", share(500)), bits);
        qInfo("BROOK_SEED=%llu BROOK_FLIPS=%llu", static_cast<unsigned long long>(seed),
              static_cast<unsigned long long>(flips));
        SeededRandom random(seed);
        for (std::uint64_t i = 0; i < flips; ++i) {
            std::uint64_t bit = flips == bits ? i : random.below(bits);
            std::size_t at = 0;
            for (; bit >= logs[at].second; ++at) bit -= logs[at].second;
            const std::string name = logs[at].first;
            for (const bool trusted : {true, false}) {
                AttackedLog once;
                once.fillLarge();
                once.disk.flipBit(LogFixture::directory / name, bit);
                const auto wrong =
                    trusted ? checkTrusted(once, name, bit / 8, true) : checkUntrusted(once, name, bit / 8);
                QVERIFY2(!wrong, qPrintable(describe(name, bit / 8, trusted, wrong.value_or(""))));
            }
        }
    }

private:
    static QString describe(const std::string& name, std::uint64_t byte, bool trusted, const std::string& wrong) {
        return QString::fromStdString(
            fmt::format("{} at byte {}, {}: {}", name, byte, trusted ? "trusted" : "not trusted", wrong));
    }
};

QTEST_APPLESS_MAIN(DamageTest)
#include "damage_test.moc"
