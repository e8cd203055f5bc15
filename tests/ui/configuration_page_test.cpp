#include "ui/pages/configuration_page.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

#include "tests/ui/window_fixture.h"
#include "ui/dialogs/review_dialog.h"
#include "ui/pages/setting_item.h"
#include "ui/widgets/pieces.h"

using namespace brook;
using namespace brook::ui;
using brook::test::child;
using brook::test::PageFixture;
using brook::test::settingRow;

namespace {

struct Fixture : PageFixture {
    std::unique_ptr<ConfigurationPage> page;

    Fixture() {
        cluster.addTopic("orders", 2);
        cluster.settingRows("orders") = {
            settingRow("retention.ms", "604800000", admin::SettingUnit::Milliseconds, "[-1,...]"),
            settingRow("retention.bytes", "-1", admin::SettingUnit::Bytes),
            settingRow("max.message.bytes", "1048588", admin::SettingUnit::Bytes, "[0,...]"),
            settingRow("cleanup.policy", "delete", admin::SettingUnit::None, "[compact, delete]")};
        cluster.settingRows("orders")[1].value = std::nullopt;
        page = std::make_unique<ConfigurationPage>(cluster, workbench, "orders", nullptr);
        page->resize(1200, 700);
        page->show();
    }
    SettingItem* item(const std::string& name) const {
        for (auto* each : page->findChildren<SettingItem*>())
            if (each->row().name == name) return each;
        return nullptr;
    }
    QLineEdit* line(const std::string& name) const { return item(name)->findChild<QLineEdit*>(); }
    /// More than fit into its view by far.
    std::unique_ptr<ConfigurationPage> longPage() {
        auto& rows = cluster.settingRows("orders");
        for (int i = 0; i < 120; ++i)
            rows.push_back(settingRow("z.setting." + std::to_string(i), "1", admin::SettingUnit::None));
        auto made = std::make_unique<ConfigurationPage>(cluster, workbench, "orders", nullptr);
        made->resize(1200, 700);
        made->show();
        return made;
    }
    ReviewBar* bar() const { return page->findChild<ReviewBar*>(); }
};

int filledIn(const ConfigurationPage& page) {
    const auto items = page.findChildren<SettingItem*>();
    return static_cast<int>(std::count_if(items.begin(), items.end(), [](auto* item) { return item->isFilled(); }));
}

void scrollTo(const ConfigurationPage& page, int place) {
    page.findChild<QScrollArea*>()->verticalScrollBar()->setValue(place);
}

}  // namespace

class ConfigurationPageTest final : public QObject {
    Q_OBJECT

private slots:
    void everySettingIsThereWithItsMeaning() {
        Fixture f;
        QCOMPARE(f.page->findChildren<SettingItem*>().size(), 4);
        f.page->showSetting("max.message.bytes");
        bool documented = false;
        for (const Text* text : f.page->findChildren<Text*>())
            documented = documented || text->text() == "What max.message.bytes does.";
        QVERIFY(documented);
    }

    void manySettingsComeInTurnsAndAreThereForWhoeverAsks() {
        Fixture f;
        auto& rows = f.cluster.settingRows("orders");
        for (int i = 0; i < 60; ++i)
            rows.push_back(settingRow("z.setting." + std::to_string(i), "1", admin::SettingUnit::None));
        ConfigurationPage page(f.cluster, f.workbench, "orders", nullptr);
        page.show();
        const auto made = [&page] { return page.findChildren<SettingItem*>().size(); };
        QVERIFY(made() < 64);
        page.stage("z.setting.55", "2");
        QVERIFY(page.staged().contains("z.setting.55"));
        QTRY_COMPARE(made(), 64);
        QCOMPARE(page.staged().size(), std::size_t{1});
        const SettingItem* first = page.findChild<SettingItem*>();
        page.hide();
        page.findChild<ReviewBar*>()->revert();
        page.show();  // asks again; nothing changed meanwhile
        QCOMPARE(page.findChild<SettingItem*>(), first);
        rows[0].value = "86400000";
        page.hide();
        page.show();
        QTRY_COMPARE(made(), 64);
        const auto items = page.findChildren<SettingItem*>();
        QVERIFY(std::any_of(items.begin(), items.end(),
                            [](const SettingItem* item) { return item->row().value == "86400000"; }));
    }

