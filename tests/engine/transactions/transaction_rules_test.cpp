#include "engine/transactions/transaction_rules.h"

#include <QtTest>

using namespace brook;

namespace {

using State = TransactionState;
using Kind = Decision::Kind;

constexpr Timestamp now{1'000'000};
const TopicPartition orders{"orders", PartitionIndex(0)};
const TopicPartition bills{"bills", PartitionIndex(3)};
const ProducerIdentity self{ProducerId(7), ProducerEpoch(5)};

Transaction in(State state) {
    Transaction transaction = newTransaction("id", self.id, Milliseconds(60'000), now - 500);
    transaction.producer = self;
    transaction.previousProducerId = self.id;
    transaction.state = state;
    if (state == State::Ongoing || transaction.isDecided()) {
        transaction.partitions = {orders};
        transaction.startedAt = now - 400;
    }
    return transaction;
}

ProducerIdentity atEpoch(int epoch) { return {self.id, ProducerEpoch(static_cast<std::int16_t>(epoch))}; }

EndWish commit(ProducerIdentity producer, TransactionVersion version) { return {producer, true, version}; }
EndWish abortion(ProducerIdentity producer, TransactionVersion version) { return {producer, false, version}; }

/// "move", "unchanged", or the error's name: what a table of expectations says.
std::string told(const Decision& decision) {
    switch (decision.kind) {
        case Kind::Move: return "move";
        case Kind::Unchanged: return "unchanged";
        case Kind::NeedsProducerId: return "needs id";
        case Kind::Refuse: break;
    }
    return std::string(errorName(decision.error));
}

constexpr State everyState[] = {State::Empty,        State::Ongoing,        State::PrepareCommit,
                                State::PrepareAbort, State::CompleteCommit, State::CompleteAbort};

}  // namespace

class TransactionRulesTest : public QObject {
    Q_OBJECT

private slots:
    void statesHaveKafkasNames() {
        QCOMPARE(stateName(State::PrepareEpochFence), std::string_view("PrepareEpochFence"));
        for (const State state : everyState) QCOMPARE(stateNamed(stateName(state)), std::optional(state));
        QVERIFY(!stateNamed("ongoing"));
    }

    void whateverIsDecidedFollowsKafkasStateMachine() {
        for (const State state : everyState)
            for (const TransactionVersion version : {TransactionVersion::V0, TransactionVersion::V2})
                for (int epoch = 4; epoch <= 6; ++epoch) {
                    const Transaction transaction = in(state);
                    const Standing standing{transaction, false, now, ProducerId(99)};
                    for (const Decision& decision : {decideInit(standing, {Milliseconds(1), std::nullopt, version}),
                                                     decideAdd(standing, {atEpoch(epoch), {bills}, version}),
                                                     decideEnd(standing, commit(atEpoch(epoch), version)),
                                                     decideEnd(standing, abortion(atEpoch(epoch), version))}) {
                        if (decision.kind != Kind::Move) continue;
                        QVERIFY(mayFollow(state, decision.next->state));
                        QVERIFY(decision.next->updatedAt == now);
                    }
                }
    }

    void nothingBeginsWhileAChangeIsOnItsWay() {
        const Transaction transaction = in(State::Ongoing);
        const Standing standing{transaction, true, now, {}};
        QCOMPARE(told(decideInit(standing, {})), std::string("CONCURRENT_TRANSACTIONS"));
        QCOMPARE(told(decideAdd(standing, {self, {bills}, {}})), std::string("CONCURRENT_TRANSACTIONS"));
        QCOMPARE(told(decideEnd(standing, commit(self, TransactionVersion::V0))),
                 std::string("CONCURRENT_TRANSACTIONS"));
        QCOMPARE(told(decideEnd(standing, commit(self, TransactionVersion::V2))),
                 std::string("CONCURRENT_TRANSACTIONS"));
        QCOMPARE(told(decideFence(standing, TransactionVersion::V2)), std::string("CONCURRENT_TRANSACTIONS"));
    }

    // InitProducerId

    void aNewIdBeginsAtEpochZero() {
        const Transaction fresh = newTransaction("id", ProducerId(9), Milliseconds(1000), now);
        const Decision decision = decideInit({fresh, false, now, {}}, {Milliseconds(1000), {}, {}});
        QCOMPARE(told(decision), std::string("move"));
        QCOMPARE(decision.next->producer, (ProducerIdentity{ProducerId(9), ProducerEpoch(0)}));
    }

    void aNewProducerOfAnIdleIdFencesTheOldOne() {
        for (const State state : {State::Empty, State::CompleteCommit, State::CompleteAbort}) {
            const Transaction transaction = in(state);
            const Decision decision = decideInit({transaction, false, now, {}}, {Milliseconds(30'000), {}, {}});
            QCOMPARE(told(decision), std::string("move"));
            QCOMPARE(decision.next->producer, atEpoch(6));
            QCOMPARE(decision.next->state, State::Empty);
            QCOMPARE(decision.next->timeout, Milliseconds(30'000));
            QCOMPARE(decision.next->startedAt, noTimestamp);
        }
    }

    void aNewProducerOfAnOngoingTransactionAbortsIt() {
        const Transaction transaction = in(State::Ongoing);
        for (const TransactionVersion version : {TransactionVersion::V0, TransactionVersion::V2}) {
            const Decision decision = decideInit({transaction, false, now, {}}, {Milliseconds(1), {}, version});
            QCOMPARE(told(decision), std::string("move"));
            QCOMPARE(decision.next->state, State::PrepareAbort);
            QCOMPARE(decision.next->producer, atEpoch(6));  // once, in either version
            QCOMPARE(decision.next->partitions, transaction.partitions);
            QCOMPARE(decision.next->timeout, transaction.timeout);
        }
    }

    void whileMarkersAreWrittenAProducerHasToComeAgain() {
        for (const State state : {State::PrepareCommit, State::PrepareAbort}) {
            const Transaction transaction = in(state);
            QCOMPARE(told(decideInit({transaction, false, now, {}}, {})), std::string("CONCURRENT_TRANSACTIONS"));
        }
    }

    void aProducerMayGoOnAfterAnErrorOfItsOwn() {
        const Transaction transaction = in(State::CompleteAbort);
        const Decision decision = decideInit({transaction, false, now, {}}, {Milliseconds(1), self, {}});
        QCOMPARE(told(decision), std::string("move"));
        QCOMPARE(decision.next->producer, atEpoch(6));
        QCOMPARE(decision.next->previousEpoch, self.epoch);
        // It did not see the answer and asks again: the same epoch, not another one.
        const Decision again = decideInit({*decision.next, false, now, {}}, {Milliseconds(1), self, {}});
        QCOMPARE(told(again), std::string("move"));
        QCOMPARE(again.next->producer, atEpoch(6));
    }

    void aFencedProducerCannotGoOn() {
        const Transaction transaction = in(State::Empty);
        QCOMPARE(told(decideInit({transaction, false, now, {}}, {Milliseconds(1), atEpoch(4), {}})),
                 std::string("PRODUCER_FENCED"));
        const ProducerIdentity stranger{ProducerId(8), self.epoch};
        QCOMPARE(told(decideInit({transaction, false, now, {}}, {Milliseconds(1), stranger, {}})),
                 std::string("PRODUCER_FENCED"));
    }

    void whenTheEpochsRunOutANewProducerIdTakesOver() {
        Transaction transaction = in(State::CompleteCommit);
        transaction.producer.epoch = lastEpoch - 1;
        QCOMPARE(told(decideInit({transaction, false, now, {}}, {})), std::string("needs id"));
        const Decision decision =
            decideInit({transaction, false, now, ProducerId(99)}, {Milliseconds(1), transaction.producer, {}});
        QCOMPARE(decision.next->producer, (ProducerIdentity{ProducerId(99), ProducerEpoch(0)}));
        QCOMPARE(decision.next->previousProducerId, self.id);
        // A retry with the exhausted identity is let in by the previous id, and answered alike.
        const Decision again =
            decideInit({*decision.next, false, now, {}}, {Milliseconds(1), transaction.producer, {}});
        QCOMPARE(again.next->producer, decision.next->producer);
    }

    // AddPartitionsToTxn and verification

    void thePartitionsOfATransactionAddUp() {
        const Decision first =
            decideAdd({in(State::CompleteCommit), false, now, {}}, {self, {orders}, TransactionVersion::V2});
        QCOMPARE(told(first), std::string("move"));
        QCOMPARE(first.next->state, State::Ongoing);
        QCOMPARE(first.next->startedAt, now);
        QCOMPARE(first.next->clientVersion, TransactionVersion::V2);
        const Decision second = decideAdd({*first.next, false, now + 5, {}}, {self, {bills}, TransactionVersion::V2});
        QCOMPARE(second.next->partitions, (std::set<TopicPartition>{orders, bills}));
        QCOMPARE(second.next->startedAt, now);
        QCOMPARE(told(decideAdd({*second.next, false, now, {}}, {self, {orders}, {}})), std::string("unchanged"));
    }

    void onlyTheLivingProducerAddsPartitions() {
        const Transaction transaction = in(State::Ongoing);
        QCOMPARE(told(decideAdd({transaction, false, now, {}}, {{ProducerId(8), self.epoch}, {bills}, {}})),
                 std::string("INVALID_PRODUCER_ID_MAPPING"));
        for (const int epoch : {4, 6})
            QCOMPARE(told(decideAdd({transaction, false, now, {}}, {atEpoch(epoch), {bills}, {}})),
                     std::string("PRODUCER_FENCED"));
        QCOMPARE(told(decideAdd({in(State::PrepareCommit), false, now, {}}, {self, {bills}, {}})),
                 std::string("CONCURRENT_TRANSACTIONS"));
    }

    void aWriteIsVerifiedAgainstTheTransaction() {
        const Transaction transaction = in(State::Ongoing);
        QCOMPARE(verify(transaction, self, orders), ErrorCode::None);
        QCOMPARE(verify(transaction, self, bills), ErrorCode::TransactionAbortable);
        QCOMPARE(verify(transaction, atEpoch(4), orders), ErrorCode::ProducerFenced);
        QCOMPARE(verify(transaction, {ProducerId(8), self.epoch}, orders), ErrorCode::InvalidProducerIdMapping);
        QCOMPARE(verify(in(State::PrepareAbort), self, orders), ErrorCode::ConcurrentTransactions);
    }

    // EndTxn

    void endingWithTheOldRequests_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("commit");
        QTest::addColumn<QString>("outcome");
        const auto row = [](State state, bool commit, const char* outcome) {
            QTest::addRow("%s %s", std::string(stateName(state)).c_str(), commit ? "commit" : "abort")
                << static_cast<int>(state) << commit << outcome;
        };
        row(State::Empty, true, "INVALID_TXN_STATE");
        row(State::Empty, false, "INVALID_TXN_STATE");
        row(State::Ongoing, true, "move");
        row(State::Ongoing, false, "move");
        row(State::PrepareCommit, true, "CONCURRENT_TRANSACTIONS");
        row(State::PrepareAbort, false, "CONCURRENT_TRANSACTIONS");
        row(State::CompleteCommit, true, "unchanged");
        row(State::CompleteCommit, false, "INVALID_TXN_STATE");
        row(State::CompleteAbort, true, "INVALID_TXN_STATE");
        row(State::CompleteAbort, false, "unchanged");
    }
    void endingWithTheOldRequests() {
        QFETCH(int, state);
        QFETCH(bool, commit);
        QFETCH(QString, outcome);
        const Transaction transaction = in(static_cast<State>(state));
        const Decision decision = decideEnd({transaction, false, now, {}}, {self, commit, TransactionVersion::V0});
        QCOMPARE(told(decision), outcome.toStdString());
        if (decision.kind == Kind::Move) QCOMPARE(decision.next->producer, self);
        for (const int epoch : {4, 6})
            QCOMPARE(told(decideEnd({transaction, false, now, {}}, {atEpoch(epoch), commit, TransactionVersion::V0})),
                     std::string("PRODUCER_FENCED"));
    }

    // The table of KIP-890: what the same request means with the present epoch and, as a repetition, with the one
    // before.
    void endingWithTheEpochRaised_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("commit");
        QTest::addColumn<QString>("present");
        QTest::addColumn<QString>("repeated");
        const auto row = [](State state, bool commit, const char* present, const char* repeated) {
            QTest::addRow("%s %s", std::string(stateName(state)).c_str(), commit ? "commit" : "abort")
                << static_cast<int>(state) << commit << present << repeated;
        };
        row(State::Empty, false, "move", "PRODUCER_FENCED");
        row(State::Empty, true, "INVALID_TXN_STATE", "PRODUCER_FENCED");
        row(State::Ongoing, false, "move", "PRODUCER_FENCED");
        row(State::Ongoing, true, "move", "PRODUCER_FENCED");
        row(State::PrepareCommit, true, "PRODUCER_FENCED", "CONCURRENT_TRANSACTIONS");
        row(State::PrepareAbort, false, "PRODUCER_FENCED", "CONCURRENT_TRANSACTIONS");
        row(State::CompleteAbort, false, "move", "unchanged");
        row(State::CompleteAbort, true, "INVALID_TXN_STATE", "INVALID_TXN_STATE");
        row(State::CompleteCommit, false, "move", "INVALID_TXN_STATE");
        row(State::CompleteCommit, true, "INVALID_TXN_STATE", "unchanged");
    }
    void endingWithTheEpochRaised() {
        QFETCH(int, state);
        QFETCH(bool, commit);
        QFETCH(QString, present);
        QFETCH(QString, repeated);
        const Transaction transaction = in(static_cast<State>(state));
        const Decision decision = decideEnd({transaction, false, now, {}}, {self, commit, TransactionVersion::V2});
        QCOMPARE(told(decision), present.toStdString());
        if (decision.kind == Kind::Move) {
            QCOMPARE(decision.next->producer, atEpoch(6));
            QCOMPARE(decision.next->clientVersion, TransactionVersion::V2);
            QVERIFY(decision.next->startedAt != noTimestamp);
        }
        QCOMPARE(told(decideEnd({transaction, false, now, {}}, {atEpoch(4), commit, TransactionVersion::V2})),
                 repeated.toStdString());
        QCOMPARE(told(decideEnd({transaction, false, now, {}}, {atEpoch(7), commit, TransactionVersion::V2})),
                 std::string("PRODUCER_FENCED"));
    }

    void theEndOfTheLastEpochGivesANewProducerId() {
        Transaction transaction = in(State::Ongoing);
        transaction.producer.epoch = lastEpoch - 1;
        const ProducerIdentity exhausted = transaction.producer;
        QCOMPARE(told(decideEnd({transaction, false, now, {}}, commit(exhausted, TransactionVersion::V2))),
                 std::string("needs id"));
        const Decision decision =
            decideEnd({transaction, false, now, ProducerId(99)}, commit(exhausted, TransactionVersion::V2));
        QCOMPARE(decision.next->producer, (ProducerIdentity{self.id, lastEpoch}));  // the markers fence it with this
        QCOMPARE(decision.next->nextProducerId, ProducerId(99));
        const Transaction done = completed(*decision.next, now);
        QCOMPARE(done.producer, (ProducerIdentity{ProducerId(99), ProducerEpoch(0)}));
        QCOMPARE(told(decideEnd({done, false, now, {}}, commit(exhausted, TransactionVersion::V2))),
                 std::string("unchanged"));
        QCOMPARE(told(decideEnd({done, false, now, {}}, abortion(exhausted, TransactionVersion::V2))),
                 std::string("INVALID_TXN_STATE"));
    }

    void aCompletedTransactionHasNoPartitions() {
        const Transaction done = completed(in(State::PrepareCommit), now);
        QCOMPARE(done.state, State::CompleteCommit);
        QVERIFY(done.partitions.empty());
        QCOMPARE(done.producer, self);
        QCOMPARE(completed(in(State::PrepareAbort), now).state, State::CompleteAbort);
    }

    // Time

    void aTransactionIsTimedOutAfterItsOwnTime() {
        const Transaction transaction = in(State::Ongoing);
        QVERIFY(!isTimedOut(transaction, transaction.startedAt + 60'000));
        QVERIFY(isTimedOut(transaction, transaction.startedAt + 60'001));
        QVERIFY(!isTimedOut(in(State::PrepareCommit), now + 1'000'000));
        QVERIFY(!isTimedOut(in(State::Empty), now + 1'000'000));
    }

    void onlyAnIdleIdExpires() {
        const Milliseconds week(7 * 86'400'000LL);
        QVERIFY(!isExpired(in(State::Empty), now - 500 + week.count() - 1, week));
        QVERIFY(isExpired(in(State::Empty), now - 500 + week.count(), week));
        QVERIFY(isExpired(in(State::CompleteAbort), now + week.count(), week));
        for (const State state : {State::Ongoing, State::PrepareCommit, State::PrepareAbort})
            QVERIFY(!isExpired(in(state), now + week.count(), week));
    }
};

QTEST_APPLESS_MAIN(TransactionRulesTest)
#include "transaction_rules_test.moc"
