#include "ui/search/hit_list.h"

#include <algorithm>

namespace brook::ui {

void HitList::begin(admin::Direction direction, admin::Cursor start, admin::Cursor end) {
    m_hits.clear();
    m_direction = direction;
    m_left = direction == admin::Direction::Older ? end : std::move(start);
    m_end = std::move(end);
    m_running = true;
}

void HitList::take(const admin::SearchChunk& chunk) {
    for (const admin::Hit& hit : chunk.hits) {
        if (m_direction == admin::Direction::Older)
            m_hits.push_back(hit);
        else
            m_hits.push_front(hit);
    }
    for (const auto& [partition, offset] : chunk.left.next) m_left.next[partition] = offset;
    m_running = chunk.state == admin::SearchState::Running;
}

void HitList::takeNewer(const std::vector<admin::Hit>& hits, const admin::Cursor& end) {
    m_hits.insert(m_hits.begin(), hits.rbegin(), hits.rend());
    m_end = end;
    if (m_direction == admin::Direction::Newer) m_left = end;
}

bool HitList::contains(PartitionIndex partition, Offset offset) const {
    return std::any_of(m_hits.begin(), m_hits.end(),
                       [&](const admin::Hit& hit) { return hit.offset == offset && hit.partition == partition; });
}

std::optional<admin::Hit> HitList::beyond(Timestamp moment, admin::Direction direction) const {
    const bool older = direction == admin::Direction::Older;
    const auto found = std::partition_point(m_hits.begin(), m_hits.end(), [&](const admin::Hit& hit) {
        return older ? hit.timestamp >= moment : hit.timestamp > moment;
    });
    if (older) return found == m_hits.end() ? std::nullopt : std::optional(*found);
    return found == m_hits.begin() ? std::nullopt : std::optional(*std::prev(found));
}

/// A partition that a cursor does not name stands at its end.
std::size_t HitList::firstOlder(const admin::Cursor& cursor) const {
    const auto found = std::partition_point(m_hits.begin(), m_hits.end(), [&cursor](const admin::Hit& hit) {
        const auto place = cursor.next.find(hit.partition);
        return place != cursor.next.end() && hit.offset >= place->second;
    });
    return static_cast<std::size_t>(found - m_hits.begin());
}

/// Whether the search has looked at everything between its beginning and the cursor.
bool HitList::isSearched(const admin::Cursor& cursor) const {
    return std::all_of(m_left.next.begin(), m_left.next.end(), [&](const auto& left) {
        const auto place = cursor.next.find(left.first);
        if (place == cursor.next.end()) return m_direction == admin::Direction::Older;
        return m_direction == admin::Direction::Older ? place->second >= left.second : place->second <= left.second;
    });
}

std::optional<HitList::Page> HitList::page(const admin::RecordQuery& query) const {
    const bool older = query.direction == admin::Direction::Older;
    const bool forward = query.direction == m_direction;  // along with the search
    if (m_running && !isSearched(query.from)) return std::nullopt;
    const std::size_t middle = firstOlder(query.from);
    const std::size_t available = older ? m_hits.size() - middle : middle;
    if (m_running && forward && available == 0) return std::nullopt;
    Page page;
    page.continueFrom = query.from;
    const std::size_t count = std::min<std::size_t>(query.limit, available);
    for (std::size_t i = 0; i < count; ++i) {
        const admin::Hit& hit = older ? m_hits[middle + i] : m_hits[middle - 1 - i];
        page.hits.push_back(hit);
        page.continueFrom.next[hit.partition] = older ? hit.offset : hit.offset + 1;
    }
    page.atEnd = count == available && !(m_running && forward);
    // Beyond the newest hit all was searched, and a reader who comes there knows it.
    if (page.atEnd && !older)
        for (const auto& [partition, end] : m_end.next) {
            Offset& next = page.continueFrom.next[partition];
            next = std::max(next, end);
        }
    return page;
}

}  // namespace brook::ui
