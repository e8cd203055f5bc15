#pragma once

#include <QDateTime>

#include <optional>
#include <utility>

#include "engine/admin/values.h"

class QWidget;

/// Small questions of the Records page: where to read from. Nothing when they were cancelled.
namespace brook::ui::place_dialogs {

std::optional<std::pair<PartitionIndex, Offset>> askOffset(QWidget* parent, int partitions);
std::optional<QDateTime> askTime(QWidget* parent);
/// A place in the JSON of the value, such as "times.estimated".
std::optional<QString> askPath(QWidget* parent);

}  // namespace brook::ui::place_dialogs
