#include <QTest>

#include "tests/support/committed_offset_checker.h"
#include "tests/support/ownership_checker.h"
#include "tests/support/record_checker.h"
#include "tests/support/simulation.h"
#include "tests/support/transaction_checker.h"

using namespace brook;
using namespace brook::test;
using namespace std::chrono_literals;

namespace {

const TopicPartition place{"orders", PartitionIndex(0)};
const TopicPartition other{"orders", PartitionIndex(1)};

MonotonicTime at(std::chrono::milliseconds time) { return MonotonicTime(time); }

bool says(const std::optional<std::string>& violation, std::string_view words) {
    return violation && violation->find(words) != std::string::npos;
}

}  // namespace

/// Each checker of the simulations has to see a broken promise that is planted for it, and nothing in a good story.
class CheckersTest : public QObject {
    Q_OBJECT

private slots:
    // Ownership
    void aPartitionMayMoveOnceItWasGivenUpOrItsOwnersLeaseIsOver() {
        OwnershipChecker checker;
        checker.told("a", 1, {place, other}, at(10s), at(0s));
        checker.gaveUp("a", {other});
        checker.told("b", 2, {place}, at(10s), at(1s));
        checker.told("b", 3, {place, other}, at(20s), at(10s));
        QVERIFY(!checker.violation());
    }
    void aPartitionGivenToTwoInOneGenerationIsSeen() {
        OwnershipChecker checker;
        checker.told("a", 1, {place}, at(10s), at(0s));
        checker.gaveUp("a");
        checker.told("b", 1, {place}, at(10s), at(1s));
        QVERIFY(says(checker.violation(), "in generation 1 orders-0 was given to a and to b"));
    }
    void aPartitionGivenAwayWhileItsOwnerHasALeaseIsSeen() {
        OwnershipChecker checker;
        checker.told("a", 1, {place}, at(10s), at(0s));
        checker.leased("a", at(12s));
        checker.told("b", 2, {place}, at(20s), at(11s));
        QVERIFY(says(checker.violation(), "was given to b in generation 2 while it belongs to a"));
    }
    void aSettledGroupWithAPartitionThatNobodyOrTwoOwnIsSeen() {
        QVERIFY(!OwnershipChecker::settled({{"a", {place}}, {"b", {other}}}, {place, other}));
        QVERIFY(says(OwnershipChecker::settled({{"a", {place}}}, {place, other}), "orders-1 has no owner"));
        QVERIFY(says(OwnershipChecker::settled({{"a", {place}}, {"b", {place}}}, {place}), "two owners"));
    }

    // Committed offsets
    void whatIsCommittedMayGoForwardAndBeUnknownForAWhile() {
        CommittedOffsetChecker checker;
        const auto first = checker.commits(place, Offset(3));
        checker.acknowledged(first);
        checker.commits(place, Offset(5));  // its answer never comes
        const auto read = checker.reads(place);
        checker.told(read, Offset(5), Offset(9));
        QVERIFY(!checker.violation());
        QCOMPARE(checker.least(place), Offset(5));
    }
    void aCommittedOffsetThatIsLostIsSeen() {
        CommittedOffsetChecker checker;
        checker.acknowledged(checker.commits(place, Offset(3)));
        checker.acknowledged(checker.commits(place, Offset(5)));
        checker.told(checker.reads(place), Offset(3), Offset(9));
        QVERIFY(says(checker.violation(), "offset 5 of orders-0 was committed, and 3 is what is there"));
    }
    void aCommitThatGoesBackIsSeen() {
        CommittedOffsetChecker checker;
        checker.acknowledged(checker.commits(place, Offset(5)));
        checker.acknowledged(checker.commits(place, Offset(3)));
        QVERIFY(says(checker.violation(), "went back from 5 to 3"));
    }
    void aCommittedOffsetThatNobodyAskedForOrPastTheEndIsSeen() {
        CommittedOffsetChecker invented;
        invented.told(invented.reads(place), Offset(2), Offset(9));
        QVERIFY(says(invented.violation(), "nobody committed"));
        CommittedOffsetChecker past;
        past.acknowledged(past.commits(place, Offset(11)));
        past.told(past.reads(place), Offset(11), Offset(9));
        QVERIFY(says(past.violation(), "past its end"));
    }

