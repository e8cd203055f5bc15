#include "ui/groups/offset_reset.h"

#include <QStringList>

#include <algorithm>
#include <limits>
#include <set>

namespace brook::ui {

namespace {

std::set<std::string> topicsOf(const admin::GroupRow& group) {
    std::set<std::string> topics;
    for (const admin::GroupOffsetRow& row : group.offsets) topics.insert(row.topic);
    return topics;
}

/// Never wraps: what is beyond any offset is held at the partition's ends anyway.
std::int64_t sum(std::int64_t a, std::int64_t b) {
    if (b > 0 && a > std::numeric_limits<std::int64_t>::max() - b) return std::numeric_limits<std::int64_t>::max();
    if (b < 0 && a < std::numeric_limits<std::int64_t>::min() - b) return std::numeric_limits<std::int64_t>::min();
    return a + b;
}

std::optional<Offset> found(const std::map<PlaceOfPartition, Offset>& offsets, const ResetRow& row) {
    const auto at = offsets.find(row.place());
    return at == offsets.end() ? std::nullopt : std::optional(at->second);
}

std::optional<Offset> wished(const ResetRow& row, const ResetWish& wish) {
    switch (wish.to) {
        case ResetWish::To::Earliest: return row.start;
        case ResetWish::To::Latest: return row.end;
        case ResetWish::To::Time: return found(wish.atTime, row);
        case ResetWish::To::Offset: return Offset(wish.number);
        case ResetWish::To::Shift: return Offset(sum(row.before.value_or(row.start).value(), wish.number));
        case ResetWish::To::Group: return found(wish.other, row);
    }
    return std::nullopt;
}

}  // namespace

std::vector<ResetRow> resetRows(const admin::Snapshot& snapshot, const std::string& group, const std::string& topic) {
    const auto known = snapshot.groups.find(group);
    const admin::GroupRow none;
    const admin::GroupRow& facts = known == snapshot.groups.end() ? none : known->second;
    const std::map<PlaceOfPartition, Offset> committed = committedOf(facts);
    std::vector<ResetRow> rows;
    for (const std::string& name : topic.empty() ? topicsOf(facts) : std::set<std::string>{topic}) {
        const auto found = snapshot.topics.find(name);
        if (found == snapshot.topics.end()) continue;  // it is gone: there is no offset to go to
        for (const admin::PartitionRow& partition : found->second.partitions) {
            ResetRow row{name, partition.index, {}, partition.start, partition.highWatermark, {}};
            if (const auto at = committed.find(row.place()); at != committed.end()) row.before = at->second;
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

ResetRow placed(ResetRow row, const ResetWish& wish) {
    const std::optional<Offset> target = wished(row, wish);
    row.after = target ? std::optional(std::clamp(*target, row.start, std::max(row.start, row.end))) : std::nullopt;
    row.isHeld = row.after != target;
    return row;
}

std::vector<ResetRow> skipping(const std::vector<ResetRow>& rows) {
    std::vector<ResetRow> skipped;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(skipped),
                 [](const ResetRow& row) { return row.isChange() && row.difference() > 0; });
    std::stable_sort(skipped.begin(), skipped.end(),
                     [](const ResetRow& a, const ResetRow& b) { return a.difference() > b.difference(); });
    return skipped;
}

std::vector<admin::OffsetChange> changesOf(const std::vector<ResetRow>& rows) {
    std::vector<admin::OffsetChange> changes;
    for (const ResetRow& row : rows)
        if (row.isChange()) changes.push_back({row.topic, row.partition, row.after});
    return changes;
}

std::map<PlaceOfPartition, Offset> committedOf(const admin::GroupRow& group) {
    std::map<PlaceOfPartition, Offset> committed;
    for (const admin::GroupOffsetRow& row : group.offsets)
        if (row.committed) committed.emplace(PlaceOfPartition(row.topic, row.partition), *row.committed);
    return committed;
}

ReadOffsets readOffsets(const QString& csv) {
    ReadOffsets read;
    int number = 0;
    for (const QString& line : csv.split(QLatin1Char('\n'))) {
        ++number;
        if (line.trimmed().isEmpty()) continue;
        QStringList parts = line.trimmed().split(QLatin1Char(','));
        for (QString& part : parts) part = part.remove(QLatin1Char('"')).trimmed();
        // Exported for several groups, a line has the group before the topic.
        if (parts.size() == 4) parts.removeFirst();
        bool isPartition = parts.size() == 3;
        bool isOffset = isPartition;
        const int partition = isPartition ? parts[1].toInt(&isPartition) : 0;
        const qint64 offset = isOffset ? parts[2].toLongLong(&isOffset) : 0;
        if (!isPartition || !isOffset || parts[0].isEmpty() || partition < 0 || offset < 0) {
            read.lineOfTrouble = number;
            return read;
        }
        read.offsets[{parts[0].toStdString(), PartitionIndex(partition)}] = Offset(offset);
    }
    return read;
}

}  // namespace brook::ui
