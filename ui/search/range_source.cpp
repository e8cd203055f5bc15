#include "ui/search/range_source.h"

#include <algorithm>

namespace brook::ui {

namespace {

Offset at(const admin::Cursor& cursor, PartitionIndex partition) {
    const auto found = cursor.next.find(partition);
    return found == cursor.next.end() ? Offset(0) : found->second;
}

/// The query where it lies between the cuts, of the partitions of which something is left there.
admin::RecordQuery within(admin::RecordQuery query, const admin::Cursor& from, const admin::Cursor& until) {
    const bool older = query.direction == admin::Direction::Older;
    std::vector<PartitionIndex> left;
    for (const auto& [partition, end] : until.next) {
        const Offset begin = at(from, partition);
        const bool known = query.from.next.contains(partition);
        Offset& place = query.from.next[partition];
        place = std::clamp(known ? place : older ? end : begin, begin, std::max(begin, end));
        const bool wanted = query.partitions.empty() || std::find(query.partitions.begin(), query.partitions.end(),
                                                                  partition) != query.partitions.end();
        if (wanted && (older ? place > begin : place < end)) left.push_back(partition);
    }
    query.partitions = std::move(left);
    return query;
}

void cut(admin::RecordPage& page, const admin::RecordQuery& query, const admin::Cursor& from,
         const admin::Cursor& until) {
    const bool older = query.direction == admin::Direction::Older;
    std::erase_if(page.rows, [&](const admin::RecordRow& row) {
        return older ? row.gapEnd <= at(from, row.partition) : row.offset >= at(until, row.partition);
    });
    admin::Cursor further = query.from;
    for (const auto& [partition, place] : page.continueFrom.next) further.next[partition] = place;
    page.continueFrom = std::move(further);
    page.atEnd |= std::all_of(query.partitions.begin(), query.partitions.end(), [&](PartitionIndex partition) {
        const Offset place = at(page.continueFrom, partition);
        return older ? place <= at(from, partition) : place >= at(until, partition);
    });
}

}  // namespace

bool RangeSource::holds(PartitionIndex partition, Offset offset) const {
    return offset >= at(m_from, partition) && offset < at(m_until, partition);
}

void RangeSource::readRecords(admin::RecordQuery query, admin::Reply<admin::RecordPage> reply) {
    const admin::RecordQuery bounded = within(query, m_from, m_until);
    if (bounded.partitions.empty()) {
        // Nothing is left there; asked all the same, because an answer comes later and never at once.
        admin::RecordQuery nothing = bounded;
        nothing.partitions = query.partitions;
        nothing.limit = 1;
        return m_cluster.readRecords(std::move(nothing), [reply, from = bounded.from](Result<admin::RecordPage> page) {
            if (page) page = admin::RecordPage{{}, from, true, {}};
            reply(std::move(page));
        });
    }
    m_cluster.readRecords(bounded, [reply, bounded, from = m_from, until = m_until](Result<admin::RecordPage> page) {
        if (page) cut(*page, bounded, from, until);
        reply(std::move(page));
    });
}

}  // namespace brook::ui
