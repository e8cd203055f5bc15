#include <charconv>

#include "engine/formats/base64.h"
#include "engine/formats/json_index.h"
#include "engine/formats/record_text.h"

namespace brook::formats {

namespace {

/// Reads one line, strictly: every member is there, once and of its kind. The first thing that is wrong is kept.
class LineReader {
public:
    LineReader(std::string_view line, const JsonIndex& index) : m_line(line), m_index(index) {}

    const std::string& complaint() const { return m_complaint; }
    void complain(std::string sentence) {
        if (m_complaint.empty()) m_complaint = std::move(sentence);
    }

    /// 0, with a complaint, when it is not there exactly once.
    std::uint32_t member(std::string_view name) {
        std::uint32_t found = 0;
        for (std::uint32_t child = m_index.firstChild(0); child != 0; child = m_index.node(child).next) {
            const JsonNode& node = m_index.node(child);
            if (m_line.substr(node.nameBegin, node.nameEnd - node.nameBegin) != name) continue;
            if (found != 0) complain(fmt::format("“{}” stands there twice", name));
            found = child;
        }
        if (found == 0) complain(fmt::format("“{}” is missing", name));
        return found;
    }

    /// A string; exact lines have no need of escapes but in a topic's name, which never holds a character to escape.
    std::string_view string(std::uint32_t at, std::string_view what) {
        const JsonNode& node = m_index.node(at);
        const std::string_view text = m_line.substr(node.begin, node.end - node.begin);
        if (at == 0 || node.kind != JsonKind::String || text.find('\\') != std::string_view::npos) {
            complain(fmt::format("“{}” is no plain string", what));
            return {};
        }
        return text.substr(1, text.size() - 2);
    }

    template <class Integer>
    Integer integer(std::string_view name) {
        const std::uint32_t at = member(name);
        const JsonNode& node = m_index.node(at);
        Integer value{};
        const char* const end = m_line.data() + node.end;
        const auto read = std::from_chars(m_line.data() + node.begin, end, value);
        if (at == 0 || node.kind != JsonKind::Number || read.ec != std::errc() || read.ptr != end)
            complain(fmt::format("“{}” is no whole number in range", name));
        return value;
    }

    std::optional<Bytes> bytes(std::uint32_t at, std::string_view what) {
        if (at != 0 && m_index.node(at).kind == JsonKind::Null) return std::nullopt;
        std::optional<Bytes> read = fromBase64(string(at, what));
        if (!read) complain(fmt::format("“{}” is no base64", what));
        return read;
    }

    void headers(ExactRecord& record) {
        const std::uint32_t list = member("headers");
        if (list == 0 || m_index.node(list).kind != JsonKind::Array) return complain("“headers” is no list");
        for (std::uint32_t pair = m_index.firstChild(list); pair != 0; pair = m_index.node(pair).next) {
            const JsonNode& node = m_index.node(pair);
            if (node.kind != JsonKind::Array || node.count != 2) return complain("a header is no pair");
            const std::uint32_t name = m_index.firstChild(pair);
            const std::optional<Bytes> key = bytes(name, "the name of a header");
            if (!key) return complain("a header has no name");
            record.headers.emplace_back(*key, bytes(m_index.node(name).next, "the value of a header"));
        }
    }

private:
    std::string_view m_line;
    const JsonIndex& m_index;
    std::string m_complaint;
};

Result<JsonIndex> objectOf(std::string_view line) {
    std::optional<JsonIndex> index = JsonIndex::of(asBytes(line));
    if (!index || index->node(0).kind != JsonKind::Object)
        return fail(ErrorCode::InvalidRequest, "this line is no JSON object");
    return std::move(*index);
}

}  // namespace

Result<void> checkExactHead(std::string_view line) {
    const Result<JsonIndex> index = objectOf(line);
    if (!index) return failed(index);
    LineReader reader(line, *index);
    if (reader.string(reader.member("brook"), "brook") != "records") reader.complain("“brook” is not “records”");
    const auto version = reader.integer<std::int32_t>("version");
    if (!reader.complaint().empty()) return fail(ErrorCode::InvalidRequest, "{}", reader.complaint());
    if (version != 1) return fail(ErrorCode::UnsupportedVersion, "version {} of this form is not known here", version);
    return {};
}

Result<ExactRecord> parseExact(std::string_view line) {
    const Result<JsonIndex> index = objectOf(line);
    if (!index) return failed(index);
    LineReader reader(line, *index);
    ExactRecord record;
    record.topic = reader.string(reader.member("topic"), "topic");
    record.partition = PartitionIndex(reader.integer<std::int32_t>("partition"));
    record.offset = Offset(reader.integer<std::int64_t>("offset"));
    record.timestamp = Timestamp(reader.integer<std::int64_t>("timestamp"));
    const std::string_view type = reader.string(reader.member("timestampType"), "timestampType");
    record.logAppendTime = type == "LogAppendTime";
    if (!record.logAppendTime && type != "CreateTime") reader.complain("“timestampType” is not known");
    record.key = reader.bytes(reader.member("key"), "key");
    record.value = reader.bytes(reader.member("value"), "value");
    reader.headers(record);
    if (!reader.complaint().empty()) return fail(ErrorCode::InvalidRequest, "{}", reader.complaint());
    return record;
}

}  // namespace brook::formats
