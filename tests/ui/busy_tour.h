#pragma once

#include <QEventLoop>
#include <QSet>
#include <QSignalSpy>
#include <QStringList>
#include <QTemporaryDir>

#include <cstdio>
#include <optional>
#include <stdexcept>

#include "app/server.h"
#include "tests/support/flood.h"
#include "tests/support/stall_watch.h"
#include "ui/pages/topic_page.h"
#include "ui/shell/documents.h"
#include "ui/shell/main_window.h"
#include "ui/shell/tour.h"
#include "ui/shell/tour_cluster.h"
#include "ui/workbench/workbench.h"

namespace brook::test {

/// A whole Brook with its window, which takes the tour through every page while a producer writes as fast as it may.
class BusyTour {
public:
    explicit BusyTour(StallWatch& watch) : m_watch(watch), m_server(optionsFor(m_place)) {
        if (const auto started = m_server.start(); !started) throw std::runtime_error(started.error().message);
        QSignalSpy(&m_workbench, &ui::Workbench::opened).wait();
    }

    /// Takes the tour to its end.
    void take(ui::Tour::Pace pace, double recordsPerSecond) {
        ui::MainWindow window(std::make_unique<ui::TourCluster>(m_server.connect([](std::function<void()> task) {
                                  QMetaObject::invokeMethod(qApp, std::move(task), Qt::QueuedConnection);
                              })),
                              m_workbench);
        ui::Tour tour(
            window, [&](const QString& name, QWidget& shown) { visited(window, name, shown); }, pace);
        std::optional<Flood> flood;
        QEventLoop loop;
        QObject::connect(&tour, &ui::Tour::going, &loop, [&](const QString& name) {
            if (!flood) {
                flood.emplace(m_server.addresses().front(),
                              std::vector<Flood::Topic>{{"flights.events", 6}, {"flights.positions", 12}},
                              recordsPerSecond);
                m_watch.clear();
            }
            m_watch.setPlace(name);
        });
        QObject::connect(&tour, &ui::Tour::done, &loop, &QEventLoop::quit);
        tour.begin();
        loop.exec();
        recordsASecond = flood->perSecond();
        isFlowing = flood->isFlowing();
        flood.reset();
        window.close();
    }

    QStringList places;    ///< as they were visited
    QSet<QString> opened;  ///< documents that were in front: "topic/flights.events#0" with the page of a topic
    QStringList dialogs;   ///< classes of dialogs that were
    double recordsASecond = 0;
    bool isFlowing = false;

private:
    static Options optionsFor(const QTemporaryDir& place) {
        Options options;
        options.headless = options.quiet = true;
        options.dataDirectory = place.path().toStdString() + "/broker";
        options.listen = {{"127.0.0.1", 0}};
        return options;
    }

    void visited(ui::MainWindow& window, const QString& name, QWidget& shown) {
        places << name;
        opened << window.documents().currentKey();
        if (auto* topic = qobject_cast<ui::TopicPage*>(window.documents().current()))
            opened << QStringLiteral("page of a topic %1").arg(topic->page());
        if (&shown != &window) dialogs << QLatin1String(shown.metaObject()->className());
    }

    StallWatch& m_watch;
    QTemporaryDir m_place;
    Server m_server;
    ui::Workbench m_workbench{m_place.path().toStdString() + "/workbench.sqlite"};
};

/// Where the window was away longest.
inline void print(const StallWatch& watch, std::size_t most) {
    const std::vector<StallWatch::Turn> turns = watch.longest();
    std::printf("%zu turns of the loop; the longest of a place worked (and lasted at most):\n", watch.turns());
    for (std::size_t i = 0; i < std::min(most, turns.size()); ++i)
        std::printf("  %7.1f ms (%7.1f ms)  %-26s %s\n", turns[i].workedMs, turns[i].lastedMs,
                    qPrintable(turns[i].place), qPrintable(turns[i].event));
    std::fflush(stdout);
}

}  // namespace brook::test
