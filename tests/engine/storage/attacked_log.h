#pragma once

#include "tests/engine/storage/log_fixture.h"

namespace brook::test {

/// A record, and where its batch lies.
struct Written {
    Offset offset;
    std::string value;
    std::string file;         // the segment that holds it
    std::uint64_t begin = 0;  // of its batch
    std::uint64_t end = 0;
    Timestamp timestamp = noTimestamp;
    bool holds(const std::string& name, std::uint64_t byte) const {
        return file == name && byte >= begin && byte < end;
    }
};

/// A log that was closed well, what was written to it, and ways to damage it.
struct AttackedLog : LogFixture {
    std::vector<Written> written;
    Offset end;

    /// A batch that is younger than the one before, now by more and now by less.
    void put(std::vector<std::string> values, BatchBuilder::Options batchOptions = {}, int epoch = 0) {
        clock.advance(Milliseconds(1 + written.size() * 37 % 101));
        const auto added = append(batch(values, batchOptions), AppendOrigin::Client, epoch);
        if (!added) throw std::runtime_error("the append was refused");
        const auto slice = log->read(added->firstOffset, 1, true, Isolation::LogEnd);
        const std::string name = slice->bytes.file->path().filename().string();
        for (std::size_t i = 0; i < values.size(); ++i)
            written.push_back({added->firstOffset + static_cast<std::int64_t>(i), values[i], name,
                               slice->bytes.position, slice->bytes.position + slice->bytes.length, clock.now()});
    }
    void close() {
        end = log->endOffset();
        if (!log->close()) throw std::runtime_error("the log does not close");
        log.reset();
    }
    /// Producers, transactions of both ends and two epochs over several segments.
    void fillWithAll() {
        if (!open()) throw std::runtime_error("the log does not open");
        int next = 0;
        std::int32_t sequence = 0, transactional = 0;
        for (int round = 0; round < 6; ++round) {
            const auto one = [&next] { return std::vector<std::string>{"value " + std::to_string(next++)}; };
            put(one(), {}, round / 3);
            put(one(), producer(4, 0, sequence++), round / 3);
            put(one(), producer(9, 0, transactional++, true), round / 3);
            if (!endTransaction(9, 0, round % 2 == 0, round / 3)) throw std::runtime_error("no marker was written");
        }
        close();
    }
    /// Three segments of sixteen batches of 128 bytes, each with an entry in the index: a length that became another
    /// leads to a batch, or to the end.
    void fillEven() {
        constexpr std::size_t size = 128;
        options.config.segmentBytes = 16 * size;
        options.config.indexIntervalBytes = 1;
        if (!open()) throw std::runtime_error("the log does not open");
        std::string value;
        while (batch({value}).size() < size) value += 'e';
        for (int i = 0; i < 48; ++i) put({value});
        close();
    }
    /// A MiB in batches of about four KiB.
    void fillLarge() {
        options.config.segmentBytes = 256 << 10;
        options.config.indexIntervalBytes = 4096;
        if (!open()) throw std::runtime_error("the log does not open");
        for (int i = 0; i < 270; ++i)
            put({std::string(4000, static_cast<char>('a' + i % 26)) + std::to_string(i),
                 "second " + std::to_string(i)});
        close();
    }

    void replace(const std::filesystem::path& path, ByteView content) {
        const auto file = disk.open(path, OpenMode::Truncate);
        if (!file || !(*file)->write(0, content)) throw std::runtime_error("no damage was done");
    }
    /// After a clean stop closed segments are believed by their indexes, as large ones are: small ones would be walked.
    void openTrusting(Offset recoveryPoint, bool clean) {
        options.cleanShutdown = clean;
        if (clean) options.walkedAnyway = 0;
        options.recoveryPoint = recoveryPoint;
        if (auto opened = open(); !opened) throw std::runtime_error("it does not open: " + opened.error().message);
    }
    /// Whether a reader gets the record, with a checksum that is right.
    bool isReadable(const Written& record) const {
        const auto slice = log->read(record.offset, 1, true, Isolation::LogEnd);
        if (!slice || slice->bytes.length == 0) return false;
        Bytes bytes(slice->bytes.length);
        const auto count = slice->bytes.file->read(slice->bytes.position, bytes);
        const auto view = BatchView::parse(ByteView(bytes).first(count.value_or(0)));
        if (!view || !view->hasValidCrc()) return false;
        Bytes scratch;
        const auto records = view->records(scratch);
        if (!records) return false;
        return std::any_of(records->begin(), records->end(), [&record](const RecordView& each) {
            return each.offset == record.offset && toText(*each.value) == record.value;
        });
    }
    /// Whether its time leads to it, or to another of the same time.
    bool isFoundByTime(const Written& record) const {
        const auto found = log->offsetForTimestamp(record.timestamp, Isolation::LogEnd);
        return found && *found && (*found)->timestamp == record.timestamp;
    }
    std::vector<std::string> files() {
        std::vector<std::string> names;
        const auto entries = disk.list(directory);
        for (const DirectoryEntry& entry : entries.value()) names.push_back(entry.name);
        return names;
    }
};

}  // namespace brook::test
