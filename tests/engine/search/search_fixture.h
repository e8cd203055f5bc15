#pragma once

#include <fmt/format.h>

#include <optional>
#include <string>
#include <vector>

#include "engine/search/batch_search.h"
#include "engine/search/evaluation.h"

namespace brook::test {

/// A record that owns its bytes.
struct OwnedRecord {
    std::int64_t offset = 0;
    std::int64_t timestamp = 0;
    std::optional<std::string> key;
    std::optional<std::string> value;
    std::vector<std::pair<std::string, std::optional<std::string>>> headers;

    RecordView view() const {
        RecordView view;
        view.offset = Offset(offset);
        view.timestamp = Timestamp(timestamp);
        if (key) view.key = asBytes(*key);
        if (value) view.value = asBytes(*value);
        for (const auto& [name, content] : headers)
            view.headers.push_back({asBytes(name), content ? std::optional(asBytes(*content)) : std::nullopt});
        return view;
    }
};

inline const search::FilterMoment moment{Timestamp(1'000'000'000), search::Zone::Utc};

inline std::shared_ptr<const search::Filter> filterOf(const std::string& text,
                                                      search::FilterMode mode = search::FilterMode::Where) {
    auto filter = search::Filter::parse({mode, text, {}}, moment);
    if (!filter) qFatal("%s: %s", text.c_str(), filter.error().sentence.c_str());
    return *filter;
}

inline search::FilterError errorOf(const std::string& text, search::FilterMode mode = search::FilterMode::Where) {
    auto filter = search::Filter::parse({mode, text, {}}, moment);
    if (filter) qFatal("“%s” was understood", text.c_str());
    return filter.error();
}

/// 'T', 'F' or 'U'.
inline char truthOf(const std::string& text, const OwnedRecord& record, std::int32_t partition = 3) {
    const search::Truth truth =
        search::evaluate(filterOf(text)->expression(), PartitionIndex(partition), record.view());
    return truth == search::Truth::True ? 'T' : truth == search::Truth::False ? 'F' : 'U';
}

}  // namespace brook::test
