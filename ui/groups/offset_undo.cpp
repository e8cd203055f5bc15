#include "ui/groups/offset_undo.h"

#include <QStringList>

#include <algorithm>

namespace brook::ui {

bool stillHolds(const OffsetUndo& undo, const admin::GroupRow& group) {
    return !undo.rows.empty() && std::all_of(undo.rows.begin(), undo.rows.end(), [&](const OffsetUndo::Row& row) {
        return std::any_of(group.offsets.begin(), group.offsets.end(), [&](const admin::GroupOffsetRow& now) {
            return now.topic == row.topic && now.partition == row.partition && now.committed == row.written;
        });
    });
}

std::vector<admin::OffsetChange> changesOf(const OffsetUndo& undo) {
    std::vector<admin::OffsetChange> changes;
    for (const OffsetUndo::Row& row : undo.rows) changes.push_back({row.topic, row.partition, row.previous});
    return changes;
}

QString printed(const OffsetUndo& undo) {
    QStringList lines;
    for (const OffsetUndo::Row& row : undo.rows)
        lines << QStringLiteral("%1 %2 %3 %4")
                     .arg(QString::fromStdString(row.topic))
                     .arg(row.partition.value())
                     .arg(row.previous ? QString::number(row.previous->value()) : QStringLiteral("-"))
                     .arg(row.written.value());
    return lines.join(QLatin1Char('\n'));
}

std::optional<OffsetUndo> readUndo(const QString& text) {
    OffsetUndo undo;
    for (const QString& line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QStringList parts = line.split(QLatin1Char(' '));  // names of topics have no blanks
        if (parts.size() != 4) return std::nullopt;
        bool isPartition = false;
        bool isOffset = false;
        bool isPrevious = parts[2] == QLatin1String("-");
        OffsetUndo::Row row{parts[0].toStdString(), PartitionIndex(parts[1].toInt(&isPartition)), std::nullopt,
                            Offset(parts[3].toLongLong(&isOffset))};
        if (!isPrevious) row.previous = Offset(parts[2].toLongLong(&isPrevious));
        if (!isPartition || !isOffset || !isPrevious) return std::nullopt;
        undo.rows.push_back(std::move(row));
    }
    if (undo.rows.empty()) return std::nullopt;
    return undo;
}

}  // namespace brook::ui
