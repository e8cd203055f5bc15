#include <cstdlib>

#include "engine/decode/decoder.h"
#include "engine/decode/schema.h"
#include "engine/formats/json_index.h"
#include "tests/fuzz/fuzz_input.h"

using namespace brook;

namespace {

const decode::Schema& schema() {
    static const auto made = decode::avroSchema(
        R"({"type":"record","name":"A","fields":[{"name":"n","type":["null","A","long","bytes"]},)"
        R"({"name":"l","type":{"type":"array","items":"string"}},{"name":"m","type":{"type":"map","values":"float"}}]})");
    return **made;
}

constexpr const char* topics[] = {"t", "__consumer_offsets", "__transaction_state", "__cluster_metadata"};

}  // namespace

/// A decoder, a topic and an extent, then a payload: whatever they are, the decoder ends with what the bytes say or why
/// they say nothing; JSON it writes is JSON, and the bytes its values came from are there.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2) return 0;
    const ByteView bytes = std::as_bytes(std::span(data + 2, size - 2));
    decode::Source source{topics[data[1] % 4], (data[1] & 4) != 0, bytes, &schema(),
                          data[1] & 8 ? decode::Extent::Beginning : decode::Extent::Whole};
    const auto decoder = static_cast<decode::Decoder>(data[0] % decode::decoderCount);
    const auto decoded = decode::decodeWith(decoder, bytes, source);
    if (!decoded) {
        if (decoded.error().message.empty()) std::abort();
        return 0;
    }
    if (decoded->isJson && !formats::JsonIndex::of(asBytes(decoded->text))) std::abort();
    for (const decode::Span& span : decoded->spans)
        if (span.textBegin >= span.textEnd || span.textEnd > decoded->text.size() || span.byteEnd > bytes.size())
            std::abort();
    (void)decode::guessFor(std::span(&bytes, 1), source.topic, source.isKey, {});
    return 0;
}
