#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tests/support/fault_stage.h"

namespace brook::test {

/// What a broker is doing when the disk fails it: `prepare` goes well, in `act` one operation fails, or all from one
/// on.
struct FaultScenario {
    std::string name;
    std::function<void(FaultStage&)> prepare;
    std::function<void(FaultStage&)> act;
};

inline void orders(FaultStage& stage) { stage.createTopic("orders"); }
/// Each record begins a segment, for each comes two milliseconds after the one before.
inline void smallOrders(FaultStage& stage) { stage.createTopic("orders", {{"segment.ms", "1"}}); }
inline void filledOrders(FaultStage& stage) {
    smallOrders(stage);
    for (int i = 0; i < 12; ++i) stage.produce("orders");
}
inline void compactedOrders(FaultStage& stage) {
    stage.createTopic("orders", {{"cleanup.policy", "compact"}, {"segment.ms", "1"}});
    for (int i = 0; i < 12; ++i) stage.produce("orders");
    stage.mayGo("orders");  // all have one key
    stage.produce("orders");
}
inline void committedOffsets(FaultStage& stage) {
    orders(stage);
    for (int i = 1; i < 4; ++i) stage.commitOffset("g", i);
}
inline void twoTopics(FaultStage& stage) {
    orders(stage);
    stage.createTopic("bills");
}
inline void transactional(FaultStage& stage) {
    twoTopics(stage);
    stage.beginTransactions();
}
inline void openTransaction(FaultStage& stage) {
    transactional(stage);
    stage.writeInTransaction("orders");
    stage.writeInTransaction("bills");
}

inline const std::vector<FaultScenario>& faultScenarios() {
    using Stage = FaultStage;
    static const std::vector<FaultScenario> all{
        {"a record is produced", orders, [](Stage& stage) { stage.produce("orders"); }},
        {"records are produced one by one", orders,
         [](Stage& stage) {
             for (int i = 0; i < 5; ++i) stage.produce("orders");
         }},
        {"a large batch is produced", orders, [](Stage& stage) { stage.produce("orders", 500); }},
        {"a record is produced without waiting for the medium", orders,
         [](Stage& stage) {
             stage.produce("orders", 1, 1);
             stage.broker.advance(Milliseconds(200));
         }},
        {"a record is produced without an answer", orders, [](Stage& stage) { stage.produce("orders", 1, 0); }},
        {"two topics are synced together", twoTopics,
         [](Stage& stage) {
             stage.broker.sync().hold();
             for (const char* topic : {"orders", "bills", "orders"}) stage.produce(topic, 2);
             stage.broker.sync().letGo();
             stage.broker.settle();
         }},
        {"more comes while a group is on its way", orders,
         [](Stage& stage) {
             stage.broker.sync().hold();
             stage.produce("orders");
             stage.produce("orders");
             stage.broker.sync().letGo();
             stage.produce("orders");
             stage.broker.settle();
         }},
        {"an idempotent producer tries again", orders,
         [](Stage& stage) {
             for (int i = 0; i < 3; ++i) stage.produceOnce("orders");
         }},
        {"an idempotent producer tries again over rolls", smallOrders,
         [](Stage& stage) {
             for (int i = 0; i < 5; ++i) stage.produceOnce("orders", 2);
         }},
        {"segments are rolled one after the other", smallOrders,
         [](Stage& stage) {
             for (int i = 0; i < 12; ++i) stage.produce("orders");
         }},
        {"a segment is rolled on request", orders,
         [](Stage& stage) {
             stage.produce("orders");
             static_cast<void>(stage.broker.broker().roll(stage.partition("orders")));
             stage.produce("orders");
         }},
        {"a segment is rolled by its age",
         [](Stage& stage) {
             stage.createTopic("orders", {{"segment.ms", "1000"}, {"segment.jitter.ms", "0"}});
         },
         [](Stage& stage) {
             stage.produce("orders");
             stage.broker.advance(Milliseconds(1500));
             stage.produce("orders");
         }},
        {"retention by time lets segments go",
         [](Stage& stage) {
             smallOrders(stage);
             stage.produceOld("orders", 10, Milliseconds(std::int64_t{30} * 86'400'000));
             stage.produce("orders");
         },
         [](Stage& stage) { static_cast<void>(stage.broker.broker().retain(stage.partition("orders"))); }},
        {"retention lets everything go",
         [](Stage& stage) {
             orders(stage);
             stage.produceOld("orders", 3, Milliseconds(std::int64_t{30} * 86'400'000));
         },
         [](Stage& stage) { static_cast<void>(stage.broker.broker().retain(stage.partition("orders"))); }},
        {"retention by size lets segments go",
         [](Stage& stage) {
             filledOrders(stage);
             stage.mayGo("orders");
         },
         [](Stage& stage) {
             stage.setTopicConfig("orders", "retention.bytes", "500");
             stage.broker.settle();
         }},
        {"files that retention let go are removed",
         [](Stage& stage) {
             filledOrders(stage);
             stage.mayGo("orders");
             stage.setTopicConfig("orders", "retention.bytes", "500");
         },
         [](Stage& stage) { stage.broker.advance(Milliseconds(61'000)); }},
        {"records are deleted", filledOrders, [](Stage& stage) { stage.deleteRecords("orders", 7); }},
        {"records are deleted twice, and their segments go", filledOrders,
         [](Stage& stage) {
             stage.deleteRecords("orders", 5);
             stage.deleteRecords("orders", 9);
             static_cast<void>(stage.broker.broker().retain(stage.partition("orders")));
         }},
        {"all records are deleted", filledOrders, [](Stage& stage) { stage.deleteRecords("orders", 12); }},
        {"a topic is made", nullptr, [](Stage& stage) { stage.createTopic("orders"); }},
        {"a topic of three partitions is made", nullptr, [](Stage& stage) { stage.createTopic("orders", {}, 3); }},
        {"a topic is made and written to", nullptr,
         [](Stage& stage) {
             stage.createTopic("orders");
             stage.broker.advance(Milliseconds(3000));
             stage.produce("orders");
         }},
        {"partitions are added", orders,
         [](Stage& stage) {
             stage.addPartitions("orders", 3);
             stage.produce("orders");
         }},
        {"a topic is deleted", filledOrders,
         [](Stage& stage) {
             stage.deleteTopic("orders");
             stage.broker.advance(Milliseconds(61'000));
         }},
        {"a topic is deleted and made again", filledOrders,
         [](Stage& stage) {
             stage.deleteTopic("orders");
             stage.createTopic("orders");
         }},
        {"a topic is configured", orders,
         [](Stage& stage) {
             stage.setTopicConfig("orders", "retention.ms", "100000");
             stage.setTopicConfig("orders", "retention.ms", "200000");
         }},
        {"a log is compacted", compactedOrders,
         [](Stage& stage) {
             stage.broker.broker().logCleaner().clean(
                 stage.broker.broker().topics().partition("orders", PartitionIndex(0)), [](const auto&) {});
             stage.broker.settle();
         }},
        {"a log is compacted while it is written to", compactedOrders,
         [](Stage& stage) {
             stage.broker.broker().logCleaner().clean(
                 stage.broker.broker().topics().partition("orders", PartitionIndex(0)), [](const auto&) {});
             stage.mayGo("orders");
             stage.produce("orders");
             stage.broker.settle();
             stage.broker.advance(Milliseconds(61'000));
         }},
        {"checkpoints are written", filledOrders,
         [](Stage& stage) {
             stage.broker.broker().saveCheckpoints([](const auto&) {});
             stage.broker.settle();
         }},
        {"everything is looked after in time", filledOrders,
         [](Stage& stage) { stage.broker.advance(Milliseconds(310'000)); }},
        {"a reader reads", filledOrders, [](Stage& stage) { stage.read("orders"); }},
        {"a clean stop and a start", filledOrders, [](Stage& stage) { stage.restart(); }},
        {"a clean stop and a start of an empty broker", nullptr, [](Stage& stage) { stage.restart(); }},
        {"a start after a clean stop",
         [](Stage& stage) {
             filledOrders(stage);
             stage.broker.stop();
         },
         [](Stage& stage) { stage.broker.start(); }},
        {"a start after the process died", filledOrders, [](Stage& stage) { stage.killAndStart(); }},
        {"a start after a power cut", filledOrders, [](Stage& stage) { stage.cutPowerAndStart(3); }},
        {"a start after a power cut with much that was not synced",
         [](Stage& stage) {
             smallOrders(stage);
             stage.broker.sync().hold();
             for (int i = 0; i < 12; ++i) stage.produce("orders");
         },
         [](Stage& stage) { stage.cutPowerAndStart(5); }},
        {"a start after a power cut within a transaction", openTransaction,
         [](Stage& stage) { stage.cutPowerAndStart(7); }},
        {"the first group commits an offset", orders, [](Stage& stage) { stage.commitOffset("g", 5); }},
        {"a group commits offsets", committedOffsets,
         [](Stage& stage) {
             for (int i = 10; i < 14; ++i) stage.commitOffset("g", i);
         }},
        {"several groups commit offsets", committedOffsets,
         [](Stage& stage) {
             for (const char* group : {"g", "h", "i"}) stage.commitOffset(group, 20);
         }},
        {"a group is deleted", committedOffsets,
         [](Stage& stage) {
             stage.deleteGroup("g");
             stage.commitOffset("h", 3);
         }},
        {"a restart with offsets of groups", committedOffsets,
         [](Stage& stage) {
             stage.restart();
             stage.commitOffset("g", 30);
         }},
        {"a transactional producer begins", twoTopics, [](Stage& stage) { stage.beginTransactions(); }},
        {"a transaction is written", transactional,
         [](Stage& stage) {
             stage.writeInTransaction("orders");
             stage.writeInTransaction("bills", 2);
         }},
        {"a transaction is committed", openTransaction, [](Stage& stage) { stage.endTransaction(true); }},
        {"a transaction is aborted", openTransaction, [](Stage& stage) { stage.endTransaction(false); }},
        {"transactions follow one another", transactional,
         [](Stage& stage) {
             for (int i = 0; i < 4; ++i) {
                 stage.writeInTransaction("orders");
                 stage.writeInTransaction("bills");
                 stage.endTransaction(i % 2 == 0);
             }
         }},
        {"a transaction of an old client",
         [](Stage& stage) {
             twoTopics(stage);
             stage.beginTransactions(TransactionalProducer::Speaks::Old);
         },
         [](Stage& stage) {
             stage.writeInTransaction("orders");
             stage.writeInTransaction("bills");
             stage.endTransaction(true);
         }},
        {"a transaction is taken over by the next producer", openTransaction,
         [](Stage& stage) {
             stage.beginTransactions();
             stage.broker.advance(Milliseconds(1000));
         }},
        {"a decided transaction is finished by the next start", openTransaction,
         [](Stage& stage) {
             stage.endTransaction(true);
             stage.killAndStart();
         }},
    };
    return all;
}

}  // namespace brook::test
