#include "ui/pages/overview_page.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPointer>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/look/text.h"
#include "ui/pages/attention.h"
#include "ui/pages/first_run_page.h"
#include "ui/pages/snippets.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/table_model.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/traffic_chart.h"

namespace brook::ui {

using look::px;

namespace {

constexpr int busiestShown = 6;
constexpr int chartedTopics = 5;
constexpr int eventsShown = 6;

QString durabilityWords(admin::Durability durability) {
    switch (durability) {
        case admin::Durability::Durable:
            return OverviewPage::tr("Acknowledged records are on disk before the answer leaves.");
        case admin::Durability::Balanced:
            return OverviewPage::tr("Acknowledged records are on disk within 100 ms; a power cut may take those.");
        case admin::Durability::Fast:
            return OverviewPage::tr(
                "Acknowledged records reach the disk when the system writes them; a power cut may take some.");
    }
    return {};
}

QString iconOf(Severity severity) {
    return severity == Severity::Error     ? QStringLiteral("error")
           : severity == Severity::Warning ? QStringLiteral("warning")
                                           : QStringLiteral("info");
}

Text::Tone toneOf(Severity severity) {
    return severity == Severity::Error     ? Text::Tone::Error
           : severity == Severity::Warning ? Text::Tone::Warn
                                           : Text::Tone::Accent;
}

void clear(QVBoxLayout* column) {
    while (QLayoutItem* item = column->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
}

/// A shape of its severity, and what is said about it.
QWidget* notice(Severity severity, const QString& what, const QString& why, QWidget* parent) {
    auto* box = new QWidget(parent);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, px(8), 0, px(8));
    row->setSpacing(px(10));
    row->addWidget(new Mark(iconOf(severity), 16, toneOf(severity), box), 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(px(2));
    const auto line = [&](const QString& text, const QFont& font, Text::Tone tone) {
        auto* made = new Text(text, font, tone, box);
        made->setWordWrap(true);
        words->addWidget(made);
    };
    line(what, look::words(look::body, QFont::Medium), Text::Tone::Normal);
    if (!why.isEmpty()) line(why, look::words(look::small), Text::Tone::Second);
    row->addLayout(words, 1);
    return box;
}

}  // namespace

struct BusyTopics final : TableModel<admin::TopicRow> {
    explicit BusyTopics(QObject* parent)
        : TableModel([](const admin::TopicRow& row) { return QString::fromStdString(row.name); }, parent) {
        using Row = const admin::TopicRow&;
        addColumn(OverviewPage::tr("Topic"), [](Row topic) { return QString::fromStdString(topic.name); });
        addColumn(
            OverviewPage::tr("Records/s"),
            [](Row topic) { return text::count(static_cast<std::uint64_t>(topic.rates.recordsIn)); }, Kind::Number);
        addColumn(
            OverviewPage::tr("Bytes/s"), [](Row topic) { return text::byteRate(topic.rates.bytesIn); }, Kind::Number);
        addColumn(
            OverviewPage::tr("Partitions"), [](Row topic) { return text::count(topic.partitions.size()); },
            Kind::Number);
        addColumn(
            OverviewPage::tr("Size"), [](Row topic) { return text::bytes(topic.bytes); }, Kind::Number);
        addColumn(
            OverviewPage::tr("Last minute"), [](Row) { return QString(); }, Kind::Number);
        addRole(5, SparkRole,
                [this](Row topic) { return QVariant::fromValue(history.value(QString::fromStdString(topic.name))); });
        addRole(5, Qt::ToolTipRole, [](Row) { return OverviewPage::tr("Records in, last minute"); });
    }
    QHash<QString, QList<double>> history;
};

OverviewPage::OverviewPage(admin::Cluster& cluster, QWidget* parent)
    : QWidget(parent), m_cluster(cluster), m_busy(new BusyTopics(this)) {
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    m_firstRun = new FirstRunPage(cluster, m_stack);
    auto* scroll = new QScrollArea(m_stack);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(buildRunning());
    m_stack->addWidget(scroll);
    m_stack->addWidget(m_firstRun);
    column->addWidget(m_stack);
    connect(m_firstRun, &FirstRunPage::newTopicWanted, this, &OverviewPage::newTopicWanted);
}

QWidget* OverviewPage::buildRunning() {
    auto* page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(px(look::pageGutter), px(26), px(look::pageGutter), px(24));
    column->setSpacing(px(16));
    column->addWidget(buildHead());
    column->addWidget(buildFigures());
    column->addSpacing(px(4));
    column->addWidget(hairline(page));
    m_middle = new QHBoxLayout;
    m_middle->setSpacing(px(40));
    auto* left = new QVBoxLayout;
    left->setSpacing(px(16));
    left->addWidget(buildTraffic());
    left->addWidget(buildBusiest());
    left->addStretch();
    m_middle->addLayout(left, 65);
    m_middle->addWidget(buildSide(), 35);
    column->addLayout(m_middle, 1);
    return page;
}

void OverviewPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    constexpr int besides = 900;  // with less room the side goes below
    m_middle->setDirection(width() < px(besides) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QWidget* OverviewPage::buildHead() {
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(12));
    m_mark = new Mark(QStringLiteral("stop"), 24, Text::Tone::Third, head);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(px(4));
    m_health = new Text(tr("Starting."), look::words(look::hero, QFont::DemiBold), Text::Tone::Normal, head);
    m_health->setWordWrap(true);
    m_below = new Text({}, look::words(look::body), Text::Tone::Second, head);
    m_below->setWordWrap(true);
    words->addWidget(m_health);
    words->addWidget(m_below);
    row->addLayout(words, 1);
    return head;
}

QWidget* OverviewPage::buildFigures() {
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(16));
    m_in = new Figure(tr("Records in"), box);
    m_out = new Figure(tr("Records out"), box);
    m_latency = new Figure(tr("Produce, 99th percentile"), box);
    m_clients = new Figure(tr("Clients"), box);
    m_stored = new Figure(tr("Stored"), box);
    m_free = new Figure(tr("Disk free"), box);
    for (Figure* figure : {m_in, m_out, m_latency, m_clients, m_stored, m_free}) row->addWidget(figure, 1);
    return box;
}

QWidget* OverviewPage::buildTraffic() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    m_trafficHead = new SectionHeader(tr("Traffic"), tr("last ten minutes"), box);
    auto* measure = new Segmented({tr("Records"), tr("Bytes")}, box);
    measure->setAccessibleName(tr("What the chart counts"));
    m_split = new Segmented({tr("In and out"), tr("By topic")}, box);
    m_split->setAccessibleName(tr("What the lines are"));
    QPushButton* pause = toggleButton(tr("Pause"), QStringLiteral("pause"), box);
    m_trafficHead->addWidget(measure);
    m_trafficHead->addWidget(m_split);
    m_trafficHead->addWidget(pause);
    m_chart = new TrafficChart(box);
    column->addWidget(m_trafficHead);
    column->addWidget(m_chart);
    connect(measure, &Segmented::currentChanged, this, [this](int index) {
        m_chart->setMeasure(index == 0 ? TrafficChart::Measure::Records : TrafficChart::Measure::Bytes);
    });
    connect(m_split, &Segmented::currentChanged, this, [this] {
        m_chart->setTopics({});
        m_askedSecond = 0;
    });
    connect(pause, &QPushButton::toggled, m_chart, &TrafficChart::setPaused);
    connect(m_chart, &TrafficChart::readoutChanged, m_trafficHead, &SectionHeader::setReadout);
    return box;
}

