#pragma once

#include <QString>

#include <optional>
#include <string>
#include <vector>

#include "engine/admin/values.h"

/// What a reset of offsets has replaced. Pure.
namespace brook::ui {

struct OffsetUndo {
    struct Row {
        std::string topic;
        PartitionIndex partition{0};
        std::optional<Offset> previous;  ///< nothing: nothing was committed
        Offset written;
        friend bool operator==(const Row&, const Row&) = default;
    };
    std::vector<Row> rows;
    friend bool operator==(const OffsetUndo&, const OffsetUndo&) = default;
};

/// Whether all that was written is still what the group has committed: nobody went on from there.
bool stillHolds(const OffsetUndo& undo, const admin::GroupRow& group);

std::vector<admin::OffsetChange> changesOf(const OffsetUndo& undo);

/// As a text to be remembered, and back; what cannot be read is no undo.
QString printed(const OffsetUndo& undo);
std::optional<OffsetUndo> readUndo(const QString& text);

}  // namespace brook::ui
