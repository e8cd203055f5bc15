#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/broker/broker.h"
#include "engine/metadata/client_match.h"

namespace brook {

/// Clients that report their own metrics (KIP-714). What each is asked for follows from the `client-metrics` resources
/// of the moment; what it sent last is kept, as it came, until the client has been silent for a while. Owned by the
/// services of a broker, used on its loop; nothing of it survives a restart, and clients then ask again.
class ClientTelemetry {
public:
    explicit ClientTelemetry(Broker& broker) : m_broker(broker) {}

    /// Who sends a request, and by which connection.
    struct Caller {
        std::uint64_t connection = 0;
        ClientMatch::Properties properties;  ///< without client_instance_id
    };

    struct Subscription {
        std::int32_t id = 0;            ///< changes with what is asked for
        std::set<std::string> metrics;  ///< beginnings of names; "*" alone for all, none for nothing
        Milliseconds pushInterval{0};
        friend bool operator==(const Subscription&, const Subscription&) = default;
    };

    struct Push {
        Uuid instance;
        std::int32_t subscription = 0;
        bool terminating = false;
        std::int8_t codec = 0;
        ByteView metrics;  ///< OpenTelemetry's MetricsData, compressed
    };

    /// One client as it is known now.
    struct Instance {
        ClientMatch::Properties properties;
        Subscription subscription;
        Timestamp reportedAt = noTimestamp;
        Bytes report;  ///< the last one, decompressed
    };

    /// The subscription of `instance`, or of a new one when it is zero: then the second value names it.
    /// ThrottlingQuotaExceeded when it asked or reported less than an interval ago.
    Result<std::pair<Subscription, Uuid>> subscribe(const Uuid& instance, const Caller& caller);

    /// InvalidRequest, ThrottlingQuotaExceeded, UnknownSubscriptionId, UnsupportedCompressionType, TelemetryTooLarge,
    /// InvalidRecord.
    Result<void> push(const Push& push, const Caller& caller);

    /// The largest report, compressed or not: telemetry.max.bytes.
    std::size_t maxBytes() const;

    std::vector<Instance> instances() const;

private:
    struct Known {
        Instance facts;
        std::uint64_t connection = 0;
        std::optional<MonotonicTime> subscribedAt;
        std::optional<MonotonicTime> pushedAt;
        MonotonicTime seenAt{};
        ErrorCode lastError = ErrorCode::None;
        bool terminating = false;
    };

    Known& known(const Uuid& instance, const Caller& caller);
    Subscription subscriptionOf(const Uuid& instance, const ClientMatch::Properties& properties) const;
    Result<Bytes> check(const Push& push, Known& known) const;
    void forgetSilent();
    MonotonicTime now() const { return m_broker.environment().clock.monotonic(); }

    Broker& m_broker;
    std::map<Uuid, Known> m_known;
    MonotonicTime m_nextSweep{};
};

}  // namespace brook