QWidget* OverviewPage::buildBusiest() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(4));
    auto* head = new SectionHeader(tr("Busiest topics"), {}, box);
    m_all = linkButton({}, box);
    head->addWidget(m_all);
    auto* table = new TableView(box);
    table->setSortingEnabled(false);
    table->setModel(m_busy);
    table->setStretched(0);
    for (const int narrow : {1, 3, 4, 5}) table->setColumnWidth(narrow, px(92));
    table->setColumnWidth(2, px(116));  // "1,019 KiB/s"
    table->setMinimumHeight(px(look::tableHeader + busiestShown * look::summaryRow + 2));
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setAccessibleName(tr("Busiest topics"));
    column->addWidget(head);
    column->addWidget(table);
    const auto open = [this](const QModelIndex& index) {
        emit topicWanted(QString::fromStdString(m_busy->row(index.row()).name));
    };
    connect(table, &QAbstractItemView::activated, this, open);
    connect(m_all, &QPushButton::clicked, this, &OverviewPage::allTopicsWanted);
    return box;
}

QWidget* OverviewPage::buildSide() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    column->addWidget(new SectionHeader(tr("Wants attention"), {}, side));
    m_attention = new QVBoxLayout;
    m_attention->setSpacing(0);
    column->addLayout(m_attention);
    column->addSpacing(px(8));
    column->addWidget(new SectionHeader(tr("Newest events"), {}, side));
    m_events = new QVBoxLayout;
    m_events->setSpacing(px(6));
    column->addLayout(m_events);
    column->addSpacing(px(8));
    column->addWidget(new SectionHeader(tr("Connect a client"), {}, side));
    m_snippets = new Snippets(side);
    column->addWidget(m_snippets);
    column->addStretch();
    return side;
}

