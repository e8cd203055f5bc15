#include "engine/admin/storage.h"

#include "tests/engine/admin/admin_fixture.h"

using namespace brook;
using namespace brook::test;
using namespace brook::admin;

namespace {

struct Fixture : AdminFixture {
    const PartitionIndex zero{0};

    void create(const std::string& name, std::vector<SettingChange> settings, std::int32_t partitions = 1) {
        const auto made = ask<void>([&](auto reply) {
            cluster->createTopic({name, partitions, std::move(settings)}, std::move(reply));
        });
        QVERIFY2(made, made ? "" : made.error().message.c_str());
    }
    void put(const std::string& topic, const std::string& key, std::optional<std::string> value) {
        ProduceRecord record;
        record.topic = topic;
        record.partition = zero;
        record.key = toBytes(key);
        if (value) record.value = toBytes(*value);
        record.timestamp = clock.now();
        QVERIFY(ask<Produced>([&](auto reply) { cluster->produce(record, reply); }));
    }
    TopicStorage look(const std::string& topic) {
        return *ask<TopicStorage>([&](auto reply) { cluster->storage().look(topic, reply); });
    }
    Result<OrderReport> preview(StorageOrder order, const std::string& topic) {
        return ask<OrderReport>([&](auto reply) { cluster->storage().preview(order, topic, {}, reply); });
    }
    Result<OrderReport> carryOut(StorageOrder order, const std::string& topic) {
        return ask<OrderReport>([&](auto reply) { cluster->storage().carryOut(order, topic, {}, reply); });
    }
    admin::RecordFate fate(const std::string& topic, std::int64_t offset) {
        return *ask<admin::RecordFate>(
            [&](auto reply) { cluster->storage().fate(topic, zero, Offset(offset), reply); });
    }
    SegmentPlace first(const std::string& topic) { return {topic, zero, look(topic).partitions[0].segments[0].base}; }
};

}  // namespace

class StorageTest : public QObject {
    Q_OBJECT
private slots:
    void everySegmentIsToldWithWhatItHolds() {
        Fixture f;
        f.create("orders", {{"retention.ms", "60000"}});
        for (int i = 0; i < 5; ++i) f.put("orders", "k", i == 2 ? std::nullopt : std::optional<std::string>("v"));
        QVERIFY(f.carryOut(StorageOrder::Roll, "orders"));
        f.put("orders", "k", "v");
        const TopicStorage storage = f.look("orders");
        QVERIFY(storage.rules.deletes && !storage.rules.compacts);
        QCOMPARE(storage.partitions.size(), 1u);
        const PartitionStorage& partition = storage.partitions[0];
        QVERIFY(partition.held == (HeldRecords{6, 1, 0}));
        QCOMPARE(partition.segments.size(), 2u);
        QVERIFY(partition.segments[0].held == (HeldRecords{5, 1, 0}));
        QVERIFY(!partition.segments[0].active && partition.segments[1].active);
        QVERIFY(partition.segments[0].leavesAt == f.clock.now() + 60'001);
        QCOMPARE(partition.bytes, partition.segments[0].bytes + partition.segments[1].bytes);
    }

    void rollingClosesWhatItSaid() {
        Fixture f;
        f.create("orders", {}, 2);
        f.put("orders", "k", "v");
        const auto said = f.preview(StorageOrder::Roll, "orders");
        const auto done = f.carryOut(StorageOrder::Roll, "orders");
        QVERIFY(said && done);
        QVERIFY(said->total() == done->total());
        QCOMPARE(done->total().segments, 1u);  // the other partition is empty
        QCOMPARE(done->total().records, std::optional<std::uint64_t>(1));
        QCOMPARE(f.look("orders").partitions[0].segments.size(), 2u);
        QCOMPARE(f.look("orders").partitions[1].segments.size(), 1u);
    }

    void cleaningRemovesWhatItSaid() {
        Fixture f;
        f.create("profile", {{"cleanup.policy", "compact"}});
        for (int i = 0; i < 20; ++i) f.put("profile", "k" + std::to_string(i % 4), "value " + std::to_string(i));
        QVERIFY(f.carryOut(StorageOrder::Roll, "profile"));
        const std::uint64_t before = f.look("profile").partitions[0].bytes;
        QVERIFY(f.look("profile").partitions[0].dirtyRatio == 1);
        const auto said = f.preview(StorageOrder::Clean, "profile");
        const auto done = f.carryOut(StorageOrder::Clean, "profile");
        QVERIFY(said && done);
        QCOMPARE(said->total().records, std::optional<std::uint64_t>(16));
        QVERIFY(said->total() == done->total());
        const PartitionStorage after = f.look("profile").partitions[0];
        QCOMPARE(before - after.bytes, done->total().bytes);
        QVERIFY(after.segments[0].cleaned && after.held == (HeldRecords{4, 0, 0}));
    }

    void onlyCompactedTopicsAreCleaned() {
        Fixture f;
        f.create("orders", {});
        const auto refused = f.carryOut(StorageOrder::Clean, "orders");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidRequest);
    }

