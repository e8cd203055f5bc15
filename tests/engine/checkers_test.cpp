#include <QTest>

#include "tests/support/ledger.h"

using namespace brook::test;

namespace {

/// Three records of which two were acknowledged, and two facts.
struct Story {
    Ledger ledger;
    Observed seen;

    Story() {
        for (const char* value : {"a", "b", "c"}) ledger.sent("t", value);
        ledger.acknowledged("t", "a");
        ledger.acknowledged("t", "b");
        seen.records["t"] = {"a", "b"};
    }
    std::string complaint() const { return ledger.complaint(seen).value_or(""); }
};

/// A transaction over two topics, all of it acknowledged.
struct Transaction : Story {
    Transaction() {
        for (const char* topic : {"x", "y"}) {
            ledger.sent(topic, "1", "T");
            ledger.acknowledged(topic, "1");
            seen.records[topic] = {"1"};
        }
    }
    void isRead() { seen.committed["x"] = seen.committed["y"] = {"1"}; }
};

}  // namespace

/// The checkers that every attack is measured with must find a violation that is planted.
class CheckersTest : public QObject {
    Q_OBJECT
private slots:
    void whatKeepsEveryPromiseIsFine() {
        Story story;
        QCOMPARE(story.complaint(), std::string());
        story.seen.records["t"] = {"a", "b", "c"};  // not acknowledged, and there all the same
        QCOMPARE(story.complaint(), std::string());
    }

    void aLostRecordIsFound() {
        Story story;
        story.seen.records["t"] = {"a"};
        QCOMPARE(story.complaint(), std::string("t: b was acknowledged, and is lost"));
        story.seen.records.clear();
        QVERIFY(!story.complaint().empty());
    }

    void aRecordThatIsThereTwiceIsFound() {
        Story story;
        story.seen.records["t"] = {"a", "b", "b"};
        QCOMPARE(story.complaint(), std::string("t: b is there twice"));
    }

    void aChangedOrderIsFound() {
        Story story;
        story.seen.records["t"] = {"b", "a"};
        QCOMPARE(story.complaint(), std::string("t: a comes behind what was sent after it"));
    }

    void aRecordThatNobodySentIsFound() {
        Story story;
        story.seen.records["t"] = {"a", "b", "?"};
        QCOMPARE(story.complaint(), std::string("t: nobody sent ?"));
    }

    void whatMayGoMayBeMissingAndWhatIsGoneMustBe() {
        Story story;
        story.ledger.mayGo("t", "a");
        story.seen.records["t"] = {"b"};
        QCOMPARE(story.complaint(), std::string());
        story.ledger.isGone("t", "a");
        QCOMPARE(story.complaint(), std::string());
        story.seen.records["t"] = {"a", "b"};
        QCOMPARE(story.complaint(), std::string("t: a was deleted, and is back"));
    }

    void aTransactionThatWasCommittedIsReadAndOneThatWasNotIsNot() {
        Transaction story;
        QCOMPARE(story.complaint(), std::string());
        story.isRead();
        QVERIFY(!story.complaint().empty());
        story.ledger.committed("T");
        QCOMPARE(story.complaint(), std::string());
        story.seen.committed.clear();
        QVERIFY(!story.complaint().empty());
        story.ledger.aborted("T");
        QCOMPARE(story.complaint(), std::string());
        story.isRead();
        QVERIFY(!story.complaint().empty());
    }

    void aTornTransactionIsFound() {
        Transaction story;
        story.ledger.ending("T");
        QCOMPARE(story.complaint(), std::string());
        story.seen.committed["x"] = {"1"};
        QCOMPARE(story.complaint(), std::string("T is torn at y"));
        story.isRead();
        QCOMPARE(story.complaint(), std::string());
    }

    void aFactThatWasWrittenHoldsAndOneThatWasAskedForMay() {
        Story story;
        story.ledger.writing("offset of g", "1");
        QCOMPARE(story.complaint(), std::string());
        story.seen.facts["offset of g"] = "1";
        QCOMPARE(story.complaint(), std::string());
        story.ledger.written("offset of g", "2");
        QVERIFY(!story.complaint().empty());
        story.ledger.writing("offset of g", "3");
        for (const char* value : {"2", "3"}) {
            story.seen.facts["offset of g"] = value;
            QCOMPARE(story.complaint(), std::string());
        }
        story.seen.facts.clear();
        QVERIFY(!story.complaint().empty());
    }
};

QTEST_APPLESS_MAIN(CheckersTest)
#include "checkers_test.moc"
