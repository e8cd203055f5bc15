#pragma once

#include <numeric>
#include <string>
#include <vector>

#include "engine/records/control_record.h"
#include "engine/records/record_batch.h"
#include "engine/storage/log.h"
#include "tests/support/manual_executor.h"
#include "tests/support/silent_diagnostics.h"
#include "tests/support/simulated_file_system.h"

namespace brook::test {

/// A log on a simulated disk, and short ways to write to it and to read all of it.
struct LogFixture {
    SimulatedFileSystem disk;
    ManualClock clock;
    SeededRandom random{7};
    SilentDiagnostics diagnostics;
    Log::OpenOptions options;
    std::unique_ptr<Log> log;

    static inline const std::filesystem::path directory = "/data/orders-0";

    LogFixture() {
        options.topic = "orders";
        options.config.segmentBytes = 400;
        options.config.indexIntervalBytes = 150;
        static_cast<void>(disk.createDirectories("/data"));
        static_cast<void>(disk.syncDirectory("/data"));
        static_cast<void>(disk.syncDirectory("/"));
    }

    Result<void> open() {
        auto opened = Log::open({disk, clock, random, diagnostics}, directory, options);
        if (!opened) return failed(opened);
        log = std::move(*opened);
        for (const CountJob& job : log->uncounted()) {  // as the owner has it done by a worker
            const auto counted = countRecords(job);
            if (!counted) return failed(counted);
            log->counted(*counted);
        }
        return {};
    }
    Result<void> reopenCleanly() {
        if (auto closed = log->close(); !closed) return closed;
        options.cleanShutdown = true;
        options.recoveryPoint = log->recoveryPoint();
        options.logStartOffset = log->startOffset();
        return open();
    }
    Result<void> reopenAfterCrash(std::uint64_t seed) {
        options.cleanShutdown = false;
        options.recoveryPoint = log->recoveryPoint();
        options.logStartOffset = log->startOffset();
        log.reset();
        disk.crash(seed);
        return open();
    }
    /// As the owner does it: sync what is unsynced, then say so.
    Result<void> sync() {
        const Log::Unsynced unsynced = log->takeUnsynced();
        for (const std::shared_ptr<File>& file : unsynced.files)
            if (auto synced = file->sync(); !synced) {
                log->syncFailed(synced.error());
                return synced;
            }
        log->synced(unsynced.upTo);
        return {};
    }

    BatchBuilder::Options producer(std::int64_t id, std::int16_t epoch, std::int32_t sequence,
                                   bool transactional = false) const {
        BatchBuilder::Options batch;
        batch.producerId = ProducerId(id);
        batch.producerEpoch = ProducerEpoch(epoch);
        batch.baseSequence = Sequence(sequence);
        batch.transactional = transactional;
        return batch;
    }
    Bytes batch(const std::vector<std::string>& values, BatchBuilder::Options batchOptions = {}) const {
        BatchBuilder builder(batchOptions);
        for (const std::string& value : values) builder.add({clock.now(), asBytes("key"), asBytes(value), {}});
        return *builder.build();
    }
    tl::expected<AppendResult, AppendError> append(Bytes bytes, AppendOrigin origin = AppendOrigin::Client,
                                                   int epoch = 0) {
        auto result = log->append(bytes, {origin, LeaderEpoch(epoch), true});
        if (result) log->setHighWatermark(log->endOffset());
        return result;
    }
    tl::expected<AppendResult, AppendError> append(const std::vector<std::string>& values) {
        return append(batch(values));
    }
    ErrorCode refusal(Bytes bytes) {
        const auto result = append(std::move(bytes));
        return result ? ErrorCode::None : result.error().error.code;
    }
    tl::expected<AppendResult, AppendError> endTransaction(std::int64_t id, std::int16_t epoch, bool commit,
                                                           int leaderEpoch = 0) {
        BatchBuilder::Options marker = producer(id, epoch, -1, true);
        marker.control = true;
        BatchBuilder builder(marker);
        const Bytes key = controlRecordKey(commit ? ControlRecordType::Commit : ControlRecordType::Abort);
        const Bytes value(6);  // version 0, coordinator epoch 0
        builder.add({clock.now(), key, value, {}});
        return append(*builder.build(), AppendOrigin::Coordinator, leaderEpoch);
    }

    /// The values of all data records from the start on; an entry "?" tells where reading failed.
    std::vector<std::string> values() const {
        std::vector<std::string> all;
        for (Offset at = log->startOffset(); at < log->endOffset();) {
            const auto slice = log->read(at, 1 << 20, true, Isolation::LogEnd);
            if (!slice || slice->bytes.length == 0) return all.push_back("?"), all;
            Bytes bytes(slice->bytes.length);
            if (!slice->bytes.file->read(slice->bytes.position, bytes)) return all.push_back("?"), all;
            for (ByteView rest = bytes; !rest.empty();) {
                const auto view = BatchView::parse(rest);
                if (!view || !view->hasValidCrc()) return all.push_back("?"), all;
                Bytes scratch;
                const auto records = view->records(scratch);
                if (!records) return all.push_back("?"), all;
                for (const RecordView& record : *records)
                    if (!view->header().isControl() && record.offset >= at)
                        all.push_back(toText(record.value.value_or(ByteView{})));
                rest = rest.subspan(view->header().sizeInBytes());
            }
            at = slice->nextOffset;
        }
        return all;
    }
};

inline std::vector<std::string> numbered(int from, int until) {
    std::vector<std::string> all;
    for (int i = from; i < until; ++i) all.push_back(fmt::format("value {}", i));
    return all;
}

}  // namespace brook::test
