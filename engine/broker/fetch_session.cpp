#include "engine/broker/fetch_session.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <set>

namespace brook {

namespace {

constexpr std::int32_t initialEpoch = 0;
constexpr std::int32_t finalEpoch = -1;
constexpr std::chrono::minutes idleBeforeEviction{2};

std::int32_t following(std::int32_t epoch) { return epoch == std::numeric_limits<std::int32_t>::max() ? 1 : epoch + 1; }

}  // namespace

void FetchSession::update(std::span<const FetchWish> changed, std::span<const FetchWish> forgotten) {
    if (changed.empty() && forgotten.empty()) return;
    std::map<FetchWish::Place, std::size_t> places;
    for (std::size_t i = 0; i < m_entries.size(); ++i) places.emplace(m_entries[i].wish.place(), i);
    for (const FetchWish& wish : changed) {
        const auto [at, isNew] = places.emplace(wish.place(), m_entries.size());
        if (isNew) {
            m_entries.push_back(Entry{wish});
        } else {
            m_entries[at->second].wish = wish;
        }
    }
    std::set<FetchWish::Place> gone;
    for (const FetchWish& wish : forgotten) gone.insert(wish.place());
    std::erase_if(m_entries, [&](const Entry& entry) { return gone.contains(entry.wish.place()); });
}

bool FetchSession::shouldTell(std::size_t index, ErrorCode error, Offset highWatermark, Offset logStart,
                              bool hasRecords, bool diverged) {
    Entry& entry = m_entries[index];
    const bool changed = highWatermark != entry.toldHighWatermark || logStart != entry.toldLogStart;
    entry.toldHighWatermark = highWatermark;
    entry.toldLogStart = logStart;
    if (error != ErrorCode::None) {
        entry.toldHighWatermark = Offset(-1);
        return true;
    }
    return changed || hasRecords || diverged;
}

void FetchSession::rotate(const std::vector<bool>& told) {
    std::vector<Entry> quiet;
    std::vector<Entry> served;
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        (i < told.size() && told[i] ? served : quiet).push_back(std::move(m_entries[i]));
    quiet.insert(quiet.end(), std::make_move_iterator(served.begin()), std::make_move_iterator(served.end()));
    m_entries = std::move(quiet);
}

FetchSessions::Opened FetchSessions::open(std::int32_t sessionId, std::int32_t sessionEpoch, bool usesTopicIds,
                                          std::span<const FetchWish> wishes, std::span<const FetchWish> forgotten,
                                          MonotonicTime now) {
    if (sessionEpoch == initialEpoch || sessionEpoch == finalEpoch) {
        m_sessions.erase(sessionId);
        if (sessionEpoch == finalEpoch) return {};
        return {ErrorCode::None, create(usesTopicIds, wishes, now), false};
    }
    const auto found = m_sessions.find(sessionId);
    if (found == m_sessions.end()) return {ErrorCode::FetchSessionIdNotFound, nullptr, true};
    FetchSession& session = *found->second;
    if (session.m_nextEpoch != sessionEpoch) return {ErrorCode::InvalidFetchSessionEpoch, nullptr, true};
    if (session.m_usesTopicIds != usesTopicIds) return {ErrorCode::FetchSessionTopicIdError, nullptr, true};
    session.m_nextEpoch = following(sessionEpoch);
    session.m_lastUsed = now;
    session.update(wishes, forgotten);
    if (!session.m_entries.empty()) return {ErrorCode::None, found->second, true};
    m_sessions.erase(found);  // nothing is left to fetch
    return {};
}

std::shared_ptr<FetchSession> FetchSessions::create(bool usesTopicIds, std::span<const FetchWish> wishes,
                                                    MonotonicTime now) {
    if (!makeRoom(now)) return nullptr;
    auto session = std::make_shared<FetchSession>();
    do {
        session->m_id = static_cast<std::int32_t>(1 + m_random.below(std::numeric_limits<std::int32_t>::max() - 1));
    } while (m_sessions.contains(session->m_id));
    session->m_usesTopicIds = usesTopicIds;
    session->m_lastUsed = now;
    session->update(wishes, {});
    m_sessions.emplace(session->m_id, session);
    return session;
}

bool FetchSessions::makeRoom(MonotonicTime now) {
    if (m_sessions.size() < m_capacity) return true;
    const auto oldest = std::min_element(m_sessions.begin(), m_sessions.end(), [](const auto& a, const auto& b) {
        return a.second->m_lastUsed < b.second->m_lastUsed;
    });
    if (oldest == m_sessions.end() || now - oldest->second->m_lastUsed < idleBeforeEviction) return false;
    m_sessions.erase(oldest);
    return true;
}

}  // namespace brook
