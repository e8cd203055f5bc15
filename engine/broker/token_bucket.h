#pragma once

#include <algorithm>
#include <cmath>

#include "engine/broker/windowed_rate.h"

namespace brook {

/// Tokens that come at a steady rate, up to as many as a whole window brings; who takes more than there are owes them
/// (KIP-599).
class TokenBucket {
public:
    TokenBucket(double rate, QuotaWindow window, MonotonicTime now) : m_window(window.whole()), m_filledAt(now) {
        m_rate = rate;
        m_tokens = most();
    }

    /// How many tokens come a second from now on.
    void setRate(double rate, MonotonicTime now) {
        fill(now);
        m_rate = rate;
        m_tokens = std::min(most(), m_tokens);
    }
    void take(double tokens, MonotonicTime now) {
        fill(now);
        m_tokens -= tokens;
    }
    /// Until nothing is owed any more.
    Milliseconds wait(MonotonicTime now) const {
        const double tokens = tokensAt(now);
        return tokens < 0 ? Milliseconds(std::llround(-tokens / m_rate * 1000)) : Milliseconds(0);
    }
    bool isFull(MonotonicTime now) const { return tokensAt(now) >= most(); }

private:
    double most() const { return m_rate * m_window.count(); }
    double tokensAt(MonotonicTime now) const {
        return std::min(most(), m_tokens + m_rate * std::chrono::duration<double>(now - m_filledAt).count());
    }
    void fill(MonotonicTime now) {
        m_tokens = tokensAt(now);
        m_filledAt = now;
    }

    std::chrono::duration<double> m_window;
    MonotonicTime m_filledAt;
    double m_rate = 0;
    double m_tokens = 0;
};

}  // namespace brook
