#include "engine/storage/offset_map.h"

#include <algorithm>

namespace brook {

OffsetMap::OffsetMap(std::size_t memory, double loadFactor, KeyedHash hash) : m_hash(hash) {
    // One slot always stays empty, so that every search ends.
    m_slots.resize(std::max<std::size_t>(memory / bytesPerKey, 2));
    const auto wanted = static_cast<std::size_t>(static_cast<double>(m_slots.size()) * loadFactor);
    m_capacity = std::clamp<std::size_t>(wanted, 1, m_slots.size() - 1);
}

/// The slot that has the key, or the empty one where it belongs.
std::size_t OffsetMap::slotOf(const KeyedHash::Value& hash) const {
    std::size_t slot = hash.first % m_slots.size();
    while (m_slots[slot].offset.value() >= 0 && !(m_slots[slot].hash == hash))
        slot = slot + 1 == m_slots.size() ? 0 : slot + 1;
    return slot;
}

bool OffsetMap::put(ByteView key, Offset offset) {
    if (full()) return false;
    const KeyedHash::Value hash = m_hash(key);
    Slot& slot = m_slots[slotOf(hash)];
    if (slot.offset.value() < 0) ++m_size;
    slot = {hash, offset};
    return true;
}

std::optional<Offset> OffsetMap::find(ByteView key) const {
    const Slot& slot = m_slots[slotOf(m_hash(key))];
    return slot.offset.value() < 0 ? std::nullopt : std::optional(slot.offset);
}

void OffsetMap::clear() {
    std::fill(m_slots.begin(), m_slots.end(), Slot{});
    m_size = 0;
}

}  // namespace brook
