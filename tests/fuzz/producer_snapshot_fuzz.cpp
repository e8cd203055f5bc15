#include "engine/base/crc32c.h"
#include "engine/storage/producer_snapshot.h"
#include "engine/storage/producer_state.h"
#include "tests/fuzz/fuzz_input.h"

using namespace brook;

/// Any bytes as a producer snapshot, with the right checksum, which no fuzzer would guess: what was read is printed and
/// read alike, and a log goes on with it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView input = fuzz::FuzzInput(data, size).rest();
    static_cast<void>(parseProducerSnapshot(input));  // refused, mostly
    if (input.size() < 6) return 0;
    Bytes file(input.begin(), input.end());
    storeBig(file.data() + 2, crc32c(ByteView(file).subspan(6)));
    const auto entries = parseProducerSnapshot(file);
    if (!entries) return 0;
    fuzz::require(parseProducerSnapshot(printProducerSnapshot(*entries)).value() == *entries);

    ProducerState state;
    state.restore(*entries);
    BatchHeader next;
    next.recordCount = 1;
    if (!entries->empty()) {
        next.producerId = entries->front().producerId;
        next.producerEpoch = entries->front().epoch;
        next.baseSequence = Sequence(0);
    }
    static_cast<void>(state.check(next));  // whatever it says
    static_cast<void>(state.firstUnstable());
    static_cast<void>(state.facts());
    static_cast<void>(state.append(next, std::nullopt));
    state.highWatermarkMoved(Offset(1));
    state.startMoved(Offset(1));
    static_cast<void>(state.snapshot());
    state.expire(Timestamp(1), Milliseconds(1));
    return 0;
}
