#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

#include "tests/ui/window_fixture.h"
#include "ui/dialogs/create_topic_dialog.h"
#include "ui/dialogs/produce_panel.h"
#include "ui/dialogs/topic_dialogs.h"
#include "ui/widgets/pieces.h"

using namespace brook;
using namespace brook::ui;
using brook::test::child;
using brook::test::PageFixture;
using brook::test::settingRow;

namespace {

/// A dialog that lives until the test ends, whatever it does when it closes.
template <class Dialog>
std::unique_ptr<Dialog> shown(Dialog* dialog) {
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->open();
    return std::unique_ptr<Dialog>(dialog);
}

bool says(const QWidget& widget, const QString& words) {
    const auto texts = widget.findChildren<Text*>();
    return std::any_of(texts.begin(), texts.end(),
                       [&](const Text* text) { return text->text() == words && text->isVisibleTo(&widget); });
}

}  // namespace

class DialogsTest final : public QObject {
    Q_OBJECT

private slots:
    void aTopicIsMadeWithTheCommonChoices() {
        PageFixture f;
        const auto dialog = shown(new CreateTopicDialog(f.cluster, nullptr));
        auto* go = child<QPushButton>(*dialog, "Create topic");
        QVERIFY(!go->isEnabled());
        QTest::keyClicks(dialog->findChild<QLineEdit*>(), "orders placed!");
        QCOMPARE(dialog->findChild<QLineEdit*>()->text(),
                 QStringLiteral("ordersplaced"));  // what no topic may be called cannot be typed
        dialog->findChild<QSpinBox*>()->setValue(3);
        go->click();
        QCOMPARE(dialog->result(), int(QDialog::Accepted));
        QCOMPARE(f.cluster.snapshot().topics.at("ordersplaced").partitions.size(), std::size_t{3});
    }

    void whatTheBrokerRefusesIsSaidAndTheDialogStays() {
        PageFixture f;
        f.cluster.failNext(ErrorCode::TopicAlreadyExists, "it is there already");
        const auto dialog = shown(new CreateTopicDialog(f.cluster, nullptr));
        QTest::keyClicks(dialog->findChild<QLineEdit*>(), "orders");
        child<QPushButton>(*dialog, "Create topic")->click();
        QVERIFY(dialog->isVisible());
        QVERIFY(says(*dialog, "it is there already"));
        QVERIFY(child<QPushButton>(*dialog, "Create topic")->isEnabled());
    }

    void aCloneTakesOverWhatIsSetAndNothingElse() {
        PageFixture f;
        f.cluster.addTopic("orders", 4);
        auto set = settingRow("retention.ms", "1000", admin::SettingUnit::Milliseconds);
        set.source = admin::SettingSource::Topic;
        f.cluster.settingRows("orders") = {set, settingRow("segment.bytes", "1024", admin::SettingUnit::Bytes)};
        const auto dialog = shown(new CreateTopicDialog(f.cluster, f.cluster.snapshot().topics.at("orders"), nullptr));
        QCOMPARE(dialog->findChild<QLineEdit*>()->text(), QStringLiteral("orders.copy"));
        child<QPushButton>(*dialog, "Create topic")->click();
        QCOMPARE(f.cluster.snapshot().topics.at("orders.copy").partitions.size(), std::size_t{4});
    }

    void partitionsCanOnlyGrowAndKeysAreWarnedOf() {
        PageFixture f;
        f.cluster.addTopic("orders", 4);
        const auto dialog =
            shown(new AddPartitionsDialog(f.cluster, f.cluster.snapshot().topics.at("orders"), nullptr));
        QCOMPARE(dialog->findChild<QSpinBox*>()->minimum(), 5);
        const auto texts = dialog->findChildren<Text*>();
        QVERIFY(std::any_of(texts.begin(), texts.end(),
                            [](const Text* text) { return text->text().contains("order by key"); }));
        dialog->findChild<QSpinBox*>()->setValue(9);
        child<QPushButton>(*dialog, "Add partitions")->click();
        QCOMPARE(f.cluster.snapshot().topics.at("orders").partitions.size(), std::size_t{9});
    }

