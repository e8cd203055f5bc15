#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QStandardItemModel>
#include <QTabBar>
#include <QVBoxLayout>
#include <QtTest>
#include <QtWidgets/QWidget>

#include <cmath>
#include <limits>

#include "ui/charts/time_chart.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/widgets/hex_view.h"
#include "ui/widgets/hit_map.h"
#include "ui/widgets/navigation_tree.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/table_model.h"
#include "ui/widgets/table_view.h"

using namespace brook::ui;

namespace {

struct TopicLine {
    QString name;
    int partitions;
    double rate;
};

std::vector<TopicLine> topics() {
    return {{"flights.positions", 24, 9812}, {"flights.events", 6, 4212}, {"orders.placed", 4, 310}};
}

TableModel<TopicLine>* topicModel(QObject* parent) {
    auto* model = new TableModel<TopicLine>([](const TopicLine& line) { return line.name; }, parent);
    model->addColumn("Topic", [](const TopicLine& line) { return line.name; });
    model->addColumn("Partitions", [](const TopicLine& line) { return line.partitions; });
    model->addColumn(
        "Records/s", [](const TopicLine& line) { return text::rate(line.rate); },
        [](const TopicLine& line) { return line.rate; });
    model->addColumn("State", [](const TopicLine&) { return QString(); });
    model->addRole(3, BadgesRole, [](const TopicLine& line) {
        return QVariant::fromValue(QList<BadgeSpec>{line.rate > 1000
                                                        ? BadgeSpec{"Stable", "ok", BadgeTone::Ok}
                                                        : BadgeSpec{"Offline", "error", BadgeTone::Error}});
    });
    return model;
}

QBoxLayout* addRow(QBoxLayout* column, std::initializer_list<QWidget*> widgets) {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    for (QWidget* widget : widgets) row->addWidget(widget);
    row->addStretch();
    column->addLayout(row);
    return row;
}

std::vector<QPointF> wave(double base, int gapFrom = -1, int gapTo = -1) {
    std::vector<QPointF> points;
    for (int i = 0; i < 180; ++i)
        points.emplace_back(1'700'000'000'000.0 + i * 5000.0, i >= gapFrom && i < gapTo
                                                                  ? std::numeric_limits<double>::quiet_NaN()
                                                                  : base * (1 + 0.2 * std::sin(i / 9.0)));
    return points;
}

void fillControls(QBoxLayout* column, QWidget* page) {
    addRow(column, {primaryButton("Write 3 changes", "check"), button("Export…", "export"), plainButton("Revert"),
                    dangerButton("Delete topic…", "trash")});
    auto* tail = toggleButton("Live tail", "tail");
    tail->setChecked(true);
    auto* off = button("Delete");
    off->setEnabled(false);
    addRow(column, {tail, button("Tail paused", "pause"), off, iconButton("columns", "Columns"),
                    iconButton("copy", "Copy"), iconButton("more", "More")});
    auto* days = new QComboBox;
    days->addItems({"7 days", "GiB"});
    auto* name = new QLineEdit("flights.events");
    addRow(column, {name, searchField("Filter"), days});
    auto* compacted = new QCheckBox("Compacted only");
    compacted->setChecked(true);
    auto* keep = new QRadioButton("Keep");
    keep->setChecked(true);
    auto* on = new Switch("Changed here only");
    on->setChecked(true);
    addRow(column,
           {compacted, new QCheckBox("Internal topics"), keep, new QRadioButton("Change"), on, new Switch("Another")});
    addRow(column, {new Segmented({"Original", "Fixed rate", "Fast", "Step"})});
    addRow(column, {new Badge({"Stable", "ok", BadgeTone::Ok}), new Badge({"Rebalancing", "history", BadgeTone::Warn}),
                    new Badge({"Offline", "error", BadgeTone::Error}), new Badge({"Empty"}),
                    new Badge({"txn", "transaction", BadgeTone::Violet}), new Badge({"tombstone", "tombstone"}),
                    new Badge({"leader", "star", BadgeTone::Filled}), new Badge({"changed", "edit", BadgeTone::Accent}),
                    new Badge({"empty", {}, BadgeTone::Outlined})});
    auto* filter = new FilterLine;
    filter->setText("value.status = 'DELAYED' AND value.delayMinutes >> 30");
    filter->setError(48, 2, "not an operator");
    column->addWidget(filter);
    auto* valid = new FilterLine;
    valid->setText("value.status = 'DELAYED'");
    column->addWidget(valid);
    auto* icons = new QGridLayout;
    icons->setSpacing(6);
    int at = 0;
    for (const QString& each : look::iconNames()) {
        auto* label = new QLabel;
        label->setPixmap(look::iconPixmap(each, look::colors().text2, 20, 1));
        icons->addWidget(label, at / 20, at % 20);
        ++at;
    }
    column->addLayout(icons);
    auto* table = new TableView;
    auto* model = topicModel(page);
    model->setRows(topics());
    table->setModel(new SortedRows(model, page));
    table->setStretched(0);
    table->selectRow(1);
    table->setFixedHeight(28 + 30 * 3);
    column->addWidget(table);
    auto* row = new QHBoxLayout;
    auto* hex = new HexView;
    hex->setBytes(QByteArray("led\":\"2025-11-23T13:05:00+01:00\",\"estimated\":\"2025-11-23T14:00\0:00+01:00\"", 72));
    hex->select(29, 12);
    hex->setMinimumHeight(110);
    row->addWidget(hex, 1);
    auto* map = new HitMap;
    map->setRange(1000, 60);
    map->setValue(300);
    map->setHits({10, 50, 60, 300, 320, 500, 700, 701, 702, 900});
    map->setBookmarks({310});
    row->addWidget(map);
    column->addLayout(row, 1);
}

void fillStates(QBoxLayout* column) {
    column->addWidget(new Banner(BannerTone::Error, "2 faults are active.",
                                 "30 % of Produce answers to flights.events are delayed by 800 ms.", "Stop all"));
    column->addWidget(new Banner(BannerTone::Warn, "Disk almost full.",
                                 "1.9 GiB left. Brook stops accepting records at 512 MiB.", "Free space…"));
    auto* header = new SectionHeader("Records a second");
    header->setReadout("In 14,827   Out 28,476");
    header->addWidget(new Segmented({"15 min", "1 h", "24 h"}));
    column->addWidget(header);
    auto* chart = new TimeChart;
    chart->setTimeRange(1'700'000'000'000, 1'700'000'895'000);
    chart->setSeries({{"In", TimeSeries::Tone::In, true, wave(14600, 100, 112)},
                      {"Out", TimeSeries::Tone::Out, false, wave(31900, 100, 112)}});
    chart->setEvents({{1'700'000'500'000, "restart"}});
    chart->setFixedHeight(200);
    column->addWidget(chart);
    auto* pair = new QHBoxLayout;
    auto* paused = new TimeChart;
    paused->setTimeRange(1'700'000'000'000, 1'700'000'895'000);
    paused->setSeries({{"In", TimeSeries::Tone::In, true, wave(14600)}});
    paused->setPaused(1'700'000'700'000);
    auto* none = new TimeChart;
    none->setTimeRange(1'700'000'000'000, 1'700'000'895'000);
    none->setEmptyText("No traffic in the last 15 minutes");
    pair->addWidget(paused);
    pair->addWidget(none);
    column->addLayout(pair);
    auto* states = new QHBoxLayout;
    auto* empty = new EmptyState("filter", "No record matches", "18,402,117 scanned, complete.");
    empty->addButton("Clear the filter");
    auto* error = new ErrorState("This value could not be read", "CRC mismatch in batch 4,182,051. Bytes are kept.");
    error->addButton("Show bytes");
    states->addWidget(empty);
    states->addWidget(error);
    column->addLayout(states);
    auto* figures = new QHBoxLayout;
    for (const auto& [title, number, unit] :
         {std::tuple{"Records in", "14,640", "a second"}, {"Stored", "12.4", "GiB"}}) {
        auto* figure = new Figure(title);
        figure->set(number, unit, "6.2 MiB/s");
        figures->addWidget(figure);
    }
    auto* pill = new Pill;
    figures->addWidget(pill);
    pill->setCount(128);
    column->addLayout(figures);
    auto* code = new CodeBox;
    code->setCode("kcat -b 127.0.0.1:9092 -t flights.events -C");
    column->addWidget(code);
    auto* bar = new ReviewBar;
    bar->setChanges({"retention.ms", "retention.bytes", "segment.bytes"});
    column->addWidget(bar);
}

QStandardItem* item(const QString& name, const QString& icon = {}) {
    auto* made = new QStandardItem(name);
    if (!icon.isEmpty()) made->setIcon(look::icon(icon));
    return made;
}

NavigationTree* exampleTree(QWidget* parent) {
    auto* model = new QStandardItemModel(parent);
    QStandardItem* local = item("local", "broker");
    local->setData("running", NavigationStateRole);
    QStandardItem* names = item("Topics", "topic");
    names->setData("14", NavigationCountRole);
    for (const QString& name : {"flights.events", "customer-profile.very-long-name.changelog", "orders.placed.dlq"}) {
        QStandardItem* topic = item(name);
        topic->setData("4.2 k/s", NavigationRateRole);
        topic->setData(QVariant::fromValue(QList<double>{3, 5, 4, 6, 5, 7, 4, 5}), NavigationSparkRole);
        names->appendRow(topic);
    }
    names->child(2)->setData("2 new", NavigationTroubleRole);
    local->appendRow(item("Overview", "overview"));
    local->appendRow(names);
    local->appendRow(item("Groups", "group"));
    model->appendRow(local);
    auto* tree = new NavigationTree(parent);
    tree->setModel(model);
    tree->expandAll();
    tree->setCurrentIndex(names->child(0)->index());
    tree->setFixedWidth(look::px(look::treeWidth));
    return tree;
}

std::unique_ptr<QWidget> gallery() {
    auto page = std::make_unique<QWidget>();
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto* row = new QHBoxLayout(page.get());
    row->setSpacing(24);
    row->setContentsMargins(0, 0, 16, 0);
    row->addWidget(exampleTree(page.get()));
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    for (QVBoxLayout* column : {left, right}) column->setContentsMargins(0, 12, 0, 12), column->setSpacing(10);
    row->addLayout(left, 1);
    row->addLayout(right, 1);
    QTabBar* documents = documentTabBar();
    documents->addTab(look::icon("overview"), "Overview");
    documents->addTab(look::icon("topic"), "flights.events");
    documents->setCurrentIndex(1);
    left->addWidget(documents);
    QTabBar* pages = pageTabBar();
    for (const char* name : {"Records", "Partitions", "Storage", "Configuration"}) pages->addTab(name);
    left->addWidget(pages);
    fillControls(left, page.get());
    fillStates(right);
    return page;
}

/// How often a colour is on the picture, exactly.
int pixelsOf(const QImage& image, const QColor& color) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) count += image.pixel(x, y) == color.rgb();
    return count;
}

}  // namespace

