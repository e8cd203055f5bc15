#include "ui/shell/opening.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QtTest>

#include "ui/shell/language.h"

using namespace brook;
using namespace brook::ui;

namespace {

bool says(const QWidget& window, const QString& words) {
    const auto labels = window.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel* label) { return label->text().contains(words); });
}

}  // namespace

/// What is seen between the start of the process and the window, which is nothing when all is well and quick.
class OpeningTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_language.apply(QStringLiteral("en")); }

    void itSaysHowManyPartitionsAreOpen() {
        OpeningWindow window;
        auto* bar = window.findChild<QProgressBar*>();
        QCOMPARE(bar->maximum(), 0);  // nobody knows how many there are
        window.setProgress(312, 1000);
        QCOMPARE(bar->maximum(), 1000);
        QCOMPARE(bar->value(), 312);
        QVERIFY(says(window, QStringLiteral("312 of 1,000 partitions")));
    }

    void aStartCannotBeClosedAndAFailureCan() {
        OpeningWindow window;
        window.show();
        QVERIFY(!window.close());
        window.setTrouble(QStringLiteral("127.0.0.1:9092 is taken"));
        QVERIFY(says(window, QStringLiteral("127.0.0.1:9092 is taken")));
        QVERIFY(window.findChild<QProgressBar*>()->isHidden());
        QSignalSpy closed(&window, &OpeningWindow::closed);
        window.findChild<QPushButton*>()->click();
        QCOMPARE(closed.count(), 1);
        QVERIFY(!window.isVisible());
    }

    void aBrokerThatServesIsWaitedFor() {
        bool started = false;
        const auto code = startBroker([&started](const auto& progress) -> std::optional<StartTrouble> {
            for (std::size_t opened = 1; opened <= 100; ++opened) progress(opened, 100);
            started = true;
            return std::nullopt;
        });
        QVERIFY(!code);
        QVERIFY(started);
    }

    void oneThatDoesNotEndsWithItsExitCode() {
        const auto code = startBroker([](const auto&) { return std::optional(StartTrouble{4, "the port is taken"}); });
        QCOMPARE(code.value_or(0), 4);
    }

private:
    Language m_language;
};

QTEST_MAIN(OpeningTest)
#include "opening_test.moc"
