#include "ui/groups/group_lag.h"

#include <algorithm>
#include <set>

namespace brook::ui {

namespace {

std::optional<std::int64_t> retentionOf(const admin::Snapshot& snapshot, const std::string& topic) {
    const auto found = snapshot.topics.find(topic);
    return found == snapshot.topics.end() ? std::nullopt : found->second.retentionMs;
}

bool isSlower(const PartitionLag& a, const PartitionLag& b) {
    if (a.nearTheEdge != b.nearTheEdge) return a.nearTheEdge;
    const std::int64_t slow = a.ms.value_or(0);
    const std::int64_t other = b.ms.value_or(0);
    return slow != other ? slow > other : a.facts.lag.value_or(0) > b.facts.lag.value_or(0);
}

}  // namespace

std::optional<std::int64_t> lagMs(const admin::GroupOffsetRow& row, Timestamp now) {
    if (!row.lag) return std::nullopt;
    if (*row.lag == 0) return 0;
    if (row.nextRecordAt == noTimestamp) return std::nullopt;
    return std::max<std::int64_t>(0, now - row.nextRecordAt);
}

std::optional<std::int64_t> untilLostMs(const admin::GroupOffsetRow& row, std::optional<std::int64_t> retentionMs,
                                        Timestamp now) {
    const std::optional<std::int64_t> behind = lagMs(row, now);
    if (!behind || !retentionMs) return std::nullopt;
    return std::max<std::int64_t>(0, *retentionMs - *behind);
}

bool isNearTheEdge(std::optional<std::int64_t> untilLost, std::optional<std::int64_t> retentionMs) {
    return untilLost && retentionMs && *untilLost <= *retentionMs / 2;
}

GroupLag lagOf(const admin::GroupRow& group, const admin::Snapshot& snapshot) {
    GroupLag lag;
    std::set<std::string> topics;
    for (const admin::GroupOffsetRow& row : group.offsets) {
        const std::optional<std::int64_t> retention = retentionOf(snapshot, row.topic);
        PartitionLag each{row, lagMs(row, snapshot.takenAt), untilLostMs(row, retention, snapshot.takenAt)};
        each.overtaken = row.committed && *row.committed < row.start;
        each.nearTheEdge = each.overtaken || isNearTheEdge(each.untilLost, retention);
        lag.records += row.lag.value_or(0);
        if (each.ms) lag.ms = std::max(lag.ms.value_or(0), *each.ms);
        if (each.untilLost) lag.untilLost = std::min(lag.untilLost.value_or(*each.untilLost), *each.untilLost);
        lag.nearTheEdge = lag.nearTheEdge || each.nearTheEdge;
        topics.insert(row.topic);
        lag.partitions.push_back(std::move(each));
    }
    std::stable_sort(lag.partitions.begin(), lag.partitions.end(), isSlower);
    lag.topics = static_cast<int>(topics.size());
    return lag;
}

QString placeKey(const std::string& topic, PartitionIndex partition) {
    return QStringLiteral("%1\n%2").arg(QString::fromStdString(topic)).arg(partition.value());
}

}  // namespace brook::ui
