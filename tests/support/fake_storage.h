#pragma once

#include "engine/admin/storage.h"

namespace brook::test {

/// A storage whose answers a test sets. They come the way the cluster's come: at once, by events, or when released.
class FakeStorage final : public admin::Storage {
public:
    using Send = std::function<void(std::function<void()>)>;
    explicit FakeStorage(Send send) : m_send(std::move(send)) {}

    // What it answers
    std::map<std::string, admin::TopicStorage> topics;
    admin::SegmentAnatomy anatomyValue;
    std::vector<admin::BatchRow> batchRows;  ///< of every segment; cut into pages
    std::vector<admin::IndexRow> indexRows;
    Bytes content;
    admin::RecordFate fateValue;
    admin::ChangeForecast forecastValue;
    admin::OrderReport report;  ///< of previews and of orders

    /// "look orders", "clean orders", "preview retain orders", …
    std::vector<std::string> asked;
    std::optional<Error> failure;  ///< of the next answer

    void look(std::string topic, admin::Reply<admin::TopicStorage> reply) override;
    void anatomy(admin::SegmentPlace segment, admin::Reply<admin::SegmentAnatomy> reply) override;
    void batches(admin::SegmentPlace segment, std::uint64_t position, std::uint32_t limit,
                 admin::Reply<admin::BatchPage> reply) override;
    void index(admin::SegmentPlace segment, admin::IndexKind kind, std::uint64_t first, std::uint32_t limit,
               admin::Reply<admin::IndexPage> reply) override;
    void bytes(admin::SegmentPlace segment, std::uint64_t position, std::uint32_t limit,
               admin::Reply<Bytes> reply) override;
    void fate(std::string topic, PartitionIndex partition, Offset offset,
              admin::Reply<admin::RecordFate> reply) override;
    void forecast(std::string topic, std::vector<admin::SettingChange> changes,
                  admin::Reply<admin::ChangeForecast> reply) override;
    void preview(admin::StorageOrder order, std::string topic, std::vector<PartitionIndex> partitions,
                 admin::Reply<admin::OrderReport> reply) override;
    void carryOut(admin::StorageOrder order, std::string topic, std::vector<PartitionIndex> partitions,
                  admin::Reply<admin::OrderReport> reply) override;

private:
    template <class T>
    void answer(std::string question, admin::Reply<T> reply, Result<T> value);
    Send m_send;
};

}  // namespace brook::test
