#pragma once

#include <QString>

#include <optional>
#include <utility>

#include "engine/admin/values.h"

class QWidget;

/// Small questions about records: where to read from, and with what. Nothing when they were cancelled.
namespace brook::ui::place_dialogs {

std::optional<std::pair<PartitionIndex, Offset>> askOffset(QWidget* parent, int partitions);
std::optional<Timestamp> askTime(QWidget* parent);
/// The file of a schema and, for Protobuf, the message in it (empty: the first).
std::optional<std::pair<QString, QString>> askSchema(QWidget* parent, bool isAvro, const QString& file,
                                                     const QString& message);
/// What is to be remembered of a record.
std::optional<QString> askNote(QWidget* parent, const QString& note);
/// A place in the JSON of the value, such as "times.estimated".
std::optional<QString> askPath(QWidget* parent);

}  // namespace brook::ui::place_dialogs