    void retentionTakesWhatItSaid() {
        Fixture f;
        f.create("orders", {{"retention.ms", "1000"}});
        for (int i = 0; i < 3; ++i) f.put("orders", "k", "v");
        QVERIFY(f.carryOut(StorageOrder::Roll, "orders"));
        f.clock.advance(Milliseconds(1500));
        f.put("orders", "k", "young");
        QVERIFY(f.look("orders").partitions[0].segments[0].due);
        const auto said = f.preview(StorageOrder::Retain, "orders");
        const auto done = f.carryOut(StorageOrder::Retain, "orders");
        QVERIFY(said && done);
        QCOMPARE(done->total().segments, 1u);
        QCOMPARE(done->total().records, std::optional<std::uint64_t>(3));
        QVERIFY(said->total() == done->total());
        QCOMPARE(f.look("orders").partitions[0].start, Offset(3));
    }

    void aChangeOfRetentionIsForecast() {
        Fixture f;
        f.create("orders", {});
        for (int i = 0; i < 3; ++i) f.put("orders", "k", "v");
        QVERIFY(f.carryOut(StorageOrder::Roll, "orders"));
        f.put("orders", "k", "v");
        f.clock.advance(std::chrono::hours(2));
        const auto forecast = [&](std::vector<SettingChange> changes) {
            return f.ask<ChangeForecast>([&](auto reply) { f.cluster->storage().forecast("orders", changes, reply); });
        };
        const auto shorter = forecast({{"retention.ms", "3600000"}});
        QVERIFY(shorter && shorter->retention && !shorter->compaction);
        QCOMPARE(shorter->retention->proposed.records, std::optional<std::uint64_t>(4));
        QCOMPARE(shorter->retention->anyway.records, std::optional<std::uint64_t>(0));
        const auto compacted = forecast({{"cleanup.policy", "compact"}});
        QVERIFY(compacted && compacted->compaction);
        QCOMPARE(compacted->compaction->proposed.records, std::optional<std::uint64_t>(2));
        const auto other = forecast({{"max.message.bytes", "1000"}});
        QVERIFY(other && !other->retention && !other->compaction);
        QVERIFY(!forecast({{"retention.ms", "soon"}}));
        QVERIFY(f.look("orders").rules.retention == std::chrono::hours(24 * 7));  // nothing was written
    }

