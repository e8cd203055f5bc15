#include "ui/shell/tour_cluster.h"

#include <array>
#include <cmath>

#include "ui/shell/tour_groups.h"

namespace brook::ui {

namespace {

using admin::Rates;

struct Traffic {
    const char* topic;
    double recordsIn;
    double recordsOut;
    double bytesPerRecord;
};

constexpr std::array traffics{Traffic{"flights.positions", 9'800, 19'600, 430},
                              Traffic{"flights.events", 4'200, 8'400, 240},
                              Traffic{"orders.placed", 310, 930, 690},
                              Traffic{"payments.authorised", 294, 294, 330},
                              Traffic{"customer-profile.changelog", 12, 12, 340},
                              Traffic{"shipments.tracked", 61, 122, 410},
                              Traffic{"com.acme.orders.changed.v2", 3, 6, 900}};

/// Waves of traffic; the same at the same second.
double waveAt(std::size_t seed, std::int64_t second) {
    const auto t = static_cast<double>(second) + static_cast<double>(seed) * 37;
    const auto chance = [seed](double at) {
        return std::fmod(std::abs(std::sin(at * 12.9898 + static_cast<double>(seed)) * 43758.5453), 1.0) - 0.5;
    };
    return 1 + 0.06 * std::sin(t / 43) + 0.03 * std::sin(t / 17) + 0.045 * chance(std::floor(t / 4)) + 0.03 * chance(t);
}

void add(Rates& sum, const Rates& more) {
    sum.recordsIn += more.recordsIn;
    sum.recordsOut += more.recordsOut;
    sum.bytesIn += more.bytesIn;
    sum.bytesOut += more.bytesOut;
}

std::vector<admin::ConnectionRow> clients(Timestamp now) {
    struct Client {
        const char* id;
        const char* software;
        int minutes;
        int requestsPerSecond;
        int kibIn;
        int kibOut;
    };
    constexpr std::array all{Client{"flight-feed-1", "librdkafka 2.3.0", 4'571, 96, 2'040, 12},
                             Client{"flight-feed-2", "librdkafka 2.3.0", 4'570, 101, 2'130, 12},
                             Client{"checkout", "apache-kafka-java 3.9.1", 611, 44, 209, 6},
                             Client{"billing-service", "apache-kafka-java 4.0.0", 611, 12, 3, 640},
                             Client{"board-display", "kafkajs 2.2.4", 95, 20, 2, 2'020},
                             Client{"position-archive", "franz-go v1.17.0", 4'310, 35, 4, 8'230},
                             Client{"notebook-anna", "confluent-kafka-python 2.4.0", 12, 3, 1, 310},
                             Client{"payments", "apache-kafka-java 3.9.1", 610, 38, 95, 5},
                             Client{"kcat", "", 1, 2, 1, 40}};
    std::vector<admin::ConnectionRow> rows;
    for (std::size_t i = 0; i < all.size(); ++i) {
        admin::ConnectionRow row;
        row.id = i + 1;
        row.peer = "127.0.0.1:" + std::to_string(51'200 + i * 17);
        row.clientId = all[i].id;
        row.software = all[i].software;
        row.openedAt = now - std::int64_t{all[i].minutes} * 60'000;
        const auto since =
            static_cast<std::uint64_t>(now.value() % 1'000'000'000);  // grows by the second, so that there are rates
        row.requests = since * static_cast<std::uint64_t>(all[i].requestsPerSecond) / 1000;
        row.bytesIn = since * static_cast<std::uint64_t>(all[i].kibIn) * 1024 / 1000;
        row.bytesOut = since * static_cast<std::uint64_t>(all[i].kibOut) * 1024 / 1000;
        row.inFlight = i % 3 == 0 ? 1 : 0;
        if (row.clientId == "board-display") {
            row.lastError = "UNKNOWN_TOPIC_OR_PARTITION (Metadata)";
            row.lastErrorAt = now - 211'000;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace

TourCluster::TourCluster(std::unique_ptr<admin::Cluster> real) : m_real(std::move(real)) {}
TourCluster::~TourCluster() = default;

/// Ten minutes of waves, with a minute in which a client was away. Each is worked out once: the window's thread asks.
double TourCluster::shape(std::size_t seed, std::int64_t second, std::int64_t now) {
    const std::int64_t turn = second % 100'000;
    const auto [wave, isNew] = m_waves.try_emplace(static_cast<std::int64_t>(seed) * 100'000 + turn);
    if (isNew) wave->second = waveAt(seed, turn);
    const std::int64_t ago = now - second;
    return wave->second * (ago > 180 && ago < 235 ? 0.42 : 1);
}

Rates TourCluster::ratesOf(const std::string& topic, std::int64_t second, std::int64_t now) {
    for (std::size_t i = 0; i < traffics.size(); ++i) {
        if (traffics[i].topic != topic) continue;
        const double in = shape(i, second, now);
        const double out = shape(i + 3, second, now);
        return {traffics[i].recordsIn * in, traffics[i].recordsOut * out,
                traffics[i].recordsIn * in * traffics[i].bytesPerRecord,
                traffics[i].recordsOut * out * traffics[i].bytesPerRecord};
    }
    return {};
}

void TourCluster::dress(admin::Snapshot& snapshot) {
    constexpr std::int64_t up = 274'020'000;  // 3 days 4 hours
    m_now = snapshot.takenAt;
    const std::int64_t second = m_now.value() / 1000;
    snapshot.addresses = {"127.0.0.1:9092"};  // where one would find it, whatever port the tour got
    m_topics.clear();
    if (snapshot.topics.empty()) return;
    snapshot.startedAt = m_now - up;
    snapshot.connections = clients(m_now);
    snapshot.produceP99Ms = 2.1;
    snapshot.syncP99Ms = 0.4;
    for (auto& [name, topic] : snapshot.topics) {
        m_topics.push_back(name);
        topic.rates = ratesOf(name, second, second);
        add(snapshot.rates, topic.rates);
        for (std::size_t i = 0; i < topic.partitions.size(); ++i) {
            const double share = (1 + 0.3 * std::sin(static_cast<double>(i) * 2.1)) * shape(i, second, second) /
                                 static_cast<double>(topic.partitions.size());
            topic.partitions[i].rates = {topic.rates.recordsIn * share, topic.rates.recordsOut * share,
                                         topic.rates.bytesIn * share, topic.rates.bytesOut * share};
        }
    }
    addTourGroups(snapshot);
    addTourTransactions(snapshot);
    snapshot.events = {{m_now - 3'120'000, Severity::Info, Logger::Log,
                        "topic “shipments.tracked”, partition 0: retention let go what lies before offset 1,204,118"},
                       {m_now - 720'000, Severity::Info, Logger::Broker,
                        "topic “orders.placed.dlq” was made because a client asked for it"},
                       {m_now - 208'000, Severity::Warning, Logger::Net,
                        "closed 127.0.0.1:51268 (board-display): it did not read its answers for 30 s"}};
}

void TourCluster::watch(Watcher watcher) {
    m_real->watch([this, watcher = std::move(watcher)](const std::shared_ptr<const admin::Snapshot>& snapshot) {
        auto dressed = std::make_shared<admin::Snapshot>(*snapshot);
        dress(*dressed);
        watcher(std::move(dressed));
    });
}

void TourCluster::traffic(std::string topic, admin::Reply<std::vector<admin::TrafficSample>> reply) {
    constexpr std::int64_t tenMinutes = 600;
    const std::int64_t now = m_now.value() / 1000;
    std::vector<admin::TrafficSample> samples;
    for (std::int64_t second = now - tenMinutes; second <= now; ++second) {
        Rates rates;
        for (const std::string& name : m_topics)
            if (topic.empty() || topic == name) add(rates, ratesOf(name, second, now));
        samples.push_back({Timestamp(second * 1000), rates});
    }
    reply(std::move(samples));
}

void TourCluster::createTopic(admin::NewTopic topic, admin::Reply<void> reply) {
    m_real->createTopic(std::move(topic), std::move(reply));
}
void TourCluster::deleteTopic(std::string name, admin::Reply<void> reply) {
    m_real->deleteTopic(std::move(name), std::move(reply));
}
void TourCluster::addPartitions(std::string name, std::int32_t total, admin::Reply<void> reply) {
    m_real->addPartitions(std::move(name), total, std::move(reply));
}
void TourCluster::deleteRecords(std::string name, std::map<PartitionIndex, Offset> before, admin::Reply<void> reply) {
    m_real->deleteRecords(std::move(name), std::move(before), std::move(reply));
}
void TourCluster::settings(std::string topic, admin::Reply<std::vector<admin::SettingRow>> reply) {
    m_real->settings(std::move(topic), std::move(reply));
}
void TourCluster::changeSettings(std::string topic, std::vector<admin::SettingChange> changes, bool onlyCheck,
                                 admin::Reply<void> reply) {
    m_real->changeSettings(std::move(topic), std::move(changes), onlyCheck, std::move(reply));
}
void TourCluster::locate(std::string topic, admin::Place place, admin::Reply<admin::Cursor> reply) {
    m_real->locate(std::move(topic), place, std::move(reply));
}
void TourCluster::readRecords(admin::RecordQuery query, admin::Reply<admin::RecordPage> reply) {
    m_real->readRecords(std::move(query), std::move(reply));
}
void TourCluster::readRecord(std::string topic, PartitionIndex partition, Offset offset,
                             admin::Reply<admin::RecordRow> reply) {
    m_real->readRecord(std::move(topic), partition, offset, std::move(reply));
}
std::unique_ptr<admin::Search> TourCluster::search(admin::SearchQuery query, admin::SearchWatcher watcher) {
    return m_real->search(std::move(query), std::move(watcher));
}
void TourCluster::readHits(std::string topic, std::vector<admin::Hit> hits,
                           admin::Reply<std::vector<admin::RecordRow>> reply) {
    m_real->readHits(std::move(topic), std::move(hits), std::move(reply));
}
void TourCluster::produce(admin::ProduceRecord record, admin::Reply<admin::Produced> reply) {
    m_real->produce(std::move(record), std::move(reply));
}

void TourCluster::setOffsets(std::string group, std::vector<admin::OffsetChange> changes, admin::Reply<void> reply) {
    m_real->setOffsets(std::move(group), std::move(changes), std::move(reply));
}

void TourCluster::deleteGroup(std::string group, admin::Reply<void> reply) {
    m_real->deleteGroup(std::move(group), std::move(reply));
}

void TourCluster::deleteOffsets(std::string group, std::string topic, admin::Reply<void> reply) {
    m_real->deleteOffsets(std::move(group), std::move(topic), std::move(reply));
}

void TourCluster::abortTransaction(std::string id, admin::Reply<void> reply) {
    m_real->abortTransaction(std::move(id), std::move(reply));
}

void TourCluster::abortHanging(admin::ProducerRow hanging, admin::Reply<void> reply) {
    m_real->abortHanging(std::move(hanging), std::move(reply));
}

void TourCluster::producers(std::string topic, admin::Reply<std::vector<admin::ProducerRow>> reply) {
    std::vector<admin::ProducerRow> rows = tourProducers(m_now);
    std::erase_if(rows, [&](const auto& row) { return !topic.empty() && row.topic != topic; });
    reply(std::move(rows));
}

}  // namespace brook::ui
