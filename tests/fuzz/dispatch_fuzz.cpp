#include <cstdint>
#include <cstdlib>

#include "engine/handlers/api_table.h"
#include "tests/support/test_broker.h"

using namespace brook;

/// Two requests with any body at all, to any API in any version it is served in, on a broker that holds a topic with
/// records: each is finished at most once, nothing crashes, and the broker stops cleanly afterwards. The first byte of
/// each half chooses the API, the second the version.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView input(reinterpret_cast<const std::byte*>(data), size);
    test::TestBroker broker;
    broker.makeTopic("a", 2);
    Bytes batch = test::batchOf({"x", "y"}, broker.now());
    static_cast<void>(broker.broker().append(broker.broker().topics().partition("a", PartitionIndex(0)), batch,
                                             AppendOrigin::Client));
    broker.settle();

    for (const ByteView half : {input.first(size / 2), input.subspan(size / 2)}) {
        if (half.size() < 2) continue;
        const auto apis = servedApis();
        const ServedApi& api = apis[static_cast<std::size_t>(half[0]) % apis.size()];
        const int versions = api.served.last - api.served.first + 1;
        const auto version = static_cast<std::int16_t>(api.served.first + static_cast<int>(half[1]) % versions);
        const auto outcome =
            broker.send(broker.frame(api.key, version, api.flexible.contains(version), half.subspan(2)));
        broker.advance(Milliseconds(1000));
        if (outcome->times > 1) std::abort();
    }
    return 0;
}
