#pragma once

#include <string>
#include <string_view>

#include "engine/base/result.h"
#include "engine/records/record_batch.h"

/// Records as text that leaves and comes back. Pure functions over whole records, never over rows that show only the
/// beginning of a value.
///
/// Three forms:
/// - JSON lines, for reading on: a key or value that is JSON stands in its line as it was written (numbers keep every
///   digit), text as a string, anything else as `{"base64": …}`; null is null.
/// - CSV (RFC 4180), for sheets: a column says for key and value whether it is `text`, `base64` or `null`.
/// - Exact lines, for coming back: JSON lines of which the first is a head, `{"brook":"records","version":1}`. Each
///   other line is one record: `topic`, `partition`, `offset`, `timestamp` (ms; -1: none), `timestampType`, `key` and
///   `value` in base64 or null, and `headers` as pairs of name and value in base64, a value or null. Read back, bytes,
///   nulls, headers and their order, and times are what they were; offsets are told, and given anew by the log.
namespace brook::formats {

struct RecordText {
    std::string_view topic;
    PartitionIndex partition{0};
    bool logAppendTime = false;
    const RecordView& record;
};

/// One JSON object, without a line break.
void appendJson(std::string& text, const RecordText& record);

void appendCsvTitles(std::string& text);
void appendCsv(std::string& text, const RecordText& record);

/// The head of a file of exact lines, with its line break.
void appendExactHead(std::string& text);
/// A record as an exact line, with its line break.
void appendExact(std::string& text, const RecordText& record);

/// A record as it was read back.
struct ExactRecord {
    std::string topic;
    PartitionIndex partition{0};
    Offset offset;
    Timestamp timestamp;
    bool logAppendTime = false;
    std::optional<Bytes> key;
    std::optional<Bytes> value;
    std::vector<std::pair<Bytes, std::optional<Bytes>>> headers;
};

/// Whether a line is the head of a file of exact lines; InvalidRequest says why not.
Result<void> checkExactHead(std::string_view line);
/// InvalidRequest with a sentence for a line that is no exact record; nothing of it is guessed.
Result<ExactRecord> parseExact(std::string_view line);

}  // namespace brook::formats
