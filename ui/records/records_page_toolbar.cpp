// What stands above the records of a page: from where they are read, and which of them.

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/look/icons.h"
#include "ui/look/text.h"
#include "ui/records/place_dialogs.h"
#include "ui/records/record_window_model.h"
#include "ui/records/records_page.h"
#include "ui/search/filter_bar.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

using look::px;

namespace {

QString allPartitions(qsizetype count) {
    return count == 1 ? RecordsPage::tr("1 partition") : RecordsPage::tr("All %1 partitions").arg(count);
}

/// No partition chosen means all of them.
bool isAmong(PartitionIndex partition, const std::vector<PartitionIndex>& chosen) {
    return chosen.empty() || std::find(chosen.begin(), chosen.end(), partition) != chosen.end();
}

QString isolationWords(admin::View isolation) {
    return isolation == admin::View::ReadCommitted ? RecordsPage::tr("Read committed")
                                                   : RecordsPage::tr("Read uncommitted");
}

}  // namespace

void RecordsPage::buildToolbar(QVBoxLayout* column) {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(px(look::gutter), 0, px(look::gutter), 0);
    row->setSpacing(px(8));
    m_from = button(tr("Newest first"), QStringLiteral("clock"), this);
    auto* fromMenu = new QMenu(m_from);
    fillFromMenu(fromMenu);
    m_from->setMenu(fromMenu);
    m_partitions = button(tr("All partitions"), QStringLiteral("partition"), this);
    m_partitionMenu = new QMenu(m_partitions);
    m_partitions->setMenu(m_partitionMenu);
    m_view = button(isolationWords(admin::View::ReadUncommitted), QStringLiteral("transaction"), this);
    auto* viewMenu = new QMenu(m_view);
    for (const admin::View isolation : {admin::View::ReadUncommitted, admin::View::ReadCommitted})
        viewMenu->addAction(isolationWords(isolation), this, [this, isolation] { setIsolation(isolation); });
    m_view->setMenu(viewMenu);
    m_tail = toggleButton(tr("Live tail"), QStringLiteral("tail"), this);
    connect(m_tail, &QPushButton::clicked, this, [this](bool on) {
        if (on)
            showNewest();
        else
            setTail(false);
    });
    for (QWidget* part : {m_from, m_partitions, m_view}) row->addWidget(part);
    row->addStretch();
    auto* icons = new QHBoxLayout;
    icons->setSpacing(px(2));
    addIconMenu(icons, QStringLiteral("pin"), tr("Saved views"), &RecordsPage::fillViewsMenu);
    addIconMenu(icons, QStringLiteral("bookmark"), tr("Bookmarks"), &RecordsPage::fillBookmarkMenu);
    addIconMenu(icons, QStringLiteral("columns"), tr("Columns"), &RecordsPage::fillColumnMenu);
    addIconMenu(icons, QStringLiteral("more"), tr("Colour rules, export and import"), &RecordsPage::fillMoreMenu);
    row->addLayout(icons);
    row->addWidget(m_tail);
    column->addLayout(row);
    m_counts = new Text({}, look::words(look::small), Text::Tone::Second, this);
    m_counts->setContentsMargins(px(look::gutter), 0, px(look::gutter), 0);
    column->addWidget(m_counts);
}

/// A button whose menu says what holds when it is opened.
void RecordsPage::addIconMenu(QHBoxLayout* row, const QString& iconName, const QString& words,
                              void (RecordsPage::*fill)(QMenu*)) {
    QToolButton* opener = iconButton(iconName, words, this);
    auto* menu = new QMenu(opener);
    menu->setToolTipsVisible(true);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, fill] {
        menu->clear();
        qDeleteAll(menu->findChildren<QMenu*>(Qt::FindDirectChildrenOnly));
        qDeleteAll(menu->findChildren<QActionGroup*>(Qt::FindDirectChildrenOnly));
        (this->*fill)(menu);
    });
    opener->setMenu(menu);
    opener->setPopupMode(QToolButton::InstantPopup);
    opener->setProperty("noArrow", iconName == QLatin1String("more"));  // it is a menu by its looks
    row->addWidget(opener);
}

