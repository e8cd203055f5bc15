#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/admin/search_values.h"
#include "engine/admin/values.h"

namespace brook::admin {

class RecordScans;
class Storage;

template <class T>
using Reply = std::function<void(Result<T>)>;

/// The one door between a window and a cluster. Commands may be given from the window's thread; they never wait. Their
/// replies, and the snapshots, arrive on the thread that `Deliver` leads to, in the order they were made. A broker of
/// this process stands behind it today; a remote cluster could.
///
/// Errors carry Kafka's code and a sentence that can be shown as it is.
class Cluster {
public:
    /// Brings a task to the window's thread.
    using Deliver = std::function<void(std::function<void()>)>;
    using Watcher = std::function<void(std::shared_ptr<const Snapshot>)>;

    virtual ~Cluster() = default;

    /// Calls `watcher` with every new snapshot (about four a second while anything changes, one a second when idle)
    /// until the cluster is destroyed. One watcher; a second call replaces it.
    virtual void watch(Watcher watcher) = 0;

    // Topics
    /// TopicAlreadyExists, InvalidTopicException, InvalidPartitions, InvalidConfig.
    virtual void createTopic(NewTopic topic, Reply<void> reply) = 0;
    virtual void deleteTopic(std::string name, Reply<void> reply) = 0;
    /// InvalidPartitions unless `total` is larger than the present count.
    virtual void addPartitions(std::string name, std::int32_t total, Reply<void> reply) = 0;
    /// Everything below the offsets is removed (DeleteRecords); a partition that is not named stays.
    virtual void deleteRecords(std::string name, std::map<PartitionIndex, Offset> before, Reply<void> reply) = 0;

    // Settings of a topic, or of the broker when `topic` is empty
    virtual void settings(std::string topic, Reply<std::vector<SettingRow>> reply) = 0;
    /// All changes together or none. With `onlyCheck` nothing is written.
    virtual void changeSettings(std::string topic, std::vector<SettingChange> changes, bool onlyCheck,
                                Reply<void> reply) = 0;

    // Records
    virtual void locate(std::string topic, Place place, Reply<Cursor> reply) = 0;
    virtual void readRecords(RecordQuery query, Reply<RecordPage> reply) = 0;
    /// One record whole, however large.
    virtual void readRecord(std::string topic, PartitionIndex partition, Offset offset, Reply<RecordRow> reply) = 0;
    /// Looks for records; every chunk of what is found goes to `watcher`. Ends when what is returned is let go.
    virtual std::unique_ptr<Search> search(SearchQuery query, SearchWatcher watcher) = 0;
    /// The records where a search found them, at most `mostHitsRead`, in that order; those that are gone are left out.
    virtual void readHits(std::string topic, std::vector<Hit> hits, Reply<std::vector<RecordRow>> reply) = 0;
    /// For a thread of the window's that may wait: see engine/admin/record_scan.h. Never null.
    virtual std::shared_ptr<RecordScans> scans() = 0;
    virtual void produce(ProduceRecord record, Reply<Produced> reply) = 0;

    /// How topics lie on disk; lives as long as the cluster. See engine/admin/storage.h.
    virtual Storage& storage() = 0;

    // Groups
    /// NonEmptyGroup while it has members, UnknownTopicOrPartition. Those that are set are set all or none, then those
    /// that are taken back are; an unknown group is made by it.
    virtual void setOffsets(std::string group, std::vector<OffsetChange> changes, Reply<void> reply) = 0;
    /// NonEmptyGroup, GroupIdNotFound.
    virtual void deleteGroup(std::string group, Reply<void> reply) = 0;
    /// Takes back what the group committed in a topic. GroupIdNotFound, GroupSubscribedToTopic.
    virtual void deleteOffsets(std::string group, std::string topic, Reply<void> reply) = 0;

    // Transactions
    /// Aborts what is ongoing under a transactional id, as its time-out would: the producer is fenced.
    /// InvalidTxnState, TransactionalIdNotFound.
    virtual void abortTransaction(std::string id, Reply<void> reply) = 0;
    /// Aborts a transaction in one partition only, whoever coordinates it. InvalidTxnState when it is over.
    virtual void abortHanging(ProducerRow hanging, Reply<void> reply) = 0;
    /// Who writes, or wrote lately, to a topic, or to any when it is empty; open transactions first.
    virtual void producers(std::string topic, Reply<std::vector<ProducerRow>> reply) = 0;

    // Traffic
    /// The last ten minutes, one sample a second, oldest first; of one topic, or of all when `topic` is empty.
    virtual void traffic(std::string topic, Reply<std::vector<TrafficSample>> reply) = 0;
};

}  // namespace brook::admin
