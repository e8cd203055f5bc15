#include "ui/shell/tour_groups.h"

#include <array>
#include <cmath>

namespace brook::ui {

namespace {

constexpr std::int64_t minute = 60'000;
constexpr std::int64_t slowFor = 226 * minute;  // 3 h 46 min
constexpr std::int32_t slowPartition = 3;
constexpr const char* slowTopic = "orders.placed";

struct Wish {
    const char* id;
    std::vector<const char*> topics;
    int members;
    const char* assignor;
    admin::GroupProtocol type;
    std::int64_t behindMs;
};

/// A number from 0 to 1 that is always the same for the same partition.
double chance(std::int32_t seed) { return std::fmod(std::abs(std::sin(seed * 12.9898 + 4.1) * 43758.5453), 1.0); }

admin::GroupMemberRow memberOf(const Wish& wish, int number) {
    admin::GroupMemberRow member;
    const std::string name = std::string(wish.id).substr(0, std::string(wish.id).find('-'));
    member.clientId = name + "-" + std::to_string(number + 1);
    member.id = member.clientId + "-6f1c92f0-5c1e-4f0a-9a0b-21d6a2b7c0" + std::to_string(10 + number);
    member.host = "/10.0.4." + std::to_string(11 + number);
    member.classic = wish.type == admin::GroupProtocol::Classic;
    member.epoch = 12;
    return member;
}

admin::GroupOffsetRow offsetOf(const Wish& wish, const std::string& topic, const admin::PartitionRow& partition,
                               Timestamp now) {
    admin::GroupOffsetRow row;
    row.topic = topic;
    row.partition = partition.index;
    row.start = partition.start;
    row.end = partition.highWatermark;
    const std::int64_t held = row.end - row.start;
    const bool slow =
        wish.id == std::string(tourGroup) && topic == slowTopic && partition.index.value() == slowPartition;
    const auto share = slow ? 0.92 : wish.behindMs > 0 ? 0.04 * chance(partition.index.value()) : 0.0;
    row.committed = row.end - static_cast<std::int64_t>(static_cast<double>(held) * share);
    row.lag = row.end - *row.committed;
    row.committedAt = now - (slow ? 700 : 2'300);
    if (*row.lag > 0)
        row.nextRecordAt = now - (slow ? slowFor
                                       : static_cast<std::int64_t>(static_cast<double>(wish.behindMs) *
                                                                   (0.2 + chance(partition.index.value() + 7))));
    return row;
}

std::vector<admin::GroupEventRow> eventsOf(const admin::GroupRow& group, Timestamp now) {
    if (group.members.empty()) return {};
    const std::string& first = group.members.front().id;
    const std::string& last = group.members.back().id;
    return {{now - 611 * minute, first + " joined"},
            {now - 611 * minute + 3, "epoch 10: " + first + " is new"},
            {now - 95 * minute, last + " sent no heartbeat for 45 s"},
            {now - 95 * minute + 1, "epoch 11: a member left"},
            {now - 95 * minute + 412, "epoch 11 is settled after 412 ms, 4 partitions moved"},
            {now - 93 * minute, last + " joined"},
            {now - 93 * minute + 2, "epoch 12: " + last + " is new"},
            {now - 93 * minute + 380, "epoch 12 is settled after 378 ms, 4 partitions moved"}};
}

admin::GroupRow groupOf(const Wish& wish, const admin::Snapshot& snapshot) {
    admin::GroupRow group;
    group.id = wish.id;
    group.state = wish.members > 0 ? "Stable" : "Empty";
    group.type = wish.type;
    group.protocolType = "consumer";
    group.assignor = wish.assignor;
    group.generation = group.targetGeneration = 12;
    for (int i = 0; i < wish.members; ++i) group.members.push_back(memberOf(wish, i));
    std::size_t next = 0;
    for (const char* topic : wish.topics) {
        const auto found = snapshot.topics.find(topic);
        if (found == snapshot.topics.end()) continue;
        for (const admin::PartitionRow& partition : found->second.partitions) {
            admin::GroupOffsetRow row = offsetOf(wish, topic, partition, snapshot.takenAt);
            group.lag += row.lag.value_or(0);
            if (!group.members.empty()) {
                admin::GroupMemberRow& reader = group.members[next++ % group.members.size()];
                reader.assignment.emplace_back(topic, partition.index);
                row.memberId = reader.id;
            }
            group.offsets.push_back(std::move(row));
        }
    }
    for (admin::GroupMemberRow& member : group.members) member.target = member.assignment;
    group.events = eventsOf(group, snapshot.takenAt);
    return group;
}

}  // namespace

void addTourGroups(admin::Snapshot& snapshot) {
    using Protocol = admin::GroupProtocol;
    const std::array wishes{
        Wish{tourGroup, {"orders.placed", "payments.authorised"}, 4, "uniform", Protocol::Consumer, 1'200},
        Wish{"fraud-scoring", {"payments.authorised"}, 2, "range", Protocol::Consumer, 200},
        Wish{"nightly-export", {"orders.placed", "customer-profile.changelog"}, 0, "", Protocol::Classic, 0},
        Wish{"ops-dashboard",
             {"flights.events", "flights.positions"},
             3,
             "cooperative-sticky",
             Protocol::Classic,
             1'100},
        Wish{"search-indexer", {"customer-profile.changelog"}, 1, "range", Protocol::Classic, 4'000}};
    for (const Wish& wish : wishes) snapshot.groups[wish.id] = groupOf(wish, snapshot);
    for (const auto& [id, group] : snapshot.groups)
        for (const admin::GroupMemberRow& member : group.members) {
            admin::ConnectionRow connection;
            connection.id = 1000 + snapshot.connections.size();
            connection.peer = member.host.substr(1) + ":" + std::to_string(49'000 + snapshot.connections.size());
            connection.clientId = member.clientId;
            connection.software = member.classic ? "librdkafka 2.3.0" : "apache-kafka-java 4.0.0";
            connection.openedAt = snapshot.takenAt - 611 * minute;
            snapshot.connections.push_back(std::move(connection));
        }
}

void addTourTransactions(admin::Snapshot& snapshot) {
    struct Wish {
        const char* id;
        const char* state;
        std::int64_t openMs;
        std::vector<std::pair<std::string, PartitionIndex>> partitions;
    };
    const std::array wishes{Wish{"billing-service-0",
                                 "Ongoing",
                                 214,
                                 {{"orders.placed", PartitionIndex(0)}, {"orders.placed", PartitionIndex(2)}}},
                            Wish{"billing-service-1", "CompleteCommit", 0, {}},
                            Wish{"payments-gateway", "Ongoing", 95'000, {{"payments.authorised", PartitionIndex(4)}}},
                            Wish{"search-indexer", "CompleteAbort", 0, {}},
                            Wish{"shipments-import", "PrepareCommit", 31, {{"shipments.tracked", PartitionIndex(1)}}}};
    std::int64_t producer = 4000;
    for (const Wish& wish : wishes) {
        admin::TransactionRow row;
        row.id = wish.id;
        row.state = wish.state;
        row.producerId = ProducerId(producer++);
        row.epoch = ProducerEpoch(static_cast<std::int16_t>(producer % 7));
        row.open = wish.openMs > 0;
        row.startedAt = snapshot.takenAt - (row.open ? wish.openMs : 47'000);
        row.updatedAt = snapshot.takenAt - wish.openMs / 2;
        row.timeoutMs = minute;
        row.partitions = wish.partitions;
        snapshot.transactions.push_back(std::move(row));
    }
}

std::vector<admin::ProducerRow> tourProducers(Timestamp now) {
    const auto row = [now](const char* topic, int partition, std::int64_t producer, std::int64_t ago,
                           std::optional<Offset> start) {
        return admin::ProducerRow{topic,
                                  PartitionIndex(partition),
                                  ProducerId(producer),
                                  ProducerEpoch(2),
                                  Sequence(4711 + partition),
                                  now - ago,
                                  3,
                                  start};
    };
    return {row("orders.placed", 0, 4000, 190, Offset(121)),
            row("orders.placed", 2, 4000, 204, Offset(100)),
            row("orders.placed", 1, 4001, 47'000, std::nullopt),
            row("payments.authorised", 4, 4002, 94'000, Offset(50)),
            row("payments.authorised", 1, 3977, 3 * 60 * minute, Offset(11)),
            row("shipments.tracked", 1, 4004, 31, Offset(9)),
            row("flights.events", 3, 3990, 800, std::nullopt)};
}

std::vector<LagOfPartition> tourLag(Timestamp now) {
    constexpr int minutes = 240;
    std::vector<LagOfPartition> lags;
    for (std::int32_t partition = 0; partition < 4; ++partition) {
        LagOfPartition lag{slowTopic, PartitionIndex(partition), {}};
        for (int at = 0; at <= minutes; ++at) {
            const Timestamp time = now - (minutes - at) * minute;
            const std::int64_t noise = static_cast<std::int64_t>(900 * chance(at + partition * 1000));
            const std::int64_t behind = partition == slowPartition && at > minutes - 226
                                            ? (at - (minutes - 226)) * minute + noise
                                            : 600 + noise;
            lag.samples.push_back({time, behind / 1000 * 5, behind});
        }
        lags.push_back(std::move(lag));
    }
    return lags;
}

}  // namespace brook::ui