class LookGalleryTest : public QObject {
    Q_OBJECT

private slots:
    void init() { look::apply(look::Appearance{look::Scheme::Light}); }

    void everyPairOfTextAndSurfaceCanBeRead() {
        for (const look::Scheme scheme : {look::Scheme::Light, look::Scheme::Dark}) {
            for (const look::Contrast contrast : {look::Contrast::Normal, look::Contrast::High}) {
                const look::Colors& c = look::colorsOf(scheme, contrast);
                for (const QColor& surface : {c.window, c.base, c.alt, c.raised, c.sunken, c.hover})
                    for (const QColor& ink : {c.text, c.text2, c.text3, c.accent})
                        QVERIFY2(look::contrastRatio(ink, surface) >= 4.5,
                                 qPrintable(ink.name() + " on " + surface.name()));
                for (const auto& [ink, soft] : {std::pair{c.ok, c.okSoft},
                                                {c.warn, c.warnSoft},
                                                {c.error, c.errorSoft},
                                                {c.violet, c.violetSoft},
                                                {c.text, c.accentSoft},
                                                {c.text2, c.accentSoft},
                                                {QColor(Qt::white), c.accentFill},
                                                {c.in, c.base},
                                                {c.out, c.base}})
                    QVERIFY2(look::contrastRatio(ink, soft) >= 4.5, qPrintable(ink.name() + " on " + soft.name()));
                for (const QColor& shape : {c.ctl, c.hit}) QVERIFY(look::contrastRatio(shape, c.base) >= 3);
            }
        }
    }

