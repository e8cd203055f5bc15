#include "ui/pages/overview_page.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPointer>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/look/text.h"
#include "ui/pages/snippets.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/table_model.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/traffic_chart.h"

namespace brook::ui {

namespace {

constexpr std::uint64_t littleDisk = std::uint64_t{2} << 30;

QString durabilityWords(admin::Durability durability) {
    switch (durability) {
        case admin::Durability::Durable: return OverviewPage::tr("Acknowledged records are on disk before the answer leaves.");
        case admin::Durability::Balanced: return OverviewPage::tr("Acknowledged records are on disk within 100 ms; a power cut may take those.");
        case admin::Durability::Fast: return OverviewPage::tr("Acknowledged records reach the disk when the system writes them; a power cut may take some.");
    }
    return {};
}

QString severityWord(Severity severity) {
    return severity == Severity::Error ? OverviewPage::tr("error") : severity == Severity::Warning ? OverviewPage::tr("warning") : OverviewPage::tr("note");
}

}  // namespace

struct BusyTopics final : TableModel<admin::TopicRow> {
    explicit BusyTopics(QObject* parent) : TableModel([](const admin::TopicRow& row) { return QString::fromStdString(row.name); }, parent) {
        using Row = const admin::TopicRow&;
        addColumn(OverviewPage::tr("Topic"), [](Row topic) { return QString::fromStdString(topic.name); });
        addColumn(OverviewPage::tr("Records in"), [](Row topic) { return text::rate(topic.rates.recordsIn); }, Kind::Number);
        addColumn(OverviewPage::tr("Bytes in"), [](Row topic) { return text::byteRate(topic.rates.bytesIn); }, Kind::Number);
        addColumn(OverviewPage::tr("Records out"), [](Row topic) { return text::rate(topic.rates.recordsOut); }, Kind::Number);
        addColumn(OverviewPage::tr("Records"), [](Row topic) { return topic.records ? text::count(*topic.records) : OverviewPage::tr("counting"); }, Kind::Number);
        addColumn(OverviewPage::tr("Size"), [](Row topic) { return text::bytes(topic.bytes); }, Kind::Number);
    }
};

OverviewPage::OverviewPage(admin::Cluster& cluster, QWidget* parent) : QWidget(parent), m_cluster(cluster), m_busy(std::make_unique<BusyTopics>(nullptr)) {
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(buildRunning());
    column->addWidget(scroll);
    refreshSnippet();
}

OverviewPage::~OverviewPage() = default;

QWidget* OverviewPage::buildRunning() {
    auto* page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(look::pageGutter, 28, look::pageGutter, 24);
    column->setSpacing(16);
    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    m_dot = new StatusDot(page);
    m_health = new Text(tr("Starting."), look::words(look::hero, QFont::DemiBold), Text::Tone::Normal, page);
    head->addWidget(m_dot);
    head->addWidget(m_health);
    head->addStretch();
    column->addLayout(head);
    m_below = new Text({}, look::words(look::body), Text::Tone::Second, page);
    column->addWidget(m_below);

    auto* figures = new QHBoxLayout;
    m_in = new Figure(tr("Records in"), page);
    m_out = new Figure(tr("Records out"), page);
    m_latency = new Figure(tr("Produce, 99th percentile"), page);
    m_clients = new Figure(tr("Clients"), page);
    m_stored = new Figure(tr("Stored"), page);
    m_free = new Figure(tr("Disk free"), page);
    for (Figure* figure : {m_in, m_out, m_latency, m_clients, m_stored, m_free}) figures->addWidget(figure, 1);
    column->addLayout(figures);
    column->addWidget(hairline(page));

    auto* middle = new QHBoxLayout;
    middle->setSpacing(32);
    auto* left = new QVBoxLayout;
    auto* chartHead = new QHBoxLayout;
    chartHead->addWidget(new Text(tr("Traffic, last ten minutes"), look::words(look::section, QFont::DemiBold), Text::Tone::Normal, page));
    m_readout = new Text({}, look::data(look::small), Text::Tone::Second, page);
    chartHead->addSpacing(16);
    chartHead->addWidget(m_readout, 1);
    auto* measure = new Segmented({tr("Records"), tr("Bytes")}, page);
    chartHead->addWidget(measure);
    left->addLayout(chartHead);
    m_chart = new TrafficChart(page);
    left->addWidget(m_chart);
    left->addSpacing(8);
    left->addWidget(new Text(tr("Busiest topics"), look::words(look::section, QFont::DemiBold), Text::Tone::Normal, page));
    m_table = new TableView(page);
    m_table->setSortingEnabled(false);
    m_table->setModel(m_busy.get());
    m_table->setStretched(0);
    m_table->setMinimumHeight(28 + 6 * look::summaryRow);
    m_table->setAccessibleName(tr("Busiest topics"));
    left->addWidget(m_table, 1);
    middle->addLayout(left, 2);

    auto* right = new QVBoxLayout;
    right->setSpacing(10);
    right->addWidget(buildConnect(page));
    right->addSpacing(8);
    right->addWidget(new Text(tr("Newest events"), look::words(look::section, QFont::DemiBold), Text::Tone::Normal, page));
    m_events = new Text({}, look::words(look::small), Text::Tone::Second, page);
    m_events->setWordWrap(true);
    right->addWidget(m_events);
    right->addStretch();
    middle->addLayout(right, 1);
    column->addLayout(middle, 1);

    connect(measure, &Segmented::currentChanged, this, [this](int index) {
        m_chart->setMeasure(index == 0 ? TrafficChart::Measure::Records : TrafficChart::Measure::Bytes);
    });
    connect(m_chart, &TrafficChart::readoutChanged, m_readout, &QLabel::setText);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) { emit topicWanted(QString::fromStdString(m_busy->row(index.row()).name)); });
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) { emit topicWanted(QString::fromStdString(m_busy->row(index.row()).name)); });
    return page;
}

