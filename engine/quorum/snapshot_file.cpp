#include "engine/quorum/snapshot_file.h"

#include <charconv>

#include "engine/quorum/control_batches.h"

namespace brook {

namespace {

/// Of a batch unpacked; Kafka writes metadata batches of at most 8 MiB, and never packs them.
constexpr std::size_t largestBatch = 64 << 20;

}  // namespace

Result<Bytes> metadataBatch(const std::vector<MetadataRecord>& records, Timestamp now) {
    BatchBuilder builder;
    for (const MetadataRecord& record : records) {
        const Bytes value = printMetadataRecord(record);
        builder.add({now, std::nullopt, value, {}});
    }
    return builder.build();
}

Result<Bytes> printSnapshot(const std::vector<MetadataRecord>& records, const QuorumImage& quorum, LeaderEpoch epoch,
                            Timestamp lastContained) {
    auto begin = snapshotHeaderBatch(quorum, lastContained);
    if (!begin) return begin;
    auto end = snapshotFooterBatch(lastContained);
    if (!end) return end;
    std::vector<Bytes> batches{std::move(*begin)};
    if (!records.empty()) {
        auto content = metadataBatch(records, lastContained);
        if (!content) return content;
        batches.push_back(std::move(*content));
    }
    batches.push_back(std::move(*end));

    Bytes file;
    Offset next{0};
    for (Bytes& batch : batches) {
        stampBatch(batch, next, epoch);
        const auto stamped = BatchHeader::parse(batch);
        if (!stamped) return failed(stamped);
        next = stamped->nextOffset();
        file.insert(file.end(), batch.begin(), batch.end());
    }
    return file;
}

Result<ReadRecords> readMetadataRecords(ByteView bytes, const QuorumImage& before) {
    ReadRecords read;
    read.quorum = before;
    Bytes scratch;
    while (!bytes.empty()) {
        const auto batch = BatchView::parse(bytes);
        if (!batch) return failed(batch);
        if (!batch->hasValidCrc())
            return fail(ErrorCode::CorruptMessage, "the metadata batch at offset {} has a wrong checksum",
                        batch->header().baseOffset);
        bytes = bytes.subspan(batch->header().sizeInBytes());
        const auto records = batch->records(scratch, largestBatch);
        if (!records) return failed(records);
        if (batch->header().isControl()) {
            for (const RecordView& record : *records) {
                auto applied =
                    applyControlRecord(read.quorum, record.key.value_or(ByteView{}), record.value.value_or(ByteView{}));
                if (!applied) return failed(applied);
            }
            continue;
        }
        for (const RecordView& record : *records) {
            auto parsed = parseMetadataRecord(record.value.value_or(ByteView{}));
            if (parsed) {
                read.records.push_back(std::move(*parsed));
            } else if (parsed.error().code == ErrorCode::UnsupportedVersion) {
                read.unknown.push_back(fmt::format("offset {}: {}", record.offset, parsed.error().message));
            } else {
                return failed(parsed);
            }
        }
    }
    return read;
}

std::optional<SnapshotId> SnapshotId::parse(std::string_view name) {
    constexpr std::string_view ending = ".checkpoint";
    const std::size_t dash = name.find('-');
    if (!name.ends_with(ending) || dash != 20) return std::nullopt;
    std::int64_t offset = 0;
    std::int32_t epoch = 0;
    const std::string_view epochText = name.substr(dash + 1, name.size() - ending.size() - dash - 1);
    if (std::from_chars(name.data(), name.data() + dash, offset).ptr != name.data() + dash) return std::nullopt;
    if (std::from_chars(epochText.data(), epochText.data() + epochText.size(), epoch).ptr !=
        epochText.data() + epochText.size())
        return std::nullopt;
    return SnapshotId{Offset(offset), LeaderEpoch(epoch)};
}

}  // namespace brook