    void highContrastMakesTheBordersOfInputsVisible() {
        look::apply(look::Appearance{look::Scheme::Light, look::Contrast::High});
        QVERIFY(look::contrastRatio(look::colors().line2, look::colors().base) >= 3);
        QCOMPARE(QApplication::palette().color(QPalette::Dark), look::colors().line2);
    }

    void systemIsTheSchemeTheApplicationStartedWith() {
        look::apply(look::Scheme::Dark);
        QVERIFY(look::isDark());
        look::apply(look::Scheme::System);
        QVERIFY(!look::isDark());
    }

    void anIconTakesTheColourOfTheSchemeInForce() {
        const QIcon topic = look::icon("topic");
        for (const look::Scheme scheme : {look::Scheme::Light, look::Scheme::Dark}) {
            look::apply(scheme);
            const QImage image = topic.pixmap(QSize(48, 48)).toImage().convertToFormat(QImage::Format_ARGB32);
            QVERIFY(pixelsOf(image, look::colors().text2) > 50);
        }
    }

    void everyIconDrawsSomethingAndStaysInsideItsSafeEdge() {
        QVERIFY(look::iconNames().size() >= 62);
        for (const QString& name : look::iconNames()) {
            const QImage image =
                look::iconPixmap(name, Qt::black, 96, 1).toImage().convertToFormat(QImage::Format_ARGB32);
            bool drawn = false;
            for (int y = 0; y < 96; ++y)
                for (int x = 0; x < 96; ++x) {
                    if (qAlpha(image.pixel(x, y)) == 0) continue;
                    drawn = true;
                    QVERIFY2(x >= 3 && x < 93 && y >= 3 && y < 93, qPrintable(name));
                }
            QVERIFY2(drawn, qPrintable(name));
        }
    }

