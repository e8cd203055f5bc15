#include "ui/shell/tour.h"

#include <QApplication>
#include <QDateTime>
#include <QDialog>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QToolButton>

#include <array>
#include <cstdio>
#include <memory>

#include "ui/dialogs/produce_panel.h"
#include "ui/groups/group_actions.h"
#include "ui/groups/group_page.h"
#include "ui/groups/reset_offsets_dialog.h"
#include "ui/pages/configuration_page.h"
#include "ui/pages/topic_actions.h"
#include "ui/pages/topic_page.h"
#include "ui/records/payload_view.h"
#include "ui/records/records_page.h"
#include "ui/search/filter_bar.h"
#include "ui/shell/actions.h"
#include "ui/shell/documents.h"
#include "ui/shell/locator.h"
#include "ui/shell/main_window.h"
#include "ui/shell/tour_groups.h"
#include "ui/sql/sql_page.h"
#include "ui/storage/storage_page.h"
#include "ui/transactions/transactions_page.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/table_view.h"

namespace brook::ui {

namespace {

constexpr int rounds = 8;  // some topics get a segment in each
constexpr int perRound = 500;
constexpr int records = rounds * perRound;
constexpr std::int64_t spread = 2'600;  // ms between two records

struct TourTopic {
    const char* name;
    int partitions;
    int share;  ///< of a hundred records
    const char* cleanup;
};
constexpr std::array topics{TourTopic{"flights.events", 6, 46, nullptr},
                            TourTopic{"flights.positions", 12, 24, nullptr},
                            TourTopic{"orders.placed", 4, 12, nullptr},
                            TourTopic{"orders.placed.dlq", 1, 1, nullptr},
                            TourTopic{"payments.authorised", 6, 7, nullptr},
                            TourTopic{"customer-profile.changelog", 6, 5, "compact,delete"},
                            TourTopic{"com.acme.orders.changed.v2", 3, 3, "compact,delete"},
                            TourTopic{"shipments.tracked", 3, 2, nullptr}};

/// The one that is shown on disk: its segments are rolled after each round, and cleaned once.
constexpr auto changelog = "customer-profile.changelog";

std::string flight(int number) {
    static const char* const states[] = {"DELAYED", "LANDED", "BOARDING", "DEPARTED", "SCHEDULED", "GATE_CHANGED"};
    return "{\"flight\": \"LH" + std::to_string(400 + number % 90) + "\", \"status\": \"" + states[number * 7 % 6] +
           "\", \"delayMinutes\": " + std::to_string(number * 13 % 70) + ", \"gate\": \"A" +
           std::to_string(number % 40) +
           "\", \"seq\": 9007199254740993, \"route\": {\"from\": \"FRA\", \"to\": \"ORD\"}, \"fare\": 1249.900, "
           "\"actual\": null, \"crew\": [\"a\", \"b\"]}";
}

/// {"parcel": number, "at": […]} in MessagePack.
Bytes parcel(int number) {
    Bytes packed = toBytes(std::string_view("\x82\xa6parcel\xcd", 9));
    packed.push_back(std::byte(number >> 8 & 0xff));
    packed.push_back(std::byte(number & 0xff));
    const Bytes rest = toBytes(std::string_view("\xa2\x61t\x92\xca\x42\x48\x51\xec\xca\x41\x0b\x33\x33", 14));
    packed.insert(packed.end(), rest.begin(), rest.end());
    return packed;
}

constexpr auto packedTopic = "shipments.tracked";

const char* topicOf(int number) {
    int left = number * 37 % 100;
    for (const TourTopic& topic : topics)
        if ((left -= topic.share) < 0) return topic.name;
    return topics.front().name;
}

}  // namespace

Tour::Tour(MainWindow& window, Visit visit, Pace pace) : m_window(window), m_visit(std::move(visit)), m_pace(pace) {
    addStations(QStringLiteral("_light"), false);
    if (pace.alsoDark) addStations(QStringLiteral("_dark"), true);
}

void Tour::soon(int part, QObject* context, std::function<void()> act) {
    QTimer::singleShot(m_pace.settling / part, context, std::move(act));
}

void Tour::addStations(const QString& suffix, bool dark) {
    const QString topic = QStringLiteral("flights.events");
    const auto station = [&](const char* name, std::function<void()> open) {
        m_stations.push_back({QLatin1String(name) + suffix, std::move(open)});
    };
    station("overview", [this, dark, topic] {
        look::Appearance appearance = look::appearance();
        appearance.scheme = dark ? look::Scheme::Dark : look::Scheme::Light;
        m_window.setAppearance(appearance);
        soon(4, &m_window, [this, topic] { m_window.openTopic(topic); });
        soon(3, &m_window, [this] {
            m_window.openPage(MainWindow::Overview);
            splitTraffic(0);
        });
    });
    station("overview_by_topic", [this] { splitTraffic(1); });
    station("topics", [this] { m_window.openPage(MainWindow::Topics); });
    station("connections", [this] { m_window.openPage(MainWindow::Connections); });
    station("broker", [this] { m_window.openPage(MainWindow::Broker); });
    station("records", [this, topic] {
        TopicPage* page = m_window.openTopic(topic);
        page->showPage(TopicPage::Records);
        soon(2, page, [page] {
            if (auto* table = page->records().findChild<QTableView*>()) table->selectRow(3);
        });
    });
    const auto filtered = [this, topic](const QString& condition, FilterBar::Shown shown) {
        TopicPage* page = m_window.openTopic(topic);
        page->showPage(TopicPage::Records);
        page->records().filterBy(condition);
        page->records().findChild<FilterBar*>()->setShown(shown);
    };
    const QString late = QStringLiteral("value.status = 'DELAYED' AND value.delayMinutes > 30 AND key LIKE 'LH4%'");
    station("search", [filtered, late] { filtered(late, FilterBar::Shown::OnlyMatches); });
    station("search_marked", [filtered, late] { filtered(late, FilterBar::Shown::MarkedAmongAll); });
    station("search_invalid",
            [filtered] { filtered(QStringLiteral("value.delayMinutes >> 30"), FilterBar::Shown::MarkedAmongAll); });
    station("export", [this, filtered, late, topic] {
        filtered(late, FilterBar::Shown::OnlyMatches);
        soon(2, &m_window, [this, topic] { m_window.openTopic(topic)->records().exportRecords(); });
    });
    station("records_selected", [this, topic] {
        for (auto* dialog : m_window.findChildren<QDialog*>()) dialog->close();
        TopicPage* page = m_window.openTopic(topic);
        page->showPage(TopicPage::Records);
        page->records().filterBy({});
        soon(3, page, [page] {
            auto* table = page->records().findChild<QTableView*>();
            if (!table) return;
            table->selectRow(1);
            for (const int row : {2, 4, 5})
                table->selectionModel()->select(table->model()->index(row, 0),
                                                QItemSelectionModel::Select | QItemSelectionModel::Rows);
        });
    });
    station("export_selected", [this, topic] { m_window.openTopic(topic)->records().exportRecords(); });
    station("diff", [this, topic] {
        for (auto* dialog : m_window.findChildren<QDialog*>()) dialog->close();
        TopicPage* page = m_window.openTopic(topic);
        page->showPage(TopicPage::Records);
        page->records().filterBy({});
        soon(3, page, [this, page] {
            if (auto* table = page->records().findChild<QTableView*>()) table->selectRow(3);
            soon(3, page, [this] {
                for (auto* action : m_window.findChildren<QAction*>(QStringLiteral("compareWithEarlier")))
                    action->trigger();
            });
        });
    });
    const auto packed = [this](Decoder decoder) {
        for (auto* dialog : m_window.findChildren<QDialog*>()) dialog->close();
        TopicPage* page = m_window.openTopic(QString::fromLatin1(packedTopic));
        page->showPage(TopicPage::Records);
        soon(2, page, [this, page, decoder] {
            if (auto* table = page->records().findChild<QTableView*>()) table->selectRow(1);
            for (auto* view : m_window.findChildren<PayloadView*>(QStringLiteral("value")))
                emit view->decoderChosen(decoder);
        });
    };
    station("decoder_guessed", [packed] { packed(Decoder::Guess); });
    station("decoder_fails", [packed] { packed(Decoder::Int64); });
    station("partitions", [this, filtered, topic] {
        filtered({}, FilterBar::Shown::OnlyMatches);
        m_window.openTopic(topic)->showPage(TopicPage::Partitions);
    });
    addStorage(suffix);
    addSql(suffix);
    station("configuration", [this, topic] {
        TopicPage* page = m_window.openTopic(topic);
        page->showPage(TopicPage::Configuration);
        page->configuration().showSetting(QStringLiteral("retention.ms"));
        soon(2, page, [page] {
            page->configuration().stage("retention.ms", "259200000");
            page->configuration().stage("retention.bytes", "1610612736");
            page->configuration().stage("segment.bytes", "268435456");
        });
    });
    station("locator", [this] {
        m_window.openPage(MainWindow::Overview);
        soon(3, &m_window, [this] {
            m_window.openLocator();
            m_window.locator().field()->setText(QStringLiteral("orders.pl"));
        });
    });
    station("produce", [this, topic] {
        m_window.locator().hide();
        m_window.openTopic(topic)->showPage(TopicPage::Records);
        m_window.produce(topic);
    });
    addGroups(suffix);
    addDialogs(suffix);
    addLayouts(suffix);
}

void Tour::addStorage(const QString& suffix) {
    const auto station = [&](const char* name, std::function<void(StoragePage&)> open) {
        m_stations.push_back({QLatin1String(name) + suffix, [this, open = std::move(open)] {
                                  TopicPage* page = m_window.openTopic(QLatin1String(changelog));
                                  page->showPage(TopicPage::Storage);
                                  soon(2, page, [page, open] { open(page->storage()); });
                              }});
    };
    const auto show = [](StoragePage& page, int view) {
        for (auto* choice : page.findChildren<Segmented*>()) choice->setCurrent(view);
    };
    station("storage", [this, show](StoragePage& page) {
        show(page, 0);
        const admin::PartitionStorage& partition = page.shown().partitions[2];
        const auto middle = partition.segments.begin() + static_cast<std::ptrdiff_t>(partition.segments.size() / 2);
        page.select({changelog, partition.index, middle->base});
        soon(4, &page, [&page, index = partition.index, base = middle->base] { page.ask(index, base); });
    });
    station("storage_table", [show](StoragePage& page) { show(page, 1); });
    station("storage_batches", [show](StoragePage& page) {
        show(page, 0);
        for (auto* area : page.findChildren<QScrollArea*>())
            if (area->widget()) area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
        for (auto* table : page.findChildren<QTableView*>())
            if (table->isVisible()) table->selectRow(1);
    });
    station("storage_clean", [](StoragePage& page) { page.give(admin::StorageOrder::Clean); });
    m_stations.push_back({QStringLiteral("configuration_review") + suffix, [this] {
                              TopicPage* page = m_window.openTopic(QLatin1String(changelog));
                              page->showPage(TopicPage::Configuration);
                              soon(2, page, [page] {
                                  page->configuration().stage("retention.ms", "900000");
                                  page->configuration().stage("delete.retention.ms", "0");
                                  for (auto* bar : page->findChildren<ReviewBar*>()) emit bar->review();
                              });
                          }});
}

void Tour::addSql(const QString& suffix) {
    const auto station = [&](const char* name, const char* statement, bool isRun) {
        m_stations.push_back({QLatin1String(name) + suffix, [this, statement, isRun] {
                                  m_window.openPage(MainWindow::Sql);
                                  m_window.sql().setStatement(QString::fromUtf8(statement));
                                  if (isRun) m_window.sql().run();
                              }});
    };
    station(
        "sql",
        "-- how late each flight was, and whether it became later\n"
        "SELECT time, partition, offset, key, value ->> 'status' AS status,\n"
        "       value ->> 'delayMinutes' AS minutes,\n"
        "       value ->> 'delayMinutes' - lag(value ->> 'delayMinutes') OVER (PARTITION BY key ORDER BY timestamp) "
        "AS change,\n"
        "       value\n"
        "FROM \"flights.events\"\n"
        "WHERE timestamp > ago('2h') AND key BETWEEN 'LH400' AND 'LH440'",
        true);
    station("sql_joined",
            "SELECT o.key, count(*) AS records, max(o.value ->> 'delayMinutes') AS latest, avg(o.size) AS bytes\n"
            "FROM \"orders.placed\" o LEFT JOIN \"payments.authorised\" p ON p.key = o.key\n"
            "GROUP BY o.key ORDER BY records DESC",
            true);
    station("sql_invalid", "SELECT key, valu ->> 'status'\nFROM \"flights.events\"\nWHERE offset < 10", false);
}

void Tour::addGroups(const QString& suffix) {
    const auto station = [&](const char* name, std::function<void()> open) {
        m_stations.push_back({QLatin1String(name) + suffix, std::move(open)});
    };
    const QString group = QLatin1String(tourGroup);
    station("groups", [this] {
        m_window.producePanel().parentWidget()->hide();
        m_window.lagHistory().remember(tourGroup, tourLag(Timestamp(QDateTime::currentMSecsSinceEpoch())));
        m_window.openPage(MainWindow::Groups);
    });
    station("group", [this, group] {
        GroupPage* page = m_window.openGroup(group);
        page->showPage(GroupPage::Overview);
        for (auto* choice : page->findChildren<Segmented*>())
            if (choice->accessibleName() == QCoreApplication::translate("brook::ui::GroupOverview", "How far back"))
                choice->setCurrent(1);
    });
    station("rebalances", [this, group] { m_window.openGroup(group)->showPage(GroupPage::Rebalances); });
    station("reset_offsets", [this, group] {
        m_window.openGroup(group)->showPage(GroupPage::Overview);
        if (ResetOffsetsDialog* dialog = m_window.groupActions().reset(group)) dialog->choose(ResetChoice::Ago);
    });
    station("reset_offsets_shift", [this] {
        if (ResetOffsetsDialog* dialog = m_window.groupActions().reset(QStringLiteral("nightly-export")))
            dialog->choose(ResetChoice::Latest);
    });
    station("transactions", [this] {
        m_window.openPage(MainWindow::Transactions);
        m_window.transactions().show(TransactionsPage::Transactions);
    });
    station("producers", [this] { m_window.transactions().show(TransactionsPage::Producers); });
    station("abort_transaction", [this] {
        m_window.transactions().show(TransactionsPage::Transactions);
        for (auto* table : m_window.transactions().findChildren<QTableView*>())
            if (table->isVisible()) table->selectRow(0);
        m_window.transactions().abortSelected();
    });
    station("delete_group", [this, group] { m_window.groupActions().remove(group); });
}

void Tour::splitTraffic(int how) {
    for (auto* choice : m_window.documents().current()->findChildren<Segmented*>())
        if (choice->accessibleName() == QCoreApplication::translate("brook::ui::OverviewPage", "What the lines are"))
            choice->setCurrent(how);
}

void Tour::addDialogs(const QString& suffix) {
    const auto station = [&](const char* name, std::function<void()> open) {
        m_stations.push_back({QLatin1String(name) + suffix, std::move(open)});
    };
    const QString topic = QStringLiteral("orders.placed");
    station("new_topic", [this] {
        m_window.producePanel().parentWidget()->hide();
        m_window.topicActions().create();
    });
    station("clone_topic", [this, topic] { m_window.topicActions().clone(topic); });
    station("add_partitions", [this, topic] { m_window.topicActions().addPartitions(topic); });
    station("empty_topic", [this, topic] { m_window.topicActions().empty(topic); });
    station("delete_topic", [this, topic] { m_window.topicActions().remove(topic); });
    station("time_zone", [this] { m_window.actions().find(QStringLiteral("timeZone"))->trigger(); });
    station("shortcuts", [this] { m_window.actions().find(QStringLiteral("shortcuts"))->trigger(); });
}

void Tour::addLayouts(const QString& suffix) {
    const auto station = [&](const char* name, std::function<void()> open) {
        m_stations.push_back({QLatin1String(name) + suffix, std::move(open)});
    };
    const auto press = [this](const char* id) { m_window.actions().find(QLatin1String(id))->trigger(); };
    station("layout_inspect", [this, press] {
        TopicPage* page = m_window.openTopic(QStringLiteral("flights.events"));
        page->showPage(TopicPage::Records);
        press("layout.inspect");
        soon(2, page, [page] {
            if (auto* table = page->records().findChild<QTableView*>()) table->selectRow(3);
        });
    });
    station("layout_present", [press] { press("layout.present"); });
    station("save_layout", [press] {
        press("layout.browse");
        press("saveLayout");
    });
    station("layouts", [this, press] {
        for (const char* name : {"Evening", "Two topics and their consumers, as the talk in Vienna shows them"})
            m_window.layouts().save(QLatin1String(name));
        press("layouts");
        press("layout.browse");
    });
}

void Tour::begin() {
    m_window.resize(1440, 900);
    look::Appearance appearance;
    appearance.scheme = look::Scheme::Light;
    m_window.setAppearance(appearance);
    m_window.show();
    soon(1, this, [this] {
        visit(QStringLiteral("first_run_light"));
        makeTopics();
    });
}

void Tour::makeTopics() {
    m_unanswered = static_cast<int>(topics.size());
    for (const TourTopic& topic : topics) {
        admin::NewTopic wanted{topic.name, topic.partitions, {}};
        if (topic.cleanup) wanted.settings.push_back({"cleanup.policy", topic.cleanup});
        if (std::string(topic.name) == changelog) {
            wanted.settings.push_back({"retention.ms", "10800000"});
            wanted.settings.push_back({"min.cleanable.dirty.ratio", "0.9"});  // not while pictures are taken
        }
        if (std::string(topic.name) == "orders.placed") wanted.settings.push_back({"retention.ms", "21600000"});
        m_window.cluster().createTopic(std::move(wanted), [this](const Result<void>&) {
            if (--m_unanswered == 0) fill();
        });
    }
}

void Tour::fill() {
    m_unanswered = perRound;
    for (int i = 0; i < perRound; ++i) produce(m_round * perRound + i);
}

void Tour::filled() {
    if (++m_round == rounds) return soon(1, this, [this] { next(); });
    const auto fillOn = [this](const Result<admin::OrderReport>&) { fill(); };
    m_window.cluster().storage().carryOut(
        admin::StorageOrder::Roll, changelog, {}, [this, fillOn](const Result<admin::OrderReport>& report) {
            if (m_round != 4) return fillOn(report);
            m_window.cluster().storage().carryOut(admin::StorageOrder::Clean, changelog, {}, fillOn);
        });
}

void Tour::produce(int number) {
    admin::ProduceRecord record;
    record.topic = topicOf(number);
    record.key = toBytes("LH" + std::to_string(400 + number % 90));
    record.timestamp =
        Timestamp(QDateTime::currentMSecsSinceEpoch() - (records - number) * spread - number * 7919 % 1000);
    if (number % 37 != 0) record.value = number % 53 == 0 ? Bytes{} : toBytes(flight(number));
    if (record.topic == packedTopic) record.value = parcel(number);
    if (number % 3 == 0) record.headers.push_back({"source", toBytes("checkout 2.4.1")});
    m_window.cluster().produce(std::move(record), [this](const Result<admin::Produced>&) {
        if (--m_unanswered == 0) filled();
    });
}

void Tour::next() {
    if (m_at == m_stations.size()) return emit done();
    emit going(m_stations[m_at].name);
    m_stations[m_at].open();
    soon(1, this, [this] {
        visit(m_stations[m_at].name);
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (auto* dialog = qobject_cast<QDialog*>(widget)) dialog->close();
        ++m_at;
        next();
    });
}

void Tour::visit(const QString& name) {
    QWidget* subject = &m_window;
    for (QWidget* widget : QApplication::topLevelWidgets())
        if (qobject_cast<QDialog*>(widget) && widget->isVisible()) subject = widget;
    m_visit(name, *subject);
}

Tour::Visit Tour::picturesIn(std::filesystem::path directory) {
    std::filesystem::create_directories(directory);
    return [directory = std::move(directory)](const QString& name, QWidget& shown) {
        const std::filesystem::path file = directory / (name.toStdString() + ".png");
        if (!shown.grab().save(QString::fromStdString(file.string())))
            std::fprintf(stderr, "brook: cannot write %s\n", file.c_str());
    };
}

}  // namespace brook::ui
