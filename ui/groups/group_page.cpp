#include "ui/groups/group_page.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include "ui/groups/group_actions.h"
#include "ui/groups/group_lag.h"
#include "ui/groups/group_overview.h"
#include "ui/groups/group_rebalances.h"
#include "ui/groups/group_words.h"
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

GroupPage::GroupPage(GroupActions& actions, LagHistory& history, Workbench& workbench, QString group, QWidget* parent)
    : QWidget(parent), m_actions(actions), m_group(std::move(group)) {
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    m_undo = new Banner(BannerTone::Info, tr("Its offsets were reset."), {}, tr("Undo"), this);
    m_undo->hide();
    column->addWidget(m_undo);
    column->addWidget(buildTabs());
    m_pages = new QStackedWidget(this);
    m_overview = new GroupOverview(history, workbench, m_group, m_pages);
    m_rebalances = new GroupRebalances(workbench, m_pages);
    m_pages->addWidget(m_overview);
    m_pages->addWidget(m_rebalances);
    column->addWidget(m_pages, 1);
    connect(m_undo, &Banner::triggered, this, [this] { m_actions.undo(m_group); });
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_overview, &GroupOverview::recordWanted, this, &GroupPage::recordWanted);
    connect(m_overview, &GroupOverview::rebalancesWanted, this, [this] { showPage(Rebalances); });
}

QWidget* GroupPage::buildHead() {
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(px(look::gutter), px(12), px(look::gutter), px(4));
    row->setSpacing(px(8));
    auto* name = new ElidedLabel(m_group, Qt::ElideMiddle, head);
    name->setFont(look::words(look::title, QFont::DemiBold));
    row->addWidget(name);
    m_state = new Badge({}, head);
    row->addWidget(m_state);
    m_facts = new Text({}, look::words(look::small), Text::Tone::Normal, head);
    row->addWidget(m_facts);
    row->addStretch(1);
    m_reset = button(tr("Reset offsets…"), QStringLiteral("history"), head);
    m_keep = button(tr("Keep records longer…"), QStringLiteral("clock"), head);
    m_keep->hide();
    row->addWidget(m_reset);
    row->addWidget(m_keep);
    QToolButton* more = iconButton(QStringLiteral("more"), tr("More to do with this group"), head);
    auto* menu = new QMenu(more);
    more->setMenu(menu);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setProperty("noArrow", true);
    row->addWidget(more);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        m_actions.fill(menu, m_group);
    });
    connect(m_reset, &QPushButton::clicked, this, [this] { m_actions.reset(m_group); });
    connect(m_keep, &QPushButton::clicked, this,
            [this] { emit settingWanted(m_slowTopic, QStringLiteral("retention.ms")); });
    return head;
}

QWidget* GroupPage::buildTabs() {
    auto* tabRow = new TabRow(this);
    auto* row = new QHBoxLayout(tabRow);
    row->setContentsMargins(px(look::gutter), 0, px(look::gutter), 0);
    m_tabs = pageTabBar(tabRow);
    m_tabs->setAccessibleName(tr("Pages of the group"));
    for (const QString& title : {tr("Overview"), tr("Rebalances")}) m_tabs->addTab(title);
    row->addWidget(m_tabs);
    row->addStretch();
    return tabRow;
}

void GroupPage::showPage(int index) { m_tabs->setCurrentIndex(index); }

void GroupPage::showGone(const QString& why) {
    m_facts->setText(why);
    m_state->hide();
    m_undo->hide();
    m_keep->hide();
    m_reset->setEnabled(false);
}

void GroupPage::refresh(const admin::Snapshot& snapshot) {
    const auto found = snapshot.groups.find(m_group.toStdString());
    if (snapshot.state != admin::BrokerState::Running) return showGone(tr("The broker is stopped."));
    if (found == snapshot.groups.end()) return showGone(tr("This group was deleted, or has not come yet."));
    const admin::GroupRow& group = found->second;
    const GroupLag lag = lagOf(group, snapshot);
    m_state->set(stateBadge(group.state));
    m_state->setToolTip(QString::fromStdString(group.state));
    m_state->show();
    m_facts->setText(groupFacts(group));
    m_reset->setEnabled(!look::appearance().presenter);
    m_keep->setVisible(lag.nearTheEdge);
    if (lag.nearTheEdge) m_slowTopic = QString::fromStdString(lag.partitions.front().facts.topic);
    m_undo->setVisible(m_actions.undoOf(m_group).has_value());
    m_overview->refresh(group, lag, snapshot);
    m_rebalances->refresh(group);
}

}  // namespace brook::ui
