#include "engine/storage/index_format.h"

#include "engine/base/byte_reader.h"

namespace brook {

namespace {

template <class Int>
void append(Bytes& to, Int value) {
    const std::size_t at = to.size();
    to.resize(at + sizeof value);
    storeBig(to.data() + at, value);
}

/// Reads entries one after the other for as long as each `follows` the one before.
template <class Entry, class Read, class Follows>
std::vector<Entry> parseEntries(ByteView file, Read read, Follows follows) {
    std::vector<Entry> entries;
    ByteReader reader(file.first(file.size() / Entry::size * Entry::size));
    while (!reader.atEnd()) {
        const Entry entry = read(reader);
        if (!entries.empty() && !follows(entries.back(), entry)) break;
        entries.push_back(entry);
    }
    return entries;
}

}  // namespace

void appendEntry(Bytes& to, const OffsetIndexEntry& entry) {
    append(to, entry.relativeOffset);
    append(to, entry.position);
}

void appendEntry(Bytes& to, const TimeIndexEntry& entry) {
    append(to, entry.timestamp.value());
    append(to, entry.relativeOffset);
}

void appendEntry(Bytes& to, const AbortedEntry& entry) {
    append(to, std::int16_t{0});
    append(to, entry.producerId.value());
    append(to, entry.firstOffset.value());
    append(to, entry.lastOffset.value());
    append(to, entry.lastStableOffset.value());
}

std::vector<OffsetIndexEntry> parseOffsetIndex(ByteView file) {
    auto entries = parseEntries<OffsetIndexEntry>(
        file,
        [](ByteReader& reader) {
            return OffsetIndexEntry{reader.int32(), reader.int32()};
        },
        [](const auto& before, const auto& next) {
            return next.relativeOffset > before.relativeOffset && next.position > before.position;
        });
    // A preallocated file without entries reads as one of zeroes, which no index begins with.
    if (entries.size() == 1 && entries[0] == OffsetIndexEntry{}) entries.clear();
    return entries;
}

std::vector<TimeIndexEntry> parseTimeIndex(ByteView file) {
    auto entries = parseEntries<TimeIndexEntry>(
        file,
        [](ByteReader& reader) {
            const Timestamp timestamp(reader.int64());
            return TimeIndexEntry{timestamp, reader.int32()};
        },
        [](const auto& before, const auto& next) {
            return next.timestamp >= before.timestamp && next.relativeOffset > before.relativeOffset;
        });
    if (entries.size() == 1 && entries[0] == TimeIndexEntry{Timestamp(0), 0}) entries.clear();
    return entries;
}

std::vector<AbortedEntry> parseAbortedIndex(ByteView file) {
    return parseEntries<AbortedEntry>(
        file,
        [](ByteReader& reader) {
            reader.int16();
            AbortedEntry entry;
            entry.producerId = ProducerId(reader.int64());
            entry.firstOffset = Offset(reader.int64());
            entry.lastOffset = Offset(reader.int64());
            entry.lastStableOffset = Offset(reader.int64());
            return entry;
        },
        [](const auto& before, const auto& next) { return next.lastOffset > before.lastOffset; });
}

}  // namespace brook
