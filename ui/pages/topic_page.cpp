#include "ui/pages/topic_page.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/look/text.h"
#include "ui/pages/configuration_page.h"
#include "ui/pages/partitions_page.h"
#include "ui/pages/topic_actions.h"
#include "ui/records/records_page.h"
#include "ui/storage/storage_page.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

using look::px;

namespace {

/// The tabs of the pages, on a hairline that goes on to the right.
class TabRow final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter(this).fillRect(QRect(0, height() - 1, width(), 1), look::colors().line);
    }
};

}  // namespace

TopicPage::TopicPage(admin::Cluster& cluster, TopicActions& actions, Workbench& workbench, QString topic,
                     QWidget* parent)
    : QWidget(parent), m_cluster(cluster), m_workbench(workbench), m_topic(std::move(topic)) {
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead(actions));
    m_banner = new Banner(BannerTone::Error, {}, {}, {}, this);
    m_banner->hide();
    column->addWidget(m_banner);
    auto* tabRow = new TabRow(this);
    auto* row = new QHBoxLayout(tabRow);
    row->setContentsMargins(px(look::gutter), 0, px(look::gutter), 0);
    m_tabs = pageTabBar(tabRow);
    m_tabs->setAccessibleName(tr("Pages of the topic"));
    for (const QString& title : {tr("Records"), tr("Partitions"), tr("Storage"), tr("Configuration")})
        m_tabs->addTab(title);
    row->addWidget(m_tabs);
    row->addStretch();
    column->addWidget(tabRow);

    m_pages = new QStackedWidget(this);
    m_records = new RecordsPage(cluster, m_topic, m_pages);
    m_records->setWorkbench(workbench);
    m_partitions = new PartitionsPage(workbench, m_pages);
    m_pages->addWidget(m_records);
    m_pages->addWidget(m_partitions);
    column->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_pages->setCurrentWidget(pageAt(index));
        emit pageChanged();
    });
    connect(m_records, &RecordsPage::recordSelected, this, &TopicPage::recordSelected);
    connect(m_records, &RecordsPage::produceAgain, this,
            [this](const admin::RecordRow& again) { emit produceAgain(m_topic, again); });
    connect(m_records, &RecordsPage::fateWanted, this, &TopicPage::askWhy);
    connect(m_partitions, &PartitionsPage::recordsWanted, this, [this](PartitionIndex partition, Offset end) {
        showPage(Records);
        m_records->goTo(partition, Offset(std::max<std::int64_t>(0, end.value() - 1)));
    });
}

StoragePage& TopicPage::storage() {
    if (m_storage) return *m_storage;
    m_storage = new StoragePage(m_cluster, m_workbench, m_topic, m_pages);
    m_pages->addWidget(m_storage);
    connect(m_storage, &StoragePage::recordWanted, this, [this](PartitionIndex partition, Offset offset) {
        showPage(Records);
        m_records->goTo(partition, offset);
    });
    return *m_storage;
}

ConfigurationPage& TopicPage::configuration() {
    if (m_configuration) return *m_configuration;
    m_configuration = new ConfigurationPage(m_cluster, m_workbench, m_topic, m_pages);
    m_pages->addWidget(m_configuration);
    return *m_configuration;
}

QWidget* TopicPage::pageAt(int index) {
    switch (index) {
        case Partitions: return m_partitions;
        case Storage: return &storage();
        case Configuration: return &configuration();
        default: return m_records;
    }
}

QWidget* TopicPage::buildHead(TopicActions& actions) {
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(px(look::gutter), px(12), px(look::gutter), px(4));
    row->setSpacing(px(16));
    auto* name = new ElidedLabel(m_topic, Qt::ElideMiddle, head);
    name->setFont(look::words(look::title, QFont::DemiBold));
    row->addWidget(name);
    m_facts = new Text({}, look::words(look::small), Text::Tone::Normal, head);
    row->addWidget(m_facts);
    row->addStretch(1);
    QPushButton* produce = button(tr("Produce"), QStringLiteral("produce"), head);
    row->addWidget(produce);
    QToolButton* more = iconButton(QStringLiteral("more"), tr("More to do with this topic"), head);
    auto* menu = new QMenu(more);
    more->setMenu(menu);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setProperty("noArrow", true);
    row->addWidget(more);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, &actions] {
        menu->clear();
        actions.fill(menu, m_topic);
    });
    connect(produce, &QPushButton::clicked, this, [this, &actions] { emit actions.produceWanted(m_topic); });
    return head;
}

int TopicPage::page() const { return m_tabs->currentIndex(); }

void TopicPage::showPage(int index) { m_tabs->setCurrentIndex(index); }

void TopicPage::askWhy(const admin::RecordRow& row) {
    showPage(Storage);
    storage().ask(row.partition, row.offset);
}

void TopicPage::refresh(const admin::Snapshot& snapshot) {
    const auto found = snapshot.topics.find(m_topic.toStdString());
    if (found == snapshot.topics.end()) {
        m_facts->setText(snapshot.state == admin::BrokerState::Running ? tr("This topic was deleted.")
                                                                       : tr("The broker is stopped."));
        return;
    }
    const admin::TopicRow& topic = found->second;
    const QString partitions = tr("%n partition(s)", nullptr, static_cast<int>(topic.partitions.size()));
    const QString records = topic.records ? tr("%1 records").arg(text::count(*topic.records)) : tr("counting records");
    m_facts->setText(QStringList{partitions, records, text::bytes(topic.bytes)}.join(QStringLiteral("   ·   ")));
    refreshBanner(topic);
    m_records->refresh(snapshot, topic);
    m_partitions->refresh(topic);
    if (m_storage) m_storage->refresh(snapshot);
}

void TopicPage::refreshBanner(const admin::TopicRow& topic) {
    const auto offline = std::find_if(topic.partitions.begin(), topic.partitions.end(),
                                      [](const auto& each) { return each.offline.has_value(); });
    m_banner->setVisible(offline != topic.partitions.end());
    if (offline != topic.partitions.end())
        m_banner->set(tr("Partition %1 is offline.").arg(offline->index.value()),
                      QString::fromStdString(*offline->offline));
}

}  // namespace brook::ui
