#include "engine/storage/record_check.h"

#include <limits>
#include <optional>

#include "engine/records/record_walk.h"

namespace brook {

namespace {

/// How far a batch may unpack: where little arrived, what a request could hold as it is, and some more; else a hundred
/// times what arrived, which no text reaches. Kafka knows no bound and unpacks for as long as it takes.
std::size_t unpackLimit(const BatchHeader& header) {
    constexpr std::size_t largest = std::numeric_limits<std::int32_t>::max();
    return std::clamp<std::size_t>(header.sizeInBytes() * 100, 128 << 20, largest);
}

bool timeIsAcceptable(Timestamp timestamp, Timestamp now, const LogConfig& config) {
    if (timestamp < now - config.timestampBeforeMax.count()) return false;
    return timestamp <= now || timestamp - now <= config.timestampAfterMax.count();
}

/// The records that a batch is refused for (KIP-467). So that time and answer are bounded by what arrived, a batch that
/// has more of them than it has room for records, and more than ten thousand, is read no further.
class RefusedRecords {
public:
    explicit RefusedRecords(const BatchHeader& header)
        : m_most(std::max<std::size_t>(10'000, header.sizeInBytes() / smallestRecord)) {}

    void add(ErrorCode code, RecordError record) {
        if (code == ErrorCode::InvalidTimestamp) m_code = code;
        m_records.push_back(std::move(record));
    }
    bool empty() const { return m_records.empty(); }
    bool full() const { return m_records.size() >= m_most; }
    /// One bad timestamp, and the whole batch is refused as Kafka refuses it for timestamps.
    AppendError error() && {
        return {Error{m_code, fmt::format("the batch is refused for {}{} of its records", full() ? "at least " : "",
                                          m_records.size())},
                std::move(m_records)};
    }

private:
    static constexpr std::size_t smallestRecord = 7;
    std::size_t m_most;
    ErrorCode m_code = ErrorCode::InvalidRecord;
    std::vector<RecordError> m_records;
};

/// Why a record is refused, if it is; for one reason only, as Kafka says it.
struct Refusal {
    ErrorCode code;
    std::string why;
};
std::optional<Refusal> refusal(const RecordFacts& record, std::int32_t index, TimestampType clientsType,
                               const LogConfig& config, Timestamp now) {
    if (record.offsetDelta != index)
        return Refusal{ErrorCode::InvalidRecord,
                       fmt::format("offset delta {} where {} was expected", record.offsetDelta, index)};
    if (config.cleanupCompact && !record.hasKey)
        return Refusal{ErrorCode::InvalidRecord, "a compacted topic takes no record without a key"};
    if (config.timestampType == TimestampType::CreateTime && record.timestamp != noTimestamp) {
        if (timeIsAcceptable(record.timestamp, now, config)) return std::nullopt;
        return Refusal{ErrorCode::InvalidTimestamp,
                       fmt::format("timestamp {} is too far from the broker's {}", record.timestamp, now)};
    }
    if (clientsType == TimestampType::LogAppendTime)
        return Refusal{ErrorCode::InvalidTimestamp, "only a broker may say that a timestamp is its own"};
    return std::nullopt;
}

}  // namespace

tl::unexpected<AppendError> unreadable(const Error& error) {
    const ErrorCode code = error.code == ErrorCode::CorruptMessage ? ErrorCode::UnknownServerError : error.code;
    return tl::unexpected(AppendError{Error{code, error.message}, {}});
}

tl::expected<CheckedRecords, AppendError> checkRecords(const BatchView& batch, const LogConfig& config, Timestamp now) {
    auto records = RecordWalk::over(batch, unpackLimit(batch.header()), Decompressor::Window::Bounded);
    if (!records) return unreadable(records.error());
    CheckedRecords checked;
    RefusedRecords refused(batch.header());
    for (std::int32_t index = 0; !records->atEnd() && !refused.full(); ++index) {
        const Result<RecordFacts> record = records->next();
        if (!record) return unreadable(record.error());
        if (auto refusedFor = refusal(*record, index, batch.header().timestampType(), config, now))
            refused.add(refusedFor->code, {index, std::move(refusedFor->why)});
        checked.largest = std::max(checked.largest, record->timestamp);
        if (!record->hasValue) ++checked.tombstones;
    }
    if (!refused.empty()) return tl::unexpected(std::move(refused).error());
    return checked;
}

}  // namespace brook