    void onlySettingsNearTheViewAreFilled() {
        Fixture f;
        const auto page = f.longPage();
        const auto items = [&page] { return page->findChildren<SettingItem*>(); };
        QTRY_COMPARE(items().size(), 124);
        QTRY_VERIFY(items().at(10)->isFilled());
        QVERIFY(!items().back()->isFilled());
        page->stage("z.setting.3", "2");
        QTRY_VERIFY((scrollTo(*page, 1'000'000), items().back()->isFilled()));
        QTRY_VERIFY(!items().front()->isFilled());
        QTRY_VERIFY2(filledIn(*page) < 60, QByteArray::number(filledIn(*page)));
        const SettingItem* staged = nullptr;
        for (const SettingItem* item : items())
            if (item->row().name == "z.setting.3") staged = item;
        QVERIFY(staged->isFilled());  // what was typed there is not lost
    }

    void whatIsReadAgainStaysWhereItWasScrolledTo() {
        Fixture f;
        const auto page = f.longPage();
        auto* bar = page->findChild<QScrollArea*>()->verticalScrollBar();
        QTRY_VERIFY((bar->setValue(900), bar->value() == 900));
        f.cluster.settingRows("orders")[0].value = "86400000";
        page->hide();
        page->show();
        const auto isNew = [](const SettingItem* item) { return item->row().value == "86400000"; };
        const auto isReadAgain = [&] {
            const auto items = page->findChildren<SettingItem*>();
            return items.size() == 124 && std::any_of(items.begin(), items.end(), isNew);
        };
        QTRY_VERIFY(isReadAgain());
        QTRY_COMPARE(bar->value(), 900);
    }

    void aRowIsAsHighBeforeItIsFilled() {
        const auto height = [](const SettingItem& item) {
            return item.hasHeightForWidth() ? item.heightForWidth(800) : item.sizeHint().height();
        };
        for (const auto& [name, allowed, unit] :
             {std::tuple("retention.ms", "[-1,...]", admin::SettingUnit::Milliseconds),
              std::tuple("cleanup.policy", "[compact, delete]", admin::SettingUnit::None),
              std::tuple("unknown", "", admin::SettingUnit::None),
              std::tuple("an.unknown.setting.with.a.name.that.goes.on.for.some.lines.as.few.do.but.some", "",
                         admin::SettingUnit::None)}) {
            QWidget page;
            SettingItem item(settingRow(name, "1", unit, allowed), true, &page);
            const int before = height(item);
            item.fill();
            QCOMPARE(height(item), before);
            item.empty();
            QCOMPARE(height(item), before);
        }
    }

    void theTabulatorGoesThroughSettingsAsTheyStandWhicheverWasFilledFirst() {
        Fixture f;
        const auto page = f.longPage();
        QTRY_COMPARE(page->findChildren<SettingItem*>().size(), 124);
        QTRY_VERIFY((scrollTo(*page, 1'000'000), page->findChildren<SettingItem*>().back()->isFilled()));
        scrollTo(*page, 0);
        QTRY_VERIFY(page->findChildren<SettingItem*>().front()->isFilled());
        QWidget* at = page->findChildren<SettingItem*>().front();
        for (const SettingItem* item : page->findChildren<SettingItem*>().first(8)) {
            QTRY_VERIFY(item->isFilled());
            const auto* edit = item->findChild<QLineEdit*>();
            if (!edit) continue;
            for (QWidget* next = at; next != edit; next = next->nextInFocusChain()) {
                const auto* other = qobject_cast<QLineEdit*>(next);
                QVERIFY(!other || next == at);
                at = next;
            }
            at = item->findChild<QLineEdit*>();
        }
    }

    void whatIsTypedIsStagedAndNothingIsWritten() {
        Fixture f;
        f.line("retention.ms")->clear();
        QTest::keyClicks(f.line("retention.ms"), "3");
        QCOMPARE(f.page->staged().at("retention.ms"), std::optional<std::string>("259200000"));
        QVERIFY(f.bar()->isVisible());
        QVERIFY(f.asked("checkSettings orders"));
        QVERIFY(!f.asked("changeSettings orders"));
    }

