#pragma once

#include <algorithm>

#include "engine/handlers/call.h"

namespace brook {

/// What one request may change of partitions (KIP-599): from the version on that can be told, changes beyond the quota
/// are refused; before, they are made, and the client waits.
class MutationQuota {
public:
    MutationQuota(const Call& call, std::int16_t strictSince)
        : m_call(call),
          m_manner(call.version() >= strictSince ? ClientQuotas::Manner::Strict : ClientQuotas::Manner::Permissive) {}

    /// ThrottlingQuotaExceeded when nothing more may be changed for now.
    Result<void> take(std::size_t partitions) {
        const Milliseconds wait =
            m_call.services.quotas.changed(m_call.clientId(), static_cast<double>(partitions), m_manner);
        m_wait = std::max(m_wait, wait);
        if (m_manner == ClientQuotas::Manner::Permissive || wait == Milliseconds(0)) return {};
        return fail(ErrorCode::ThrottlingQuotaExceeded, "the quota of changes is used up for {} ms", wait.count());
    }
    std::int32_t throttleTimeMs() const { return static_cast<std::int32_t>(m_wait.count()); }

private:
    const Call& m_call;
    ClientQuotas::Manner m_manner;
    Milliseconds m_wait{0};
};

}  // namespace brook