    void deletingAsksForTheWholeName() {
        PageFixture f;
        f.cluster.addTopic("orders", 1);
        const auto dialog = shown(new DeleteTopicDialog(f.cluster, f.cluster.snapshot().topics.at("orders"), nullptr));
        auto* go = child<QPushButton>(*dialog, "Delete topic");
        QTest::keyClicks(dialog->findChild<QLineEdit*>(), "order");
        QVERIFY(!go->isEnabled());
        QTest::keyClicks(dialog->findChild<QLineEdit*>(), "s");
        QVERIFY(go->isEnabled());
        go->click();
        QVERIFY(!f.cluster.snapshot().topics.contains("orders"));
    }

    void emptyingRemovesWhatWasThereAndKeepsTheTopic() {
        PageFixture f;
        f.cluster.addTopic("orders", 2);
        f.cluster.append("orders", PartitionIndex(1), "k", "v");
        const auto dialog = shown(new EmptyTopicDialog(f.cluster, f.cluster.snapshot().topics.at("orders"), nullptr));
        f.cluster.append("orders", PartitionIndex(1), "k", "came later");
        QTest::keyClicks(dialog->findChild<QLineEdit*>(), "orders");
        child<QPushButton>(*dialog, "Remove records")->click();
        QVERIFY(f.asked("deleteRecords orders"));
        QCOMPARE(f.cluster.snapshot().topics.at("orders").partitions[1].start, Offset(1));
        QCOMPARE(f.cluster.snapshot().topics.at("orders").partitions[1].end, Offset(2));
    }

    void aTombstoneAnEmptyValueAndTextAreThreeThings() {
        PageFixture f;
        f.cluster.addTopic("orders", 3);
        ProducePanel panel(f.cluster, nullptr);
        panel.refresh(f.cluster.snapshot());
        QTest::keyClicks(child<QLineEdit>(panel, "Key"), "LH438");
        child<QPlainTextEdit>(panel, "Value")->setPlainText("null");
        panel.produce();
        const auto choices = panel.findChildren<Segmented*>();
        QCOMPARE(choices.size(), 2);
        choices[1]->setCurrent(2);
        panel.produce();
        choices[1]->setCurrent(3);
        panel.produce();
        QCOMPARE(f.cluster.produced.size(), std::size_t{3});
        QCOMPARE(toText(*f.cluster.produced[0].value), std::string("null"));
        QVERIFY(f.cluster.produced[1].value && f.cluster.produced[1].value->empty());
        QVERIFY(!f.cluster.produced[2].value);
        QVERIFY(!f.cluster.produced[0].partition);  // the broker's side decides by key
    }

    void bytesThatAreNoTextAreTypedAsHex() {
        PageFixture f;
        f.cluster.addTopic("orders", 1);
        ProducePanel panel(f.cluster, nullptr);
        panel.refresh(f.cluster.snapshot());
        panel.findChildren<Segmented*>()[1]->setCurrent(1);
        child<QPlainTextEdit>(panel, "Value")->setPlainText("00 ff0");
        panel.produce();
        QVERIFY(f.cluster.produced.empty());
        child<QPlainTextEdit>(panel, "Value")->setPlainText("00 FF\n0a");
        panel.produce();
        QCOMPARE(f.cluster.produced.front().value->size(), std::size_t{3});
    }

    void eachInTurnGoesRound() {
        PageFixture f;
        f.cluster.addTopic("orders", 3);
        ProducePanel panel(f.cluster, nullptr);
        panel.refresh(f.cluster.snapshot());
        child<QComboBox>(panel, "Partition")->setCurrentIndex(1);
        for (int i = 0; i < 4; ++i) panel.produce();
        QCOMPARE(f.cluster.produced[3].partition, std::optional(PartitionIndex(0)));
        QCOMPARE(f.cluster.produced[2].partition, std::optional(PartitionIndex(2)));
    }

    void aRecordIsTakenOverWithAllItHas() {
        PageFixture f;
        f.cluster.addTopic("orders", 1);
        ProducePanel panel(f.cluster, nullptr);
        panel.refresh(f.cluster.snapshot());
        admin::RecordRow row;
        row.key = Bytes{};
        row.value = toBytes("v");
        row.headers = {{"a", toBytes("1")}, {"b", std::nullopt}};
        panel.fillFrom(row);
        panel.produce();
        const admin::ProduceRecord& written = f.cluster.produced.front();
        QVERIFY(written.key && written.key->empty());
        QCOMPARE(written.headers.size(), std::size_t{2});
        QVERIFY(!written.headers[1].value);
        brook::test::checkButtons(panel);
    }
};

QTEST_MAIN(DialogsTest)
#include "dialogs_test.moc"
