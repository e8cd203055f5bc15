#pragma once

#include <QJsonObject>
#include <QString>

#include "engine/admin/values.h"

namespace brook::ui {

/// From where a page reads its records: the newest first, or forward from somewhere.
struct RecordStart {
    enum class Kind { Newest, Beginning, Offset, Time, Since };

    Kind kind = Kind::Newest;
    PartitionIndex partition{0};  ///< for Offset
    brook::Offset offset;         ///< for Offset
    Timestamp time;               ///< for Time
    int minutes = 0;              ///< for Since: so long ago, whenever one asks
    friend bool operator==(const RecordStart&, const RecordStart&) = default;
};

/// Pure functions over values.
namespace record_start {

QString words(const RecordStart& start);
/// Where that is at a moment.
admin::Place place(const RecordStart& start, Timestamp now);

/// As the workbench keeps it; what cannot be read is the newest.
QJsonObject toJson(const RecordStart& start);
RecordStart fromJson(const QJsonObject& kept);

}  // namespace record_start

}  // namespace brook::ui
