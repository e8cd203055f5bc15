#include "ui/look/zone.h"

#include <QTimeZone>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <memory>

namespace brook::ui::zone {

namespace {

struct InForce {
    QString chosen;
    QTimeZone zone;
};
using Kept = std::shared_ptr<const InForce>;

QTimeZone zoneOf(const QString& id) { return id.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(id.toUtf8()); }

/// SQL tells times on a thread of its own.
std::atomic<Kept>& inForce() {
    static std::atomic<Kept> kept{[] {
        const QTimeZone system = zoneOf({});
        return std::make_shared<const InForce>(InForce{{}, system.isValid() ? system : QTimeZone::utc()});
    }()};
    return kept;
}

/// Of a list of records most times lie in one minute, and within a minute no clock is put forward or back.
qint64 offsetMs(qint64 utcMs) {
    constexpr qint64 minute = 60'000;
    struct Known {
        Kept zone;
        qint64 minute = -1;
        qint64 offset = 0;
    };
    thread_local Known known;
    Kept now = inForce().load();
    if (utcMs < 0) return qint64{now->zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC))} * 1000;
    if (known.zone != now || known.minute != utcMs / minute) {
        known.offset = qint64{now->zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC))} * 1000;
        known.minute = utcMs / minute;
        known.zone = std::move(now);
    }
    return known.offset;
}

std::int64_t toUtc(std::int64_t clockSeconds) {
    const QDateTime shown = QDateTime::fromSecsSinceEpoch(clockSeconds, Qt::UTC);
    return QDateTime(shown.date(), shown.time(), inForce().load()->zone).toSecsSinceEpoch();
}

}  // namespace

bool choose(const QString& id) {
    const QTimeZone wanted = zoneOf(id);
    if (!wanted.isValid()) return false;
    inForce().store(std::make_shared<const InForce>(InForce{id, wanted}));
    return true;
}

QString chosen() { return inForce().load()->chosen; }

QString name() { return QString::fromUtf8(inForce().load()->zone.id()); }

QStringList known() {
    QStringList ids{QStringLiteral("UTC")};
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds())
        if (id != "UTC") ids << QString::fromUtf8(id);
    std::sort(ids.begin() + 1, ids.end());
    return ids;
}

QDateTime clock(Timestamp timestamp) {
    return QDateTime::fromMSecsSinceEpoch(timestamp.value() + offsetMs(timestamp.value()), Qt::UTC);
}

Timestamp moment(const QDate& date, const QTime& time) {
    return Timestamp(QDateTime(date, time, inForce().load()->zone).toMSecsSinceEpoch());
}

search::Zone forSearch() { return search::Zone(&toUtc); }

QString offsetName(const QString& id, Timestamp at) {
    const int minutes = zoneOf(id).offsetFromUtc(QDateTime::fromMSecsSinceEpoch(at.value(), Qt::UTC)) / 60;
    return QStringLiteral("UTC%1%2:%3")
        .arg(minutes < 0 ? QChar(0x2212) : QLatin1Char('+'))
        .arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0'))
        .arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
}

}  // namespace brook::ui::zone
