#pragma once

#include <memory>
#include <unordered_map>

#include "engine/admin/cluster.h"

namespace brook::ui {

/// The cluster that the tour is taken in: topics, records and settings are a real broker's; the traffic of ten minutes,
/// the clients, groups, transactions and events are made up, because a tour cannot wait for them. GUI thread.
class TourCluster final : public admin::Cluster {
public:
    explicit TourCluster(std::unique_ptr<admin::Cluster> real);
    ~TourCluster() override;

    void watch(Watcher watcher) override;
    void createTopic(admin::NewTopic topic, admin::Reply<void> reply) override;
    void deleteTopic(std::string name, admin::Reply<void> reply) override;
    void addPartitions(std::string name, std::int32_t total, admin::Reply<void> reply) override;
    void deleteRecords(std::string name, std::map<PartitionIndex, Offset> before, admin::Reply<void> reply) override;
    void settings(std::string topic, admin::Reply<std::vector<admin::SettingRow>> reply) override;
    void changeSettings(std::string topic, std::vector<admin::SettingChange> changes, bool onlyCheck,
                        admin::Reply<void> reply) override;
    void locate(std::string topic, admin::Place place, admin::Reply<admin::Cursor> reply) override;
    void readRecords(admin::RecordQuery query, admin::Reply<admin::RecordPage> reply) override;
    void readRecord(std::string topic, PartitionIndex partition, Offset offset,
                    admin::Reply<admin::RecordRow> reply) override;
    std::unique_ptr<admin::Search> search(admin::SearchQuery query, admin::SearchWatcher watcher) override;
    void readHits(std::string topic, std::vector<admin::Hit> hits,
                  admin::Reply<std::vector<admin::RecordRow>> reply) override;
    std::shared_ptr<admin::RecordScans> scans() override { return m_real->scans(); }
    void produce(admin::ProduceRecord record, admin::Reply<admin::Produced> reply) override;
    void traffic(std::string topic, admin::Reply<std::vector<admin::TrafficSample>> reply) override;
    void abortTransaction(std::string id, admin::Reply<void> reply) override;
    void abortHanging(admin::ProducerRow hanging, admin::Reply<void> reply) override;
    void producers(std::string topic, admin::Reply<std::vector<admin::ProducerRow>> reply) override;
    admin::Storage& storage() override { return m_real->storage(); }
    void setOffsets(std::string group, std::vector<admin::OffsetChange> changes, admin::Reply<void> reply) override;
    void deleteGroup(std::string group, admin::Reply<void> reply) override;
    void deleteOffsets(std::string group, std::string topic, admin::Reply<void> reply) override;

private:
    void dress(admin::Snapshot& snapshot);
    double shape(std::size_t seed, std::int64_t second, std::int64_t now);
    admin::Rates ratesOf(const std::string& topic, std::int64_t second, std::int64_t now);

    std::unique_ptr<admin::Cluster> m_real;
    Timestamp m_now;
    std::vector<std::string> m_topics;
    std::unordered_map<std::int64_t, double> m_waves;  ///< by seed and second
};

}  // namespace brook::ui
