#include "ui/pages/topic_page.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include "ui/look/text.h"
#include "ui/pages/configuration_page.h"
#include "ui/records/records_page.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/table_model.h"
#include "ui/widgets/table_view.h"

namespace brook::ui {

struct PartitionsModel final : TableModel<admin::PartitionRow> {
    explicit PartitionsModel(QObject* parent) : TableModel([](const admin::PartitionRow& row) { return QString::number(row.index.value()); }, parent) {
        using Row = const admin::PartitionRow&;
        const auto number = [this](const QString& title, auto value) { addColumn(title, [value](Row row) { return QString::number(value(row)); }, Kind::Number); };
        number(TopicPage::tr("Partition"), [](Row row) { return row.index.value(); });
        number(TopicPage::tr("First offset"), [](Row row) { return row.start.value(); });
        number(TopicPage::tr("End offset"), [](Row row) { return row.end.value(); });
        number(TopicPage::tr("High watermark"), [](Row row) { return row.highWatermark.value(); });
        addColumn(TopicPage::tr("Records"), [](Row row) { return row.records ? text::count(*row.records) : TopicPage::tr("counting"); }, Kind::Number);
        addColumn(TopicPage::tr("Size"), [](Row row) { return text::bytes(row.bytes); }, Kind::Number);
        number(TopicPage::tr("Segments"), [](Row row) { return row.segments; });
        addColumn(TopicPage::tr("Records in"), [](Row row) { return text::rate(row.rates.recordsIn); }, Kind::Number);
        number(TopicPage::tr("Leader epoch"), [](Row row) { return row.leaderEpoch.value(); });
        addColumn(TopicPage::tr("State"), [](Row row) { return row.offline ? TopicPage::tr("offline: %1").arg(QString::fromStdString(*row.offline)) : TopicPage::tr("in sync"); });
    }
};

TopicPage::TopicPage(admin::Cluster& cluster, QString topic, QWidget* parent) : QWidget(parent), m_topic(std::move(topic)), m_partitions(new PartitionsModel(this)) {
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(look::gutter, 14, look::gutter, 6);
    head->setSpacing(12);
    head->addWidget(new Text(m_topic, look::words(look::title, QFont::DemiBold), Text::Tone::Normal, this));
    m_facts = new Text({}, look::words(look::small), Text::Tone::Second, this);
    head->addWidget(m_facts, 1);
    QPushButton* produce = button(tr("Produce…"), QStringLiteral("produce"), this);
    head->addWidget(produce);
    column->addLayout(head);
    m_tabs = new QTabBar(this);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const QString& title : {tr("Records"), tr("Partitions"), tr("Configuration")}) m_tabs->addTab(title);
    auto* tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(8, 0, 8, 0);
    tabRow->addWidget(m_tabs);
    tabRow->addStretch();
    column->addLayout(tabRow);
    column->addWidget(hairline(this));

    m_pages = new QStackedWidget(this);
    m_records = new RecordsPage(cluster, m_topic, m_pages);
    auto* table = new TableView(m_pages);
    table->setSortingEnabled(false);
    table->setModel(m_partitions);
    table->setStretched(m_partitions->columnCount() - 1);
    table->setAccessibleName(tr("Partitions"));
    m_configuration = new ConfigurationPage(cluster, m_topic, m_pages);
    m_pages->addWidget(m_records);
    m_pages->addWidget(table);
    m_pages->addWidget(m_configuration);
    column->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_records, &RecordsPage::recordSelected, this, &TopicPage::recordSelected);
    connect(m_records, &RecordsPage::produceAgain, this, [this](const admin::RecordRow& row) { emit produceAgain(m_topic, row); });
    connect(produce, &QPushButton::clicked, this, [this] { emit produceWanted(m_topic); });
}

void TopicPage::showPage(int index) { m_tabs->setCurrentIndex(index); }

void TopicPage::refresh(const admin::Snapshot& snapshot) {
    const auto found = snapshot.topics.find(m_topic.toStdString());
    if (found == snapshot.topics.end()) {
        m_facts->setText(snapshot.state == admin::BrokerState::Running ? tr("This topic was deleted.") : tr("The broker is stopped."));
        return;
    }
    const admin::TopicRow& topic = found->second;
    m_facts->setText(tr("%1  ·  %2 records  ·  %3")
                         .arg(tr("%n partition(s)", nullptr, static_cast<int>(topic.partitions.size())), topic.records ? text::count(*topic.records) : tr("counting"), text::bytes(topic.bytes)));
    m_records->refresh(snapshot, topic);
    m_partitions->setRows(topic.partitions);
}

}  // namespace brook::ui
