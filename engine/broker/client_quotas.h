#pragma once

#include <map>
#include <string>
#include <tuple>

#include "engine/broker/broker.h"
#include "engine/broker/token_bucket.h"
#include "engine/metadata/client_quotas.h"

namespace brook {

/// Holds clients to their quotas: counts what each did within the last seconds, and says how long it has to wait
/// (KIP-13, KIP-124, KIP-219, KIP-599, KIP-612). As nobody says who he is, everyone is the user ANONYMOUS. Owned by the
/// services of a broker, used on its loop; a restart forgets what was counted. What the window does is not counted.
class ClientQuotas {
public:
    explicit ClientQuotas(Broker& broker);

    /// Counts what a client brings; it is taken in any case.
    Milliseconds produced(const std::string& clientId, std::uint64_t bytes);

    /// The most that a fetch may take at once, so that it can ever be allowed.
    std::int64_t mostAtOnce(const std::string& clientId) const;
    /// Counts what a fetch is about to take. Where that is too much nothing is counted, the fetch has to come back with
    /// nothing, and this is for how long. A batch that is larger than all windows goes when nothing else went, and is
    /// waited for afterwards.
    Milliseconds fetched(const std::string& clientId, std::uint64_t bytes);

    /// Counts time of the loop that a request took.
    void worked(const std::string& clientId, MonotonicTime::duration time);
    /// For how long the client may use no more of it; never longer than one window.
    Milliseconds overworked(const std::string& clientId);

    /// Counts partitions that are made or deleted. When strict and too many went before, nothing is counted and they
    /// may not.
    enum class Manner { Strict, Permissive };
    Milliseconds changed(const std::string& clientId, double partitions, Manner manner);

    /// Counts a new connection. Where an address makes too many nothing is counted, and it is to be kept away so long.
    Milliseconds connected(const std::string& address);

private:
    /// What is limited, by whom it is shared: user and client id, or an address.
    using Sharers = std::tuple<std::string, std::string, std::string>;

    std::optional<QuotaInForce> inForce(const char* key, const std::string& clientId) const;
    WindowedRate& rateOf(const char* key, const QuotaInForce& quota);
    MonotonicTime now() const { return m_broker.environment().clock.monotonic(); }
    void forgetSilent();

    Broker& m_broker;
    QuotaWindow m_window;
    QuotaWindow m_controllerWindow;
    std::map<Sharers, WindowedRate> m_rates;
    std::map<Sharers, TokenBucket> m_buckets;
    MonotonicTime m_nextSweep{};
};

}  // namespace brook
