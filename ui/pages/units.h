#pragma once

#include <QString>

#include <optional>
#include <vector>

#include "engine/admin/values.h"

/// Settings with units, as people write them: "604800000" ms is "7 days", 1610612736 bytes are "1.5 GiB".
namespace brook::ui::units {

/// A unit one can choose, and how many of the setting's own unit it is.
struct Choice {
    QString name;
    qint64 size;
};

/// The units for a setting, largest first; none for a plain number.
std::vector<Choice> choices(admin::SettingUnit unit);

/// A number and the place of its unit among the choices, such that nothing is lost: "1.5" and GiB.
struct Parts {
    QString number;
    int choice = 0;
};
/// Nothing when the value is no number, or is one that stands for words ("for ever").
std::optional<Parts> parts(const std::string& value, admin::SettingUnit unit);

/// The value in words, as it is when there is no better way: "7 days", "1.5 GiB", "for ever", "no limit".
QString shown(const std::string& value, admin::SettingUnit unit);

/// The other way; nothing when it cannot be read. A bare number is in the unit of `choice`, or else in the setting's
/// own. A fraction is rounded to what the setting can hold.
std::optional<std::string> parsed(const QString& text, admin::SettingUnit unit,
                                  std::optional<int> choice = std::nullopt);

/// The value that means "for ever" or "no limit" for this setting; nothing when it always has a limit.
std::optional<std::string> unlimited(const admin::SettingRow& setting);

}  // namespace brook::ui::units