    // Transactions
    void wholeTransactionsInOrderAreFine() {
        TransactionChecker checker;
        const auto first = checker.begin("p");
        checker.wrote(first, place, "a");
        checker.wrote(first, other, "b");
        checker.asksToCommit(first);
        checker.seen(place, {"a"});
        checker.committed(first);
        checker.seen(other, {"b"});
        const auto aborted = checker.begin("p");
        checker.wrote(aborted, place, "c");
        checker.settled();
        QVERIFY(!checker.violation());
    }
    void aTransactionThatIsTornBetweenPartitionsIsSeen() {
        TransactionChecker checker;
        const auto torn = checker.begin("p");
        checker.wrote(torn, place, "a");
        checker.wrote(torn, other, "b");
        checker.asksToCommit(torn);
        checker.seen(place, {"a"});
        checker.settled();
        QVERIFY(says(checker.violation(), "is torn: orders-0 has it, orders-1 has not"));
    }
    void aTransactionThatIsTornWithinAPartitionIsSeen() {
        TransactionChecker checker;
        const auto torn = checker.begin("p");
        checker.wrote(torn, place, "a");
        checker.wrote(torn, place, "b");
        checker.asksToCommit(torn);
        checker.seen(place, {"b"});
        QVERIFY(says(checker.violation(), "not what was written"));
    }
    void anAbortedTransactionThatIsReadIsSeen() {
        TransactionChecker checker;
        checker.wrote(checker.begin("p"), place, "a");
        checker.seen(place, {"a"});
        QVERIFY(says(checker.violation(), "never committed it"));
    }
    void aCommittedTransactionThatIsLostIsSeen() {
        TransactionChecker checker;
        const auto lost = checker.begin("p");
        checker.wrote(lost, place, "a");
        checker.asksToCommit(lost);
        checker.committed(lost);
        checker.seen(place, {});
        checker.settled();
        QVERIFY(says(checker.violation(), "was told that its transaction is committed"));
    }
    void whatWasReadAndIsGoneIsSeen() {
        TransactionChecker checker;
        const auto first = checker.begin("p");
        checker.wrote(first, place, "a");
        checker.asksToCommit(first);
        checker.seen(place, {"a"});
        checker.seen(place, {});
        QVERIFY(says(checker.violation(), "no longer there"));
    }
    void aRecordThatComesTwiceIsSeen() {
        TransactionChecker checker;
        const auto first = checker.begin("p");
        checker.wrote(first, place, "a");
        checker.asksToCommit(first);
        checker.seen(place, {"a", "a"});
        QVERIFY(says(checker.violation(), "not what was written"));
    }

    // Records of idempotent producers
    void recordsInTheOrderOfTheirProducersAreFine() {
        RecordChecker checker;
        for (const char* value : {"a", "b", "c"}) checker.sent("p", place, value);
        checker.sent("q", place, "x");
        checker.acknowledged(place, "a", Offset(0));
        checker.acknowledged(place, "x", Offset(1));
        checker.acknowledged(place, "b", Offset(2));
        checker.readWhole(place, {{Offset(0), "a"}, {Offset(1), "x"}, {Offset(2), "b"}, {Offset(3), "c"}});
        QVERIFY(!checker.violation());
    }
    void anAcknowledgedRecordThatIsLostIsSeen() {
        RecordChecker checker;
        checker.sent("p", place, "a");
        checker.acknowledged(place, "a", Offset(0));
        checker.readWhole(place, {});
        QVERIFY(says(checker.violation(), "a was acknowledged at offset 0 of orders-0 and is not there"));
    }
    void aRecordThatIsThereTwiceIsSeen() {
        RecordChecker checker;
        checker.sent("p", place, "a");
        checker.readWhole(place, {{Offset(0), "a"}, {Offset(1), "a"}});
        QVERIFY(says(checker.violation(), "a comes twice"));
    }
    void recordsOutOfTheOrderOfTheirProducerAreSeen() {
        RecordChecker checker;
        checker.sent("p", place, "a");
        checker.sent("p", place, "b");
        checker.readWhole(place, {{Offset(0), "b"}, {Offset(1), "a"}});
        QVERIFY(says(checker.violation(), "a comes too late"));
    }
    void anOffsetWhoseRecordChangesIsSeen() {
        RecordChecker checker;
        checker.sent("p", place, "a");
        checker.sent("p", place, "b");
        checker.read(place, Offset(0), "a");
        checker.read(place, Offset(0), "b");
        QVERIFY(says(checker.violation(), "offset 0 of orders-0 was a and is b"));
    }
    void aRecordThatNobodySentIsSeen() {
        RecordChecker checker;
        checker.read(place, Offset(0), "a");
        QVERIFY(says(checker.violation(), "nobody sent a"));
    }

    // The runner
    void theFirstStoryThatGoesWrongIsNamedByItsSeed() {
        const auto wrong = runSimulations({5, 10, false}, [](std::uint64_t seed, Chronicle&) {
            return seed == 8 ? std::optional<std::string>("it broke") : std::nullopt;
        });
        QCOMPARE(wrong.value_or(""), "BROOK_SEED=8: it broke");
        const auto thrown = runSimulations({1, 1, false}, [](std::uint64_t, Chronicle&) -> std::optional<std::string> {
            throw std::runtime_error("out of the blue");
        });
        QCOMPARE(thrown.value_or(""), "BROOK_SEED=1: out of the blue");
    }
};

QTEST_APPLESS_MAIN(CheckersTest)
#include "checkers_test.moc"
