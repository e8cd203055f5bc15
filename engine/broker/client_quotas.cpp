#include "engine/broker/client_quotas.h"

#include <limits>

namespace brook {

namespace {

constexpr const char* everyone = "ANONYMOUS";
constexpr std::chrono::minutes betweenSweeps{1};

QuotaWindow windowOf(const Broker& broker, const std::string& prefix) {
    const ConfigResolver config = broker.resolver();
    QuotaWindow window;
    window.count = static_cast<std::size_t>(std::max<std::int64_t>(1, config.brokerNumber(prefix + ".window.num")));
    window.size = std::chrono::seconds(std::max<std::int64_t>(1, config.brokerNumber(prefix + ".window.size.seconds")));
    return window;
}

}  // namespace

ClientQuotas::ClientQuotas(Broker& broker)
    : m_broker(broker), m_window(windowOf(broker, "quota")), m_controllerWindow(windowOf(broker, "controller.quota")) {}

std::optional<QuotaInForce> ClientQuotas::inForce(const char* key, const std::string& clientId) const {
    const auto image = m_broker.image();
    if (image->quotas.empty()) return std::nullopt;
    return quotaInForce(*image, key, everyone, clientId);
}

WindowedRate& ClientQuotas::rateOf(const char* key, const QuotaInForce& quota) {
    forgetSilent();
    return m_rates.try_emplace({key, quota.user, quota.clientId}, m_window).first->second;
}

Milliseconds ClientQuotas::produced(const std::string& clientId, std::uint64_t bytes) {
    const auto quota = inForce(producerByteRate, clientId);
    if (!quota) return Milliseconds(0);
    WindowedRate& rate = rateOf(producerByteRate, *quota);
    rate.record(static_cast<double>(bytes), now());
    return rate.waitFor(quota->limit, now());
}

std::int64_t ClientQuotas::mostAtOnce(const std::string& clientId) const {
    constexpr std::int64_t all = std::numeric_limits<std::int64_t>::max();
    const auto quota = inForce(consumerByteRate, clientId);
    if (!quota) return all;
    const Milliseconds measured = m_window.whole() - m_window.size;
    const double most = quota->limit * std::chrono::duration<double>(measured).count();
    return most < std::numeric_limits<std::int32_t>::max() ? static_cast<std::int64_t>(most) : all;
}

Milliseconds ClientQuotas::fetched(const std::string& clientId, std::uint64_t bytes) {
    const auto quota = inForce(consumerByteRate, clientId);
    if (!quota || bytes == 0) return Milliseconds(0);
    WindowedRate& rate = rateOf(consumerByteRate, *quota);
    const bool first = rate.total(now()) <= 0;
    rate.record(static_cast<double>(bytes), now());
    const Milliseconds wait = rate.waitFor(quota->limit, now());
    if (wait == Milliseconds(0) || first) return Milliseconds(0);
    rate.record(-static_cast<double>(bytes), now());
    return wait;
}

void ClientQuotas::worked(const std::string& clientId, MonotonicTime::duration time) {
    const auto quota = inForce(requestPercentage, clientId);
    if (!quota) return;
    rateOf(requestPercentage, *quota).record(std::chrono::duration<double>(time).count() * 100, now());
}

Milliseconds ClientQuotas::overworked(const std::string& clientId) {
    const auto quota = inForce(requestPercentage, clientId);
    if (!quota) return Milliseconds(0);
    return std::min(m_window.size, rateOf(requestPercentage, *quota).waitFor(quota->limit, now()));
}

Milliseconds ClientQuotas::changed(const std::string& clientId, double partitions, Manner manner) {
    const auto quota = inForce(controllerMutationRate, clientId);
    if (!quota) return Milliseconds(0);
    forgetSilent();
    TokenBucket& bucket = m_buckets
                              .try_emplace({controllerMutationRate, quota->user, quota->clientId}, quota->limit,
                                           m_controllerWindow, now())
                              .first->second;
    bucket.setRate(quota->limit, now());
    const Milliseconds owed = bucket.wait(now());
    if (manner == Manner::Strict && owed > Milliseconds(0)) return owed;
    bucket.take(partitions, now());
    return manner == Manner::Strict ? Milliseconds(0) : bucket.wait(now());
}

Milliseconds ClientQuotas::connected(const std::string& address) {
    const auto limit = connectionRateOf(*m_broker.image(), address);
    if (!limit) return Milliseconds(0);
    WindowedRate& rate = rateOf(connectionCreationRate, {*limit, "", address});
    rate.record(1, now());
    const Milliseconds wait = rate.waitFor(*limit, now());
    if (wait > Milliseconds(0)) rate.record(-1, now());
    return std::min(m_window.size, wait);
}

/// Clients choose their names, so that there may be any number of them.
void ClientQuotas::forgetSilent() {
    if (now() < m_nextSweep) return;
    m_nextSweep = now() + betweenSweeps;
    std::erase_if(m_rates, [this](const auto& each) { return each.second.total(now()) <= 0; });
    std::erase_if(m_buckets, [this](const auto& each) { return each.second.isFull(now()); });
}

}  // namespace brook