QWidget* OverviewPage::buildConnect(QWidget* parent) {
    auto* box = new QWidget(parent);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(new Text(tr("Connect a client"), look::words(look::section, QFont::DemiBold), Text::Tone::Normal, box));
    m_language = new Segmented(snippetLanguages(), box);
    m_code = new CodeBox(box);
    column->addWidget(m_language);
    column->addWidget(m_code);
    QPushButton* make = primaryButton(tr("New topic…"), QStringLiteral("plus"), box);
    column->addWidget(make, 0, Qt::AlignLeft);
    connect(make, &QPushButton::clicked, this, &OverviewPage::newTopicWanted);
    connect(m_language, &Segmented::currentChanged, this, &OverviewPage::refreshSnippet);
    return box;
}

void OverviewPage::refreshSnippet() { m_code->setCode(snippet(m_language->current(), m_address.isEmpty() ? QStringLiteral("127.0.0.1:9092") : m_address)); }

void OverviewPage::refresh(const admin::Snapshot& snapshot) {
    if (!snapshot.addresses.empty() && m_address != QString::fromStdString(snapshot.addresses.front())) {
        m_address = QString::fromStdString(snapshot.addresses.front());
        refreshSnippet();
    }
    refreshHealth(snapshot);
    refreshFigures(snapshot);
    refreshTables(snapshot);
    if (snapshot.sequence % 4 != 1) return;
    m_cluster.traffic({}, [self = QPointer(this)](Result<std::vector<admin::TrafficSample>> samples) {
        if (self && samples) self->m_chart->setSamples(std::move(*samples));
    });
}

