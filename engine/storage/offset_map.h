#pragma once

#include <optional>
#include <vector>

#include "engine/base/keyed_hash.h"
#include "engine/base/strong.h"

namespace brook {

/// The newest offset of each key, in memory that is fixed when it is made: 24 bytes a key, whatever the keys' lengths.
/// A key is told by its keyed hash. Owned by one cleaning; after a crash there is nothing to keep.
class OffsetMap {
public:
    static constexpr std::size_t bytesPerKey = 24;

    /// Room for `memory / 24` keys, of which `loadFactor` (above 0, at most 1) are used; always for one.
    OffsetMap(std::size_t memory, double loadFactor, KeyedHash hash);

    std::size_t capacity() const { return m_capacity; }
    std::size_t size() const { return m_size; }
    bool full() const { return m_size >= m_capacity; }

    /// Notes `offset` for the key; offsets rise. False, and nothing noted, when the map is full: a key that is there
    /// already is not told from a new one then, so that what was noted is a prefix of what was asked.
    bool put(ByteView key, Offset offset);
    std::optional<Offset> find(ByteView key) const;
    void clear();

private:
    struct Slot {
        KeyedHash::Value hash;
        Offset offset{-1};
    };
    static_assert(sizeof(Slot) == bytesPerKey);

    std::size_t slotOf(const KeyedHash::Value& hash) const;

    KeyedHash m_hash;
    std::size_t m_capacity;
    std::size_t m_size = 0;
    std::vector<Slot> m_slots;
};

}  // namespace brook