    void aValueTypedWithItsUnitIsUnderstood() {
        Fixture f;
        f.line("max.message.bytes")->clear();
        QTest::keyClicks(f.line("max.message.bytes"), "1.5 GiB");
        QCOMPARE(f.page->staged().at("max.message.bytes"), std::optional<std::string>("1610612736"));
    }

    void theValueItHadIsNoChange() {
        Fixture f;
        f.page->stage("retention.ms", "1000");
        f.page->stage("retention.ms", "604800000");
        QVERIFY(f.page->staged().empty());
        QVERIFY(!f.bar()->isVisible());
    }

    void whatTheBrokerRefusesCannotBeWritten() {
        Fixture f;
        f.cluster.failNext(ErrorCode::InvalidConfig, "too small");
        f.page->stage("max.message.bytes", "1");
        bool said = false;
        for (const Text* text : f.item("max.message.bytes")->findChildren<Text*>())
            said = said || text->text() == "too small";
        QVERIFY(said);
        f.page->write();
        QVERIFY(!f.asked("changeSettings orders"));
        f.page->stage("max.message.bytes", "2000");
        f.page->write();
        QVERIFY(f.asked("changeSettings orders"));
    }

    void theReviewSaysWhatAChangeWouldRemove() {
        Fixture f;
        f.cluster.storage().forecastValue.retention = {{2, 300, 5 << 20, true}, {0, 0, 0, true}};
        f.page->stage("retention.ms", "1000");
        emit f.bar()->review();
        auto* review = f.page->findChild<ReviewDialog*>();
        QVERIFY(review);
        bool said = false;
        for (const Text* text : review->findChildren<Text*>())
            said = said || text->text().contains("retention would remove 2 segment(s), 300 record(s), 5 MiB");
        QVERIFY(said);
        QVERIFY(!f.asked("changeSettings orders"));
    }

    void allChangesAreWrittenTogetherAndCanBeUndone() {
        Fixture f;
        QVERIFY(f.isReady());
        f.page->stage("retention.ms", "1000");
        f.page->stage("cleanup.policy", "compact");
        f.page->write();
        QCOMPARE(std::count(f.cluster.asked.begin(), f.cluster.asked.end(), std::string("changeSettings orders")), 1);
        QVERIFY(f.page->staged().empty());
        QCOMPARE(f.item("retention.ms")->row().value, std::optional<std::string>("1000"));
        auto* toast = f.page->findChild<Toast*>();
        QVERIFY(toast);
        emit toast->triggered();
        QCOMPARE(f.item("retention.ms")->row().value, std::optional<std::string>("604800000"));
        QCOMPARE(f.item("cleanup.policy")->row().source, admin::SettingSource::Default);
    }

    void theValueBeforeIsOfferedLaterToo() {
        Fixture f;
        QVERIFY(f.isReady());
        f.page->stage("retention.ms", "1000");
        f.page->write();
        ConfigurationPage again(f.cluster, f.workbench, "orders", nullptr);
        again.show();
        again.showSetting("retention.ms");
        auto* back = child<QPushButton>(again, "Back to the default");
        QVERIFY(back);
        back->click();
        QVERIFY(again.staged().contains("retention.ms"));
        QVERIFY(!again.staged().at("retention.ms"));
    }

    void revertForgetsWhatIsStaged() {
        Fixture f;
        f.page->stage("retention.ms", "1000");
        child<QPushButton>(*f.page, "Revert")->click();
        QVERIFY(f.page->staged().empty());
        QCOMPARE(f.line("retention.ms")->text(), QStringLiteral("7"));
    }

    void whatIsSearchedForStays() {
        Fixture f;
        child<QLineEdit>(*f.page, "Find a setting")->setText("batch");
        QVERIFY(f.item("max.message.bytes")->isVisibleTo(f.page.get()));
        QVERIFY(!f.item("retention.ms")->isVisibleTo(f.page.get()));
    }

    void aPageThatGoesWhileAnAnswerIsOnItsWayDoesNoHarm() {
        Fixture f;
        f.cluster.hold();
        f.page->stage("retention.ms", "1000");
        f.page.reset();
        f.cluster.release();
    }

    void buttonsSayWhatTheyDo() {
        Fixture f;
        f.page->stage("retention.ms", "1000");
        brook::test::checkButtons(*f.page);
    }
};

QTEST_MAIN(ConfigurationPageTest)
#include "configuration_page_test.moc"
