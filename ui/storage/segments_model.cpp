#include "ui/storage/segments_model.h"

namespace brook::ui {

namespace {

QString counted(const SegmentLine& line, std::uint64_t admin::HeldRecords::*what) {
    return line.segment.held ? text::count((*line.segment.held).*what) : SegmentsModel::tr("counting");
}

std::uint64_t sorted(const SegmentLine& line, std::uint64_t admin::HeldRecords::*what) {
    return line.segment.held ? (*line.segment.held).*what : 0;
}

}  // namespace

SegmentsModel::SegmentsModel(QObject* parent)
    : TableModel(
          [](const SegmentLine& line) {
              return QStringLiteral("%1@%2").arg(line.place.partition.value()).arg(line.place.base.value());
          },
          parent) {
    using Row = const SegmentLine&;
    const auto number = [this](const QString& title, auto value) {
        addColumn(
            title, [value](Row row) { return QString::number(value(row)); }, [value](Row row) { return value(row); });
    };
    number(tr("Partition"), [](Row row) { return row.place.partition.value(); });
    number(tr("Base offset"), [](Row row) { return row.segment.base.value(); });
    addColumn(
        tr("State"), [](Row) { return QString(); }, Kind::Words,
        [](Row row) { return QVariant(static_cast<int>(row.state)); });
    addRole(2, BadgesRole,
            [](Row row) { return QVariant::fromValue(QList<BadgeSpec>{storage_words::badgeOf(row.state)}); });
    addRole(2, Qt::AccessibleTextRole, [](Row row) { return storage_words::badgeOf(row.state).text; });
    addColumn(
        tr("Size"), [](Row row) { return text::bytes(row.segment.bytes); }, [](Row row) { return row.segment.bytes; });
    const auto counts = [this](const QString& title, std::uint64_t admin::HeldRecords::*what) {
        addColumn(
            title, [what](Row row) { return counted(row, what); }, [what](Row row) { return sorted(row, what); });
    };
    counts(tr("Records"), &admin::HeldRecords::records);
    counts(tr("Tombstones"), &admin::HeldRecords::tombstones);
    counts(tr("Control records"), &admin::HeldRecords::control);
    addColumn(
        tr("First time"), [](Row row) { return text::dateTime(row.segment.first); },
        [](Row row) { return row.segment.first.value(); });
    addColumn(
        tr("Newest time"), [](Row row) { return text::dateTime(row.segment.largest); },
        [](Row row) { return row.segment.largest.value(); });
    addColumn(
        tr("Leaves in"), [](Row row) { return row.timeLeft.isEmpty() ? QStringLiteral("–") : row.timeLeft; },
        [](Row row) { return row.segment.leavesAt.value_or(Timestamp(-1)).value(); });
}

void SegmentsModel::setStorage(const admin::TopicStorage& storage) {
    std::vector<SegmentLine> lines;
    for (const admin::PartitionStorage& partition : storage.partitions)
        for (const admin::SegmentRow& segment : partition.segments) {
            const bool oldest = segment.base == partition.segments.front().base;
            lines.push_back({{storage.topic, partition.index, segment.base},
                             segment,
                             storage_words::stateOf(segment, storage.rules, storage.takenAt, oldest),
                             storage_words::timeLeft(segment, storage.takenAt)});
        }
    setRows(std::move(lines));
}

}  // namespace brook::ui
