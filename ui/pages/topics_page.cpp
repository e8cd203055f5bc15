#include "ui/pages/topics_page.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/look/text.h"
#include "ui/pages/topic_actions.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/table_model.h"
#include "ui/widgets/table_view.h"
#include "ui/workbench/column_memory.h"

namespace brook::ui {

using look::px;

namespace {

QString policyWords(const std::string& policy) {
    if (policy == "delete") return TopicsPage::tr("delete old records");
    if (policy == "compact") return TopicsPage::tr("keep the newest of each key");
    if (policy == "compact,delete") return TopicsPage::tr("both");
    return TopicsPage::tr("keep everything");
}

int offlinePartitions(const admin::TopicRow& topic) {
    return static_cast<int>(std::count_if(topic.partitions.begin(), topic.partitions.end(),
                                          [](const auto& each) { return each.offline.has_value(); }));
}

}  // namespace

struct TopicsModel final : TableModel<admin::TopicRow> {
    explicit TopicsModel(QObject* parent)
        : TableModel([](const admin::TopicRow& row) { return QString::fromStdString(row.name); }, parent) {
        using Row = const admin::TopicRow&;
        addColumn(TopicsPage::tr("Topic"), [](Row topic) { return QString::fromStdString(topic.name); });
        addRole(0, BadgesRole, [](Row topic) {
            QList<BadgeSpec> badges;
            if (const int offline = offlinePartitions(topic))
                badges << BadgeSpec{TopicsPage::tr("%n offline", nullptr, offline), QStringLiteral("error"),
                                    BadgeTone::Error};
            if (topic.internal) badges << BadgeSpec{TopicsPage::tr("internal"), {}, BadgeTone::Neutral};
            return QVariant::fromValue(badges);
        });
        addColumn(
            TopicsPage::tr("Partitions"), [](Row topic) { return text::count(topic.partitions.size()); },
            [](Row topic) { return topic.partitions.size(); });
        addColumn(
            TopicsPage::tr("Records"),
            [](Row topic) { return topic.records ? text::count(*topic.records) : TopicsPage::tr("counting"); },
            [](Row topic) { return topic.records.value_or(0); });
        addColumn(
            TopicsPage::tr("Size"), [](Row topic) { return text::bytes(topic.bytes); },
            [](Row topic) { return topic.bytes; });
        addColumn(
            TopicsPage::tr("In"), [](Row topic) { return text::rate(topic.rates.recordsIn); },
            [](Row topic) { return topic.rates.recordsIn; });
        addColumn(
            TopicsPage::tr("Out"), [](Row topic) { return text::rate(topic.rates.recordsOut); },
            [](Row topic) { return topic.rates.recordsOut; });
        addColumn(TopicsPage::tr("Old records"), [](Row topic) { return policyWords(topic.cleanupPolicy); });
        addRole(6, Qt::ToolTipRole, [](Row topic) {
            return QStringLiteral("cleanup.policy = %1").arg(QString::fromStdString(topic.cleanupPolicy));
        });
    }
};

TopicsPage::TopicsPage(TopicActions& actions, Workbench& workbench, QWidget* parent)
    : QWidget(parent), m_actions(actions), m_model(new TopicsModel(this)), m_rows(new SortedRows(m_model, this)) {
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, px(8), 0, 0);
    column->setSpacing(px(8));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(px(look::gutter), 0, px(look::gutter), 0);
    row->setSpacing(px(8));
    row->addWidget(new Text(tr("Topics"), look::words(look::title, QFont::DemiBold), Text::Tone::Normal, this));
    row->addStretch();
    QLineEdit* filter = searchField(tr("Filter topics"), this);
    filter->setFixedWidth(px(220));
    m_more = button(tr("Actions"), {}, this);
    m_more->setEnabled(false);
    auto* menu = new QMenu(m_more);
    m_more->setMenu(menu);
    QPushButton* make = primaryButton(tr("New topic…"), QStringLiteral("plus"), this);
    for (QWidget* part : {static_cast<QWidget*>(filter), static_cast<QWidget*>(m_more), static_cast<QWidget*>(make)})
        row->addWidget(part);
    column->addLayout(row);
    m_stack = new QStackedWidget(this);
    m_stack->setContentsMargins(px(8), 0, 0, 0);
    m_table = new TableView(m_stack);
    m_table->setModel(m_rows);
    m_table->setStretched(0);
    m_table->sortByColumn(0, Qt::AscendingOrder);
    for (const int narrow : {1, 3, 4, 5}) m_table->setColumnWidth(narrow, px(96));
    m_table->setColumnWidth(2, px(120));
    m_table->setColumnWidth(6, px(200));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setAccessibleName(tr("Topics"));
    rememberColumns(m_table, workbench, QStringLiteral("topics"));
    m_empty = new EmptyState(QStringLiteral("topic"), {}, {}, m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);

    connect(filter, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_rows->setFilter(words);
        showState();
    });
    connect(make, &QPushButton::clicked, &m_actions, &TopicActions::create);
    connect(m_table, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { emit m_actions.openWanted(index.data(KeyRole).toString()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_more->setEnabled(!selected().isEmpty()); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &TopicsPage::showMenu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        m_actions.fill(menu, selected());
    });
}

QString TopicsPage::selected() const {
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? QString() : rows.front().data(KeyRole).toString();
}

void TopicsPage::showMenu(const QPoint& at) {
    if (selected().isEmpty()) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions.fill(menu, selected());
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void TopicsPage::showState() {
    const bool nothing = m_rows->rowCount() == 0;
    if (m_model->rowCount() == 0)
        m_empty->setSentence(tr("There is no topic yet"),
                             tr("A client makes one by writing to it, or you make one here."));
    else
        m_empty->setSentence(tr("No topic matches"),
                             tr("%n topic(s) looked at: names, sizes and policies.", nullptr, m_model->rowCount()));
    m_stack->setCurrentIndex(nothing ? 1 : 0);
}

void TopicsPage::refresh(const admin::Snapshot& snapshot) {
    std::vector<admin::TopicRow> rows;
    for (const auto& [name, topic] : snapshot.topics) rows.push_back(topic);
    m_model->setRows(std::move(rows));
    showState();
}

}  // namespace brook::ui
