#include "ui/widgets/time_edit.h"

#include "ui/look/theme.h"
#include "ui/look/zone.h"

namespace brook::ui {

TimeEdit::TimeEdit(Timestamp moment, QWidget* parent) : QDateTimeEdit(parent) {
    setTimeSpec(Qt::UTC);  // of what the clocks show
    setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
    setDateTime(zone::clock(moment));
    setFont(look::data());
    setCalendarPopup(true);
    setAccessibleName(tr("Time"));
    setToolTip(tr("In the time zone %1").arg(zone::name()));
}

Timestamp TimeEdit::moment() const { return zone::moment(date(), time()); }

}  // namespace brook::ui
