#include "engine/quorum/snapshot_file.h"

#include <charconv>

#include "engine/protocol/messages/control_messages.h"
#include "engine/protocol/wire.h"
#include "engine/records/control_record.h"

namespace brook {

namespace {

/// Of a batch unpacked; Kafka writes metadata batches of at most 8 MiB, and never packs them.
constexpr std::size_t largestBatch = 64 << 20;

Bytes flat(const Rope& rope) {
    Bytes bytes;
    for (const Rope::Piece& piece : rope.pieces()) {
        const auto& part = std::get<Bytes>(piece);
        bytes.insert(bytes.end(), part.begin(), part.end());
    }
    return bytes;
}

Result<Bytes> controlBatch(ControlRecordType type, const Bytes& value, Timestamp now) {
    BatchBuilder::Options options;
    options.control = true;
    BatchBuilder builder(options);
    const Bytes key = controlRecordKey(type);
    builder.add({now, key, value, {}});
    return builder.build();
}

}  // namespace

Result<Bytes> metadataBatch(const std::vector<MetadataRecord>& records, Timestamp now) {
    BatchBuilder builder;
    for (const MetadataRecord& record : records) {
        const Bytes value = printMetadataRecord(record);
        builder.add({now, std::nullopt, value, {}});
    }
    return builder.build();
}

Result<Bytes> printSnapshot(const std::vector<MetadataRecord>& records, LeaderEpoch epoch, Timestamp lastContained) {
    protocol::SnapshotHeaderRecord header;
    header.lastContainedLogTimestamp = lastContained;
    auto begin = controlBatch(ControlRecordType::SnapshotHeader, flat(protocol::encode(header, 0)), lastContained);
    if (!begin) return begin;
    auto end = controlBatch(ControlRecordType::SnapshotFooter,
                            flat(protocol::encode(protocol::SnapshotFooterRecord{}, 0)), lastContained);
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

Result<ReadRecords> readMetadataRecords(ByteView bytes) {
    ReadRecords read;
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
            for (const RecordView& record : *records)
                read.voters |= controlRecordType(record.key.value_or(ByteView{})) == ControlRecordType::KRaftVoters;
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
