#include <cstdlib>

#include "engine/records/control_record.h"
#include "engine/records/record_iterator.h"
#include "engine/records/record_walk.h"

using namespace brook;

namespace {

void require(bool condition) {
    if (!condition) std::abort();
}

/// Both ways to walk a batch must agree, and what was read must build and read again.
void readAgain(const std::vector<RecordView>& records, const BatchHeader& header) {
    BatchBuilder builder;
    for (const RecordView& record : records) {
        if (record.key) (void)controlRecordType(*record.key);
        builder.add({record.timestamp, record.key, record.value, record.headers});
    }
    if (builder.empty()) return;
    const Bytes bytes = builder.build().value();
    const BatchView batch = BatchView::parse(bytes).value();
    Bytes scratch;
    const auto again = batch.records(scratch);
    require(batch.hasValidCrc() && again && again->size() == static_cast<std::size_t>(header.recordCount));
    for (std::size_t i = 0; i < records.size(); ++i) {
        require((*again)[i].key.has_value() == records[i].key.has_value());
        require((*again)[i].headers.size() == records[i].headers.size());
        if (records[i].value) require(asText(*(*again)[i].value) == asText(*records[i].value));
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView bytes(reinterpret_cast<const std::byte*>(data), size);
    const auto batch = BatchView::parse(bytes);
    if (!batch) return 0;
    (void)batch->hasValidCrc();
    constexpr std::size_t limit = 4 << 20;
    Bytes scratch;
    const auto records = batch->records(scratch, limit);
    auto walk = RecordWalk::over(*batch, limit, Decompressor::Window::Bounded);
    if (!walk) {
        require(!records);
        return 0;
    }
    std::size_t steps = 0;
    bool sound = true;
    while (sound && !walk->atEnd()) {
        const auto facts = walk->next();
        sound = facts.has_value();
        if (sound && records) require(batch->header().baseOffset + facts->offsetDelta == (*records)[steps].offset);
        if (sound && records) require(facts->timestamp == (*records)[steps].timestamp);
        ++steps;
    }
    if (batch->header().recordCount > 0) require(sound == records.has_value());
    if (!records) return 0;
    require(steps == records->size());
    readAgain(*records, batch->header());
    return 0;
}
