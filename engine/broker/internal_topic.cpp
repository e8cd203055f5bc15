#include "engine/broker/internal_topic.h"

#include <limits>

#include "engine/broker/broker.h"

namespace brook {

namespace {

/// Walks UTF-8 by code points.
class CodePoints {
public:
    explicit CodePoints(std::string_view text) : m_text(text) {}
    bool atEnd() const { return m_text.empty(); }

    char32_t next() {
        const auto lead = static_cast<unsigned char>(m_text.front());
        m_text.remove_prefix(1);
        if (lead < 0x80) return lead;
        const int more = lead >= 0xf0 && lead < 0xf5 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : 0;
        if (more == 0 || lead >= 0xf5) return replacement;
        char32_t point = lead & (0x3f >> more);
        for (int i = 0; i < more; ++i) {
            if (m_text.empty() || (static_cast<unsigned char>(m_text.front()) & 0xc0) != 0x80) return replacement;
            point = (point << 6) | (static_cast<unsigned char>(m_text.front()) & 0x3f);
            m_text.remove_prefix(1);
        }
        return point;
    }

private:
    static constexpr char32_t replacement = 0xfffd;
    std::string_view m_text;
};

}  // namespace

std::string_view internalTopicName(InternalTopic topic) {
    return topic == InternalTopic::ConsumerOffsets ? "__consumer_offsets" : "__transaction_state";
}

TopicWish internalTopicWish(InternalTopic topic, const ConfigResolver& config) {
    TopicWish wish;
    wish.name = internalTopicName(topic);
    wish.replicas = 1;
    const auto number = [&config](std::string_view name) { return config.brokerNumber(name); };
    if (topic == InternalTopic::ConsumerOffsets) {
        wish.partitions = static_cast<std::int32_t>(number("offsets.topic.num.partitions"));
        wish.settings = {{"cleanup.policy", "compact"},
                         {"compression.type", "producer"},
                         {"segment.bytes", std::to_string(number("offsets.topic.segment.bytes"))}};
    } else {
        wish.partitions = static_cast<std::int32_t>(number("transaction.state.log.num.partitions"));
        wish.settings = {{"cleanup.policy", "compact"},
                         {"compression.type", "uncompressed"},
                         {"min.insync.replicas", "1"},
                         {"segment.bytes", std::to_string(number("transaction.state.log.segment.bytes"))},
                         {"unclean.leader.election.enable", "false"}};
    }
    return wish;
}

void ensureInternalTopic(Broker& broker, InternalTopic topic, std::function<void(Result<void>)> done) {
    const std::string name(internalTopicName(topic));
    if (broker.image()->topic(name)) return done({});
    const ConfigResolver resolver = broker.resolver();
    auto plan = planTopic(broker.planContext(resolver), internalTopicWish(topic, resolver));
    // Someone who asked a moment earlier is making it: that is as good.
    if (!plan && plan.error().code == ErrorCode::TopicAlreadyExists)
        return broker.metadata().whenCommitted(std::move(done));
    if (!plan) return done(failed(plan));
    broker.changeMetadata(std::move(plan->records), std::move(done));
}

std::int32_t javaHash(std::string_view text) {
    std::uint32_t hash = 0;
    for (CodePoints points(text); !points.atEnd();) {
        const char32_t point = points.next();
        if (point < 0x10000) {
            hash = hash * 31 + point;
        } else {
            hash = hash * 31 + (0xd800 + ((point - 0x10000) >> 10));
            hash = hash * 31 + (0xdc00 + ((point - 0x10000) & 0x3ff));
        }
    }
    return static_cast<std::int32_t>(hash);
}

PartitionIndex coordinatorPartition(std::string_view key, std::int32_t partitions) {
    const std::int32_t hash = javaHash(key);
    // As Kafka's Utils.abs: the one number without a positive counterpart counts as 0.
    const std::int32_t positive = hash == std::numeric_limits<std::int32_t>::min() ? 0 : hash < 0 ? -hash : hash;
    return PartitionIndex(positive % partitions);
}

}  // namespace brook
