#pragma once

#include <map>

#include "engine/records/control_record.h"
#include "engine/storage/cleaner.h"
#include "tests/engine/storage/log_fixture.h"

namespace brook::test {

/// A compacted log on a simulated disk, cleaned step by step on the test's own thread.
struct CompactionFixture : LogFixture {
    std::size_t mapBytes = 1 << 16;
    std::atomic<bool> abandoned{false};

    CompactionFixture() {
        options.config.cleanupDelete = false;
        options.config.cleanupCompact = true;
        options.config.minCleanableDirtyRatio = 0;
    }

    /// One record of a key; no value is a tombstone.
    struct KeyValue {
        std::string key;
        std::optional<std::string> value;
        friend bool operator==(const KeyValue&, const KeyValue&) = default;
    };
    Bytes keyed(const std::vector<KeyValue>& records, BatchBuilder::Options batchOptions = {}) const {
        BatchBuilder builder(batchOptions);
        for (const KeyValue& record : records)
            builder.add({clock.now(),
                         asBytes(record.key),
                         record.value ? std::optional(asBytes(*record.value)) : std::nullopt,
                         {}});
        return *builder.build();
    }
    bool put(const std::string& key, std::optional<std::string> value) {
        return append(keyed({{key, std::move(value)}})).has_value();
    }
    /// A roll, and one record behind it so that everything before is closed and the last stable offset past it.
    bool roll() { return log->roll().has_value(); }

    Result<CleanedLog> pass() {
        OffsetMap map(mapBytes, 0.9, KeyedHash(1, 2));
        return CleaningPass(disk, log->view(), clock.now(), map, abandoned).run();
    }
    Result<void> swap(CleanedLog cleaned) {
        if (auto begun = log->beginSwap(std::move(cleaned)); !begun) return begun;
        for (;;) {
            if (auto synced = disk.syncDirectory(directory); !synced) return synced;
            const auto more = log->advanceSwap();
            if (!more) return failed(more);
            if (!*more) return {};
        }
    }
    /// Passes until nothing more can be cleaned; returns how many, or -1.
    int clean() {
        int passes = 0;
        do {
            auto cleaned = pass();
            if (!cleaned || !swap(std::move(*cleaned))) return -1;
            ++passes;
        } while (!cleanableRange(*log->view(), clock.now()).empty());
        return passes;
    }

    struct Stored {
        std::int64_t offset;
        std::string key;
        std::optional<std::string> value;
        friend bool operator==(const Stored&, const Stored&) = default;
    };
    /// Every batch of the log, with its bytes; stops where reading fails.
    std::vector<Bytes> batches() const {
        std::vector<Bytes> all;
        for (Offset at = log->startOffset(); at < log->endOffset();) {
            const auto slice = log->read(at, 1 << 20, true, Isolation::LogEnd);
            if (!slice || slice->bytes.length == 0) return all;
            Bytes bytes(slice->bytes.length);
            if (!slice->bytes.file->read(slice->bytes.position, bytes)) return all;
            for (ByteView rest = bytes; !rest.empty();) {
                const auto view = BatchView::parse(rest);
                if (!view || !view->hasValidCrc()) return all;
                all.emplace_back(view->bytes().begin(), view->bytes().end());
                rest = rest.subspan(view->header().sizeInBytes());
            }
            at = slice->nextOffset;
        }
        return all;
    }
    std::vector<BatchHeader> headers() const {
        std::vector<BatchHeader> all;
        for (const Bytes& bytes : batches()) all.push_back(*BatchHeader::parse(bytes));
        return all;
    }
    /// Every data record.
    std::vector<Stored> stored() const {
        std::vector<Stored> all;
        for (const Bytes& bytes : batches()) {
            const auto view = BatchView::parse(bytes);
            Bytes scratch;
            const auto records = view->records(scratch);
            if (!records || view->header().isControl()) continue;
            for (const RecordView& record : *records)
                all.push_back({record.offset.value(), toText(record.key.value_or(ByteView{})),
                               record.value ? std::optional(toText(*record.value)) : std::nullopt});
        }
        return all;
    }
    /// "offset key=value" of every data record; a tombstone has no "=".
    std::vector<std::string> lines() const {
        std::vector<std::string> all;
        for (const Stored& record : stored())
            all.push_back(fmt::format("{} {}{}", record.offset, record.key, record.value ? "=" + *record.value : ""));
        return all;
    }
    std::vector<std::string> files(std::string_view containing) {
        std::vector<std::string> names;
        const auto entries = disk.list(directory);
        for (const DirectoryEntry& entry : entries.value())
            if (entry.name.find(containing) != std::string::npos) names.push_back(entry.name);
        return names;
    }
};

}  // namespace brook::test
