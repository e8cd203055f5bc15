#include <cstdlib>

#include "engine/protocol/frame.h"
#include "engine/protocol/wire.h"
#include "tests/engine/protocol/every_message.h"

using namespace brook;
using namespace brook::protocol;

namespace {

/// Reads the bytes as the one message that was chosen. What can be read can be written, and is then read alike.
struct ReadAndWrite {
    int chosen;
    std::int16_t version;
    Bytes body;

    template <class Message>
    void operator()(const char*) {
        if (chosen-- != 0) return;
        constexpr VersionRange known = Message::versions;
        version = static_cast<std::int16_t>(known.first + version % (known.last - known.first + 1));
        const auto message = decode<Message>(body, version);
        if (!message) return;
        Bytes written = encode(*message, version).flatten().value();
        const Bytes once = written;
        const auto again = decode<Message>(written, version);
        if (!again || encode(*again, version).flatten().value() != once) std::abort();
    }
};

}  // namespace

/// Two bytes choose message and version, the rest is its body; the whole is also tried as a request frame.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView input = std::as_bytes(std::span(data, size));
    Bytes frame(input.begin(), input.end());
    (void)peekHeader(frame);
    (void)openRequest(frame, always);
    (void)openRequest(frame, never);
    if (size < 2) return 0;
    ReadAndWrite action{data[0], data[1], Bytes(input.begin() + 2, input.end())};
    test::forEachMessage(action);
    return 0;
}
