#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include "engine/admin/values.h"
#include "engine/search/time_literal.h"

/// The one time zone of the window: every time is shown in it, and meant in it where it is typed without a zone. Any
/// thread; chosen on the window's.
namespace brook::ui::zone {

/// From now on an IANA zone ("Europe/Berlin", "UTC"), or the system's when empty; what is on the screen stays as it is.
/// False, and no change, for a zone that nobody knows.
bool choose(const QString& id);
/// As it was chosen.
QString chosen();
/// The zone in force by its name, the system's too.
QString name();
/// All that can be chosen, "UTC" first.
QStringList known();

/// What the clocks of the zone show at a time. It is told as if it were a time of UTC: no hour is missing, none is
/// twice.
QDateTime clock(Timestamp timestamp);
/// The time at which they show that.
Timestamp moment(const QDate& date, const QTime& time);
/// How a condition reads times.
search::Zone forSearch();
/// "UTC+01:00": how far its clocks are ahead at a time; of any zone that is known.
QString offsetName(const QString& id, Timestamp at);

}  // namespace brook::ui::zone