    void controlsHaveTheirHeightsAndGrowWithTheZoom() {
        for (const int zoom : {100, 200}) {
            look::apply(look::Appearance{look::Scheme::Light, look::Contrast::Normal, look::Motion::System, zoom});
            const int factor = zoom / 100;
            QCOMPARE(std::unique_ptr<QPushButton>(button("Export…"))->sizeHint().height(), 28 * factor);
            QCOMPARE(QLineEdit().sizeHint().height(), 28 * factor);
            QCOMPARE(QComboBox().sizeHint().height(), 28 * factor);
            QCOMPARE(FilterLine().height(), 30 * factor);
            const std::unique_ptr<QTabBar> documents(documentTabBar());
            documents->addTab("flights.events");
            QCOMPARE(documents->tabRect(0).height(), 36 * factor);
            const std::unique_ptr<QTabBar> pages(pageTabBar());
            pages->addTab("Records");
            QCOMPARE(pages->tabRect(0).height(), 34 * factor);
            TableView table(nullptr, look::recordRow);
            QCOMPARE(table.verticalHeader()->defaultSectionSize(), 26 * factor);
            QCOMPARE(table.horizontalHeader()->height(), 28 * factor);
            QCOMPARE(look::words(look::body).pixelSize(), 13 * factor);
        }
    }

    void aTextThatIsThereGrowsWithTheZoom() {
        Text label("flights.events", look::words(look::small));
        look::apply(look::Appearance{look::Scheme::Light, look::Contrast::Normal, look::Motion::System, 150});
        QCOMPARE(label.font().pixelSize(), 18);
    }

    void theDataFontShowsWhatIsWrittenWithoutLigatures() {
        QVERIFY(look::data().styleStrategy() & QFont::PreferNoShaping);
    }

