#pragma once

#include <QString>
#include <QStringList>

#include <vector>

#include "engine/admin/values.h"

namespace brook::ui {

/// What a column of the Records page tells of a record.
enum class RecordField {
    Partition,
    Offset,
    Time,
    Key,
    Value,
    Size,
    KeySize,
    RecordSize,
    Headers,
    Batch,
    Compression,
    Transaction,
    ProducerId,
    ProducerEpoch,
    Sequence,
    LeaderEpoch,
    Path,  ///< a place in the JSON of the value
};

struct RecordColumn {
    RecordField field = RecordField::Value;
    QString path = {};  ///< for Path: "times.estimated"
    int width = 0;      ///< in pixels at 100 %; 0: the field's own
    friend bool operator==(const RecordColumn&, const RecordColumn&) = default;
};

/// Which columns there are, in their order; pure functions over values.
namespace record_columns {

std::vector<RecordColumn> standard();
std::vector<RecordField> all();             ///< but Path
QString name(RecordField field);            ///< "Partition", for a menu
QString title(const RecordColumn& column);  ///< "P", for a header
bool isNumber(RecordField field);
int width(const RecordColumn& column);
/// The text of a field; of Key, Value, Time and Path not: those are shown by kind and place.
QString text(const admin::RecordRow& row, RecordField field);

/// As the workbench keeps them. What cannot be read gives the standard ones.
QString toText(const std::vector<RecordColumn>& columns);
std::vector<RecordColumn> fromText(const QString& text);
/// What of it no column is known for.
QStringList unknownIn(const QString& text);

}  // namespace record_columns

}  // namespace brook::ui