    void aRecordSaysWhyItIsStillThere() {
        Fixture f;
        f.create("profile", {{"cleanup.policy", "compact"}});
        f.put("profile", "a", "1");
        f.put("profile", "a", "2");
        using Keeper = admin::RecordFate::Keeper;
        QVERIFY(f.fate("profile", 0).byCompaction.front().keeper == Keeper::ActiveSegment);
        QVERIFY(f.carryOut(StorageOrder::Roll, "profile"));
        const auto old = f.fate("profile", 0);
        QVERIFY(old.byCompaction.front().keeper == Keeper::WaitsForCleaning);
        QVERIFY(old.byCompaction.front().offset == Offset(1));
        QVERIFY(f.fate("profile", 1).byCompaction.front().keeper == Keeper::NewestOfItsKey);
        QVERIFY(f.carryOut(StorageOrder::Clean, "profile"));
        QVERIFY(f.fate("profile", 0).presence == admin::RecordFate::Presence::CompactedAway);
        QVERIFY(f.fate("profile", 7).presence == admin::RecordFate::Presence::NotWritten);
    }

    void batchesComeInPages() {
        Fixture f;
        f.create("orders", {});
        for (int i = 0; i < 5; ++i) f.put("orders", "k", "value " + std::to_string(i));
        const auto page = [&](std::uint64_t position) {
            return *f.ask<BatchPage>(
                [&](auto reply) { f.cluster->storage().batches(f.first("orders"), position, 3, reply); });
        };
        const BatchPage begin = page(0);
        QCOMPARE(begin.rows.size(), 3u);
        QVERIFY(!begin.atEnd);
        const BatchPage rest = page(begin.continueFrom);
        QCOMPARE(rest.rows.size(), 2u);
        QVERIFY(rest.atEnd);
        QCOMPARE(rest.rows[1].last, Offset(4));
        const auto bytes = *f.ask<Bytes>([&](auto reply) {
            f.cluster->storage().bytes(f.first("orders"), rest.rows[1].position, rest.rows[1].bytes, reply);
        });
        QCOMPARE(BatchView::parse(bytes)->header().baseOffset, Offset(4));
        QVERIFY(BatchView::parse(bytes)->hasValidCrc());
    }

    void aSegmentShowsItsFilesAndIndexes() {
        Fixture f;
        f.create("orders", {{"index.interval.bytes", "100"}});
        for (int i = 0; i < 20; ++i) f.put("orders", "k", "value " + std::to_string(i));
        QVERIFY(f.carryOut(StorageOrder::Roll, "orders"));
        const auto anatomy =
            *f.ask<SegmentAnatomy>([&](auto reply) { f.cluster->storage().anatomy(f.first("orders"), reply); });
        QCOMPARE(anatomy.batches, 20u);
        QCOMPARE(anatomy.codecs.at("none").batches, 20u);
        QVERIFY(anatomy.files.size() >= 3);
        QCOMPARE(anatomy.files.front().name, std::string("00000000000000000000.log"));
        const auto index = [&](IndexKind kind) {
            return *f.ask<IndexPage>(
                [&](auto reply) { f.cluster->storage().index(f.first("orders"), kind, 0, 4, reply); });
        };
        QCOMPARE(index(IndexKind::Offsets).rows.size(), 4u);
        QVERIFY(index(IndexKind::Offsets).total > 4);
        QVERIFY(index(IndexKind::Offsets).rows[0].position.has_value());
        QVERIFY(index(IndexKind::Times).rows[0].time.has_value());
        QCOMPARE(index(IndexKind::Aborted).total, 0u);
    }

    void aSegmentThatHasGoneIsSaidToBe() {
        Fixture f;
        f.create("orders", {});
        const auto gone = f.ask<SegmentAnatomy>([&](auto reply) {
            f.cluster->storage().anatomy({"orders", f.zero, Offset(99)}, reply);
        });
        QCOMPARE(gone.error().code, ErrorCode::OffsetOutOfRange);
        const auto unknown = f.ask<TopicStorage>([&](auto reply) { f.cluster->storage().look("nothing", reply); });
        QCOMPARE(unknown.error().code, ErrorCode::UnknownTopicOrPartition);
    }
};

QTEST_APPLESS_MAIN(StorageTest)
#include "storage_test.moc"
