#include "tests/support/fake_storage.h"

#include <algorithm>

namespace brook::test {

namespace {

std::string wordOf(admin::StorageOrder order) {
    return order == admin::StorageOrder::Roll ? "roll" : order == admin::StorageOrder::Clean ? "clean" : "retain";
}

std::string nameOf(const admin::SegmentPlace& place) {
    return fmt::format("{}-{}@{}", place.topic, place.partition, place.base);
}

}  // namespace

template <class T>
void FakeStorage::answer(std::string question, admin::Reply<T> reply, Result<T> value) {
    asked.push_back(std::move(question));
    if (failure) value = tl::unexpected(*std::exchange(failure, std::nullopt));
    m_send([reply = std::move(reply), value = std::move(value)] { reply(value); });
}

void FakeStorage::look(std::string topic, admin::Reply<admin::TopicStorage> reply) {
    const auto found = topics.find(topic);
    Result<admin::TopicStorage> value =
        found == topics.end() ? Result<admin::TopicStorage>(fail(ErrorCode::UnknownTopicOrPartition, "no {}", topic))
                              : Result<admin::TopicStorage>(found->second);
    answer("look " + topic, std::move(reply), std::move(value));
}

void FakeStorage::anatomy(admin::SegmentPlace segment, admin::Reply<admin::SegmentAnatomy> reply) {
    answer<admin::SegmentAnatomy>("anatomy " + nameOf(segment), std::move(reply), anatomyValue);
}

void FakeStorage::batches(admin::SegmentPlace segment, std::uint64_t position, std::uint32_t limit,
                          admin::Reply<admin::BatchPage> reply) {
    admin::BatchPage page;
    for (const admin::BatchRow& row : batchRows)
        if (row.position >= position && page.rows.size() < limit) page.rows.push_back(row);
    page.continueFrom = page.rows.empty() ? position : page.rows.back().position + page.rows.back().bytes;
    page.atEnd = batchRows.empty() || page.continueFrom >= batchRows.back().position + batchRows.back().bytes;
    answer<admin::BatchPage>("batches " + nameOf(segment), std::move(reply), std::move(page));
}

void FakeStorage::index(admin::SegmentPlace segment, admin::IndexKind, std::uint64_t first, std::uint32_t limit,
                        admin::Reply<admin::IndexPage> reply) {
    admin::IndexPage page;
    page.total = indexRows.size();
    for (std::uint64_t i = first; i < indexRows.size() && page.rows.size() < limit; ++i)
        page.rows.push_back(indexRows[i]);
    answer<admin::IndexPage>("index " + nameOf(segment), std::move(reply), std::move(page));
}

void FakeStorage::bytes(admin::SegmentPlace segment, std::uint64_t, std::uint32_t limit, admin::Reply<Bytes> reply) {
    const auto end = content.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(limit, content.size()));
    answer<Bytes>("bytes " + nameOf(segment), std::move(reply), Bytes(content.begin(), end));
}

void FakeStorage::fate(std::string topic, PartitionIndex partition, Offset offset,
                       admin::Reply<admin::RecordFate> reply) {
    admin::RecordFate value = fateValue;
    value.topic = topic;
    value.partition = partition;
    value.offset = offset;
    answer<admin::RecordFate>(fmt::format("fate {}-{}@{}", topic, partition, offset), std::move(reply), value);
}

void FakeStorage::forecast(std::string topic, std::vector<admin::SettingChange>,
                           admin::Reply<admin::ChangeForecast> reply) {
    answer<admin::ChangeForecast>("forecast " + topic, std::move(reply), forecastValue);
}

void FakeStorage::preview(admin::StorageOrder order, std::string topic, std::vector<PartitionIndex>,
                          admin::Reply<admin::OrderReport> reply) {
    answer<admin::OrderReport>("preview " + wordOf(order) + " " + topic, std::move(reply), report);
}

void FakeStorage::carryOut(admin::StorageOrder order, std::string topic, std::vector<PartitionIndex>,
                           admin::Reply<admin::OrderReport> reply) {
    answer<admin::OrderReport>(wordOf(order) + " " + topic, std::move(reply), report);
}

}  // namespace brook::test
