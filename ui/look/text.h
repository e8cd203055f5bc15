#pragma once

#include <QString>

#include <cstdint>

#include "engine/admin/values.h"

/// Numbers, sizes and times in words, by the locale.
namespace brook::ui::text {

QString count(std::uint64_t number);          ///< "18,402,117"
QString bytes(std::uint64_t count);           ///< "7.9 GiB"
QString rate(double perSecond);               ///< "4.2 k/s"
QString byteRate(double perSecond);           ///< "6.2 MiB/s"
QString duration(std::int64_t milliseconds);  ///< "3 h 46 min", two units at most
QString seconds(double seconds);              ///< how long something took: "12 ms", "5.1 s", "2 min 3 s"
QString time(Timestamp timestamp);            ///< "13:31:57.412"
QString dateTime(Timestamp timestamp);        ///< "2025-11-23 13:31:57.412"

QString signedCount(std::int64_t number);               ///< "−1,038,789": with the minus of typesetters
QString range(const QString& from, const QString& to);  ///< "4,182,051 – 4,182,090"

}  // namespace brook::ui::text
