#pragma once

#include <QString>

#include <optional>

#include "engine/admin/values.h"

/// Settings with units, as people write them.
namespace brook::ui::units {

/// "604800000" ms → "7 days"; "1073741824" bytes → "1 GiB"; "-1" → "for ever" or "no limit". What fits no whole unit
/// keeps the smaller one.
QString shown(const std::string& value, admin::SettingUnit unit);

/// The other way; nothing when it cannot be read. A bare number is in the setting's own unit.
std::optional<std::string> parsed(const QString& text, admin::SettingUnit unit);

}  // namespace brook::ui::units
