#pragma once

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "engine/admin/values.h"
#include "ui/records/payload.h"
#include "ui/records/payload_document.h"

namespace brook::ui {

/// A row with what it shows, worked out when it is first painted.
struct ShownRecord {
    admin::RecordRow row;
    mutable std::optional<std::vector<payload::Token>> value;
    mutable std::map<QString, std::vector<payload::Token>> paths;
    mutable std::shared_ptr<const PayloadDocument> document;  // when the value is read by more than its looks
    void forget() const;
    const std::vector<payload::Token>& valueTokens(const Reading& reading) const;
    /// Empty when the value has no such field; nothing is known beyond the beginning of a value that was cut.
    const std::vector<payload::Token>& pathTokens(const QString& path, const Reading& reading) const;
    bool isCut() const { return row.value && row.valueSize > row.value->size(); }
};

}  // namespace brook::ui
