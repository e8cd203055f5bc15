#pragma once

#include <optional>
#include <string_view>

#include "engine/base/strong.h"

namespace brook::search {

/// Where times without a zone are meant.
enum class Zone { Utc, Local };

/// "2025-11-23", "2025-11-23 13:31", "2025-11-23T13:31:57.412Z", "2025-11-23 13:31:57+01:00"; nothing for anything
/// else. Digits behind the milliseconds are passed over.
std::optional<Timestamp> timeOf(std::string_view text, Zone zone);

/// "15m", "2 hours", "1 day", "500ms": in milliseconds.
std::optional<std::int64_t> durationOf(std::string_view text);

}  // namespace brook::search
