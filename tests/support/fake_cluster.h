#pragma once

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/admin/cluster.h"
#include "tests/support/fake_storage.h"

namespace brook::test {

/// A cluster without a broker, for tests of the window: topics in memory or computed while they are read, so that ten
/// million records cost nothing. Commands change what it holds as a broker would; `publish` shows it to the watcher.
/// Answers arrive through `Deliver`, one task each, unless they are held. One thread.
class FakeCluster final : public admin::Cluster {
public:
    /// Computes the record at an offset; a row of kind Gap says up to where nothing is.
    using RecordAt = std::function<admin::RecordRow(PartitionIndex, Offset)>;

    /// With the default, answers wait for `deliverAll`. A window's test gives `FakeCluster(byEvents())`.
    explicit FakeCluster(Deliver deliver = {});

    // What there is
    admin::TopicRow& addTopic(const std::string& name, std::int32_t partitions = 1);
    admin::TopicRow& addSimulated(const std::string& name, std::int32_t partitions, std::int64_t recordsPerPartition,
                                  RecordAt recordAt);
    /// Appends to a topic; kind, key, value, headers, timestamp, producer and transaction are the row's, place and
    /// sizes are set here.
    Offset append(const std::string& topic, PartitionIndex partition, admin::RecordRow row);
    Offset append(const std::string& topic, PartitionIndex partition, const std::string& key,
                  std::optional<std::string> value);
    /// `offsets` that hold nothing any more.
    void appendGap(const std::string& topic, PartitionIndex partition, std::int64_t offsets);
    /// A simulated topic grows by so many records in each partition.
    void grow(const std::string& topic, std::int64_t recordsPerPartition);
    void setStart(const std::string& topic, PartitionIndex partition, Offset start);
    /// Changed freely before `publish`; `topics` is filled from what was added.
    admin::Snapshot& snapshot() { return m_snapshot; }
    std::vector<admin::SettingRow>& settingRows(const std::string& topic) { return m_settings[topic]; }
    std::vector<admin::ProducerRow>& producerRows() { return m_producers; }
    std::vector<admin::TrafficSample>& trafficSamples(const std::string& topic) { return m_traffic[topic]; }
    void publish();

    // How it behaves
    void failNext(ErrorCode code, const std::string& message) { m_failures.push_back({code, message}); }
    /// From now on answers wait until they are released, in the order of the questions.
    void hold() { m_held = true; }
    void release();
    std::size_t waitingAnswers() const { return m_waiting.size(); }
    void deliverAll() { release(); }

    /// Searches that were begun. They answer at once with all there is, unless they wait for the test to tell
    /// something.
    struct OpenSearch {
        admin::SearchQuery query;
        std::function<void(admin::SearchChunk)> tell;
        std::shared_ptr<const bool> held;  ///< whether somebody still listens
    };
    std::vector<OpenSearch> searches;
    bool searchesWait = false;
    /// What a search finds that looks at everything.
    admin::SearchChunk searched(const admin::SearchQuery& query);

    // What was asked: "readRecords flights.events", "deleteTopic orders", …
    std::vector<std::string> asked;
    std::vector<admin::ProduceRecord> produced;
    std::vector<admin::OffsetChange> offsetsSet;  ///< by the last setOffsets
    std::uint64_t rowsRead = 0;

    FakeStorage& storage() override { return m_storage; }
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
    /// Scans find nobody who runs: records in SQL are tested with a broker.
    std::shared_ptr<admin::RecordScans> scans() override;
    void produce(admin::ProduceRecord record, admin::Reply<admin::Produced> reply) override;
    void setOffsets(std::string group, std::vector<admin::OffsetChange> changes, admin::Reply<void> reply) override;
    void deleteGroup(std::string group, admin::Reply<void> reply) override;
    void deleteOffsets(std::string group, std::string topic, admin::Reply<void> reply) override;
    void abortTransaction(std::string id, admin::Reply<void> reply) override;
    void abortHanging(admin::ProducerRow hanging, admin::Reply<void> reply) override;
    void producers(std::string topic, admin::Reply<std::vector<admin::ProducerRow>> reply) override;
    void traffic(std::string topic, admin::Reply<std::vector<admin::TrafficSample>> reply) override;

private:
    struct Partition {
        Offset start;
        Offset end;
        Offset lastStable{-1};                      // -1: the end
        std::map<Offset, admin::RecordRow> stored;  // gaps too; by first offset
    };
    struct Topic {
        RecordAt simulated;
        std::vector<Partition> partitions;
        std::size_t nextPartition = 0;
    };

    template <class T>
    void answer(const std::string& question, admin::Reply<T> reply, std::function<Result<T>()> work);
    void send(std::function<void()> task);
    Result<Topic*> find(const std::string& name);
    /// The row that covers `offset`.
    admin::RecordRow rowAt(const Topic& topic, PartitionIndex partition, Offset offset) const;
    Offset offsetOf(const Topic& topic, PartitionIndex partition, Timestamp time) const;
    admin::Cursor cursorAt(const Topic& topic, Timestamp time, const std::vector<PartitionIndex>& wanted) const;
    Result<admin::Cursor> place(const Topic& topic, const admin::Place& place) const;
    Result<admin::RecordPage> page(const Topic& topic, const admin::RecordQuery& query) const;
    admin::TopicRow& rowOf(const std::string& name);
    void refreshRow(const std::string& name);

    Deliver m_deliver;
    Watcher m_watcher;
    admin::Snapshot m_snapshot;
    std::map<std::string, Topic> m_topics;
    std::map<std::string, std::vector<admin::SettingRow>> m_settings;
    std::map<std::string, std::vector<admin::TrafficSample>> m_traffic;
    std::vector<admin::ProducerRow> m_producers;
    std::deque<Error> m_failures;
    std::deque<std::function<void()>> m_waiting;
    bool m_held = false;
    bool m_isManual = false;
    FakeStorage m_storage{[this](std::function<void()> task) { send(std::move(task)); }};
};

template <class T>
void FakeCluster::answer(const std::string& question, admin::Reply<T> reply, std::function<Result<T>()> work) {
    asked.push_back(question);
    if (!m_failures.empty()) {
        Result<T> failure = tl::unexpected<Error>(m_failures.front());
        m_failures.pop_front();
        return send([reply, failure] { reply(failure); });
    }
    send([reply, result = work()] { reply(result); });
}

/// A record as a simulated topic gives it: JSON, a millisecond apart, a key of fifty.
admin::RecordRow simulatedRecord(PartitionIndex partition, Offset offset, std::int32_t partitions);

}  // namespace brook::test
