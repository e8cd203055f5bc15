#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

#include "engine/admin/values.h"

/// A whole record in forms that others read, without loss. Pure functions: give them a record as it lies in the log,
/// never a row that shows only the beginning.
namespace brook::ui::record_copy {

/// One JSON object; see engine/formats/record_text.h.
QByteArray json(const QString& topic, const admin::RecordRow& record);

/// A shell line (bash) that produces the record again with kcat, byte for byte but for its time; nothing when kcat
/// cannot: an empty key, a zero byte in key or header, a null header, neither key nor value.
std::optional<QString> kcatLine(const QString& address, const QString& topic, const admin::RecordRow& record);

QByteArray raw(const std::optional<Bytes>& bytes);

}  // namespace brook::ui::record_copy