void RecordsPage::fillMoreMenu(QMenu* menu) {
    QMenu* colours = menu->addMenu(look::icon(QStringLiteral("tag")), tr("Colour rules"));
    colours->setToolTipsVisible(true);
    fillColourMenu(colours);
    menu->addSeparator();
    menu->addAction(tr("Export…"), this, &RecordsPage::exportRecords);
    menu->addAction(tr("Import…"), this, &RecordsPage::importRecords);
}

void RecordsPage::fillFromMenu(QMenu* menu) {
    const auto add = [this, menu](const RecordStart& start) {
        menu->addAction(record_start::words(start), this, [this, start] { readFrom(start); });
    };
    add({});
    add({RecordStart::Kind::Beginning, {}, {}, {}, 0});
    menu->addAction(tr("From offset…"), this, &RecordsPage::askOffset);
    menu->addAction(tr("From time…"), this, &RecordsPage::askTime);
    menu->addSeparator();
    for (const int minutes : {15, 60, 24 * 60}) add({RecordStart::Kind::Since, {}, {}, {}, minutes});
}

void RecordsPage::setIsolation(admin::View isolation) {
    m_view->setText(isolationWords(isolation));
    if (m_model->view() == isolation) return;
    m_model->setView(isolation);
    searchAgain();
    refreshViewLine();
}

/// As many as the topic has; those that were chosen and are there stay so.
void RecordsPage::rebuildPartitions(std::size_t count) {
    m_partitionMenu->clear();
    std::vector<PartitionIndex> chosen = m_model->partitions();
    std::erase_if(chosen, [count](PartitionIndex each) { return static_cast<std::size_t>(each.value()) >= count; });
    for (std::size_t i = 0; i < count; ++i) {
        QAction* action = m_partitionMenu->addAction(tr("Partition %1").arg(i));
        action->setCheckable(true);
        action->setChecked(isAmong(PartitionIndex(static_cast<std::int32_t>(i)), chosen));
        connect(action, &QAction::toggled, this, &RecordsPage::choosePartitions);
    }
    namePartitions(chosen);
    m_partitions->setVisible(count > 1);
    m_model->setPartitions(std::move(chosen));
}

void RecordsPage::namePartitions(const std::vector<PartitionIndex>& chosen) {
    const qsizetype count = m_partitionMenu->actions().size();
    m_partitions->setText(chosen.empty()       ? allPartitions(count)
                          : chosen.size() == 1 ? tr("Partition %1").arg(chosen.front().value())
                                               : tr("%1 of %2 partitions").arg(chosen.size()).arg(count));
}

/// As if they had been chosen in the menu; none means all.
void RecordsPage::tickPartitions(const std::vector<PartitionIndex>& partitions) {
    if (m_model->partitions() == partitions) return;
    const QList<QAction*> actions = m_partitionMenu->actions();
    for (int index = 0; index < actions.size(); ++index) {
        const QSignalBlocker quiet(actions[index]);
        actions[index]->setChecked(isAmong(PartitionIndex(index), partitions));
    }
    choosePartitions();
}

void RecordsPage::choosePartitions() {
    std::vector<PartitionIndex> chosen;
    const QList<QAction*> actions = m_partitionMenu->actions();
    for (int index = 0; index < actions.size(); ++index)
        if (actions[index]->isChecked()) chosen.push_back(PartitionIndex(index));
    if (chosen.empty()) {  // one has to be shown: the last one stays
        auto* last = qobject_cast<QAction*>(sender());
        const QSignalBlocker quiet(last);
        last->setChecked(true);
        return;
    }
    if (static_cast<qsizetype>(chosen.size()) == actions.size()) chosen.clear();
    namePartitions(chosen);
    m_filterBar->setTotal(chosen.empty() ? m_total : std::nullopt);
    m_model->setPartitions(std::move(chosen));
    searchAgain();
    m_countedAt = 0;
    countVolume();
    refreshViewLine();
}

void RecordsPage::askOffset() {
    const auto place = place_dialogs::askOffset(this, static_cast<int>(m_partitionMenu->actions().size()));
    if (!place) return;
    readFrom({RecordStart::Kind::Offset, place->first, place->second, {}, 0});
}

void RecordsPage::askTime() {
    const std::optional<Timestamp> time = place_dialogs::askTime(this);
    if (!time) return;
    readFrom({RecordStart::Kind::Time, {}, {}, *time, 0});
}

}  // namespace brook::ui
