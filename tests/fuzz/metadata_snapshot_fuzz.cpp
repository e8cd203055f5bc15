#include "engine/metadata/apply.h"
#include "engine/quorum/snapshot_file.h"
#include "tests/fuzz/fuzz_input.h"

using namespace brook;

/// Any bytes as a metadata snapshot, or a stretch of the metadata log, with the right checksums; and as the records in
/// one batch of it, so many bytes each as the byte before says.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView input = fuzz::FuzzInput(data, size).rest();
    Bytes file(input.begin(), input.end());
    for (std::size_t at = 0; at < file.size();) {
        const auto batch = BatchView::parse(ByteView(file).subspan(at));
        if (!batch) break;
        renewCrc(MutableBytes(file).subspan(at, batch->header().sizeInBytes()));
        at += batch->header().sizeInBytes();
    }
    if (const auto read = readMetadataRecords(file)) applyRecords({}, read->records);

    fuzz::FuzzInput pieces(data, size);
    BatchBuilder builder;
    while (!pieces.empty()) builder.add({Timestamp(1), std::nullopt, pieces.take(pieces.byte()), {}});
    if (builder.empty()) return 0;
    const auto read = readMetadataRecords(builder.build().value());
    if (!read) return 0;
    const auto image = applyRecords({}, read->records);
    const auto whole = printSnapshot(recordsOf(*image), image->quorum, LeaderEpoch(1), Timestamp(1));
    fuzz::require(whole && readMetadataRecords(*whole).has_value());
    return 0;
}
