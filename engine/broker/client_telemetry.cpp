#include "engine/broker/client_telemetry.h"

#include <algorithm>

#include "engine/base/crc32c.h"
#include "engine/records/compression.h"

namespace brook {

namespace {

constexpr std::size_t mostInstances = 16'384;
constexpr Milliseconds silence{60'000};  // or three intervals, if that is longer
constexpr const char* everything = "*";

/// The same on every broker, so that a client may change its connection: what is asked for, mixed with who it is.
std::int32_t subscriptionId(const ClientTelemetry::Subscription& subscription, const Uuid& instance) {
    const std::string text =
        fmt::format("[{}]{}", fmt::join(subscription.metrics, ", "), subscription.pushInterval.count());
    std::uint32_t id = crc32c(asBytes(text));
    for (std::size_t at = 0; at < instance.bytes.size(); at += 4)
        id ^= loadBig<std::uint32_t>(instance.bytes.data() + at);
    return static_cast<std::int32_t>(id);
}

const ConfigDefinition& setting(std::string_view name) { return *findConfig(clientMetricsConfigDefinitions(), name); }

Milliseconds silenceOf(const ClientTelemetry::Subscription& subscription) {
    return std::max(silence, 3 * subscription.pushInterval);
}

}  // namespace

std::size_t ClientTelemetry::maxBytes() const {
    return static_cast<std::size_t>(std::max<std::int64_t>(0, m_broker.resolver().brokerNumber("telemetry.max.bytes")));
}

ClientTelemetry::Subscription ClientTelemetry::subscriptionOf(const Uuid& instance,
                                                              const ClientMatch::Properties& caller) const {
    const auto image = m_broker.image();
    const ConfigResolver resolver = m_broker.resolver();
    ClientMatch::Properties properties = caller;
    properties["client_instance_id"] = instance.text();
    Subscription subscription;
    subscription.pushInterval = Milliseconds(parseNumber(*setting("interval.ms").defaultValue));
    for (auto at = image->configs.lower_bound({ResourceType::ClientMetrics, ""});
         at != image->configs.end() && at->first.type == ResourceType::ClientMetrics; ++at) {
        const auto value = [&](std::string_view name) {
            return *resolver.ownSetting(setting(name), at->first, ConfigSource::ClientMetrics).value;
        };
        const auto match = ClientMatch::parse(value("match"));
        if (!match || !match->matches(properties)) continue;
        for (std::string& metric : parseList(value("metrics"))) subscription.metrics.insert(std::move(metric));
        subscription.pushInterval =
            std::min(subscription.pushInterval, Milliseconds(parseNumber(value("interval.ms"))));
    }
    if (subscription.metrics.contains(everything)) subscription.metrics = {everything};
    subscription.id = subscriptionId(subscription, instance);
    return subscription;
}

ClientTelemetry::Known& ClientTelemetry::known(const Uuid& instance, const Caller& caller) {
    forgetSilent();
    Subscription subscription = subscriptionOf(instance, caller.properties);
    auto found = m_known.find(instance);
    // Who comes by another connection begins anew, and so does who is asked for something else now.
    const bool fits = found != m_known.end() && found->second.connection == caller.connection &&
                      found->second.facts.subscription == subscription;
    if (!fits) {
        if (found == m_known.end()) found = m_known.try_emplace(instance).first;
        found->second = {};
        found->second.facts.properties = caller.properties;
        found->second.facts.subscription = std::move(subscription);
        found->second.connection = caller.connection;
    }
    found->second.seenAt = now();
    return found->second;
}

void ClientTelemetry::forgetSilent() {
    if (now() >= m_nextSweep) {
        std::erase_if(m_known, [this](const auto& each) {
            return now() - each.second.seenAt > silenceOf(each.second.facts.subscription);
        });
        m_nextSweep = now() + silence;
    }
    if (m_known.size() < mostInstances) return;
    m_known.erase(std::min_element(m_known.begin(), m_known.end(), [](const auto& one, const auto& other) {
        return one.second.seenAt < other.second.seenAt;
    }));
}

Result<std::pair<ClientTelemetry::Subscription, Uuid>> ClientTelemetry::subscribe(const Uuid& asked,
                                                                                  const Caller& caller) {
    const Uuid instance = asked.isZero() ? Uuid::random(m_broker.environment().random) : asked;
    Known& client = known(instance, caller);
    const auto last = std::max(client.subscribedAt, client.pushedAt);
    const bool early = last && now() - *last < client.facts.subscription.pushInterval;
    // Whoever was just told that its subscription or codec is wrong has a reason to ask again.
    const bool corrects = client.lastError == ErrorCode::UnknownSubscriptionId ||
                          client.lastError == ErrorCode::UnsupportedCompressionType;
    if (early && !corrects)
        return fail(ErrorCode::ThrottlingQuotaExceeded, "client {} asked before its interval was over", instance);
    if (!early) client.subscribedAt = now();
    client.lastError = ErrorCode::None;
    return std::pair(client.facts.subscription, instance);
}

Result<Bytes> ClientTelemetry::check(const Push& push, Known& client) const {
    if (client.terminating)
        return fail(ErrorCode::InvalidRequest, "client {} said before that it reports no more", push.instance);
    const bool asked = client.subscribedAt && (!client.pushedAt || *client.subscribedAt > *client.pushedAt);
    const bool early = !asked && client.pushedAt && now() - *client.pushedAt < client.facts.subscription.pushInterval;
    if (!early) client.pushedAt = now();
    if (early && !push.terminating)
        return fail(ErrorCode::ThrottlingQuotaExceeded, "client {} reported before its interval was over",
                    push.instance);
    if (push.subscription != client.facts.subscription.id)
        return fail(ErrorCode::UnknownSubscriptionId, "client {} does not know what it is asked for", push.instance);
    if (push.codec < 0 || push.codec > static_cast<std::int8_t>(Codec::Zstd))
        return fail(ErrorCode::UnsupportedCompressionType, "there is no codec {}", push.codec);
    if (push.metrics.size() > maxBytes())
        return fail(ErrorCode::TelemetryTooLarge, "a report has {} bytes", push.metrics.size());
    auto report = decompress(static_cast<Codec>(push.codec), push.metrics, maxBytes());
    if (report || push.metrics.empty()) return report ? std::move(*report) : Bytes{};
    const bool large = report.error().code == ErrorCode::MessageTooLarge;
    return fail(large ? ErrorCode::TelemetryTooLarge : ErrorCode::InvalidRecord, "{}", report.error().message);
}

Result<void> ClientTelemetry::push(const Push& push, const Caller& caller) {
    // The second is the one that Kafka's metadata topic has.
    if (push.instance.isZero() || push.instance == Uuid::parse("AAAAAAAAAAAAAAAAAAAAAQ"))
        return fail(ErrorCode::InvalidRequest, "{} names no client", push.instance);
    Known& client = known(push.instance, caller);
    auto report = check(push, client);
    client.terminating = push.terminating;
    client.lastError = report ? ErrorCode::None : report.error().code;
    if (!report) return failed(report);
    client.facts.reportedAt = m_broker.environment().clock.now();
    client.facts.report = std::move(*report);
    return {};
}

std::vector<ClientTelemetry::Instance> ClientTelemetry::instances() const {
    std::vector<Instance> all;
    for (const auto& [id, client] : m_known) all.push_back(client.facts);
    return all;
}

}  // namespace brook
