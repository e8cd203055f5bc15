#pragma once

#include <QString>
#include <QStringList>

#include <optional>

#include "ui/records/record_columns.h"

namespace brook::ui {

/// The condition that a record has in common with those whose cell says the same; nothing where a column cannot be
/// asked for. Pure.
std::optional<QString> conditionOf(const admin::RecordRow& row, const RecordColumn& column);

/// "value.a.b" as a condition writes it: names with other characters stand in double quotes.
QString fieldText(const QString& path);
/// What conditions can ask of records like these, each once: "value.a.b", "headers['trace']".
QStringList fieldsOf(const std::vector<const admin::RecordRow*>& rows);
/// A text in single quotes, or bytes that are no UTF-8 as x'0aff'.
QString literalText(ByteView bytes);

}  // namespace brook::ui
