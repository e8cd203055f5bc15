#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "engine/base/clock.h"
#include "engine/base/random.h"
#include "engine/base/result.h"
#include "engine/base/uuid.h"

namespace brook {

/// One partition that a fetch names; by id from Fetch 13 on, by name before.
struct FetchWish {
    std::string topic;
    Uuid topicId;
    PartitionIndex index{0};
    Offset offset{0};
    LeaderEpoch currentLeaderEpoch = noLeaderEpoch;
    LeaderEpoch lastFetchedEpoch = noLeaderEpoch;
    std::int32_t maxBytes = 0;

    /// What makes two wishes speak of the same partition: the id where the client uses ids, else the name.
    using Place = std::tuple<Uuid, std::string, PartitionIndex>;
    Place place() const { return {topicId, topicId.isZero() ? topic : std::string(), index}; }
};

/// The partitions a client keeps fetching and what it was last told of them, so that both sides send only changes
/// (KIP-227).
class FetchSession {
public:
    struct Entry {
        FetchWish wish;
        Offset toldHighWatermark{-1};
        Offset toldLogStart{-1};
    };

    std::int32_t id() const { return m_id; }
    bool usesTopicIds() const { return m_usesTopicIds; }
    const std::vector<Entry>& entries() const { return m_entries; }

    void update(std::span<const FetchWish> changed, std::span<const FetchWish> forgotten);

    /// Whether an incremental answer has to mention entry `index`, noting what it will say. An error is always
    /// mentioned, and forgets what was told, so that the recovery is mentioned too.
    bool shouldTell(std::size_t index, ErrorCode error, Offset highWatermark, Offset logStart, bool hasRecords,
                    bool diverged);

    /// Moves the entries that were told of to the end, so that no partition starves behind a busy one.
    void rotate(const std::vector<bool>& told);

private:
    friend class FetchSessions;
    std::int32_t m_id = 0;
    std::int32_t m_nextEpoch = 1;
    bool m_usesTopicIds = false;
    MonotonicTime m_lastUsed{};
    std::vector<Entry> m_entries;
};

/// All sessions of a broker, at most `capacity`; the least recently used one makes room once it has been idle for two
/// minutes. Owned by the broker, used on its loop.
class FetchSessions {
public:
    FetchSessions(std::size_t capacity, Random& random) : m_capacity(capacity), m_random(random) {}

    /// What a request's session fields lead to.
    struct Opened {
        ErrorCode error = ErrorCode::None;
        std::shared_ptr<FetchSession> session;  ///< null: a fetch without a session
        bool incremental = false;               ///< the answer tells changes only
    };
    Opened open(std::int32_t sessionId, std::int32_t sessionEpoch, bool usesTopicIds, std::span<const FetchWish> wishes,
                std::span<const FetchWish> forgotten, MonotonicTime now);

    void forget(std::int32_t sessionId) { m_sessions.erase(sessionId); }
    void setCapacity(std::size_t capacity) { m_capacity = capacity; }
    std::size_t count() const { return m_sessions.size(); }

private:
    std::shared_ptr<FetchSession> create(bool usesTopicIds, std::span<const FetchWish> wishes, MonotonicTime now);
    bool makeRoom(MonotonicTime now);

    std::size_t m_capacity;
    Random& m_random;
    std::map<std::int32_t, std::shared_ptr<FetchSession>> m_sessions;
};

}  // namespace brook
