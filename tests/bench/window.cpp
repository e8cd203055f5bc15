// A whole Brook with its window over one long topic, as a user has it: how soon the topic is open, how soon any place
// in it is on screen, what a frame of scrolling takes, when a search shows its first hits, and how much of their
// throughput producers keep while it runs. Time is counted until the list is painted.
//   window_bench [RECORDS]     in the topic (100,000,000), in the temporary folder
#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QThread>
#include <QWheelEvent>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <librdkafka/rdkafka.h>
#include <thread>

#include "app/server.h"
#include "ui/look/theme.h"
#include "ui/pages/topic_page.h"
#include "ui/records/record_table.h"
#include "ui/records/record_window_model.h"
#include "ui/records/records_page.h"
#include "ui/search/record_search.h"
#include "ui/shell/documents.h"
#include "ui/shell/main_window.h"
#include "ui/workbench/workbench.h"

using namespace brook;
using namespace brook::ui;

namespace {

constexpr int partitions = 4;
constexpr const char* longTopic = "flights";
constexpr const char* besideTopic = "beside";
constexpr std::int64_t rare = 1'000'003;  // one of so many records is diverted

[[noreturn]] void fail(const std::string& what) {
    std::fprintf(stderr, "window_bench: %s\n", what.c_str());
    std::exit(1);
}

std::string flight(std::int64_t number) {
    static constexpr const char* statuses[] = {"LANDED", "BOARDING", "DEPARTED", "GATE_CHANGE"};
    return fmt::format(R"({{"flight":"LH{}","seq":{},"status":"{}","gate":"A{}"}})", 400 + number % 600, number,
                       number % rare == 0 ? "DIVERTED" : statuses[number % 4], number % 40);
}

/// A librdkafka producer at acks=all.
class Producer {
public:
    explicit Producer(const std::string& address) {
        rd_kafka_conf_t* conf = rd_kafka_conf_new();
        char error[512];
        for (const auto& [name, value] : {std::pair("bootstrap.servers", address.c_str()),
                                          {"acks", "all"},
                                          {"linger.ms", "5"},
                                          {"batch.size", "262144"},
                                          {"batch.num.messages", "100000"},
                                          {"queue.buffering.max.messages", "200000"},
                                          {"delivery.report.only.error", "true"}})
            if (rd_kafka_conf_set(conf, name, value, error, sizeof error) != RD_KAFKA_CONF_OK) fail(error);
        m_producer = rd_kafka_new(RD_KAFKA_PRODUCER, conf, error, sizeof error);
        if (!m_producer) fail(error);
    }
    ~Producer() { rd_kafka_destroy(m_producer); }

