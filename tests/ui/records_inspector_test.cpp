#include <QAbstractItemModelTester>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTreeWidget>
#include <QtTest>
#include <QtWidgets/QWidget>

#include "tests/support/by_events.h"
#include "tests/support/fake_cluster.h"
#include "tests/support/turn_watch.h"
#include "ui/look/theme.h"
#include "ui/records/diff_dialog.h"
#include "ui/records/inspector.h"
#include "ui/records/json_tree.h"
#include "ui/records/payload.h"
#include "ui/records/payload_view.h"
#include "ui/records/record_copy.h"
#include "ui/records/record_diff.h"
#include "ui/records/text_view.h"
#include "ui/records/topic_readings.h"
#include "ui/widgets/hex_view.h"
#include "ui/workbench/workbench.h"

using namespace brook;
using namespace brook::admin;
using namespace brook::ui;
using brook::test::byEvents;
using brook::test::FakeCluster;
using brook::test::TurnWatch;

namespace {

std::optional<Bytes> some(std::string_view text) { return toBytes(text); }

std::string manyFlights(std::size_t size) {
    std::string json = "[";
    for (int i = 0; json.size() < size; ++i)
        json += fmt::format(R"({}{{"flight":"LH{}","seq":{},"ok":true}})", i == 0 ? "" : ",", i, i);
    return json + "]";
}

bool shows(const QWidget& widget, const QString& words) {
    for (const QLabel* label : widget.findChildren<QLabel*>())
        if (label->isVisibleTo(&widget) && label->text().contains(words)) return true;
    return false;
}

void showIt(QWidget& widget) {
    widget.resize(376, 760);
    widget.show();
}

}  // namespace

class RecordsInspectorTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { look::apply(look::Scheme::Light); }

    void theTreeHasEveryValueAndItsBytes() {
        PayloadView view("value");
        showIt(view);
        const std::string json = R"({"flight":"LH438","times":{"estimated":"2025-11-23T14:00:00+01:00"},"crew":[1,2]})";
        view.setPayload(some(json), json.size());
        auto* tree = view.findChild<JsonTree*>();
        QAbstractItemModelTester tester(tree->tree(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(tree->tree()->rowCount(), 3);
        const QModelIndex estimated = tree->tree()->index(0, 0, tree->tree()->index(1, 0));
        tree->setCurrentIndex(estimated);
        QVERIFY(shows(view, "value.times.estimated"));
        const auto hexes = view.findChildren<HexView*>();
        const auto hex =
            std::find_if(hexes.begin(), hexes.end(), [&view](HexView* each) { return each->isVisibleTo(&view); });
        QVERIFY(hex != hexes.end());
        QCOMPARE(json.substr(static_cast<std::size_t>((*hex)->selectionFirst()),
                             static_cast<std::size_t>((*hex)->selectionCount())),
                 std::string("\"2025-11-23T14:00:00+01:00\""));
        (*hex)->select(static_cast<qsizetype>(json.find("LH438")), 1);
        QCOMPARE(tree->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("flight"));
        (*hex)->select(static_cast<qsizetype>(json.find("[1,2]") + 3), 1);
        QCOMPARE(tree->currentIndex().siblingAtColumn(1).data().toString(), QStringLiteral("2"));
    }

    void twentyMegabytesOpenWithoutHoldingTheWindow() {
        const std::string json = manyFlights(20 << 20);
        PayloadView view("value");
        showIt(view);
        QSignalSpy shown(&view, &PayloadView::documentShown);
        auto* tree = view.findChild<JsonTree*>();
        int rowsAtFirst = 0;  // before the view has been laid out, which may ask for more
        connect(&view, &PayloadView::documentShown, this, [&] { rowsAtFirst = tree->tree()->rowCount(); });
        const std::optional<Bytes> bytes = some(json);
        TurnWatch watch;
        view.setPayload(bytes, bytes->size());
        QCOMPARE(shown.count(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(!view.isReading(), 30'000);
        QVERIFY(view.document()->json);
        QCOMPARE(rowsAtFirst, JsonTreeModel::atOnce);
        for (int i = 0; i < 20; ++i) {
            tree->scrollToBottom();
            QCoreApplication::processEvents();
        }
        QVERIFY(tree->tree()->rowCount() > JsonTreeModel::atOnce);
        QVERIFY2(watch.longest() < 50, qPrintable(watch.text()));
    }

    void aLongTextIsThereToItsLastLine() {
        std::string text;
        for (int i = 0; i < 200'000; ++i) text += fmt::format("line {} of a log that is long\n", i);
        text += "the very end";
        PayloadView view("value");
        showIt(view);
        view.setPayload(some(text), text.size());
        QTRY_VERIFY_WITH_TIMEOUT(!view.isReading(), 30'000);
        auto* shown = view.findChild<TextView*>();
        QVERIFY(shown->isVisibleTo(&view));
        QCOMPARE(shown->lineText(shown->lineCount() - 1), QStringLiteral("the very end"));
        QCOMPARE(shown->lineText(0), QStringLiteral("line 0 of a log that is long"));
    }

    void wrappedLinesLoseNoCharacter() {
        std::string text;
        for (int i = 0; i < 3000; ++i) text += i % 3 == 0 ? "ü" : i % 3 == 1 ? "😀" : "x";
        TextView view;
        view.resize(300, 400);
        view.show();
        view.setDocument(PayloadDocument::read(QByteArray::fromStdString(text), text.size(), Decoder::Text));
        QString joined;
        for (int i = 0; i < view.lineCount(); ++i) joined += view.lineText(i);
        QCOMPARE(joined, QString::fromStdString(text));
        view.select(0, 6);
        QTest::keySequence(&view, QKeySequence::Copy);
    }

    void bytesAreShownToTheLastOne() {
        Bytes bytes(300'000, std::byte{0xfe});
        bytes.back() = std::byte{0x42};
        PayloadView view("value");
        showIt(view);
        view.setPayload(bytes, bytes.size());
        QTRY_VERIFY(!view.isReading());
        QVERIFY(view.document()->used == Decoder::Bytes);
        QCOMPARE(view.document()->bytes.size(), qsizetype{300'000});
        QCOMPARE(view.document()->bytes.back(), char{0x42});
    }

    void aChosenDecoderThatDoesNotFitSaysSo() {
        PayloadView view("value");
        showIt(view);
        view.setDecoder(Decoder::Json);
        view.setPayload(some("no JSON at all"), 14);
        QVERIFY(!view.document()->fits);
        QVERIFY(view.document()->used == Decoder::Bytes);
        view.setDecoder(Decoder::Text);
        QVERIFY(view.document()->fits);
    }

    void nullAndEmptyAreToldApart() {
        FakeCluster cluster(byEvents());
        cluster.addTopic("t", 1);
        cluster.append("t", PartitionIndex(0), "k", std::nullopt);
        cluster.append("t", PartitionIndex(0), "k", "");
        cluster.append("t", PartitionIndex(0), "k", "null");
        Inspector inspector(cluster);
        showIt(inspector);
        const auto show = [&](std::int64_t offset) {
            cluster.readRecord("t", PartitionIndex(0), Offset(offset),
                               [&](Result<RecordRow> row) { inspector.show("t", *row); });
            QCoreApplication::processEvents();
        };
        show(0);
        QVERIFY(shows(inspector, "Tombstone"));
        show(1);
        QVERIFY(shows(inspector, "Empty") && !shows(inspector, "Tombstone"));
        show(2);
        QVERIFY(!shows(inspector, "Empty") && !shows(inspector, "Tombstone"));
    }

    void aCutRowIsReadAgainWhole() {
        FakeCluster cluster(byEvents());
        cluster.addTopic("t", 1);
        const std::string value = manyFlights(200'000);
        RecordRow row;
        row.value = toBytes(value);
        row.headers = {{"trace", some(std::string(9000, 'h'))}};
        cluster.append("t", PartitionIndex(0), row);
        RecordRow cut = row;
        cut.value->resize(4096);
        cut.valueSize = value.size();
        cut.headers[0].value->resize(4096);
        Inspector inspector(cluster);
        showIt(inspector);
        inspector.show("t", cut);
        auto* view = inspector.findChild<PayloadView*>(QStringLiteral("value"));
        QTRY_VERIFY_WITH_TIMEOUT(view->document() && !view->document()->isCut() && !view->isReading(), 20'000);
        QCOMPARE(view->document()->bytes, record_copy::raw(row.value));
        QVERIFY(view->document()->json);
    }

    void whatCannotBeReadAgainIsSaid() {
        FakeCluster cluster(byEvents());
        cluster.addTopic("t", 1);
        cluster.append("t", PartitionIndex(0), "k", "value");
        Inspector inspector(cluster);
        showIt(inspector);
        RecordRow cut;
        cut.value = toBytes("val");
        cut.valueSize = 5;
        cluster.failNext(ErrorCode::CorruptMessage, "CRC mismatch in batch 0");
        inspector.show("t", cut);
        QTRY_VERIFY(shows(inspector, "CRC mismatch in batch 0"));
    }

    void copiesAsJsonAndForKcatKeepEveryByte() {
        RecordRow row;
        row.partition = PartitionIndex(3);
        row.offset = Offset(42);
        row.timestamp = Timestamp(1'763'900'000'000);
        row.key = toBytes("LH 438");
        row.value = toBytes(R"({"n":9007199254740993,"f":1.50})");
        row.headers = {{"source", some("checkout")}, {"blob", Bytes{std::byte{0xff}}}};
        QCOMPARE(
            record_copy::json("t", row),
            QByteArray(
                R"({"topic":"t","partition":3,"offset":42,"timestamp":1763900000000,"timestampType":"CreateTime","key":"LH 438",)"
                R"("value":{"n":9007199254740993,"f":1.50},"headers":[{"key":"source","value":"checkout"},{"key":"blob","value":{"base64":"/w=="}}]})"));
        row.headers.pop_back();
        const QString line = *record_copy::kcatLine("127.0.0.1:9092", "t", row);
        QVERIFY(line.contains("| kcat -P -k 'LH 438' -b 127.0.0.1:9092 -t t -p 3 -H source=checkout"));
        row.value.reset();
        QCOMPARE(*record_copy::kcatLine("b", "t", row),
                 QStringLiteral("printf -- 'LH 438:' | kcat -P -K : -Z -b b -t t -p 3 -H source=checkout"));
        row.value = Bytes{};
        QVERIFY(!record_copy::kcatLine("b", "t", row)->contains("-Z"));
        row.value = toBytes("null");
        QVERIFY(record_copy::json("t", row).contains("\"value\":\"null\""));
        row.key = Bytes{std::byte{0}};
        QVERIFY(!record_copy::kcatLine("b", "t", row));
    }

    void theShellLineForKcatPrintsTheSameBytes() {
        RecordRow row;
        Bytes bytes;
        for (int i = 0; i < 256; ++i) bytes.push_back(static_cast<std::byte>(i));
        row.value = bytes;
        const QString line = *record_copy::kcatLine("b", "t", row);
        QProcess shell;
        shell.start("bash", {"-c", line.left(line.indexOf(" | kcat"))});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.readAllStandardOutput(), record_copy::raw(row.value));
    }

    void aDecoderIsNamedRememberedAndSaysWhyItFails() {
        QTemporaryDir directory;
        Workbench workbench(std::filesystem::path(directory.path().toStdString()) / "w.sqlite");
        QVERIFY(workbench.isOpen() || QSignalSpy(&workbench, &Workbench::opened).wait());
        TopicReadings readings(workbench);
        test::FakeCluster cluster([](std::function<void()> task) { task(); });
        Inspector inspector(cluster);
        inspector.setReadings(readings);
        admin::RecordRow row;
        row.value = toBytes(std::string_view("\x82\xa1\x61\x01\xa1\x62\x92\x02\xcd\x12\x34", 11));
        row.valueSize = row.value->size();
        inspector.show("t", row);
        auto* view = inspector.findChild<PayloadView*>("value");
        QVERIFY(view->document()->used == Decoder::MessagePack && view->document()->asked == Decoder::Guess);
        const auto named = [view] { return view->findChild<QPushButton*>()->text(); };
        QCOMPARE(named(), QStringLiteral("MessagePack (guessed)"));
        auto* tree = view->findChild<JsonTree*>();
        QCOMPARE(tree->tree()->index(0, JsonTreeModel::Value).data().toString(), QStringLiteral("1"));
        tree->setCurrentIndex(tree->tree()->index(1, 0));
        QVERIFY(view->document()->bytesOf(tree->tree()->nodeOf(tree->currentIndex())) == std::pair(6U, 11U));
        QVERIFY(view->document()->nodeAt(9) > view->document()->nodeAt(6));

        emit view->decoderChosen(Decoder::Int32);
        QVERIFY(view->document()->used == Decoder::Bytes && !view->document()->trouble.isEmpty());
        QCOMPARE(named(), QStringLiteral("Int32, big endian"));
        QCOMPARE(workbench.value("decoder/t/value"), QStringLiteral("int32"));
        const auto labels = view->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [&](const QLabel* label) { return label->text() == view->document()->trouble; }));
    }

    void anAvroSchemaIsReadFromItsFileAndKept() {
        QTemporaryDir directory;
        QFile file(directory.filePath("order.avsc"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"type":"record","name":"Order","fields":[{"name":"id","type":"long"}]})");
        file.close();
        Workbench workbench(std::filesystem::path(directory.path().toStdString()) / "w.sqlite");
        QVERIFY(workbench.isOpen() || QSignalSpy(&workbench, &Workbench::opened).wait());
        TopicReadings readings(workbench);
        PayloadView view("value");
        const auto apply = [&] { view.setReading(readings.reading("t", TopicReadings::Part::Value)); };
        connect(&readings, &TopicReadings::changed, &view, apply);
        view.setPayload(toBytes("\x54"), 1);
        readings.chooseDecoder("t", TopicReadings::Part::Value, Decoder::Avro);
        QVERIFY(!view.document()->fits && view.document()->trouble.contains("No schema"));
        readings.chooseSchema("t", TopicReadings::Part::Value, file.fileName());
        QTRY_VERIFY(view.document()->used == Decoder::Avro);
        QCOMPARE(view.document()->decoded, QByteArray("{\"id\":42}"));
        QCOMPARE(view.document()->note, QStringLiteral("Order"));
        readings.chooseSchema("t", TopicReadings::Part::Value, directory.filePath("none.avsc"));
        QTRY_VERIFY(view.document()->trouble.contains("No such file"));
        QVERIFY(view.document()->used == Decoder::Bytes);
    }

    void aGuessLooksAtSeveralRecordsOfATopic() {
        QTemporaryDir directory;
        Workbench workbench(std::filesystem::path(directory.path().toStdString()) / "w.sqlite");
        TopicReadings readings(workbench);
        const auto row = [](std::string_view key) {
            admin::RecordRow made;
            made.key = toBytes(key);
            made.keySize = key.size();
            return made;
        };
        const admin::RecordRow first = row(std::string_view("\0\0\0aaaaa", 8));
        const admin::RecordRow second = row(std::string_view("\0\0\0\0\0\0\0\1", 8));
        readings.observe("t", {&first, &second});
        QVERIFY(readings.reading("t", TopicReadings::Part::Key).likely == Decoder::Int64);
    }

    void aRecordIsComparedWithTheOneBeforeOfItsKey() {
        FakeCluster cluster([](std::function<void()> task) { task(); });
        cluster.addTopic("t");
        cluster.append("t", PartitionIndex(0), "k", R"({"gate":"A1","gone":1,"crew":["a"],"seq":9007199254740993})");
        cluster.append("t", PartitionIndex(0), "other", "{}");
        cluster.append("t", PartitionIndex(0), "k", R"({"gate":"A2","crew":["a","b"],"seq":9007199254740993})");
        cluster.publish();
        admin::RecordRow row;
        cluster.readRecord("t", PartitionIndex(0), Offset(2), [&](Result<admin::RecordRow> read) { row = *read; });
        auto* dialog = new DiffDialog(cluster, "t", row, {}, nullptr);
        const auto* list = dialog->findChild<QTreeWidget*>();
        QStringList shown;
        for (int i = 0; i < list->topLevelItemCount(); ++i)
            shown << list->topLevelItem(i)->text(0) + " " + list->topLevelItem(i)->text(1) + " " +
                         list->topLevelItem(i)->text(2);
        QCOMPARE(shown,
                 QStringList({"value.gate \"A1\" \"A2\"", "value.crew[1] not there \"b\"", "value.gone 1 not there"}));
        delete dialog;
    }

    void aRecordIsComparedWithOneThatWasKept() {
        FakeCluster cluster([](std::function<void()> task) { task(); });
        cluster.addTopic("t");
        cluster.append("t", PartitionIndex(0), "k", R"({"gate":"A1"})");
        cluster.append("t", PartitionIndex(0), "other", R"({"gate":"B7"})");
        cluster.publish();
        Inspector inspector(cluster);
        const auto show = [&](Offset offset) {
            cluster.readRecord("t", PartitionIndex(0), offset,
                               [&](const Result<admin::RecordRow>& read) { inspector.show("t", *read); });
        };
        auto* with = inspector.findChild<QAction*>("compareWithKept");
        auto* menu = qobject_cast<QMenu*>(with->parent());
        show(Offset(0));
        emit menu->aboutToShow();
        QVERIFY(!with->isEnabled());
        inspector.findChild<QAction*>("keepForComparison")->trigger();
        show(Offset(1));
        emit menu->aboutToShow();
        QVERIFY(with->isEnabled());
        QVERIFY(with->text().contains("t:0@0"));
        with->trigger();
        const auto* dialog = inspector.findChild<DiffDialog*>();
        QVERIFY(dialog);
        const auto* list = dialog->findChild<QTreeWidget*>();
        QCOMPARE(list->topLevelItemCount(), 1);
        QCOMPARE(list->topLevelItem(0)->text(1), QStringLiteral("\"A1\""));
        QCOMPARE(list->topLevelItem(0)->text(2), QStringLiteral("\"B7\""));
    }

    void textsAreComparedLineByLineAndHeadersByName() {
        admin::RecordRow before;
        admin::RecordRow after;
        before.value = toBytes("a\nb");
        before.valueSize = 3;
        before.headers = {{"h", toBytes("1")}, {"h", std::nullopt}};
        after.headers = {{"h", toBytes("1")}, {"h", toBytes("")}};
        after.value = toBytes("a\nc\nd");
        after.valueSize = 5;
        using record_diff::Difference;
        const std::vector<Difference> expected{{Difference::Kind::Changed, "line 2", "b", "c"},
                                               {Difference::Kind::Added, "line 3", "", "d"},
                                               {Difference::Kind::Changed, "header h [1]", "null", "empty"}};
        QVERIFY(record_diff::differences(before, after, {}) == expected);
        after.value.reset();
        QCOMPARE(record_diff::differences(before, after, {}).front().after, QStringLiteral("tombstone"));
        QVERIFY(record_diff::differences(before, before, {}).empty());
    }
};

QTEST_MAIN(RecordsInspectorTest)
#include "records_inspector_test.moc"
