#include "ui/records/record_start.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

#include "ui/look/text.h"
#include "ui/look/zone.h"

namespace brook::ui::record_start {

namespace {

using Kind = RecordStart::Kind;

QString tr(const char* source) { return QCoreApplication::translate("brook::ui::record_start", source); }

constexpr std::array kindKeys{"newest", "beginning", "offset", "time", "since"};
constexpr int mostMinutes = 100 * 366 * 24 * 60;

const QString kindKey = QStringLiteral("from");
const QString partitionKey = QStringLiteral("partition");
const QString offsetKey = QStringLiteral("offset");
const QString timeKey = QStringLiteral("time");
const QString minutesKey = QStringLiteral("minutes");

Kind kindOf(const QString& key) {
    for (std::size_t kind = 0; kind < kindKeys.size(); ++kind)
        if (key == QLatin1String(kindKeys[kind])) return static_cast<Kind>(kind);
    return Kind::Newest;
}

}  // namespace

QString words(const RecordStart& start) {
    switch (start.kind) {
        case Kind::Newest: break;
        case Kind::Beginning: return tr("From the beginning");
        case Kind::Offset: return tr("From offset %1").arg(start.offset.value());
        case Kind::Time:
            return tr("From %1").arg(zone::clock(start.time).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")));
        case Kind::Since: return tr("Since %1 ago").arg(text::duration(std::int64_t{start.minutes} * 60'000));
    }
    return tr("Newest first");
}

admin::Place place(const RecordStart& start, Timestamp now) {
    admin::Place place;
    switch (start.kind) {
        case Kind::Newest: break;
        case Kind::Beginning: place.kind = admin::Place::Kind::Start; break;
        case Kind::Offset:
            place.kind = admin::Place::Kind::Offset;
            place.partition = start.partition;
            place.offset = start.offset;
            break;
        case Kind::Time:
            place.kind = admin::Place::Kind::Time;
            place.time = start.time;
            break;
        case Kind::Since:
            place.kind = admin::Place::Kind::Time;
            place.time = Timestamp(now.value() - std::int64_t{start.minutes} * 60'000);
            break;
    }
    return place;
}

QJsonObject toJson(const RecordStart& start) {
    QJsonObject kept{{kindKey, QLatin1String(kindKeys[static_cast<std::size_t>(start.kind)])}};
    if (start.kind == Kind::Offset) {
        kept.insert(partitionKey, start.partition.value());
        kept.insert(offsetKey, QString::number(start.offset.value()));  // a number of JSON would lose digits
    }
    if (start.kind == Kind::Time) kept.insert(timeKey, QString::number(start.time.value()));
    if (start.kind == Kind::Since) kept.insert(minutesKey, start.minutes);
    return kept;
}

RecordStart fromJson(const QJsonObject& kept) {
    RecordStart start;
    start.kind = kindOf(kept.value(kindKey).toString());
    bool isNumber = true;
    if (start.kind == Kind::Offset) {
        start.partition = PartitionIndex(std::max(0, kept.value(partitionKey).toInt()));
        start.offset = Offset(std::max<qint64>(0, kept.value(offsetKey).toString().toLongLong(&isNumber)));
    }
    if (start.kind == Kind::Time) start.time = Timestamp(kept.value(timeKey).toString().toLongLong(&isNumber));
    if (start.kind == Kind::Since) start.minutes = std::clamp(kept.value(minutesKey).toInt(), 1, mostMinutes);
    return isNumber ? start : RecordStart();
}

}  // namespace brook::ui::record_start
