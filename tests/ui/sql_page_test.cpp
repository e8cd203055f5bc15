#include "ui/sql/sql_page.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>

#include "tests/ui/sql_fixture.h"
#include "tests/ui/window_fixture.h"
#include "ui/records/payload_view.h"
#include "ui/records/topic_readings.h"
#include "ui/sql/cell_dialog.h"
#include "ui/sql/result_export.h"
#include "ui/sql/result_model.h"
#include "ui/sql/result_view.h"
#include "ui/sql/sql_editor.h"

using namespace brook;
using namespace brook::ui;
using brook::test::child;
using brook::test::SqlFixture;
using State = SqlQuery::State;

namespace {

/// A page over a broker in memory with the topic "a.b-c".
struct Page : SqlFixture {
    QTemporaryDir directory;
    Workbench workbench{std::filesystem::path(directory.path().toStdString()) / "workbench.sqlite"};
    TopicReadings readings{workbench};
    std::shared_ptr<const admin::Snapshot> snapshot;
    std::unique_ptr<SqlPage> page;

    Page() {
        look::apply(look::Appearance{look::Scheme::Light});
        QLocale::setDefault(QLocale::c());
        if (!workbench.isOpen() && !QSignalSpy(&workbench, &Workbench::opened).wait()) qFatal("no workbench");
        createTopic("a.b-c", 2);
        fillPlain("a.b-c", 0, 100);
        cluster->watch([this](auto taken) { snapshot = std::move(taken); });
        settle();
        open();
    }
    void open() {
        page = std::make_unique<SqlPage>(*cluster, workbench, readings, nullptr);
        page->resize(1100, 700);
        page->refresh(snapshot);
        page->setVisible(true);
    }
    void write(const QString& statement) { page->editor().setPlainText(statement); }
    void run(const QString& statement) {
        write(statement);
        page->run();
        if (!waitFor([this] { return page->query().state() != State::Running; })) qFatal("it never ended");
    }
    QString state() { return child<QLabel>(*page, "How far the statement is")->text(); }
    QString problem() { return child<QLabel>(*page, "What is wrong with the statement")->text(); }
    ResultView& view() { return *page->findChild<ResultView*>(); }
    QPushButton& button(const QString& words) { return *child<QPushButton>(*page, words); }
    QString cell(int row, int column) { return page->result().index(row, column).data().toString(); }
};

}  // namespace

