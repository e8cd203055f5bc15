#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "engine/base/strong.h"

namespace brook::search {

/// Where times without a zone are meant: what turns the seconds since 1970 that a clock there shows, as if they were
/// UTC's, into those of UTC.
class Zone {
public:
    using ToUtc = std::int64_t (*)(std::int64_t clockSeconds);
    constexpr explicit Zone(ToUtc toUtc) : m_toUtc(toUtc) {}
    std::int64_t toUtc(std::int64_t clockSeconds) const { return m_toUtc(clockSeconds); }

    static const Zone Utc;

private:
    ToUtc m_toUtc;
};
inline constexpr Zone Zone::Utc{[](std::int64_t clockSeconds) { return clockSeconds; }};

/// "2025-11-23", "2025-11-23 13:31", "2025-11-23T13:31:57.412Z", "2025-11-23 13:31:57+01:00"; nothing for anything
/// else. Digits behind the milliseconds are passed over.
std::optional<Timestamp> timeOf(std::string_view text, Zone zone);

/// "15m", "2 hours", "1 day", "500ms": in milliseconds.
std::optional<std::int64_t> durationOf(std::string_view text);

}  // namespace brook::search