    void aChangeOfSchemeLeavesNoColourOfTheOldOne() {
        const auto page = gallery();
        page->resize(1440, 900);
        look::apply(look::Scheme::Dark);
        QCoreApplication::processEvents();
        const QImage after = page->grab().toImage().convertToFormat(QImage::Format_RGB32);
        const look::Colors& old = look::colorsOf(look::Scheme::Light, look::Contrast::Normal);
        QCOMPARE(pixelsOf(after, old.window), 0);
        QCOMPARE(pixelsOf(after, old.accentSoft), 0);
        QCOMPARE(pixelsOf(after, old.sunken), 0);
        QCOMPARE(pixelsOf(after, old.errorSoft), 0);
        QVERIFY(pixelsOf(after, look::colors().base) > 100'000);
    }

    void aTextThatWasHiddenHasTheColourOfTheSchemeWhenItIsShown() {
        QWidget page;
        Text text(QStringLiteral("late"), look::words(look::body), Text::Tone::Second, &page);
        page.show();
        text.hide();
        look::apply(look::Scheme::Dark);
        QCoreApplication::processEvents();
        text.show();
        QCOMPARE(text.palette().color(QPalette::WindowText), look::colors().text2);
        text.setTone(Text::Tone::Error);
        QCOMPARE(text.palette().color(QPalette::WindowText), look::colors().error);
    }

    void rowsKeepTheirPlacesWhenTheirNumbersChange() {
        auto* model = topicModel(this);
        QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        SortedRows rows(model);
        QAbstractItemModelTester sortedTester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model->setRows(topics());
        rows.sort(2, Qt::DescendingOrder);
        QCOMPARE(rows.index(0, 0).data().toString(), "flights.positions");
        const QPersistentModelIndex kept = model->index(2, 0);
        model->setRows({{"new.topic", 1, 1}, {"orders.placed", 4, 99999}, {"flights.positions", 24, 1}});
        QVERIFY(kept.isValid());
        QCOMPARE(kept.data().toString(), "orders.placed");
        QCOMPARE(rows.rowCount(), 3);
        QCOMPARE(rows.index(0, 0).data().toString(), "flights.positions");
        rows.sort(2, Qt::AscendingOrder);
        rows.sort(2, Qt::DescendingOrder);
        QCOMPARE(rows.index(0, 0).data().toString(), "orders.placed");
        rows.setFilter("PLACED");
        QCOMPARE(rows.rowCount(), 1);
    }

    void rowsOfOneNameAreReplacedTogether() {
        auto* model = topicModel(this);
        QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model->setRows(topics());
        model->setRows({{"twice", 1, 1}, {"twice", 2, 2}});
        QCOMPARE(model->rowCount(), 2);
    }

    void theLargestAndSmallestPointSurviveTheReduction() {
        std::vector<QPointF> points;
        for (int i = 0; i < 10'000; ++i) points.emplace_back(i, i == 4321 ? 1e6 : i == 7654 ? -1e6 : 1);
        const std::vector<QPointF> reduced = reducedTo(points, 400);
        QVERIFY(reduced.size() <= 400);
        QVERIFY(std::any_of(reduced.begin(), reduced.end(), [](const QPointF& point) { return point.y() == 1e6; }));
        QVERIFY(std::any_of(reduced.begin(), reduced.end(), [](const QPointF& point) { return point.y() == -1e6; }));
        QVERIFY(std::is_sorted(reduced.begin(), reduced.end(),
                               [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); }));
    }

    void theBoxOfTheHitMapCanAlwaysBeGrabbed() {
        HitMap map;
        map.resize(18, 400);
        map.setRange(100'000'000, 30);
        map.setValue(99'999'970);
        QCOMPARE(map.viewBox().height(), 24);
        QCOMPARE(map.viewBox().bottom(), 399);
        QCOMPARE(map.value(), 99'999'970);
    }

    void aPillIsThereOnlyWhileRowsWait() {
        QWidget page;
        Pill pill(&page);
        QVERIFY(pill.isHidden());
        pill.setCount(1284);
        QVERIFY(!pill.isHidden());
        QCOMPARE(pill.text(), "1,284 new");
        pill.setCount(0);
        QVERIFY(pill.isHidden());
    }

    void iconButtonsSayWhatTheyDo() {
        const std::unique_ptr<QToolButton> copy(iconButton("copy", "Copy 127.0.0.1:9092"));
        QCOMPARE(copy->accessibleName(), "Copy 127.0.0.1:9092");
        QCOMPARE(copy->toolTip(), "Copy 127.0.0.1:9092");
        QVERIFY(copy->width() >= 24 && copy->height() >= 24);
    }

    void minusAndUnitsAreThoseOfTheLook() {
        QCOMPARE(text::signedCount(-1'038'789), QString::fromUtf8("\u22121,038,789"));
        QCOMPARE(text::signedCount(std::numeric_limits<std::int64_t>::min()),
                 QString::fromUtf8("\u22129,223,372,036,854,775,808"));
        QCOMPARE(text::duration(13'560'000), "3 h 46 min");
        QCOMPARE(text::bytes(1024), "1 KiB");
        QCOMPARE(text::bytes(8'482'560'410), "7.9 GiB");
        QCOMPARE(text::rate(4212), "4.2 k/s");
    }

    void theGalleryIsPaintedInBothSchemes() {
        for (const look::Scheme scheme : {look::Scheme::Light, look::Scheme::Dark}) {
            look::apply(scheme);
            const auto page = gallery();
            page->resize(1680, 1000);
            page->show();
            QVERIFY(QTest::qWaitForWindowExposed(page.get()));
            for (TimeChart* chart : page->findChildren<TimeChart*>())
                chart->setFormat([](double value) { return text::rate(value); });
            const QImage image = page->grab().toImage();
            QVERIFY(!image.isNull());
            const QString folder = qEnvironmentVariable("BROOK_PICTURES");
            if (!folder.isEmpty())
                QVERIFY(image.save(folder + (scheme == look::Scheme::Dark ? "/look_dark.png" : "/look_light.png")));
        }
    }
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    LookGalleryTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "look_gallery_test.moc"
