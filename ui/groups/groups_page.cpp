#include "ui/groups/groups_page.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/groups/group_actions.h"
#include "ui/groups/group_lag.h"
#include "ui/groups/group_words.h"
#include "ui/look/text.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/table_model.h"
#include "ui/widgets/table_view.h"
#include "ui/workbench/column_memory.h"

namespace brook::ui {

using look::px;

namespace {

struct Row {
    admin::GroupRow group;
    GroupLag lag;
};

constexpr int slow = static_cast<int>(Text::Tone::Warn);
constexpr int quiet = static_cast<int>(Text::Tone::Third);

QString orDash(const std::string& text) { return text.empty() ? QStringLiteral("–") : QString::fromStdString(text); }

}  // namespace

struct GroupsPage::Model final : TableModel<Row> {
    explicit Model(QObject* parent)
        : TableModel([](const Row& row) { return QString::fromStdString(row.group.id); }, parent) {
        addColumn(GroupsPage::tr("Group"), [](const Row& row) { return QString::fromStdString(row.group.id); });
        addColumn(
            GroupsPage::tr("State"), [](const Row&) { return QString(); },
            [](const Row& row) { return stateBadge(row.group.state).text; });
        addRole(1, BadgesRole,
                [](const Row& row) { return QVariant::fromValue(QList<BadgeSpec>{stateBadge(row.group.state)}); });
        addRole(1, Qt::ToolTipRole, [](const Row& row) { return QString::fromStdString(row.group.state); });
        addColumn(GroupsPage::tr("Protocol"), [](const Row& row) { return protocolWords(row.group); });
        addColumn(GroupsPage::tr("Members"), [](const Row& row) { return row.group.members.size(); });
        addColumn(GroupsPage::tr("Assignor"), [](const Row& row) { return orDash(row.group.assignor); });
        addColumn(GroupsPage::tr("Topics"), [](const Row& row) { return row.lag.topics; });
        addColumn(
            GroupsPage::tr("Lag, records"), [](const Row& row) { return text::signedCount(row.lag.records); },
            [](const Row& row) { return row.lag.records; });
        addColumn(
            GroupsPage::tr("Lag, time"), [](const Row& row) { return lagWords(row.lag.ms); },
            [](const Row& row) { return row.lag.ms.value_or(-1); });
        addColumn(
            GroupsPage::tr("Until lost"), [](const Row& row) { return lagWords(row.lag.untilLost); },
            [](const Row& row) { return row.lag.untilLost.value_or(std::numeric_limits<std::int64_t>::max()); });
        for (const int column : {7, 8})
            addRole(column, ToneRole, [](const Row& row) { return row.lag.nearTheEdge ? QVariant(slow) : QVariant(); });
        addRole(8, BadgesRole, [](const Row& row) {
            return QVariant::fromValue(
                row.lag.nearTheEdge
                    ? QList<BadgeSpec>{{GroupsPage::tr("soon"), QStringLiteral("warning"), BadgeTone::Warn}}
                    : QList<BadgeSpec>{});
        });
        addRole(8, Qt::ToolTipRole, [](const Row& row) {
            return row.lag.untilLost ? GroupsPage::tr(
                                           "After this time the oldest record that is still to be read may "
                                           "be deleted, if the group reads nothing more")
                                     : GroupsPage::tr("No record that is still to be read is deleted for its age");
        });
        addRole(6, ToneRole, [](const Row& row) { return row.lag.records == 0 ? QVariant(quiet) : QVariant(); });
    }
};

GroupsPage::GroupsPage(GroupActions& actions, Workbench& workbench, QWidget* parent)
    : QWidget(parent), m_actions(actions), m_model(new Model(this)), m_rows(new SortedRows(m_model, this)) {
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, px(8), 0, 0);
    column->setSpacing(px(8));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(px(look::gutter), 0, px(look::gutter), 0);
    head->setSpacing(px(12));
    head->addWidget(new Text(tr("Groups"), look::words(look::title, QFont::DemiBold), Text::Tone::Normal, this));
    m_facts = new Text({}, look::words(look::small), Text::Tone::Second, this);
    head->addWidget(m_facts, 1);
    QLineEdit* filter = searchField(tr("Filter groups"), this);
    filter->setFixedWidth(px(220));
    QPushButton* more = button(tr("Actions"), {}, this);
    more->setEnabled(false);
    auto* menu = new QMenu(more);
    more->setMenu(menu);
    head->addWidget(filter);
    head->addWidget(more);
    column->addLayout(head);

    m_stack = new QStackedWidget(this);
    m_stack->setContentsMargins(px(8), 0, 0, 0);
    m_table = new TableView(m_stack);
    m_table->setModel(m_rows);
    m_table->setStretched(0);
    m_table->sortByColumn(0, Qt::AscendingOrder);
    const int widths[] = {0, 118, 160, 76, 124, 64, 104, 104, 168};
    for (int i = 1; i < m_rows->columnCount(); ++i) m_table->setColumnWidth(i, px(widths[i]));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setAccessibleName(tr("Groups"));
    rememberColumns(m_table, workbench, QStringLiteral("groups"));
    m_empty = new EmptyState(QStringLiteral("group"), {}, {}, m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);

    connect(filter, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_rows->setFilter(words);
        showState();
    });
    connect(m_table, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { emit m_actions.openWanted(index.data(KeyRole).toString()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this, more] { more->setEnabled(!selected().isEmpty()); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &GroupsPage::showMenu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        m_actions.fill(menu, selected());
    });
}

QString GroupsPage::selected() const {
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? QString() : rows.front().data(KeyRole).toString();
}

void GroupsPage::showMenu(const QPoint& at) {
    if (selected().isEmpty()) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions.fill(menu, selected());
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void GroupsPage::showState() {
    if (m_model->rowCount() == 0)
        m_empty->setSentence(tr("There is no group yet"),
                             tr("A group comes to be when a consumer with a group.id joins, or commits an offset."));
    else
        m_empty->setSentence(
            tr("No group matches"),
            tr("%n group(s) looked at: names, states, protocols and assignors.", nullptr, m_model->rowCount()));
    m_stack->setCurrentIndex(m_rows->rowCount() == 0 ? 1 : 0);
}

void GroupsPage::refresh(const admin::Snapshot& snapshot) {
    std::vector<Row> rows;
    int behind = 0;
    for (const auto& [id, group] : snapshot.groups) {
        rows.push_back({group, lagOf(group, snapshot)});
        behind += rows.back().lag.nearTheEdge ? 1 : 0;
    }
    m_facts->setText(behind > 0 ? tr("%n group(s) may lose records soon", nullptr, behind) : QString());
    m_facts->setTone(behind > 0 ? Text::Tone::Warn : Text::Tone::Second);
    m_model->setRows(std::move(rows));
    showState();
}

}  // namespace brook::ui
