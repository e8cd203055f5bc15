#pragma once

#include <QtTest>

#include "engine/admin/local_cluster.h"
#include "engine/records/record_batch.h"
#include "tests/support/inline_sync.h"
#include "tests/support/manual_executor.h"
#include "tests/support/simulated_file_system.h"

namespace brook::test {

/// A broker in memory, stepped by the test, and the window's door into it.
struct AdminFixture {
    ManualClock clock;
    ManualExecutor loop{clock};
    SimulatedFileSystem disk;
    SeededRandom random{11};
    EventLog events{clock, Severity::Error};
    InlineSync sync{loop};
    InlineWorkers workers;
    std::unique_ptr<Broker> broker;
    std::unique_ptr<Services> services;
    admin::BrokerDoor door{loop, clock, events};
    std::unique_ptr<admin::Cluster> cluster;

    AdminFixture() {
        Broker::Options options;
        options.dataDirectory = "/data";
        options.holder = "test";
        auto opened = Broker::open({loop, clock, disk, random, events, sync, workers, workers}, std::move(options));
        if (!opened) qFatal("%s", opened.error().message.c_str());
        broker = std::move(*opened);
        services = std::make_unique<Services>(*broker);
        door.opened(*services, {"127.0.0.1:9092"}, {});
        cluster = door.connect([](std::function<void()> task) { task(); });
        settle();
    }
    ~AdminFixture() {
        cluster.reset();
        door.closing();
        broker->stop([](const Result<void>&) {});
        settle();
    }

    void settle() { loop.settle(); }

    /// Asks and steps the loop until the answer is there.
    template <class T, class Ask>
    Result<T> ask(Ask command) {
        std::optional<Result<T>> answer;
        command([&answer](Result<T> result) { answer = std::move(result); });
        settle();
        if (!answer) qFatal("no answer came");
        return *answer;
    }

    void createTopic(const std::string& name, std::int32_t partitions) {
        const auto made = ask<void>([&](auto reply) { cluster->createTopic({name, partitions, {}}, reply); });
        if (!made) qFatal("%s", made.error().message.c_str());
    }

    /// Batches that carry their offsets already, as a compacted log has them: base offset and the deltas that are left.
    void replicate(const std::string& topic, PartitionIndex index, std::int64_t base, std::vector<std::int32_t> deltas,
                   Timestamp time, BatchBuilder::Options options = {}) {
        BatchBuilder builder(options);
        for (const std::int32_t delta : deltas) {
            NewRecord record;
            record.timestamp = time + delta;
            const Bytes key = toBytes(fmt::format("k{}", base + delta));
            record.key = key;
            record.value = key;
            builder.addAt(delta, record);
        }
        Bytes batch = *builder.build();
        storeBig<std::int64_t>(batch.data(), base);
        storeBig<std::int32_t>(batch.data() + 12, 0);
        const auto partition = broker->topics().partition(topic, index);
        const auto appended = broker->append(partition, batch, AppendOrigin::Replica);
        if (!appended) qFatal("%s", appended.error().error.message.c_str());
        settle();
    }

    admin::Produced produce(const std::string& topic, std::optional<PartitionIndex> partition, const std::string& value,
                            Timestamp time) {
        admin::ProduceRecord record;
        record.topic = topic;
        record.partition = partition;
        record.value = toBytes(value);
        record.timestamp = time;
        const auto produced = ask<admin::Produced>([&](auto reply) { cluster->produce(record, reply); });
        if (!produced) qFatal("%s", produced.error().message.c_str());
        return *produced;
    }

    admin::RecordPage read(admin::RecordQuery query) {
        auto page = ask<admin::RecordPage>([&](auto reply) { cluster->readRecords(query, reply); });
        if (!page) qFatal("%s", page.error().message.c_str());
        return *page;
    }

    admin::Cursor locate(const std::string& topic, const admin::Place& place) {
        auto cursor = ask<admin::Cursor>([&](auto reply) { cluster->locate(topic, place, reply); });
        if (!cursor) qFatal("%s", cursor.error().message.c_str());
        return *cursor;
    }
};

}  // namespace brook::test
