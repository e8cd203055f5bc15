#include "ui/records/records_copy.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QSignalSpy>
#include <QTimer>
#include <QtTest>

#include "tests/support/by_events.h"
#include "tests/support/fake_cluster.h"
#include "ui/look/theme.h"
#include "ui/records/record_table.h"
#include "ui/records/record_window_model.h"
#include "ui/records/records_page.h"

using namespace brook;
using namespace brook::ui;
using brook::test::byEvents;
using brook::test::FakeCluster;

namespace {

const std::string topic = "flights.events";

std::vector<admin::Hit> places(int count) {
    std::vector<admin::Hit> all;
    for (int offset = 0; offset < count; ++offset) all.push_back({PartitionIndex(0), Offset(offset), Timestamp(0)});
    return all;
}

}  // namespace

class RecordsCopyTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { look::apply(look::Scheme::Light); }

    void whatAClipboardIsNotAskedToHoldIsNotReadEither() {
        FakeCluster cluster(byEvents());
        cluster.addTopic(topic, 1);
        for (int i = 0; i < 6; ++i) cluster.append(topic, PartitionIndex(0), "a", std::to_string(i));
        int lines = 0;
        const auto line = [&lines](const admin::RecordRow&) {
            ++lines;
            return std::optional(QByteArray(RecordsCopy::mostBytes / 2 - 1, 'x'));
        };
        for (const int count : {2, 6}) {
            lines = 0;
            RecordsCopy copy(cluster, QString::fromStdString(topic), places(count), line, nullptr);
            QSignalSpy finished(&copy, &RecordsCopy::finished);
            copy.start();
            QVERIFY(!finished.isEmpty() || finished.wait());
            QCOMPARE(copy.isTooMuch(), count > 2);
            QCOMPARE(lines, std::min(count, 3));  // two are just what it may be
        }
    }

    void asShownIsTheListWithItsTitles() {
        FakeCluster cluster(byEvents());
        RecordsPage page(cluster, QString::fromStdString(topic), nullptr);
        page.resize(900, 700);
        page.show();
        cluster.addTopic(topic, 1);
        cluster.append(topic, PartitionIndex(0), "first", "one\ttwo");
        cluster.append(topic, PartitionIndex(0), "second", R"({"n": 1.10})");
        page.refresh(cluster.snapshot(), cluster.snapshot().topics[topic]);
        auto* model = page.findChild<RecordWindowModel*>();
        auto* table = page.findChild<RecordTable*>();
        QTRY_COMPARE(model->rowCount(), 2);
        table->selectAll();
        QGuiApplication::clipboard()->clear();
        chooseFromMenu(*table, "Copy as shown");
        const auto copied = [] { return QGuiApplication::clipboard()->text(); };
        QTRY_COMPARE(copied().count('\n'), qsizetype{3});
        const QStringList lines = copied().split('\n');
        const auto columns = static_cast<qsizetype>(model->columns().size());
        for (int line = 0; line < 3; ++line) QCOMPARE(lines[line].count('\t'), columns - 1);  // one in a value is none
        QVERIFY2(lines[0].contains(
                     model->headerData(model->columnOf(RecordField::Key), Qt::Horizontal, Qt::DisplayRole).toString()),
                 qPrintable(lines[0]));
        QVERIFY2(lines[1].contains("second") && lines[1].contains("1.10"), qPrintable(lines[1]));
        QVERIFY2(lines[2].contains("first") && lines[2].contains("one"), qPrintable(lines[2]));
    }

private:
    /// Opens the menu of the selected rows and takes what has these words.
    static void chooseFromMenu(RecordTable& table, const QString& words) {
        QTimer::singleShot(0, &table, [words] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            if (!menu) return;
            for (QAction* action : menu->actions())
                if (action->text() == words) action->trigger();
            menu->close();
        });
        emit table.customContextMenuRequested(table.visualRect(table.model()->index(0, 0)).center());
    }
};

QTEST_MAIN(RecordsCopyTest)
#include "records_copy_test.moc"
