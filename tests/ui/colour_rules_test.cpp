#include "ui/records/colour_rules.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>
#include <QtWidgets/QWidget>

#include "tests/support/by_events.h"
#include "tests/support/fake_cluster.h"
#include "tests/support/picture.h"
#include "tests/support/turn_watch.h"
#include "tests/ui/window_fixture.h"
#include "ui/records/colour_rules_dialog.h"
#include "ui/records/colour_rules_model.h"
#include "ui/records/record_table.h"
#include "ui/records/record_window_model.h"
#include "ui/records/records_page.h"
#include "ui/records/row_colours.h"
#include "ui/search/filter_bar.h"
#include "ui/widgets/inputs.h"
#include "ui/workbench/workbench.h"

using namespace brook;
using namespace brook::admin;
using namespace brook::ui;
using brook::test::byEvents;
using brook::test::FakeCluster;
using brook::test::TurnWatch;
using search::FilterMode;

namespace {

const std::string topic = "flights.events";

ColourRule rule(const QString& name, const std::string& condition, RowColour colour = RowColour::Amber,
                FilterMode mode = FilterMode::Where) {
    return {name, {mode, condition, search::Letters::AsWritten}, colour, true};
}

struct Page {
    FakeCluster cluster{byEvents()};
    RecordsPage page{cluster, QString::fromStdString(topic), nullptr};
    RecordTable* table = page.findChild<RecordTable*>();
    RecordWindowModel* model = page.findChild<RecordWindowModel*>();
    RowColours* colours = page.findChild<RowColours*>();
    QAbstractItemModelTester tester{model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    explicit Page(std::initializer_list<const char*> values = {}) {
        cluster.addTopic(topic, 1);
        for (const char* value : values) cluster.append(topic, PartitionIndex(0), "k", value);
        page.resize(900, 500);
        page.show();
        refresh();
    }
    void refresh() {
        page.refresh(cluster.snapshot(), cluster.snapshot().topics[topic]);
        settle();
    }
    void settle() {
        QTRY_VERIFY(!model->isLoading());
        QCoreApplication::processEvents();
    }
    /// The name of the rule that colours the record at an offset; empty when none does.
    QString nameAt(std::int64_t offset) {
        const auto row = model->find(PartitionIndex(0), Offset(offset));
        const ColourRule* holds = row ? model->colourRule(*row) : nullptr;
        return holds ? holds->label() : QString();
    }
    QMenu* colourMenu() {
        auto* opener = brook::test::child<QToolButton>(page, QStringLiteral("Colour rules, export and import"));
        emit opener->menu()->aboutToShow();
        return opener->menu()->actions().front()->menu();
    }
    QList<QAction*> menu() { return colourMenu()->actions(); }
    QAction* action(const QString& text) {
        for (QAction* each : menu())
            if (each->text().section(QLatin1Char('\t'), 0, 0) == text) return each;
        return nullptr;
    }
};

struct Dialog {
    ColourRulesDialog* dialog;
    QListView* list = dialog->findChild<QListView*>();
    FilterLine* line = dialog->findChild<FilterLine*>();
    QLineEdit* name = brook::test::child<QLineEdit>(*dialog, {});
    QComboBox* colour = dialog->findChild<QComboBox*>();
    QPushButton* use = brook::test::child<QPushButton>(*dialog, QStringLiteral("Use these rules"));

    explicit Dialog(ColourRulesDialog* opened) : dialog(opened) {
        for (QLineEdit* edit : dialog->findChildren<QLineEdit*>())
            if (edit != line->edit() && edit->parent() != colour) name = edit;
    }
    bool says(const QString& words) const {
        const auto labels = dialog->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](QLabel* label) { return label->text().contains(words); });
    }
    void click(const QString& words) {
        for (QAbstractButton* each : dialog->findChildren<QAbstractButton*>())
            if (each->text() == words || each->accessibleName().startsWith(words)) return each->click();
        QFAIL(qPrintable(words));
    }
};

}  // namespace

class ColourRulesTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        look::apply(look::Appearance{look::Scheme::Light});
        QLocale::setDefault(QLocale::c());
    }

    void rulesComeBackAsTheyWereKept() {
        ColourRules rules;
        rules.rules = {rule("late “ones”", "value.status = 'DELAYED'", RowColour::Red),
                       rule({}, "DEL", RowColour::Cyan, FilterMode::Contains),
                       rule("gates", "A[0-9]+", RowColour::Grey, FilterMode::Regex)};
        rules.rules[1].isOn = false;
        rules.areOn = false;
        QVERIFY(colour_rules::fromText(colour_rules::toText(rules)) == rules);
        QVERIFY(colour_rules::fromText({}) == ColourRules());
        QVERIFY(colour_rules::fromText(R"({"rules":[5,{"condition":" "}]})").rules.empty());
    }

    void theFirstRuleThatHoldsColoursARow() {
        Page it{R"({"status":"DELAYED","minutes":90})", R"({"status":"DELAYED","minutes":5})",
                R"({"status":"LANDED"})"};
        it.colours->setRules({{rule("very late", "value.minutes > 60", RowColour::Red),
                               rule("late", "value.status = 'DELAYED'", RowColour::Amber)},
                              true});
        QCOMPARE(it.nameAt(0), QStringLiteral("very late"));
        QCOMPARE(it.nameAt(1), QStringLiteral("late"));
        QCOMPARE(it.nameAt(2), QString());
    }

    void aRuleAsksInAnyOfTheWaysOfTheFilterLine() {
        Page it{"gate A17", "gate B9", "gate C"};
        it.colours->setRules({{rule({}, "A17", RowColour::Red, FilterMode::Contains),
                               rule("some gate", "[A-Z][0-9]+", RowColour::Green, FilterMode::Regex)},
                              true});
        QCOMPARE(it.nameAt(0), QStringLiteral("A17"));  // without a name, its condition
        QCOMPARE(it.nameAt(1), QStringLiteral("some gate"));
        QCOMPARE(it.nameAt(2), QString());
    }

    void whatIsOffOrNotUnderstoodColoursNothing() {
        Page it{"a"};
        ColourRules rules{{rule("wrong", "value >> 3"), rule("off", "offset = 0"), rule("on", "offset = 0")}, true};
        rules.rules[1].isOn = false;
        it.colours->setRules(rules);
        QCOMPARE(it.nameAt(0), QStringLiteral("on"));
        rules.areOn = false;
        it.colours->setRules(rules);
        QCOMPARE(it.nameAt(0), QString());
    }

    void aLargeRecordIsColouredByAllOfItsValue() {
        Page it;
        const std::string blob(300'000, 'x');
        it.cluster.append(topic, PartitionIndex(0), "k", R"({"blob":")" + blob + R"(","status":"DELAYED"})");
        it.cluster.append(topic, PartitionIndex(0), "k", R"({"blob":")" + blob + R"(","status":"LANDED"})");
        it.colours->setRules(
            {{rule("never", "offset > 100"), rule("late", "value.status = 'DELAYED'"), rule("large", "size > 300000")},
             true});
        it.refresh();
        QTRY_COMPARE(it.nameAt(0), QStringLiteral("late"));
        QTRY_COMPARE(it.nameAt(1), QStringLiteral("large"));
        for (const FakeCluster::OpenSearch& asked : it.cluster.searches) {  // nothing but the record is looked at
            const Offset from = asked.query.from.next.at(PartitionIndex(0));
            QCOMPARE(asked.query.until.next.at(PartitionIndex(0)), from + 1);
        }
    }

    void answersToFormerRulesAreIgnored() {
        Page it;
        it.cluster.searchesWait = true;
        it.cluster.append(topic, PartitionIndex(0), "k", std::string(300'000, 'x'));
        it.colours->setRules({{rule("former", "offset = 0")}, true});
        it.refresh();
        QCOMPARE(it.nameAt(0), QString());  // not known yet
        QTRY_COMPARE(it.cluster.searches.size(), std::size_t{1});
        it.colours->setRules({{rule("present", "offset = 1")}, true});
        QVERIFY(!*it.cluster.searches[0].held);
        QTRY_COMPARE(it.cluster.searches.size(), std::size_t{2});
        it.cluster.searches[1].tell(it.cluster.searched(it.cluster.searches[1].query));
        it.settle();
        QCOMPARE(it.nameAt(0), QString());
        QCOMPARE(it.cluster.searches.size(), std::size_t{2});  // it is known now
    }

    void aColourIsNeverTheOnlySign() {
        Page it{R"({"status":"DELAYED"})", R"({"status":"LANDED"})"};
        it.colours->setRules({{rule("late flights", "value.status = 'DELAYED'", RowColour::Green)}, true});
        const auto at = [&](RecordField field) { return it.model->index(1, it.model->columnOf(field)); };
        QCOMPARE(at(RecordField::Offset).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("0, coloured as late flights"));
        QVERIFY(at(RecordField::Key).data(Qt::ToolTipRole).toString().contains("late flights"));
        QCOMPARE(it.model->index(0, it.model->columnOf(RecordField::Offset)).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("1"));
        const QImage picture = it.table->viewport()->grab().toImage();
        const auto count = [&](int row, const QColor& color) {
            int pixels = 0;
            const QRect line = it.table->visualRect(it.model->index(row, 0));
            for (int y = line.top(); y <= line.bottom(); ++y)
                for (int x = 0; x < picture.width(); ++x) pixels += picture.pixelColor(x, y) == color;
            return pixels;
        };
        const colour_rules::Inks inks = colour_rules::inks(RowColour::Green);
        QVERIFY(count(1, inks.ground) > picture.width() * 15);
        QVERIFY(count(1, inks.ink) > 20);  // the badge with the name
        QCOMPARE(count(0, inks.ground), 0);
    }

    void everyTextCanBeReadOnEveryColour() {
        for (const look::Scheme scheme : {look::Scheme::Light, look::Scheme::Dark})
            for (const look::Contrast contrast : {look::Contrast::Normal, look::Contrast::High}) {
                look::apply(look::Appearance{scheme, contrast});
                const look::Colors& c = look::colors();
                for (const RowColour colour : colour_rules::palette()) {
                    const colour_rules::Inks inks = colour_rules::inks(colour);
                    for (const QColor& text : {c.text, c.text2, c.string, c.number, c.literal, inks.ink})
                        QVERIFY2(look::contrastRatio(text, inks.ground) >= 4.5,
                                 qPrintable(text.name() + " on " + inks.ground.name()));
                    QVERIFY(look::contrastRatio(inks.ink, c.base) >= 4.5);
                    QVERIFY(inks.ground != c.accentSoft && inks.ground != c.base);
                }
            }
        look::apply(look::Appearance{look::Scheme::Light});
    }

    void rulesAreEditedOrderedAndSwitchedOff() {
        Page it{R"({"status":"DELAYED"})", R"({"status":"LANDED"})", R"({"status":"DELAYED"})"};
        Dialog dialog(it.page.editColours());
        brook::test::checkButtons(*dialog.dialog);
        QVERIFY(dialog.says("No rule yet."));
        QVERIFY(dialog.use->isEnabled());
        dialog.click(QStringLiteral("Add rule"));
        QVERIFY(!dialog.use->isEnabled());  // it asks for nothing yet
        QTest::keyClicks(dialog.line->edit(), "value.status = 'DELAYED'");
        QVERIFY2(dialog.says("Holds for 2 of the 3 records"), "how many");
        QTest::keyClicks(dialog.line->edit(), " AND >>");
        QVERIFY(!dialog.line->isValid());
        QVERIFY(dialog.says(dialog.line->error()));
        QVERIFY(!dialog.use->isEnabled());
        dialog.line->setText("value.status = 'DELAYED'");
        dialog.name->setText("late");
        dialog.colour->setCurrentIndex(static_cast<int>(RowColour::Violet));
        dialog.click(QStringLiteral("Add rule"));
        dialog.line->setMode(1);
        dialog.line->setText("status");
        dialog.name->setText("any");
        dialog.click(QStringLiteral("Before the rule above it"));
        QCOMPARE(dialog.list->currentIndex().row(), 0);
        QCOMPARE(dialog.name->text(), QStringLiteral("any"));
        dialog.list->model()->setData(dialog.list->model()->index(0, 0), Qt::Unchecked, Qt::CheckStateRole);
        QVERIFY(it.colours->rules().rules.empty());  // nothing counts before it is accepted
        dialog.use->click();
        const std::vector<ColourRule>& rules = it.colours->rules().rules;
        QCOMPARE(rules.size(), std::size_t{2});
        QVERIFY(!rules[0].isOn && rules[0].condition.mode == FilterMode::Contains);
        QVERIFY(rules[1] == rule("late", "value.status = 'DELAYED'", RowColour::Violet));
        QCOMPARE(it.nameAt(0), QStringLiteral("late"));
    }

    void whatIsCancelledIsForgotten() {
        Page it{"a"};
        it.colours->setRules({{rule("kept", "offset = 0")}, true});
        Dialog dialog(it.page.editColours());
        dialog.click(QStringLiteral("Delete this rule"));
        QCOMPARE(dialog.list->model()->rowCount(), 0);
        dialog.click(QStringLiteral("Cancel"));
        QCOMPARE(it.nameAt(0), QStringLiteral("kept"));
    }

    void aCellBeginsARuleWithItsCondition() {
        Page it{"a"};
        it.colours->setRules({{rule("first", "offset = 7", RowColour::Red)}, true});
        it.page.colourLike(QStringLiteral("key = 'k'"));
        Dialog dialog(it.page.findChild<ColourRulesDialog*>());
        QCOMPARE(dialog.list->currentIndex().row(), 1);
        QCOMPARE(dialog.line->text(), QStringLiteral("key = 'k'"));
        QVERIFY(dialog.colour->currentIndex() != static_cast<int>(RowColour::Red));  // one that no other has
        dialog.use->click();
        QCOMPARE(it.nameAt(0), QStringLiteral("key = 'k'"));
    }

    void theMenuSwitchesRulesAndAllOfThem() {
        Page it{"a"};
        it.colours->setRules({{rule("one", "offset = 0"), rule("two", "offset = 0")}, true});
        QCOMPARE(it.action(QStringLiteral("one"))->text(), QStringLiteral("one\tAmber"));
        it.action(QStringLiteral("one"))->trigger();
        QCOMPARE(it.nameAt(0), QStringLiteral("two"));
        it.action(QStringLiteral("Colour the rows"))->trigger();
        QCOMPARE(it.nameAt(0), QString());
        QVERIFY(!it.action(QStringLiteral("two"))->isEnabled());
        it.action(QStringLiteral("Colour the rows"))->trigger();
        QCOMPARE(it.nameAt(0), QStringLiteral("two"));
        it.action(QStringLiteral("Colour rules…"))->trigger();
        QVERIFY(it.page.findChild<ColourRulesDialog*>());
    }

    void rulesAreRememberedForTheirTopic() {
        QTemporaryDir directory;
        const std::filesystem::path file = directory.filePath("workbench").toStdString();
        {
            Workbench workbench(file);
            QTRY_VERIFY(workbench.isOpen());
            Page it{"a"};
            it.page.setWorkbench(workbench);
            it.page.colourLike(QStringLiteral("offset = 0"));
            Dialog(it.page.findChild<ColourRulesDialog*>()).use->click();
        }
        Workbench workbench(file);
        Page it{"a"};
        it.page.setWorkbench(workbench);
        QTRY_VERIFY(workbench.isOpen());
        QCOMPARE(it.nameAt(0), QStringLiteral("offset = 0"));
        RecordsPage other(it.cluster, QStringLiteral("another"), nullptr);
        other.setWorkbench(workbench);
        QVERIFY(other.findChild<RowColours*>()->rules().rules.empty());
    }

    void allOfItIsPainted_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    /// Pictures go to $BROOK_PICTURES when it is set.
    void allOfItIsPainted() {
        QFETCH(bool, dark);
        look::apply(dark ? look::Scheme::Dark : look::Scheme::Light);
        const auto keep = [dark](QWidget* what, const char* name) {
            return brook::test::picture(what, QStringLiteral("%1_%2").arg(name, dark ? "dark" : "light"));
        };
        Page it;
        const char* const statuses[] = {"DELAYED", "LANDED", "CANCELLED", "BOARDING", "DEPARTED", "DIVERTED", "OTHER"};
        for (int i = 0; i < 21; ++i) {
            RecordRow row;
            row.key = toBytes(fmt::format("LH{}", 400 + i));
            row.timestamp = Timestamp(1'763'904'600'000 + i * 137);
            row.value = toBytes(fmt::format(
                R"({{"flight":"LH{}","status":"{}","delayMinutes":{},"gate":"A{}","route":{{"from":"FRA","to":"ORD"}}}})",
                400 + i, statuses[i % 7], i * 7 % 60, i));
            if (i == 9) row.value.reset();
            if (i == 10) row.transaction = TransactionState::Committed;
            if (i == 12) row.value = toBytes("{\"status\":\"DELAYED\",\"blob\":\"" + std::string(9000, 'x') + "\"}");
            it.cluster.append(topic, PartitionIndex(0), row);
        }
        it.refresh();
        const auto status = [](const char* is) { return fmt::format("value.status = '{}'", is); };
        const std::vector<ColourRule> rules{
            rule("cancelled", status("CANCELLED"), RowColour::Red),
            rule("late", status("DELAYED"), RowColour::Amber),
            rule("on the ground", status("LANDED"), RowColour::Green),
            rule("boarding", status("BOARDING"), RowColour::Cyan),
            rule("a name that is far too long for any row of the list", status("DIVERTED"), RowColour::Violet),
            rule({}, status("OTHER"), RowColour::Grey)};
        it.colours->setRules({rules, true});
        it.table->selectRow(2);
        QTRY_COMPARE(it.nameAt(12), QStringLiteral("late"));
        it.settle();
        const QImage page = keep(&it.page, "colour_rules_page");
        const QColor ground = colour_rules::inks(RowColour::Violet).ground;
        const QRect line = it.table->visualRect(it.model->index(1, 0));
        QCOMPARE(page.pixelColor(it.table->viewport()->mapTo(&it.page, line.topLeft() + QPoint(2, 2))), ground);
        Dialog dialog(it.page.editColours());
        dialog.list->setCurrentIndex(dialog.list->model()->index(1, 0));
        keep(dialog.dialog, "colour_rules_dialog");
        dialog.line->setText("value.status >> 'DELAYED'");
        dialog.list->model()->setData(dialog.list->model()->index(3, 0), Qt::Unchecked, Qt::CheckStateRole);
        keep(dialog.dialog, "colour_rules_dialog_invalid");
        QVERIFY(!dialog.use->isEnabled());
        dialog.dialog->reject();
        keep(it.colourMenu(), "colour_rules_menu");
        look::apply(look::Scheme::Light);
    }

    void noTurnOfTheLoopIsLongWithManyRules() {
        Page it;
        const std::string blob(3000, 'x');
        it.cluster.addSimulated("many", 1, 100'000, [&blob](PartitionIndex index, Offset offset) {
            RecordRow row = test::simulatedRecord(index, offset, 1);
            row.value = toBytes(R"({"blob":")" + blob + R"(","status":"LANDED"})");
            return row;
        });
        RecordsPage page(it.cluster, QStringLiteral("many"), nullptr);
        page.resize(900, 700);
        page.show();
        page.refresh(it.cluster.snapshot(), it.cluster.snapshot().topics["many"]);
        auto* model = page.findChild<RecordWindowModel*>();
        QTRY_VERIFY(model->rowCount() > 0 && !model->isLoading());
        ColourRules rules;
        for (std::size_t i = 0; i < colour_rules::mostRules; ++i)
            rules.rules.push_back(
                rule({}, "value.status = 'NEVER' OR value LIKE '%nowhere " + std::to_string(i) + "%'"));
        TurnWatch watch;
        page.findChild<RowColours*>()->setRules(rules);
        auto* table = page.findChild<RecordTable*>();
        for (int i = 0; i < 30; ++i) {
            table->showRow(i * 5, false);
            table->viewport()->update();
            QCoreApplication::processEvents();
        }
        QVERIFY2(watch.longest() < 100, qPrintable(watch.text()));
    }
};

QTEST_MAIN(ColourRulesTest)
#include "colour_rules_test.moc"
