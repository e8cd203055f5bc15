#include <QAbstractItemModelTester>
#include <QDialog>
#include <QLineEdit>
#include <QTableView>

#include "tests/ui/window_fixture.h"
#include "ui/transactions/transaction_words.h"
#include "ui/transactions/transactions_page.h"
#include "ui/widgets/pieces.h"

using namespace brook;
using namespace brook::ui;
using brook::test::child;
using brook::test::PageFixture;

namespace {

constexpr Timestamp now{1'700'000'000'000};
constexpr PartitionIndex first{0};

admin::TransactionRow transaction(const std::string& id, const std::string& state, std::int64_t openMs) {
    admin::TransactionRow row;
    row.id = id;
    row.state = state;
    row.producerId = ProducerId(static_cast<std::int64_t>(id.size()));
    row.open = openMs > 0;
    row.startedAt = row.updatedAt = now - openMs;
    row.timeoutMs = 60'000;
    if (row.open) row.partitions = {{"orders", first}};
    return row;
}

admin::ProducerRow producer(std::int64_t id, std::int64_t ago, std::optional<Offset> start) {
    return {"orders", first, ProducerId(id), ProducerEpoch(0), Sequence(1), now - ago, 0, start};
}

QStringList column(const QTableView& table, int column) {
    QStringList texts;
    for (int row = 0; row < table.model()->rowCount(); ++row)
        texts << table.model()->index(row, column).data().toString();
    return texts;
}

struct Fixture : PageFixture {
    TransactionsPage page{cluster, workbench, nullptr};

    Fixture() {
        cluster.snapshot().takenAt = now;
        cluster.snapshot().transactions = {transaction("closed", "CompleteCommit", 0),
                                           transaction("shop", "Ongoing", 90'000)};
        cluster.producerRows() = {producer(4, 100, Offset(7)), producer(99, 3'600'000, Offset(3)),
                                  producer(50, 10, std::nullopt)};
        page.resize(1200, 700);
        refresh();
        page.setVisible(true);
    }
    void refresh() { page.refresh(std::make_shared<const admin::Snapshot>(cluster.snapshot())); }
    QTableView& table(const char* name) { return *child<QTableView>(page, name); }
    QPushButton& abort() { return *child<QPushButton>(page, QStringLiteral("Abort…")); }
};

}  // namespace

class TransactionsTest final : public QObject {
    Q_OBJECT

private slots:
    void anOpenTransactionHasAnAgeAndCanBeOverdue() {
        QCOMPARE(ageMs(transaction("a", "Ongoing", 5000), now), std::optional<std::int64_t>(5000));
        QVERIFY(!ageMs(transaction("a", "CompleteCommit", 0), now));
        QVERIFY(!isOverdue(transaction("a", "Ongoing", 60'000), now));
        QVERIFY(isOverdue(transaction("a", "Ongoing", 60'001), now));
    }

    void whatNoCoordinatorKnowsHangsOnceItIsStill() {
        const std::vector<admin::TransactionRow> known{transaction("shop", "Ongoing", 90'000)};
        const auto hangs = [&](const admin::ProducerRow& row) { return joined({row}, known, now).at(0).isHanging; };
        QVERIFY(hangs(producer(99, 30'000, Offset(3))));
        QVERIFY(!hangs(producer(99, 29'000, Offset(3))));     // it may be on its way to its coordinator
        QVERIFY(!hangs(producer(99, 30'000, std::nullopt)));  // nothing is open
        QVERIFY(!hangs(producer(4, 30'000, Offset(3))));      // its coordinator will end it
        admin::ProducerRow elsewhere = producer(4, 30'000, Offset(3));
        elsewhere.topic = "payments";
        QVERIFY(hangs(elsewhere));
        QCOMPARE(joined({producer(4, 0, Offset(3))}, known, now).at(0).transactionalId, QStringLiteral("shop"));
    }

    void openTransactionsComeFirst() {
        Fixture f;
        QTableView& table = f.table("Transactions");
        QAbstractItemModelTester tester(table.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(column(table, 0), (QStringList{"shop", "closed"}));
        QCOMPARE(column(table, 2), (QStringList{"1 min 30 s", QStringLiteral("–")}));
        QCOMPARE(column(table, 6), (QStringList{"orders 0", QStringLiteral("–")}));
        child<QLineEdit>(f.page, "Filter")->setText("clo");
        QCOMPARE(column(table, 0), QStringList{"closed"});
        brook::test::checkButtons(f.page);
    }

    void anOpenTransactionIsAbortedAfterAQuestion() {
        Fixture f;
        QVERIFY(!f.abort().isEnabled());
        f.table("Transactions").selectRow(1);
        QVERIFY(!f.abort().isEnabled());  // it is over already
        f.table("Transactions").selectRow(0);
        QVERIFY(f.abort().isEnabled());
        f.abort().click();
        QVERIFY(!f.asked("abortTransaction shop"));
        auto* dialog = f.page.findChild<QDialog*>();
        QSignalSpy done(&f.page, &TransactionsPage::done);
        child<QPushButton>(*dialog, "Abort transaction")->click();
        QVERIFY(f.asked("abortTransaction shop"));
        QCOMPARE(done.size(), 1);
        f.refresh();
        QVERIFY(!f.abort().isEnabled());
    }

    void aHangingTransactionIsSaidAndAborted() {
        Fixture f;
        auto* banner = f.page.findChild<Banner*>();
        QVERIFY(banner->isVisibleTo(&f.page));
        emit banner->triggered();
        QTableView& table = f.table("Producers");
        QAbstractItemModelTester tester(table.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(column(table, 2), (QStringList{"99", "4", "50"}));
        table.selectRow(0);
        f.abort().click();
        child<QPushButton>(*f.page.findChild<QDialog*>(), "Abort transaction")->click();
        QVERIFY(f.asked("abortHanging orders"));
        QVERIFY(!banner->isVisibleTo(&f.page));
    }

    void theFirstRecordOfATransactionIsOneClickAway() {
        Fixture f;
        f.page.show(TransactionsPage::Producers);
        QSignalSpy wanted(&f.page, &TransactionsPage::recordWanted);
        QTableView& table = f.table("Producers");
        emit table.clicked(table.model()->index(0, 4));
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][2].value<Offset>(), Offset(3));
        emit table.clicked(table.model()->index(2, 4));
        QCOMPARE(wanted.size(), 1);
    }

    void producersAreAskedForEveryTwoSecondsWhileThePageIsSeen() {
        Fixture f;
        const auto asked = [&f] {
            return std::count(f.cluster.asked.begin(), f.cluster.asked.end(), std::string("producers "));
        };
        const auto before = asked();
        f.cluster.snapshot().takenAt = now + 1000;
        f.refresh();
        QCOMPARE(asked(), before);
        f.cluster.snapshot().takenAt = now + 2000;
        f.refresh();
        QCOMPARE(asked(), before + 1);
        f.page.setVisible(false);
        f.cluster.snapshot().takenAt = now + 9000;
        f.refresh();
        QCOMPARE(asked(), before + 1);
    }

    void nothingIsAbortedWhilePresenting() {
        Fixture f;
        look::Appearance appearance = look::appearance();
        appearance.presenter = true;
        look::apply(appearance);
        f.table("Transactions").selectRow(0);
        f.refresh();
        QVERIFY(!f.abort().isEnabled());
        f.page.abortSelected();
        QVERIFY(!f.page.findChild<QDialog*>());
        look::apply(look::Appearance{look::Scheme::Light});
    }
};

QTEST_MAIN(TransactionsTest)
#include "transactions_test.moc"
