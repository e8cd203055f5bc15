#include <QHBoxLayout>
#include <QtTest>
#include <QtWidgets/QWidget>

#include "tests/support/by_events.h"
#include "tests/support/fake_cluster.h"
#include "ui/look/theme.h"
#include "ui/records/inspector.h"
#include "ui/records/json_tree.h"
#include "ui/records/record_table.h"
#include "ui/records/record_window_model.h"
#include "ui/records/records_page.h"

using namespace brook;
using namespace brook::admin;
using namespace brook::ui;
using brook::test::FakeCluster;

namespace {

const std::string topic = "flights.events";

RecordRow record(std::optional<std::string> key, std::optional<std::string> value,
                 TransactionState transaction = TransactionState::None) {
    RecordRow row;
    if (key) row.key = toBytes(*key);
    if (value) row.value = toBytes(*value);
    row.transaction = transaction;
    if (transaction != TransactionState::None) {
        row.producerId = ProducerId(4711);
        row.producerEpoch = ProducerEpoch(3);
        row.sequence = Sequence(118);
    }
    return row;
}

std::string flight(int number, const char* status) {
    return fmt::format(
        R"({{"flight":"LH{}","seq":9007199254740993,"status":"{}","delayMinutes":{},"gate":"A{}","route":{{"from":"FRA","to":"ORD"}},)"
        R"("times":{{"scheduled":"2025-11-23T13:05:00+01:00","estimated":"2025-11-23T14:00:00+01:00","actual":null}},"fare":1249.900,)"
        R"("crew":["a","b","c","d","e","f","g"],"codeshare":[],"remarks":""}})",
        400 + number, status, number % 70, number % 40);
}

/// One of everything a row can be.
void fill(FakeCluster& cluster) {
    cluster.addTopic(topic, 6);
    std::int64_t time = 1'763'904'600'000;
    const auto add = [&](int partition, RecordRow row) {
        row.timestamp = Timestamp(time += 137);
        cluster.append(topic, PartitionIndex(partition), std::move(row));
    };
    for (int i = 0; i < 60; ++i) add(i % 6, record("LH" + std::to_string(400 + i), flight(i, "LANDED")));
    cluster.appendGap(topic, PartitionIndex(3), 112);
    add(3, record("LX1840", flight(7, "DEPARTED")));
    add(2, record("AF1680", flight(31, "BOARDING"), TransactionState::Committed));
    add(2, record("AF1680", flight(32, "CANCELLED"), TransactionState::Aborted));
    RecordRow marker = record(std::nullopt, std::nullopt, TransactionState::Committed);
    marker.kind = RowKind::Control;
    marker.note = "transaction committed";
    add(2, marker);
    add(4, record("UA58", "null"));
    add(2, record("LH438", ""));
    add(1, record("LX1840", std::nullopt));
    add(5, record(std::nullopt, "plain words without a key"));
    add(0, record("", "a key of zero bytes"));
    add(0, record("emoji 👩‍🚀🚀", R"({"mood":"😀🎉","note":"naïve café"})"));
    add(1, record("עברית", R"({"שם":"שלום עולם","city":"القاهرة","after":"text"})"));
    add(1, record("evil\u202Eexe.txt", "{\"na\u202Eme\":\"va\u2067lue\u0001\"}"));
    add(3, record("a-key-that-is-far-longer-than-its-column-can-show-at-any-width-anyone-would-give-it",
                  flight(9, "DELAYED")));
    add(4, record("bytes", std::string("\x00\x00\x00\x01\x2a\x0a\x05\x4c\xff\xfe", 10)));
    RecordRow large = record(
        "LH2170", "{\"flight\":\"LH2170\",\"status\":\"DELAYED\",\"blob\":\"" + std::string(300'000, 'x') + "\"}");
    add(4, large);
    add(2, record("KL1023", flight(23, "GATE_CHANGED"), TransactionState::Open));
    add(3, record("LH438", flight(55, "DELAYED")));
}

/// As a number is painted; its edges are blends of its colour and the ground.
bool isReddish(const QColor& color) { return color.red() > color.green() + 20 && color.red() > color.blue() + 20; }

}  // namespace

/// Everything a row and the inspector can show, in both schemes; pictures go to $BROOK_PICTURES when it is set.
class RecordsGalleryTest final : public QObject {
    Q_OBJECT

private slots:
    void everyKindOfRecordIsPainted_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void everyKindOfRecordIsPainted() {
        QFETCH(bool, dark);
        look::apply(dark ? look::Scheme::Dark : look::Scheme::Light);
        FakeCluster cluster(test::byEvents());
        fill(cluster);
        QWidget window;
        auto* row = new QHBoxLayout(&window);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(1);
        auto* page = new RecordsPage(cluster, QString::fromStdString(topic), &window);
        auto* inspector = new Inspector(cluster, &window);
        inspector->setFixedWidth(look::px(look::inspectorWidth));
        row->addWidget(page, 1);
        row->addWidget(inspector);
        connect(page, &RecordsPage::recordSelected, inspector, &Inspector::show);
        connect(inspector, &Inspector::columnWanted, page,
                [page](const QString&, const QString& path) { page->addPathColumn(path); });
        connect(inspector, &Inspector::produceAgain, page,
                [page](const QString&, const RecordRow& again) { emit page->produceAgain(again); });
        window.resize(1172, 780);
        window.show();
        page->refresh(cluster.snapshot(), cluster.snapshot().topics[topic]);
        auto* model = page->findChild<RecordWindowModel*>();
        QTRY_VERIFY(model->rowCount() > 0 && !model->isLoading());
        emit inspector->columnWanted({}, QStringLiteral("gate"));
        auto* table = page->findChild<RecordTable*>();
        table->selectRow(0);
        auto* tree = inspector->findChild<QWidget*>(QStringLiteral("value"))->findChild<JsonTree*>();
        QTRY_VERIFY(tree->tree()->rowCount() > 6);
        tree->setCurrentIndex(tree->tree()->index(1, 0, tree->tree()->index(6, 0)));
        QCoreApplication::processEvents();
        const QImage picture = window.grab().toImage();
        const QString directory = qEnvironmentVariable("BROOK_PICTURES");
        if (!directory.isEmpty())
            QVERIFY(picture.save(directory + (dark ? "/records_gallery_dark.png" : "/records_gallery_light.png")));
        const QColor selection = look::colors().accentSoft;
        int selected = 0;
        int drawn = 0;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x) {
                selected += picture.pixelColor(x, y) == selection;
                drawn += picture.pixelColor(x, y) == look::colors().string;
            }
        QVERIFY(selected > 4000);
        QVERIFY(drawn > 100);
        // Each kind in the inspector.
        for (int i = 0; i < 18; ++i) {
            table->selectRow(i);
            QCoreApplication::processEvents();
            const QImage one = inspector->grab().toImage();
            if (!directory.isEmpty() && !dark)
                QVERIFY(one.save(directory + QStringLiteral("/inspector_%1.png").arg(i)));
        }
    }

    void nothingIsPaintedBehindTheDotsOfACutValue() {
        look::apply(look::Scheme::Light);
        FakeCluster cluster(test::byEvents());
        cluster.addTopic(topic, 1);
        cluster.append(topic, PartitionIndex(0), record("k", R"({"a name that is too long for its column":1,"b":2})"));
        RecordsPage page(cluster, QString::fromStdString(topic), nullptr);
        page.refresh(cluster.snapshot(), cluster.snapshot().topics[topic]);
        auto* model = page.findChild<RecordWindowModel*>();
        auto* table = page.findChild<RecordTable*>();
        const int value = model->columnOf(RecordField::Value);
        const auto numbersAtWidth = [&](int width) {
            page.resize(page.width() + width - table->columnWidth(value), 400);
            const QImage picture = table->viewport()->grab().toImage();
            const int left = table->columnViewportPosition(value);
            int painted = 0;
            for (int y = 0; y < picture.height(); ++y)
                for (int x = left; x < std::min(picture.width(), left + width); ++x)
                    painted += isReddish(picture.pixelColor(x, y));
            return painted;
        };
        page.resize(1200, 400);
        page.show();
        QTRY_VERIFY(model->rowCount() == 1 && !model->isLoading());
        QVERIFY(numbersAtWidth(600) > 0);
        for (int width = 60; width < 240; ++width) QCOMPARE(numbersAtWidth(width), 0);
    }
};

QTEST_MAIN(RecordsGalleryTest)
#include "records_gallery_test.moc"
