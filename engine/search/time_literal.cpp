#include "engine/search/time_literal.h"

#include <chrono>

namespace brook::search {

namespace {

/// Takes a literal apart from the left.
class Reader {
public:
    explicit Reader(std::string_view text) : m_rest(text) {}
    bool atEnd() const { return m_rest.empty(); }
    bool take(char c) {
        if (m_rest.empty() || m_rest.front() != c) return false;
        m_rest.remove_prefix(1);
        return true;
    }
    /// Exactly so many digits.
    std::optional<int> digits(std::size_t count) {
        if (m_rest.size() < count) return std::nullopt;
        int value = 0;
        for (std::size_t i = 0; i < count; ++i) {
            if (m_rest[i] < '0' || m_rest[i] > '9') return std::nullopt;
            value = value * 10 + (m_rest[i] - '0');
        }
        m_rest.remove_prefix(count);
        return value;
    }

private:
    std::string_view m_rest;
};

struct Clock {
    int hours = 0;
    int minutes = 0;
    int seconds = 0;
    int milliseconds = 0;
};

std::optional<int> fraction(Reader& reader) {
    int milliseconds = 0;
    int scale = 100;
    bool any = false;
    while (const std::optional<int> digit = reader.digits(1)) {
        milliseconds += *digit * scale;
        scale /= 10;
        any = true;
    }
    return any ? std::optional(milliseconds) : std::nullopt;
}

std::optional<Clock> clockOf(Reader& reader) {
    Clock clock;
    const auto hours = reader.digits(2);
    if (!hours || !reader.take(':')) return std::nullopt;
    const auto minutes = reader.digits(2);
    if (!minutes || *hours > 23 || *minutes > 59) return std::nullopt;
    clock.hours = *hours;
    clock.minutes = *minutes;
    if (!reader.take(':')) return clock;
    const auto seconds = reader.digits(2);
    if (!seconds || *seconds > 59) return std::nullopt;
    clock.seconds = *seconds;
    if (!reader.take('.')) return clock;
    const auto milliseconds = fraction(reader);
    if (!milliseconds) return std::nullopt;
    clock.milliseconds = *milliseconds;
    return clock;
}

/// Minutes east of Greenwich; nothing when no zone is written. `bad` when one is, but wrong.
struct WrittenZone {
    std::optional<int> minutesEast;
    bool bad = false;
};
WrittenZone zoneOf(Reader& reader) {
    if (reader.take('Z') || reader.take('z')) return {0, false};
    const bool east = reader.take('+');
    if (!east && !reader.take('-')) return {};
    const auto hours = reader.digits(2);
    reader.take(':');
    const auto minutes = reader.atEnd() ? std::optional(0) : reader.digits(2);
    if (!hours || !minutes || *hours > 18 || *minutes > 59) return {std::nullopt, true};
    const int total = *hours * 60 + *minutes;
    return {east ? total : -total, false};
}

}  // namespace

std::optional<Timestamp> timeOf(std::string_view text, Zone zone) {
    Reader reader(text);
    const auto year = reader.digits(4);
    if (!year || !reader.take('-')) return std::nullopt;
    const auto month = reader.digits(2);
    if (!month || !reader.take('-')) return std::nullopt;
    const auto day = reader.digits(2);
    if (!day) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok()) return std::nullopt;
    Clock clock;
    WrittenZone written;
    if (reader.take(' ') || reader.take('T')) {
        const auto read = clockOf(reader);
        if (!read) return std::nullopt;
        clock = *read;
        reader.take(' ');
        written = zoneOf(reader);
    }
    if (written.bad || !reader.atEnd()) return std::nullopt;
    const std::int64_t days = std::chrono::sys_days(date).time_since_epoch().count();
    const std::int64_t shown = days * 86'400 + clock.hours * 3600 + clock.minutes * 60 + clock.seconds;
    const std::int64_t seconds = written.minutesEast ? shown - *written.minutesEast * 60 : zone.toUtc(shown);
    return Timestamp(seconds * 1000 + clock.milliseconds);
}

std::optional<std::int64_t> durationOf(std::string_view text) {
    std::int64_t count = 0;
    std::size_t at = 0;
    while (at < text.size() && at < 12 && text[at] >= '0' && text[at] <= '9') count = count * 10 + (text[at++] - '0');
    if (at == 0) return std::nullopt;
    while (at < text.size() && text[at] == ' ') ++at;
    std::string_view unit = text.substr(at);
    if (unit.size() > 2 && unit.ends_with('s')) unit.remove_suffix(1);
    if (unit == "ms" || unit == "millisecond") return count;
    if (unit == "s" || unit == "sec" || unit == "second") return count * 1000;
    if (unit == "m" || unit == "min" || unit == "minute") return count * 60'000;
    if (unit == "h" || unit == "hour") return count * 3'600'000;
    if (unit == "d" || unit == "day") return count * 86'400'000;
    return std::nullopt;
}

}  // namespace brook::search