void OverviewPage::refresh(const admin::Snapshot& snapshot) {
    const bool anyTopic = std::any_of(snapshot.topics.begin(), snapshot.topics.end(),
                                      [](const auto& each) { return !each.second.internal; });
    m_stack->setCurrentIndex(snapshot.state == admin::BrokerState::Running && !anyTopic ? 1 : 0);
    m_firstRun->refresh(snapshot);
    if (!snapshot.addresses.empty()) m_snippets->setAddress(QString::fromStdString(snapshot.addresses.front()));
    refreshHealth(snapshot, static_cast<int>(attentions(snapshot).size()));
    refreshFigures(snapshot);
    refreshBusiest(snapshot);
    refreshAttention(snapshot);
    refreshEvents(snapshot);
    askTraffic(snapshot);
}

void OverviewPage::refreshHealth(const admin::Snapshot& snapshot, int wants) {
    using State = admin::BrokerState;
    if (snapshot.state != State::Running) {
        m_mark->set(QStringLiteral("stop"), Text::Tone::Third);
        m_health->setText(snapshot.state == State::Starting ? tr("The broker is starting.")
                          : snapshot.state == State::Failed ? tr("The broker could not go on.")
                                                            : tr("The broker is stopped."));
        m_below->setText(QString::fromStdString(snapshot.stateReason));
        return;
    }
    const bool broken = std::any_of(snapshot.topics.begin(), snapshot.topics.end(), [](const auto& each) {
        return std::any_of(each.second.partitions.begin(), each.second.partitions.end(),
                           [](const auto& partition) { return partition.offline.has_value(); });
    });
    m_mark->set(broken ? QStringLiteral("error") : QStringLiteral("ok"), broken ? Text::Tone::Error : Text::Tone::Ok);
    const QString running = broken ? tr("Some records cannot be taken.") : tr("Everything is running.");
    m_health->setText(
        wants == 0 ? running : running + QLatin1Char(' ') + tr("%n thing(s) want(s) your attention.", nullptr, wants));
    const std::int64_t up = std::max<std::int64_t>((snapshot.takenAt - snapshot.startedAt) / 1000, 1) * 1000;
    m_below->setText(tr("Up for %1.").arg(text::duration(up)) + QLatin1Char(' ') +
                     durabilityWords(snapshot.durability));
}

void OverviewPage::refreshFigures(const admin::Snapshot& snapshot) {
    std::uint64_t bytes = 0;
    std::optional<std::uint64_t> records = 0;
    for (const auto& [name, topic] : snapshot.topics) {
        bytes += topic.bytes;
        if (records) records = topic.records ? std::optional(*records + *topic.records) : std::nullopt;
    }
    QStringList software;
    for (const admin::ConnectionRow& connection : snapshot.connections)
        if (!connection.software.empty()) software << QString::fromStdString(connection.software);
    software.removeDuplicates();
    m_in->set(text::count(static_cast<std::uint64_t>(snapshot.rates.recordsIn)), tr("a second"),
              text::byteRate(snapshot.rates.bytesIn));
    m_out->set(text::count(static_cast<std::uint64_t>(snapshot.rates.recordsOut)), tr("a second"),
               text::byteRate(snapshot.rates.bytesOut));
    if (snapshot.produceP99Ms > 0)
        m_latency->set(QLocale().toString(snapshot.produceP99Ms, 'f', 1), tr("ms"),
                       tr("%1 ms of it waits for the disk").arg(QLocale().toString(snapshot.syncP99Ms, 'f', 1)));
    else
        m_latency->set(QStringLiteral("–"), {}, tr("nothing came in ten seconds"));
    m_clients->set(text::count(snapshot.connections.size()), tr("connected"),
                   software.isEmpty() ? tr("none has said what it is")
                                      : tr("%n software version(s)", nullptr, static_cast<int>(software.size())));
    const QStringList size = text::bytes(bytes).split(QLatin1Char(' '));
    m_stored->set(size.front(), size.back(),
                  records ? tr("%1 records").arg(text::count(*records)) : tr("still counting"));
    const QStringList free = text::bytes(snapshot.diskAvailable).split(QLatin1Char(' '));
    m_free->set(free.front(), free.back(), tr("of %1").arg(text::bytes(snapshot.diskTotal)));
}

