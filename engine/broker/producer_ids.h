#pragma once

#include <deque>
#include <functional>

#include "engine/base/result.h"
#include "engine/base/strong.h"

namespace brook {

/// Hands out producer ids from blocks of a thousand, each block recorded in the metadata log before its first id is
/// used, so that no id is given twice whatever crashes (KIP-730). Owned by the broker, used on its loop.
class ProducerIds {
public:
    /// Records the next block and gives its first id, or the reason it could not.
    using ReserveBlock = std::function<void(std::function<void(Result<std::int64_t>)>)>;
    static constexpr std::int64_t blockSize = 1000;

    explicit ProducerIds(ReserveBlock reserve) : m_reserve(std::move(reserve)) {}

    /// Gives one id, at once when the present block has one.
    void next(std::function<void(Result<ProducerId>)> done);

private:
    void serve();

    ReserveBlock m_reserve;
    std::int64_t m_next = 0;
    std::int64_t m_end = 0;
    bool m_reserving = false;
    std::deque<std::function<void(Result<ProducerId>)>> m_waiting;
};

}  // namespace brook
