#include <QtTest>

#include "tests/support/transactional_producer.h"

using namespace brook;
using test::TestBroker;
using test::TransactionalProducer;
using Speaks = TransactionalProducer::Speaks;

namespace {

/// What a producer learnt of its transactions: those whose end was acknowledged, and those it cannot know of.
struct Story {
    std::vector<std::string> committed;
    std::set<std::string> aborted;
    std::set<std::string> unknown;
};

/// Six transactions over two partitions of different topics, every third aborted, until the broker fails.
Story tell(TransactionalProducer& producer) {
    Story story;
    for (int number = 0; number < 6; ++number) {
        const std::string value = std::to_string(number);
        story.unknown.insert(value);
        if (producer.write("orders", {value}) != ErrorCode::None || producer.write("bills", {value}) != ErrorCode::None)
            return story;
        const bool commits = number % 3 != 2;
        if (producer.end(commits) != ErrorCode::None) return story;
        story.unknown.erase(value);
        if (commits) {
            story.committed.push_back(value);
        } else {
            story.aborted.insert(value);
        }
    }
    return story;
}

/// Why what a reader sees cannot be, or nothing.
std::string complaint(const Story& story, const std::vector<std::string>& orders,
                      const std::vector<std::string>& bills) {
    if (orders != bills) return "a transaction is torn: its two partitions differ";
    for (std::size_t i = 0; i < orders.size(); ++i) {
        if (story.aborted.contains(orders[i])) return "an aborted transaction is read: " + orders[i];
        if (i >= story.committed.size() && !story.unknown.contains(orders[i])) return "nobody wrote " + orders[i];
        if (i < story.committed.size() && orders[i] != story.committed[i])
            return "instead of " + story.committed[i] + " comes " + orders[i];
    }
    return orders.size() < story.committed.size() ? "a committed transaction is lost: " + story.committed[orders.size()]
                                                  : "";
}

/// One life until operation `step` of the disk fails and all after it, a power cut, and what is there afterwards.
std::string liveAndDie(Speaks speaks, const std::string& durability, test::Operation operation, test::Fault fault,
                       std::uint64_t step, std::uint64_t seed, bool& reached) {
    TestBroker broker({{"transaction.state.log.num.partitions", "1"}, {"brook.durability", durability}});
    (void)broker.disk.syncDirectory("/");
    broker.makeTopic("orders");
    broker.makeTopic("bills");
    TransactionalProducer producer(broker, "shop", speaks);
    if (producer.init() != ErrorCode::None) return "the producer cannot begin";
    const std::uint64_t before = broker.disk.count(operation);
    broker.disk.failFrom(operation, step, fault);
    const Story story = tell(producer);
    reached = broker.disk.count(operation) - before >= step;
    broker.crash(seed);
    broker.disk.heal();
    broker.start();
    broker.advance(Milliseconds(5000));
    TransactionalProducer next(broker, "shop", speaks);
    if (const ErrorCode error = next.init(); error != ErrorCode::None)
        return "the next producer: " + std::string(errorName(error));
    broker.advance(Milliseconds(5000));
    for (const char* topic : {"orders", "bills"})
        if (broker.log(topic).lastStableOffset() != broker.log(topic).endOffset())
            return std::string("a transaction hangs in ") + topic;
    const std::string wrong = complaint(story, test::consume(broker, "orders", 0, Isolation::Committed),
                                        test::consume(broker, "bills", 0, Isolation::Committed));
    if (!wrong.empty()) return wrong;
    if (next.write("orders", {"alive"}) != ErrorCode::None || next.commit() != ErrorCode::None)
        return "the next producer cannot write";
    return "";
}

}  // namespace

class CrashTest : public QObject {
    Q_OBJECT

private slots:
    void aPowerCutAtAnyStepLeavesWholeTransactions_data() {
        QTest::addColumn<int>("speaks");
        QTest::addColumn<QString>("durability");
        QTest::addColumn<int>("operation");
        QTest::addColumn<int>("fault");
        for (const auto& [name, speaks] : {std::pair("old", Speaks::Old), std::pair("new", Speaks::New)})
            for (const char* durability : {"durable", "balanced", "fast"}) {
                QTest::addRow("%s, %s, at each operation", name, durability)
                    << static_cast<int>(speaks) << durability << static_cast<int>(test::Operation::Any)
                    << static_cast<int>(test::Fault::Error);
                QTest::addRow("%s, %s, at each sync", name, durability)
                    << static_cast<int>(speaks) << durability << static_cast<int>(test::Operation::Sync)
                    << static_cast<int>(test::Fault::Error);
                QTest::addRow("%s, %s, at each write, torn", name, durability)
                    << static_cast<int>(speaks) << durability << static_cast<int>(test::Operation::Write)
                    << static_cast<int>(test::Fault::ShortWrite);
            }
    }
    void aPowerCutAtAnyStepLeavesWholeTransactions() {
        QFETCH(int, speaks);
        QFETCH(QString, durability);
        QFETCH(int, operation);
        QFETCH(int, fault);
        bool reached = true;
        std::uint64_t step = 1;
        for (; reached; ++step)
            for (std::uint64_t seed = 1; seed <= 3; ++seed) {
                const std::string wrong = liveAndDie(static_cast<Speaks>(speaks), durability.toStdString(),
                                                     static_cast<test::Operation>(operation),
                                                     static_cast<test::Fault>(fault), step, seed, reached);
                QVERIFY2(
                    wrong.empty(),
                    qPrintable(QString("step %1, seed %2: %3").arg(step).arg(seed).arg(QString::fromStdString(wrong))));
            }
        QVERIFY(step > 20);
    }
};

QTEST_APPLESS_MAIN(CrashTest)
#include "crash_test.moc"
