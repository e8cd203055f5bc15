#include "tests/engine/storage/log_fixture.h"
#include "tests/fuzz/fuzz_input.h"

using namespace brook;

namespace {

/// A log of several segments with an idempotent producer, a transaction that was aborted and one that is open.
void write(test::LogFixture& fixture) {
    for (int i = 0; i < 4; ++i) {
        for (int producer = 0; producer < 3; ++producer)
            fixture
                .append(fixture.batch({std::string(40, 'v')}, fixture.producer(producer, 0, i, producer > 0)),
                        AppendOrigin::Client, i / 2)
                .value();
        if (i == 2) fixture.endTransaction(1, 0, false, 1).value();
        fixture.clock.advance(Milliseconds(10));
    }
}

void readAll(const Log& log) {
    for (const Isolation isolation : {Isolation::LogEnd, Isolation::Committed})
        for (Offset at = log.startOffset(); at < log.endOffset();) {
            const auto slice = log.read(at, 200, true, isolation);
            if (!slice || slice->bytes.length == 0) break;
            fuzz::require(slice->nextOffset > at);
            at = slice->nextOffset;
        }
    for (const std::int64_t time :
         {std::int64_t{0}, std::int64_t{1'700'000'000'015}, std::numeric_limits<std::int64_t>::max()})
        static_cast<void>(log.offsetForTimestamp(Timestamp(time), Isolation::LogEnd));
    static_cast<void>(log.maxTimestamp());
    static_cast<void>(log.bytesFrom(log.startOffset(), Isolation::Committed));
    static_cast<void>(log.endOfEpoch(LeaderEpoch(0)));
    static_cast<void>(log.producers());
}

}  // namespace

/// A partition's directory with one file spoilt: the first byte chooses the file, the second whether the stop was
/// clean and whether the file is replaced or, from the position in the next two bytes on, overwritten. The log opens or
/// says why not; then it can be read to its end, written to and closed, and opens again as it was.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::FuzzInput input(data, size);
    test::LogFixture fixture;
    fuzz::require(fixture.open().has_value());
    write(fixture);
    fuzz::require(fixture.log->close().has_value());
    fixture.options.recoveryPoint = fixture.log->recoveryPoint();
    fixture.log.reset();

    std::vector<std::string> names{"record-counts", "00000000000000000003.txnindex", "00000000000000000003.swap"};
    const std::vector<DirectoryEntry> entries = fixture.disk.list(fixture.directory).value();
    for (const DirectoryEntry& entry : entries) names.push_back(entry.name);
    const auto path = fixture.directory / names[input.byte() % names.size()];
    const std::uint8_t how = input.byte();
    fixture.options.cleanShutdown = how % 2 == 0;
    if (how & 4) fixture.options.recoveryPoint = Offset(0);
    const auto file = fixture.disk.open(path, how & 2 ? OpenMode::Truncate : OpenMode::Create);
    fuzz::require(file && (*file)->write(how & 2 ? 0 : input.twoBytes() % 1024, input.rest()).has_value());

    if (!fixture.open()) return 0;
    readAll(*fixture.log);
    static_cast<void>(fixture.append({"x"}));
    static_cast<void>(fixture.log->roll());
    static_cast<void>(fixture.log->applyRetention(Timestamp(2'000'000'000'000)));
    readAll(*fixture.log);
    const Offset end = fixture.log->endOffset();
    if (fixture.log->offline() || !fixture.reopenCleanly()) return 0;
    fuzz::require(fixture.log->endOffset() == end);
    readAll(*fixture.log);
    return 0;
}
