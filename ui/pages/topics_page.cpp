#include "ui/pages/topics_page.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

#include "ui/dialogs/dialogs.h"
#include "ui/look/text.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/table_model.h"
#include "ui/widgets/table_view.h"

namespace brook::ui {

namespace {

QSortFilterProxyModel* sortedBy(QAbstractItemModel* model, QObject* parent) {
    auto* sorted = new QSortFilterProxyModel(parent);
    sorted->setSourceModel(model);
    sorted->setSortRole(SortRole);
    sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    sorted->setDynamicSortFilter(false);  // a row stays where it is while its numbers change
    return sorted;
}

QWidget* pageWith(QWidget* page) {
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    return page;
}

}  // namespace

struct TopicsModel final : TableModel<admin::TopicRow> {
    explicit TopicsModel(QObject* parent) : TableModel([](const admin::TopicRow& row) { return QString::fromStdString(row.name); }, parent) {
        using Row = const admin::TopicRow&;
        addColumn(TopicsPage::tr("Topic"), [](Row topic) { return QString::fromStdString(topic.name); });
        addColumn(TopicsPage::tr("Partitions"), [](Row topic) { return text::count(topic.partitions.size()); }, Kind::Number,
                  [](Row topic) { return QVariant::fromValue<qulonglong>(topic.partitions.size()); });
        addColumn(TopicsPage::tr("Records"), [](Row topic) { return topic.records ? text::count(*topic.records) : TopicsPage::tr("counting"); }, Kind::Number,
                  [](Row topic) { return QVariant::fromValue<qulonglong>(topic.records.value_or(0)); });
        addColumn(TopicsPage::tr("Size"), [](Row topic) { return text::bytes(topic.bytes); }, Kind::Number, [](Row topic) { return QVariant::fromValue<qulonglong>(topic.bytes); });
        addColumn(TopicsPage::tr("Records in"), [](Row topic) { return text::rate(topic.rates.recordsIn); }, Kind::Number, [](Row topic) { return QVariant(topic.rates.recordsIn); });
        addColumn(TopicsPage::tr("Records out"), [](Row topic) { return text::rate(topic.rates.recordsOut); }, Kind::Number, [](Row topic) { return QVariant(topic.rates.recordsOut); });
        addColumn(TopicsPage::tr("Cleanup policy"), [](Row topic) { return QString::fromStdString(topic.cleanupPolicy); });
    }
};

TopicsPage::TopicsPage(admin::Cluster& cluster, QWidget* parent) : QWidget(parent), m_cluster(cluster), m_model(new TopicsModel(this)), m_sorted(sortedBy(m_model, this)) {
    pageWith(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::gutter, 16, look::gutter, 0);
    column->setSpacing(12);
    auto* row = new QHBoxLayout;
    row->addWidget(new Text(tr("Topics"), look::words(look::title, QFont::DemiBold), Text::Tone::Normal, this));
    row->addStretch();
    QLineEdit* filter = searchField(tr("Filter by name"), this);
    filter->setMaximumWidth(240);
    m_delete = button(tr("Delete…"), QStringLiteral("trash"), this);
    m_add = button(tr("Add partitions…"), QStringLiteral("partition"), this);
    QPushButton* make = primaryButton(tr("New topic…"), QStringLiteral("plus"), this);
    for (QWidget* part : {static_cast<QWidget*>(filter), static_cast<QWidget*>(m_delete), static_cast<QWidget*>(m_add), static_cast<QWidget*>(make)}) row->addWidget(part);
    column->addLayout(row);
    m_table = new TableView(this);
    m_table->setModel(m_sorted);
    m_table->setStretched(0);
    m_table->sortByColumn(0, Qt::AscendingOrder);
    m_table->setAccessibleName(tr("Topics"));
    column->addWidget(m_table, 1);
    m_add->setEnabled(false);
    m_delete->setEnabled(false);

    connect(filter, &QLineEdit::textChanged, m_sorted, &QSortFilterProxyModel::setFilterFixedString);
    connect(make, &QPushButton::clicked, this, &TopicsPage::newTopicWanted);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) { emit topicWanted(index.data(KeyRole).toString()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_add->setEnabled(selected() != nullptr);
        m_delete->setEnabled(selected() != nullptr);
    });
    connect(m_delete, &QPushButton::clicked, this, [this] {
        if (const admin::TopicRow* topic = selected()) DeleteTopicDialog(m_cluster, QString::fromStdString(topic->name), topic->records, this).exec();
    });
    connect(m_add, &QPushButton::clicked, this, [this] {
        if (const admin::TopicRow* topic = selected()) AddPartitionsDialog(m_cluster, QString::fromStdString(topic->name), static_cast<int>(topic->partitions.size()), this).exec();
    });
}

const admin::TopicRow* TopicsPage::selected() const {
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model->row(m_sorted->mapToSource(rows.front()).row());
}

void TopicsPage::refresh(const admin::Snapshot& snapshot) {
    std::vector<admin::TopicRow> rows;
    for (const auto& [name, topic] : snapshot.topics) rows.push_back(topic);
    m_model->setRows(std::move(rows));
}

struct ConnectionsPage::Model final : TableModel<admin::ConnectionRow> {
    explicit Model(QObject* parent) : TableModel([](const admin::ConnectionRow& row) { return QString::number(row.id); }, parent) {
        using Row = const admin::ConnectionRow&;
        addColumn(ConnectionsPage::tr("Address"), [](Row row) { return QString::fromStdString(row.peer); });
        addColumn(ConnectionsPage::tr("Client id"), [](Row row) { return QString::fromStdString(row.clientId); });
        addColumn(ConnectionsPage::tr("Software"), [](Row row) { return row.software.empty() ? ConnectionsPage::tr("not told") : QString::fromStdString(row.software); });
        addColumn(ConnectionsPage::tr("Connected since"), [](Row row) { return text::dateTime(row.openedAt).left(19); });
        addColumn(ConnectionsPage::tr("Requests"), [](Row row) { return text::count(row.requests); }, Kind::Number, [](Row row) { return QVariant::fromValue<qulonglong>(row.requests); });
        addColumn(ConnectionsPage::tr("Received"), [](Row row) { return text::bytes(row.bytesIn); }, Kind::Number, [](Row row) { return QVariant::fromValue<qulonglong>(row.bytesIn); });
        addColumn(ConnectionsPage::tr("Sent"), [](Row row) { return text::bytes(row.bytesOut); }, Kind::Number, [](Row row) { return QVariant::fromValue<qulonglong>(row.bytesOut); });
    }
};

ConnectionsPage::ConnectionsPage(QWidget* parent) : QWidget(parent), m_model(new Model(this)), m_sorted(sortedBy(m_model, this)) {
    pageWith(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::gutter, 16, look::gutter, 0);
    column->setSpacing(12);
    column->addWidget(new Text(tr("Connections"), look::words(look::title, QFont::DemiBold), Text::Tone::Normal, this));
    auto* table = new TableView(this);
    table->setModel(m_sorted);
    table->setStretched(1);
    table->setAccessibleName(tr("Connections"));
    for (const int wide : {0, 2, 3}) table->setColumnWidth(wide, 170);
    column->addWidget(table, 1);
}

void ConnectionsPage::refresh(const admin::Snapshot& snapshot) { m_model->setRows(snapshot.connections); }

}  // namespace brook::ui