    /// Waits while the queue is full.
    void send(const char* topic, std::int32_t partition, const std::string& value) {
        while (rd_kafka_producev(m_producer, RD_KAFKA_V_TOPIC(topic), RD_KAFKA_V_PARTITION(partition),
                                 RD_KAFKA_V_VALUE(const_cast<char*>(value.data()), value.size()),
                                 RD_KAFKA_V_MSGFLAGS(RD_KAFKA_MSG_F_COPY),
                                 RD_KAFKA_V_END) == RD_KAFKA_RESP_ERR__QUEUE_FULL)
            rd_kafka_poll(m_producer, 10);
    }
    void flush() {
        if (rd_kafka_flush(m_producer, 120'000) != RD_KAFKA_RESP_ERR_NO_ERROR) fail("not everything was delivered");
    }

private:
    rd_kafka_t* m_producer;
};

/// Keeps the loop of the window going until something holds.
void until(const char* what, const std::function<bool()>& holds) {
    QElapsedTimer timer;
    timer.start();
    while (!holds()) {
        if (timer.elapsed() > 120'000) fail(fmt::format("two minutes were not enough: {}", what));
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 5);
    }
}

/// While other threads work; the window goes on meanwhile.
void besides(const std::function<void()>& work) {
    std::atomic<bool> done{false};
    std::thread thread([&] {
        work();
        done = true;
    });
    while (!done) QCoreApplication::processEvents(QEventLoop::AllEvents, 5), QThread::msleep(1);
    thread.join();
}

double milliseconds(const QElapsedTimer& timer) { return static_cast<double>(timer.nsecsElapsed()) / 1e6; }

void print(const char* name, std::vector<double> times) {
    std::sort(times.begin(), times.end());
    const auto rank = [&](double part) {
        return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
    };
    std::printf("%-46s median %6.1f ms, 99 of 100 %6.1f ms, longest %6.1f ms\n", name, rank(0.5), rank(0.99),
                times.back());
    std::fflush(stdout);
}

class Bench {
public:
    explicit Bench(std::int64_t records) : m_records(records), m_server(optionsFor(m_place)) {
        if (const auto started = m_server.start(); !started) fail(started.error().message);
    }

    void run() {
        besides([this] { fill(); });
        MainWindow window(m_server.connect([](std::function<void()> task) {
            QMetaObject::invokeMethod(qApp, std::move(task), Qt::QueuedConnection);
        }),
                          m_workbench);
        window.resize(1440, 900);
        window.show();
        open(window);
        jump("a jump to any offset");
        scroll("a frame of scrolling");
        search();
        produceBeside();
        lookBeside();
    }

private:
    static Options optionsFor(const QTemporaryDir& place) {
        Options options;
        options.headless = options.quiet = true;
        options.dataDirectory = place.path().toStdString();
        options.listen = {{"127.0.0.1", 0}};
        options.topics = {{longTopic, partitions, {}}, {besideTopic, 1, {{"retention.bytes", "4000000000"}}}};
        return options;
    }

    void fill() {
        QElapsedTimer timer;
        timer.start();
        Producer producer(m_server.addresses().front());
        for (std::int64_t i = 0; i < m_records; ++i)
            producer.send(longTopic, static_cast<std::int32_t>(i / 1000 % partitions), flight(i));
        producer.flush();
        std::printf("%lld records written in %.0f s\n", static_cast<long long>(m_records), milliseconds(timer) / 1e3);
        std::fflush(stdout);
    }

    void paint() { m_table->viewport()->repaint(); }
    bool isSettled() const { return m_model->rowCount() > 0 && !m_model->isLoading(); }

    void open(MainWindow& window) {
        const auto spare = [] { QCoreApplication::processEvents(QEventLoop::AllEvents, 1500); };
        spare();
        QElapsedTimer timer;
        timer.start();
        window.openLink(QStringLiteral("brook://%1").arg(QLatin1String(longTopic)));
        until("the topic opens", [&] {
            auto* page = qobject_cast<TopicPage*>(window.documents().current());
            if (!page) return false;
            m_page = &page->records();
            m_table = m_page->findChild<RecordTable*>();
            m_model = m_page->findChild<RecordWindowModel*>();
            return isSettled();
        });
        paint();
        std::printf("%-46s %6.1f ms\n", "the topic is open", milliseconds(timer));
    }

    void jump(const char* name) {
        std::vector<double> times;
        std::uint64_t state = 20'261'127;
        for (int i = 0; i < 300; ++i) {
            state = state * 6364136223846793005U + 1442695040888963407U;
            const PartitionIndex partition(static_cast<std::int32_t>(state >> 62));
            const Offset offset(
                static_cast<std::int64_t>((state >> 20) % static_cast<std::uint64_t>(m_records / partitions)));
            QElapsedTimer timer;
            timer.start();
            m_page->goTo(partition, offset);
            until("a jump", [&] { return isSettled() && m_model->find(partition, offset); });
            paint();
            times.push_back(milliseconds(timer));
        }
        print(name, std::move(times));
    }

    /// Ten seconds of a wheel that turns at sixty events a second, each with its frame.
    void scroll(const char* name) {
        std::vector<double> frames;
        int stood = 0;
        const auto place = [this] { return m_model->placeOf(m_table->firstVisible()); };
        m_page->goTo(PartitionIndex(0), Offset(m_records / partitions / 2));
        until("the middle", [this] { return isSettled(); });
        for (int frame = 0; frame < 600; ++frame) {
            const qint64 before = place();
            QElapsedTimer timer;
            timer.start();
            QWheelEvent wheel(QPointF(100, 100), m_table->viewport()->mapToGlobal(QPoint(100, 100)), {}, {0, -240},
                              Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(m_table->viewport(), &wheel);
            QCoreApplication::processEvents();
            paint();
            frames.push_back(milliseconds(timer));
            stood += place() == before;
            while (timer.nsecsElapsed() < 16'600'000) {
                QCoreApplication::processEvents();
                QThread::usleep(200);
            }
        }
        print(name, frames);
        std::printf("%-46s %td of 600 frames over 16.7 ms, %d without new rows\n", "",
                    std::count_if(frames.begin(), frames.end(), [](double frame) { return frame > 16.7; }), stood);
    }

    void search() {
        auto* search = m_page->findChild<RecordSearch*>();
        QElapsedTimer timer;
        timer.start();
        m_page->filterBy(QStringLiteral("value.status = 'DIVERTED'"));
        until("the first hit", [&] {
            const HitList& hits = search->hits();
            return hits.size() > 0 && m_model->find(hits.at(0).partition, hits.at(0).offset);
        });
        paint();
        std::printf("%-46s %6.1f ms (one record of a million is one)\n", "the first hits of a search are on screen",
                    milliseconds(timer));
        until("the search", [search] { return search->state() != RecordSearch::State::Running; });
        std::printf("%-46s %6.1f s, %zu hits, %.1f million records a second\n", "all of it is searched",
                    search->seconds(), search->hits().size(),
                    static_cast<double>(search->scannedOffsets()) / search->seconds() / 1e6);
        std::fflush(stdout);
    }

    /// Records a second of a producer that sends for some seconds.
    double rate(Producer& producer) {
        constexpr double seconds = 8;
        const std::string value = flight(1);
        std::int64_t sent = 0;
        QElapsedTimer timer;
        besides([&] {
            timer.start();
            while (milliseconds(timer) < seconds * 1e3)
                for (int i = 0; i < 1000; ++i, ++sent) producer.send(besideTopic, 0, value);
            producer.flush();
        });
        return static_cast<double>(sent) / milliseconds(timer) * 1e3;
    }

    void produceBeside() {
        auto* search = m_page->findChild<RecordSearch*>();
        Producer producer(m_server.addresses().front());
        rate(producer);
        std::vector<double> alone, beside;
        for (int round = 0; round < 3; ++round) {
            m_page->filterBy({});
            alone.push_back(rate(producer));
            const auto again = QObject::connect(search, &RecordSearch::progressed, m_page, [this, search] {
                if (search->state() == RecordSearch::State::Complete) m_page->filterBy(QStringLiteral("value.seq < 0"));
            });
            m_page->filterBy(QStringLiteral("value.seq < 0"));
            beside.push_back(rate(producer));
            QObject::disconnect(again);
        }
        std::sort(alone.begin(), alone.end());
        std::sort(beside.begin(), beside.end());
        std::printf("%-46s %.2f million records a second alone, %.2f beside a search: %.0f %%\n", "a producer",
                    alone[1] / 1e6, beside[1] / 1e6, beside[1] / alone[1] * 100);
    }

    /// Jumping and scrolling while records come in as fast as they are taken.
    void lookBeside() {
        m_page->filterBy({});
        until("all records again", [this] { return isSettled(); });
        std::atomic<bool> enough{false};
        std::thread thread([&] {
            Producer producer(m_server.addresses().front());
            const std::string value = flight(1);
            while (!enough)
                for (int i = 0; i < 1000; ++i) producer.send(besideTopic, 0, value);
            producer.flush();
        });
        jump("a jump while a producer sends all it can");
        scroll("a frame of scrolling meanwhile");
        enough = true;
        thread.join();
    }

    const std::int64_t m_records;
    QTemporaryDir m_place;
    Server m_server;
    Workbench m_workbench{m_place.path().toStdString() + "/workbench.sqlite"};
    RecordsPage* m_page = nullptr;
    RecordTable* m_table = nullptr;
    RecordWindowModel* m_model = nullptr;
};

}  // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    look::apply(look::Scheme::Light);
    Bench bench(argc > 1 ? std::max(std::atoll(argv[1]), 1'000'000LL) : 100'000'000LL);
    bench.run();
    return 0;
}
