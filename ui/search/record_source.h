#pragma once

#include <optional>

#include "engine/admin/cluster.h"

namespace brook::ui {

/// Where the window over records gets its rows: all records of a topic, or those that a search found. GUI thread;
/// replies come later, in any order.
class RecordSource {
public:
    virtual ~RecordSource() = default;
    virtual void readRecords(admin::RecordQuery query, admin::Reply<admin::RecordPage> reply) = 0;
    /// How many records wait beyond the newest place a reader knows of.
    virtual std::uint64_t waitingBeyond(const admin::Cursor& newest) const = 0;
};

}  // namespace brook::ui