void OverviewPage::refreshBusiest(const admin::Snapshot& snapshot) {
    std::vector<admin::TopicRow> topics;
    for (const auto& [name, topic] : snapshot.topics)
        if (!topic.internal) topics.push_back(topic);
    m_all->setText(tr("All %n topic(s)", nullptr, static_cast<int>(topics.size())));
    const auto traffic = [](const admin::TopicRow& topic) {
        return std::pair(topic.rates.bytesIn + topic.rates.bytesOut, topic.bytes);
    };
    std::stable_sort(topics.begin(), topics.end(),
                     [&](const auto& a, const auto& b) { return traffic(a) > traffic(b); });
    if (topics.size() > std::size_t{busiestShown}) topics.resize(std::size_t{busiestShown});
    m_busiest.clear();
    for (const admin::TopicRow& topic : topics) m_busiest.push_back(topic.name);
    m_busy->setRows(std::move(topics));
}

void OverviewPage::refreshAttention(const admin::Snapshot& snapshot) {
    const std::vector<Attention> found = attentions(snapshot);
    QString shown = QStringLiteral("!");
    for (const Attention& each : found) shown += each.what + QLatin1Char('\n') + each.why + QLatin1Char('\n');
    if (shown == m_attentionShown) return;
    m_attentionShown = shown;
    clear(m_attention);
    if (found.empty()) {
        auto* calm = new Text(tr("Nothing. No partition is offline and no warning came in the last ten minutes."),
                              look::words(look::small), Text::Tone::Second, this);
        calm->setWordWrap(true);
        m_attention->addWidget(calm);
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (i > 0) m_attention->addWidget(hairline(this));
        QWidget* box = notice(found[i].severity, found[i].what, found[i].why, this);
        m_attention->addWidget(box);
        if (found[i].topic.isEmpty()) continue;
        QPushButton* open = linkButton(tr("Show topic"), this);
        connect(open, &QPushButton::clicked, this, [this, topic = found[i].topic] { emit topicWanted(topic); });
        box->layout()->addWidget(open);
    }
}

void OverviewPage::refreshEvents(const admin::Snapshot& snapshot) {
    const std::int64_t newest = snapshot.events.empty() ? 0
                                                        : snapshot.events.back().time.value() +
                                                              static_cast<std::int64_t>(snapshot.events.size());
    if (newest == m_newestEvent) return;
    m_newestEvent = newest;
    clear(m_events);
    if (snapshot.events.empty())
        m_events->addWidget(
            new Text(tr("Nothing has happened since the start."), look::words(look::small), Text::Tone::Second, this));
    for (std::size_t i = 0; i < std::min(std::size_t{eventsShown}, snapshot.events.size()); ++i) {
        const Event& event = snapshot.events[snapshot.events.size() - 1 - i];
        auto* line = new QWidget(this);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(px(12));
        row->addWidget(new Text(text::time(event.time).left(8), look::data(look::small), Text::Tone::Third, line), 0,
                       Qt::AlignTop);
        auto* words = new Text(QString::fromStdString(event.message), look::words(look::small),
                               event.severity == Severity::Error     ? Text::Tone::Error
                               : event.severity == Severity::Warning ? Text::Tone::Warn
                                                                     : Text::Tone::Second,
                               line);
        words->setWordWrap(true);
        row->addWidget(words, 1);
        m_events->addWidget(line);
    }
}

void OverviewPage::askTraffic(const admin::Snapshot& snapshot) {
    const std::int64_t second = snapshot.takenAt.value() / 1000;
    if (second == m_askedSecond || !isVisible() || snapshot.state != admin::BrokerState::Running) return;
    m_askedSecond = second;
    m_cluster.traffic({}, [self = QPointer(this)](Result<std::vector<admin::TrafficSample>> samples) {
        if (self && samples) self->m_chart->setSamples(std::move(*samples));
    });
    askByTopic();
}

void OverviewPage::askByTopic() {
    constexpr std::size_t lastMinute = 60;
    for (const std::string& topic : m_busiest)
        m_cluster.traffic(topic, [self = QPointer(this), topic](Result<std::vector<admin::TrafficSample>> samples) {
            if (!self || !samples) return;
            const QString name = QString::fromStdString(topic);
            QList<double> history;
            for (std::size_t i = samples->size() > lastMinute ? samples->size() - lastMinute : 0; i < samples->size();
                 ++i)
                history << (*samples)[i].rates.recordsIn;
            self->m_busy->history.insert(name, history);
            if (self->m_split->current() == 0) return;
            const auto place =
                std::find(self->m_busiest.begin(), self->m_busiest.end(), topic) - self->m_busiest.begin();
            if (place < chartedTopics) self->m_chart->setTopic(name, std::move(*samples));
        });
}

}  // namespace brook::ui
