#include "ui/shell/tour.h"

#include <QApplication>
#include <QDialog>
#include <QTimer>

#include <cstdio>

#include "ui/dialogs/dialogs.h"
#include "ui/pages/topic_page.h"
#include "ui/records/records_page.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/table_view.h"

namespace brook::ui {

namespace {

constexpr int records = 400;
constexpr int settling = 900;  // ms for a page to ask, get its answers and paint them

std::string flight(int number) {
    static const char* const states[] = {"DELAYED", "LANDED", "BOARDING", "DEPARTED"};
    return "{\"flight\": \"LH" + std::to_string(400 + number % 90) + "\", \"seq\": 9007199254740993, \"status\": \"" + states[number % 4] +
           "\", \"delayMinutes\": " + std::to_string(number % 70) + ", \"gate\": \"A" + std::to_string(number % 40) +
           "\", \"route\": {\"from\": \"FRA\", \"to\": \"ORD\"}, \"fare\": 1249.900, \"actual\": null, \"crew\": [\"a\", \"b\"]}";
}

}  // namespace

Tour::Tour(MainWindow& window, std::filesystem::path directory) : m_window(window), m_directory(std::move(directory)) {
    const QString topic = QStringLiteral("flights.events");
    for (const bool dark : {false, true}) {
        const auto station = [this, dark](const char* name, std::function<void()> open) {
            m_stations.emplace_back(QLatin1String(name) + (dark ? QStringLiteral("_dark") : QStringLiteral("_light")), std::move(open));
        };
        station("overview", [this, dark] {
            m_window.setScheme(dark ? look::Scheme::Dark : look::Scheme::Light);
            m_window.openPage(MainWindow::Overview);
        });
        station("topics", [this] { m_window.openPage(MainWindow::Topics); });
        station("connections", [this] { m_window.openPage(MainWindow::Connections); });
        station("records", [this, topic] {
            TopicPage* page = m_window.openTopic(topic);
            page->showPage(0);
            QTimer::singleShot(settling / 2, page, [page] {
                if (auto* table = page->records().findChild<TableView*>()) table->selectRow(3);
            });
        });
        station("partitions", [this, topic] { m_window.openTopic(topic)->showPage(1); });
        station("configuration", [this, topic] { m_window.openTopic(topic)->showPage(2); });
        station("produce", [this, topic] { m_window.produce(topic); });
        const auto show = [](QDialog* dialog) {
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->show();
        };
        station("new_topic", [this, show] { show(new CreateTopicDialog(m_window.cluster(), &m_window)); });
        station("add_partitions", [this, show, topic] { show(new AddPartitionsDialog(m_window.cluster(), topic, 6, &m_window)); });
        station("delete_topic", [this, show] { show(new DeleteTopicDialog(m_window.cluster(), QStringLiteral("orders.placed"), 312, &m_window)); });
    }
}

void Tour::begin() {
    std::filesystem::create_directories(m_directory);
    m_window.resize(1440, 900);
    m_window.setScheme(look::Scheme::Light);
    m_window.show();
    QTimer::singleShot(settling, this, [this] {
        take(QStringLiteral("first_run_light"));
        const std::vector<std::pair<const char*, int>> topics{{"flights.events", 6}, {"orders.placed", 3}, {"payments.authorised", 2}, {"customer-profile.changelog", 1}};
        auto left = std::make_shared<std::size_t>(topics.size());
        for (const auto& [name, partitions] : topics)
            m_window.cluster().createTopic({name, partitions, {}}, [this, left](const Result<void>&) {
                if (--*left == 0) fill(records);
            });
    });
}

void Tour::fill(int left) {
    if (left == 0) return next();
    admin::ProduceRecord record;
    record.topic = left % 5 == 0 ? "orders.placed" : left % 11 == 0 ? "payments.authorised" : "flights.events";
    record.key = toBytes("LH" + std::to_string(400 + left % 90));
    if (left % 37 != 0) record.value = left % 53 == 0 ? Bytes{} : toBytes(flight(left));
    if (left % 3 == 0) record.headers.push_back({"source", toBytes("checkout 2.4.1")});
    m_window.cluster().produce(std::move(record), [this, left](const Result<admin::Produced>&) { fill(left - 1); });
}

void Tour::next() {
    if (m_at == m_stations.size()) return QApplication::exit(0);
    m_stations[m_at].second();
    QTimer::singleShot(settling, this, [this] {
        take(m_stations[m_at].first);
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (auto* dialog = qobject_cast<QDialog*>(widget)) dialog->close();
        ++m_at;
        next();
    });
}

void Tour::take(const QString& name) {
    QWidget* subject = &m_window;
    for (QWidget* widget : QApplication::topLevelWidgets())
        if (qobject_cast<QDialog*>(widget) && widget->isVisible()) subject = widget;
    const std::filesystem::path file = m_directory / (name.toStdString() + ".png");
    if (!subject->grab().save(QString::fromStdString(file.string()))) std::fprintf(stderr, "brook: cannot write %s\n", file.c_str());
}

}  // namespace brook::ui