void OverviewPage::refreshHealth(const admin::Snapshot& snapshot) {
    int offline = 0;
    for (const auto& [name, topic] : snapshot.topics)
        offline += static_cast<int>(std::count_if(topic.partitions.begin(), topic.partitions.end(), [](const auto& partition) { return partition.offline.has_value(); }));
    const QString up = tr("Up for %1.").arg(text::duration(snapshot.takenAt - snapshot.startedAt));
    if (snapshot.state != admin::BrokerState::Running) {
        m_dot->set(StatusDot::State::Stopped);
        m_health->setText(snapshot.state == admin::BrokerState::Starting ? tr("The broker is starting.") : tr("The broker is stopped."));
        m_below->setText(QString::fromStdString(snapshot.stateReason));
    } else if (offline > 0) {
        m_dot->set(StatusDot::State::Error);
        m_health->setText(tr("%n partition(s) cannot be written.", nullptr, offline));
        m_below->setText(tr("The disk refused a write or a sync. What is stored stays readable."));
    } else if (snapshot.diskTotal > 0 && snapshot.diskAvailable < littleDisk) {
        m_dot->set(StatusDot::State::Warn);
        m_health->setText(tr("The disk is nearly full."));
        m_below->setText(tr("%1 left. What is stored stays readable.").arg(text::bytes(snapshot.diskAvailable)));
    } else if (snapshot.topics.empty()) {
        m_dot->set(StatusDot::State::Ok);
        m_health->setText(tr("Brook is running. Nothing has arrived yet."));
        m_below->setText(tr("Send a first record to %1: the topic is made when a client asks for it.").arg(m_address));
    } else {
        m_dot->set(StatusDot::State::Ok);
        m_health->setText(tr("Everything is running."));
        m_below->setText(up + QLatin1Char(' ') + durabilityWords(snapshot.durability));
    }
}

void OverviewPage::refreshFigures(const admin::Snapshot& snapshot) {
    std::uint64_t bytes = 0;
    std::optional<std::uint64_t> records = 0;
    for (const auto& [name, topic] : snapshot.topics) {
        bytes += topic.bytes;
        if (records) records = topic.records ? std::optional(*records + *topic.records) : std::nullopt;
    }
    m_in->set(text::count(static_cast<std::uint64_t>(snapshot.rates.recordsIn)), tr("a second"), text::byteRate(snapshot.rates.bytesIn));
    m_out->set(text::count(static_cast<std::uint64_t>(snapshot.rates.recordsOut)), tr("a second"), text::byteRate(snapshot.rates.bytesOut));
    m_latency->set(QLocale().toString(snapshot.produceP99Ms, 'f', 1), tr("ms"), tr("%1 ms of it waits for the disk").arg(QLocale().toString(snapshot.syncP99Ms, 'f', 1)));
    m_clients->set(text::count(snapshot.connections.size()), tr("connected"), {});
    const QStringList size = text::bytes(bytes).split(QLatin1Char(' '));
    m_stored->set(size.front(), size.back(), records ? tr("%1 records").arg(text::count(*records)) : tr("still counting"));
    const QStringList free = text::bytes(snapshot.diskAvailable).split(QLatin1Char(' '));
    m_free->set(free.front(), free.back(), tr("of %1").arg(text::bytes(snapshot.diskTotal)));
}

void OverviewPage::refreshTables(const admin::Snapshot& snapshot) {
    constexpr std::size_t shown = 6;
    std::vector<admin::TopicRow> topics;
    for (const auto& [name, topic] : snapshot.topics) topics.push_back(topic);
    std::stable_sort(topics.begin(), topics.end(), [](const auto& a, const auto& b) {
        return std::pair(a.rates.bytesIn + a.rates.bytesOut, a.bytes) > std::pair(b.rates.bytesIn + b.rates.bytesOut, b.bytes);
    });
    if (topics.size() > shown) topics.resize(shown);
    m_busy->setRows(std::move(topics));
    QStringList lines;
    for (std::size_t i = 0; i < std::min<std::size_t>(shown, snapshot.events.size()); ++i) {
        const Event& event = snapshot.events[snapshot.events.size() - 1 - i];
        lines << QStringLiteral("%1  %2  %3").arg(text::time(event.time).left(8), severityWord(event.severity), QString::fromStdString(event.message));
    }
    m_events->setText(lines.isEmpty() ? tr("Nothing has happened since the start.") : lines.join(QLatin1Char('\n')));
}

}  // namespace brook::ui
