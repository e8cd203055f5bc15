#pragma once

#include <functional>
#include <memory>
#include <set>

#include "engine/admin/storage.h"
#include "engine/broker/broker.h"

namespace brook::admin {

/// The storage behind the door of a broker of this process: every command is a task for its loop.
class LocalStorage final : public Storage {
public:
    /// Brings a task to the loop, where it gets the broker, or null while none is open.
    using OnLoop = std::function<void(std::function<void(Broker*)>)>;
    LocalStorage(OnLoop onLoop, Cluster::Deliver deliver)
        : m_onLoop(std::move(onLoop)), m_deliver(std::move(deliver)) {}

    void look(std::string topic, Reply<TopicStorage> reply) override;
    void anatomy(SegmentPlace segment, Reply<SegmentAnatomy> reply) override;
    void batches(SegmentPlace segment, std::uint64_t position, std::uint32_t limit, Reply<BatchPage> reply) override;
    void index(SegmentPlace segment, IndexKind kind, std::uint64_t first, std::uint32_t limit,
               Reply<IndexPage> reply) override;
    void bytes(SegmentPlace segment, std::uint64_t position, std::uint32_t limit, Reply<Bytes> reply) override;
    void fate(std::string topic, PartitionIndex partition, Offset offset, Reply<RecordFate> reply) override;
    void forecast(std::string topic, std::vector<SettingChange> changes, Reply<ChangeForecast> reply) override;
    void preview(StorageOrder order, std::string topic, std::vector<PartitionIndex> partitions,
                 Reply<OrderReport> reply) override;
    void carryOut(StorageOrder order, std::string topic, std::vector<PartitionIndex> partitions,
                  Reply<OrderReport> reply) override;

private:
    template <class T, class Work>
    void command(Reply<T> reply, Work work);
    template <class T, class Read>
    void readSegment(SegmentPlace place, Reply<T> reply, Read read);

    OnLoop m_onLoop;
    Cluster::Deliver m_deliver;
    std::shared_ptr<std::set<std::string>> m_counting = std::make_shared<std::set<std::string>>();  // the loop's
};

}  // namespace brook::admin
