#include "engine/storage/producer_snapshot.h"

#include "engine/base/byte_reader.h"
#include "engine/base/byte_writer.h"
#include "engine/base/crc32c.h"

namespace brook {

namespace {

constexpr std::int16_t version = 1;
constexpr std::size_t crcAt = 2;
constexpr std::size_t coveredFrom = 6;
constexpr std::size_t entrySize = 46;

}  // namespace

Bytes printProducerSnapshot(const std::vector<ProducerSnapshotEntry>& entries) {
    ByteWriter writer;
    writer.int16(version);
    writer.uint32(0);
    writer.int32(static_cast<std::int32_t>(entries.size()));
    for (const ProducerSnapshotEntry& entry : entries) {
        writer.int64(entry.producerId.value());
        writer.int16(entry.epoch.value());
        writer.int32(entry.lastSequence.value());
        writer.int64(entry.lastOffset.value());
        writer.int32(entry.offsetDelta);
        writer.int64(entry.timestamp.value());
        writer.int32(entry.coordinatorEpoch);
        writer.int64(entry.transactionStart.value());
    }
    storeBig(writer.bytes().data() + crcAt, crc32c(writer.view().subspan(coveredFrom)));
    return writer.release();
}

Result<std::vector<ProducerSnapshotEntry>> parseProducerSnapshot(ByteView file) {
    ByteReader reader(file);
    const std::int16_t found = reader.int16();
    const std::uint32_t crc = reader.uint32();
    const std::int32_t count = reader.int32();
    if (!reader.ok() || found != version)
        return fail(ErrorCode::CorruptMessage, "snapshot version {} is unknown", found);
    if (crc32c(file.subspan(coveredFrom)) != crc)
        return fail(ErrorCode::CorruptMessage, "the snapshot's checksum does not match");
    if (count < 0 || static_cast<std::size_t>(count) != reader.remaining() / entrySize)
        return fail(ErrorCode::CorruptMessage, "the snapshot promises {} producers", count);
    std::vector<ProducerSnapshotEntry> entries(static_cast<std::size_t>(count));
    for (ProducerSnapshotEntry& entry : entries) {
        entry.producerId = ProducerId(reader.int64());
        entry.epoch = ProducerEpoch(reader.int16());
        entry.lastSequence = Sequence(reader.int32());
        entry.lastOffset = Offset(reader.int64());
        entry.offsetDelta = reader.int32();
        entry.timestamp = Timestamp(reader.int64());
        entry.coordinatorEpoch = reader.int32();
        entry.transactionStart = Offset(reader.int64());
    }
    return entries;
}

}  // namespace brook
