#include "ui/look/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>

#include "ui/look/zone.h"

namespace brook::ui::text {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(brook::ui::text)
};

/// One decimal below ten, none above: three digits tell enough.
QString scaled(double number) {
    return QLocale().toString(number, 'f', number < 9.95 && number > 0 && number != std::floor(number) ? 1 : 0);
}

}  // namespace

QString count(std::uint64_t number) { return QLocale().toString(static_cast<qulonglong>(number)); }

QString bytes(std::uint64_t number) {
    constexpr std::array units{"B", "KiB", "MiB", "GiB", "TiB"};
    double value = static_cast<double>(number);
    std::size_t unit = 0;
    while (value >= (unit == 0 ? 1024 : 1023.5) && unit + 1 < units.size()) {
        value /= 1024;
        ++unit;
    }
    return QStringLiteral("%1 %2").arg(unit == 0 ? QLocale().toString(value, 'f', 0) : scaled(value),
                                       QLatin1String(units[unit]));
}

QString rate(double perSecond) {
    if (perSecond >= 999'500) return Words::tr("%1 M/s").arg(scaled(perSecond / 1e6));
    if (perSecond >= 999.5) return Words::tr("%1 k/s").arg(scaled(perSecond / 1e3));
    return Words::tr("%1/s").arg(scaled(perSecond));
}

QString byteRate(double perSecond) { return Words::tr("%1/s").arg(bytes(static_cast<std::uint64_t>(perSecond))); }

QString duration(std::int64_t milliseconds) {
    struct Unit {
        std::int64_t size;
        QString text;
    };
    const std::array units{Unit{86'400'000, Words::tr("%1 d")}, Unit{3'600'000, Words::tr("%1 h")},
                           Unit{60'000, Words::tr("%1 min")}, Unit{1'000, Words::tr("%1 s")},
                           Unit{1, Words::tr("%1 ms")}};
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (milliseconds < units[i].size) continue;
        QString words = units[i].text.arg(milliseconds / units[i].size);
        const std::int64_t rest = milliseconds % units[i].size;
        if (i + 1 < units.size() && rest >= units[i + 1].size)
            words += QLatin1Char(' ') + units[i + 1].text.arg(rest / units[i + 1].size);
        return words;
    }
    return Words::tr("%1 ms").arg(0);
}

QString seconds(double seconds) {
    if (seconds < 0.95) return Words::tr("%1 ms").arg(static_cast<int>(seconds * 1000 + 0.5));
    if (seconds < 60) return Words::tr("%1 s").arg(QLocale().toString(seconds, 'f', seconds < 10 ? 1 : 0));
    return duration(static_cast<std::int64_t>(seconds * 1000));
}

QString time(Timestamp timestamp) { return zone::clock(timestamp).toString(QStringLiteral("HH:mm:ss.zzz")); }

QString dateTime(Timestamp timestamp) {
    if (timestamp.value() < 0) return QStringLiteral("–");
    return zone::clock(timestamp).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
}

QString signedCount(std::int64_t number) {
    const auto magnitude = number < 0 ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
    return number < 0 ? QChar(0x2212) + count(magnitude) : count(magnitude);
}

QString range(const QString& from, const QString& to) { return from + QStringLiteral(" \u2013 ") + to; }

}  // namespace brook::ui::text
