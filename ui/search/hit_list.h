#pragma once

#include <deque>

#include "engine/admin/search_values.h"

namespace brook::ui {

/// The places a search found, the newest first, whichever way it looks; and what of the topic it has looked at. Pages
/// are cut out of it by the cursors that readers of records have. A value; knows nothing of how the search runs.
class HitList {
public:
    /// Begins anew with the range [start, end) of each partition, to be looked at from one of its ends.
    void begin(admin::Direction direction, admin::Cursor start, admin::Cursor end);
    void take(const admin::SearchChunk& chunk);
    /// What follows was searched too, from the newest place on: records that came meanwhile.
    void takeNewer(const std::vector<admin::Hit>& hits, const admin::Cursor& end);
    /// Nothing more comes: what was not looked at is not in the list.
    void finish() { m_running = false; }
    void goOn() { m_running = true; }

    std::size_t size() const { return m_hits.size(); }
    const admin::Hit& at(std::size_t number) const { return m_hits[number]; }
    bool contains(PartitionIndex partition, Offset offset) const;
    const admin::Cursor& end() const { return m_end; }
    const admin::Cursor& left() const { return m_left; }
    bool isRunning() const { return m_running; }

    /// The next one that is older (or newer) than a moment, if there is one.
    std::optional<admin::Hit> beyond(Timestamp moment, admin::Direction direction) const;

    struct Page {
        std::vector<admin::Hit> hits;
        admin::Cursor continueFrom;
        bool atEnd = false;
    };
    /// The page that a query asks for; nothing while the search has not come that far.
    std::optional<Page> page(const admin::RecordQuery& query) const;
    std::uint64_t newerThan(const admin::Cursor& cursor) const { return firstOlder(cursor); }

private:
    std::size_t firstOlder(const admin::Cursor& cursor) const;
    bool isSearched(const admin::Cursor& cursor) const;

    std::deque<admin::Hit> m_hits;
    admin::Direction m_direction = admin::Direction::Older;
    admin::Cursor m_end;
    admin::Cursor m_left;
    bool m_running = false;
};

}  // namespace brook::ui