class SqlPageTest final : public QObject {
    Q_OBJECT

private slots:
    void rowsComeAndWhatWasReadIsSaid() {
        Page f;
        QAbstractItemModelTester tester(&f.page->result(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        f.run("SELECT offset, key, value FROM \"a.b-c\" WHERE offset < 3");
        QCOMPARE(f.page->result().columns(), QStringList({"offset", "key", "value"}));
        QCOMPARE(f.page->result().rowCount(), 3);
        QCOMPARE(f.cell(2, 1), QString("k2"));
        QVERIFY2(f.state().startsWith("3 row(s). Complete in ") && f.state().endsWith("10 records read"),
                 qPrintable(f.state()));
        QVERIFY(f.view().isVisible());
        brook::test::checkButtons(*f.page);
    }

    void theLimitIsSaid() {
        Page f;
        auto* limit = f.page->findChild<QComboBox*>();
        limit->setCurrentIndex(0);
        emit limit->activated(0);
        f.run("SELECT a.offset FROM \"a.b-c\" a, \"a.b-c\" b");
        QCOMPARE(f.page->result().rowCount(), 100);
        QVERIFY2(f.state().startsWith("Stopped at the limit of 100 row(s), after "), qPrintable(f.state()));
        QVERIFY(f.state().endsWith("There are more rows."));
        f.open();
        QCOMPARE(f.page->findChild<QComboBox*>()->currentData().toInt(), 100);
    }

    void whatRunsIsCancelledByTheKeyboard() {
        Page f;
        f.write("WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c");
        QTest::keyClick(&f.page->editor(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(f.page->query().state(), State::Running);
        QVERIFY(f.button("Cancel").isEnabled());
        QTest::keyClick(&f.page->editor(), Qt::Key_Escape);
        QVERIFY(f.waitFor([&] { return f.page->query().state() != State::Running; }));
        QVERIFY2(f.state().startsWith("Cancelled after "), qPrintable(f.state()));
        QVERIFY(!f.button("Cancel").isEnabled());
    }

    void whatIsWrongIsSaidWhileItIsTyped() {
        Page f;
        f.write("SELECT colour FROM \"a.b-c\"");
        QVERIFY(f.waitFor([&] { return !f.problem().isEmpty(); }));
        QCOMPARE(f.problem(), QString("There is no column “colour”. Texts stand in single quotes."));
        const auto wrong = f.page->editor().extraSelections();
        QCOMPARE(wrong.size(), 1);
        QCOMPARE(wrong.front().cursor.selectedText(), QString("colour"));
        QCOMPARE(f.page->query().state(), State::None);  // it was never run
        f.write("SELECT key FROM \"a.b-c\"");
        QVERIFY(f.waitFor([&] { return f.problem().isEmpty(); }));
        QVERIFY(f.page->editor().extraSelections().isEmpty());
        f.run("SELECT colour FROM \"a.b-c\"");
        QCOMPARE(f.page->query().state(), State::Failed);
        QCOMPARE(f.state(), QString("There is no column “colour”. Texts stand in single quotes."));
    }

    void longSentencesNeedNoWiderWindow() {
        Page f;
        const int before = f.page->minimumSizeHint().width();
        f.run("SELECT " + QString(400, 'c') + " FROM \"a.b-c\"");
        QVERIFY(f.waitFor([&] { return !f.problem().isEmpty(); }));
        QVERIFY(f.state().size() > 400);
        QVERIFY2(f.page->minimumSizeHint().width() <= before + 30, "the mark before the sentence, and no more");
    }

    void aTopicThatComesIsATable() {
        Page f;
        f.write("SELECT key FROM later");
        QVERIFY(f.waitFor([&] { return f.problem() == "There is no topic “later”."; }));
        f.createTopic("later", 1);
        f.clock.advance(Milliseconds(300));
        f.loop.advance(Milliseconds(300));
        f.page->refresh(f.snapshot);
        QVERIFY(f.waitFor([&] { return f.problem().isEmpty(); }));
    }

    void nullEmptyTextAndBytesLookDifferent() {
        Page f;
        f.run("SELECT NULL, '', 'null', x'00ff', 9007199254740993, 1.5");
        QCOMPARE(f.cell(0, 0), QString("NULL"));
        QCOMPARE(f.cell(0, 1), QString());
        QCOMPARE(f.cell(0, 2), QString("null"));
        QCOMPARE(f.cell(0, 3), QString("00 ff"));
        QCOMPARE(f.cell(0, 4), QString("9007199254740993"));
        QCOMPARE(f.cell(0, 5), QString("1.5"));
        QVERIFY(f.page->result().index(0, 4).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
        const QImage image = f.view().grab().toImage();
        const auto at = [&](int column) { return f.view().visualRect(f.page->result().index(0, column)); };
        const QPoint head(f.view().verticalHeader()->width(), f.view().horizontalHeader()->height());
        QVERIFY(image.copy(at(0).translated(head)) != image.copy(at(2).translated(head)));
    }

    void columnsAreAsWideAsTheirFirstRows() {
        Page f;
        f.run(
            "SELECT offset, CASE WHEN offset > 20 THEN 'a longer text than the first one' ELSE 'x' END AS text, 1 "
            "FROM \"a.b-c\"");
        const QModelIndex longer = f.page->result().index(30, 1);
        QVERIFY(f.view().columnWidth(1) >= f.view().itemDelegate()->sizeHint({}, longer).width());
    }

    void cellsAreCopiedWhole() {
        Page f;
        f.run("SELECT offset, key FROM \"a.b-c\" WHERE offset < 2");
        f.view().selectAll();
        f.view().setFocus();
        QTest::keyClick(&f.view(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QString("0\tk0\n1\tk1"));
    }

    void aLargeValueIsOpenedWhole() {
        Page f;
        f.run("SELECT printf('%.*c', 3000000, 'x') AS large");
        QVERIFY(f.cell(0, 0).size() < 1000);
        emit f.view().openWanted(f.page->result().index(0, 0));
        auto* view = f.page->findChild<CellDialog*>()->findChild<PayloadView*>();
        QTRY_VERIFY(view->document());
        QCOMPARE(view->document()->bytes.size(), 3'000'000);
    }

    void queriesAreRememberedAndGetNames() {
        Page f;
        f.run("SELECT 1");
        f.run("SELECT 2");
        f.run("SELECT 1");
        QCOMPARE(f.page->book().history(), QStringList({"SELECT 1", "SELECT 2"}));
        QSignalSpy done(f.page.get(), &SqlPage::done);
        f.page->save("ones");
        QCOMPARE(done.size(), 1);
        f.open();
        QCOMPARE(f.page->book().saved(), (std::vector<QueryBook::Saved>{{"ones", "SELECT 1"}}));
        QMenu* menu = f.button("Saved").menu();
        emit menu->aboutToShow();
        menu->actions().front()->trigger();
        QCOMPARE(f.page->editor().toPlainText(), QString("SELECT 1"));
        f.page->book().forget("ones");
        QVERIFY(f.page->book().saved().empty());
    }

    void aTopicIsAskedInSql() {
        Page f;
        f.write("SELECT 7");
        f.page->ask("a.b-c");
        QVERIFY(f.page->editor().toPlainText().contains("FROM \"a.b-c\""));
        QCOMPARE(f.page->book().history(), QStringList{"SELECT 7"});  // not lost
        f.page->run();
        QVERIFY(f.waitFor([&] { return f.page->query().state() == State::Complete; }));
        QCOMPARE(f.page->result().rowCount(), 100);
        QCOMPARE(f.cell(0, 3), QString("k99"));  // the newest first
    }

    void onlyWhatIsSelectedIsRun() {
        Page f;
        f.write("SELECT 1;\nSELECT 2");
        QTextCursor cursor = f.page->editor().textCursor();
        cursor.setPosition(10);
        cursor.setPosition(18, QTextCursor::KeepAnchor);
        f.page->editor().setTextCursor(cursor);
        f.page->run();
        QVERIFY(f.waitFor([&] { return f.page->query().state() == State::Complete; }));
        QCOMPARE(f.cell(0, 0), QString("2"));
    }

    void rowsAreExported() {
        Page f;
        f.run("SELECT NULL AS n, '' AS e, 'a\"b' AS t, x'00ff' AS b, 9007199254740993 AS i, 1.5 AS r");
        for (const bool asCsv : {false, true}) {
            f.button("Export…").click();
            auto* dialog = f.page->findChildren<ResultExportDialog*>().last();
            if (asCsv) child<QRadioButton>(*dialog, "CSV, for a sheet")->click();
            const QString file = f.directory.filePath(asCsv ? "rows.csv" : "rows.jsonl");
            dialog->findChild<QLineEdit*>()->setText(file);
            QSignalSpy done(dialog, &TransferDialog::done);
            child<QPushButton>(*dialog, "Export")->click();
            QVERIFY(done.size() == 1 || done.wait());
            QFile written(file);
            QVERIFY(written.open(QIODevice::ReadOnly));
            QCOMPARE(written.readAll(),
                     asCsv ? QByteArray("n,e,t,b,i,r\r\n,\"\",\"a\"\"b\",AP8=,9007199254740993,1.5\r\n")
                           : QByteArray("{\"n\":null,\"e\":\"\",\"t\":\"a\\\"b\",\"b\":{\"base64\":\"AP8=\"},"
                                        "\"i\":9007199254740993,\"r\":1.5}\n"));
        }
    }

    void allRowsAreExportedWhereTheResultWasStopped() {
        Page f;
        auto* limit = f.page->findChild<QComboBox*>();
        limit->setCurrentIndex(0);
        f.run("SELECT a.offset FROM \"a.b-c\" a, (SELECT 1 UNION ALL SELECT 2)");
        QCOMPARE(f.page->query().state(), State::AtLimit);
        for (const bool onlyShown : {false, true}) {
            f.button("Export…").click();
            auto* dialog = f.page->findChildren<ResultExportDialog*>().last();
            if (onlyShown) child<QRadioButton>(*dialog, "The 100 rows that are shown")->click();
            const QString file = f.directory.filePath("all.jsonl");
            dialog->findChild<QLineEdit*>()->setText(file);
            QSignalSpy done(dialog, &TransferDialog::done);
            child<QPushButton>(*dialog, "Export")->click();
            QVERIFY(f.waitFor([&] { return done.size() == 1; }));
            QFile written(file);
            QVERIFY(written.open(QIODevice::ReadOnly));
            QCOMPARE(written.readAll().count('\n'), onlyShown ? 100 : 200);
        }
    }

    void anExportThatCannotBeWrittenSaysSo() {
        Page f;
        auto* limit = f.page->findChild<QComboBox*>();
        limit->setCurrentIndex(0);
        f.run("SELECT a.offset FROM \"a.b-c\" a, (SELECT 1 UNION ALL SELECT 2)");
        f.button("Export…").click();
        auto* dialog = f.page->findChildren<ResultExportDialog*>().last();
        dialog->findChild<QLineEdit*>()->setText("/nowhere/at/all.jsonl");
        child<QPushButton>(*dialog, "Export")->click();
        const auto isSaid = [&] {
            for (const QLabel* label : dialog->findChildren<QLabel*>())
                if (label->text().contains("No file was written.")) return true;
            return false;
        };
        QVERIFY(f.waitFor(isSaid));
    }

    void thePageMayGoWhileAStatementRuns() {
        Page f;
        f.write("SELECT count(*) FROM \"a.b-c\" a, \"a.b-c\" b, \"a.b-c\" c");
        f.page->run();
        f.settle();
        f.page.reset();
        f.settle();
    }
};

QTEST_MAIN(SqlPageTest)
#include "sql_page_test.moc"
