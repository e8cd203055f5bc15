// What a page shows, kept under a name and shown again.

#include <QActionGroup>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

#include "ui/records/record_table.h"
#include "ui/records/record_window_model.h"
#include "ui/records/records_page.h"
#include "ui/records/row_colours.h"
#include "ui/records/saved_view.h"
#include "ui/records/view_line.h"
#include "ui/records/view_name_dialog.h"
#include "ui/search/filter_bar.h"
#include "ui/search/range_source.h"
#include "ui/search/record_search.h"
#include "ui/search/volume_chart.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

namespace {

constexpr int longestName = 40;  // characters, in a menu
constexpr int sampleRows = 200;  // in which a field of the value is looked for

QString titleOf(const QString& name) {
    QString title = name.size() > longestName ? name.left(longestName) + QStringLiteral("…") : name;
    return title.replace(QLatin1Char('&'), QLatin1String("&&"));
}

}  // namespace

void RecordsPage::buildViewLine() {
    m_viewLine = new ViewLine(this);
    connect(m_viewLine, &ViewLine::updateWanted, this, [this] { saveView(m_shownView->name); });
    connect(m_viewLine, &ViewLine::againWanted, this, [this] { showView(m_shownView->name); });
    connect(m_viewLine, &ViewLine::leaveWanted, this, &RecordsPage::leaveView);
}

ViewBook RecordsPage::views() const { return {*m_workbench, m_topic}; }

TopicExtent RecordsPage::extent() const {
    return {static_cast<std::size_t>(m_partitionMenu->actions().size()), m_starts, m_ends};
}

SavedView RecordsPage::presentView() const {
    SavedView view;
    if (m_filterBar->isUnderstood()) view.filter = m_filterBar->asked();
    view.onlyMatches = m_filterBar->shown() == FilterBar::Shown::OnlyMatches;
    view.start = m_start;
    view.partitions = m_model->partitions();
    view.isolation = m_model->view();
    view.columns = columnsInOrder();
    view.isColoured = m_colours->rules().areOn;
    return view;
}

void RecordsPage::saveView(const QString& name) {
    if (!m_workbench) return;
    SavedView view = presentView();
    view.name = name;
    views().save(view);
    m_shownView = std::move(view);
    m_missing.clear();
    refreshViewLine();
    const bool isWithoutFilter = !m_filterBar->isUnderstood() && !m_filterBar->text().trimmed().isEmpty();
    Toast::show(this, isWithoutFilter
                          ? tr("Saved the view “%1” without the filter, which cannot be understood").arg(name)
                          : tr("Saved the view “%1”").arg(name));
}

void RecordsPage::showView(const QString& name) {
    if (!m_workbench) return;
    const std::optional<SavedView> saved = views().find(name);
    if (!saved) {
        Toast::show(this, tr("There is no view “%1” of this topic").arg(name));
        return;
    }
    const SavedView view = saved_views::possible(*saved, extent());
    m_missing = saved_views::missingIn(*saved, extent());
    m_shownView.reset();  // until all of it is there
    m_fieldsToFind.clear();
    showAllTimes();
    setColumns(view.columns);
    setIsolation(view.isolation);
    tickPartitions(view.partitions);
    ColourRules rules = m_colours->rules();
    rules.areOn = view.isColoured;
    keepColours(rules);
    m_filterBar->setShown(view.onlyMatches ? FilterBar::Shown::OnlyMatches : FilterBar::Shown::MarkedAmongAll);
    m_model->setOrder(orderOf(view.start));
    m_filterBar->ask(view.filter);
    if (!m_filterBar->isUnderstood()) search(nullptr);
    readFrom(view.start);
    m_shownView = saved;
    for (const RecordColumn& column : view.columns)
        if (column.field == RecordField::Path) m_fieldsToFind << column.path;
    refreshViewLine();
}

void RecordsPage::leaveView() {
    m_shownView.reset();
    m_missing.clear();
    m_fieldsToFind.clear();
    refreshViewLine();
}

/// Columns for a field that no record here has are told, once the records of the view are there.
void RecordsPage::findFields() {
    if (m_fieldsToFind.isEmpty() || m_model->isLoading()) return;
    const int rows = std::min(sampleRows, m_model->rowCount());
    if (rows == 0) return;
    for (const QString& path : std::exchange(m_fieldsToFind, {})) {
        bool isFound = false;
        for (int row = 0; row < rows && !isFound; ++row)
            isFound = !m_model->shown(row).pathTokens(path, m_model->valueReading()).empty();
        if (!isFound) m_missing << tr("No record here has value.%1.").arg(path);
    }
}

void RecordsPage::refreshViewLine() {
    if (!m_shownView) return m_viewLine->hide();
    findFields();
    m_viewLine->show(m_shownView->name, !presentView().showsSameAs(*m_shownView), m_missing);
}

// Names ---------------------------------------------------------------------------------------------------------------

void RecordsPage::askToSaveView() {
    if (!m_workbench) return;
    auto* dialog = new ViewNameDialog(ViewNameDialog::For::Saving, m_shownView ? m_shownView->name : QString(),
                                      views().names(), this);
    connect(dialog, &ViewNameDialog::named, this, &RecordsPage::saveView);
    dialog->open();
}

void RecordsPage::askToRenameView(const QString& name) {
    auto* dialog = new ViewNameDialog(ViewNameDialog::For::Renaming, name, views().names(), this);
    connect(dialog, &ViewNameDialog::named, this, [this, name](const QString& newName) {
        views().rename(name, newName);
        if (m_shownView && m_shownView->name == name) m_shownView->name = newName;
        refreshViewLine();
    });
    dialog->open();
}

void RecordsPage::deleteView(const QString& name) {
    const std::optional<SavedView> deleted = views().find(name);
    if (!deleted) return;
    views().forget(name);
    if (m_shownView && m_shownView->name == name) leaveView();
    Toast* toast = Toast::show(this, tr("Deleted the view “%1”").arg(name), tr("Undo"));
    connect(toast, &Toast::triggered, this, [this, deleted] { views().save(*deleted); });
}

void RecordsPage::fillViewsMenu(QMenu* menu) {
    if (!m_workbench) return;
    const QStringList names = views().names();
    auto* group = new QActionGroup(menu);
    for (const QString& name : names) {
        QAction* action = menu->addAction(titleOf(name), this, [this, name] { showView(name); });
        action->setCheckable(true);
        action->setChecked(m_shownView && m_shownView->name == name);
        group->addAction(action);
    }
    if (names.isEmpty()) menu->addAction(tr("No view has a name yet"))->setEnabled(false);
    menu->addSeparator();
    menu->addAction(tr("Save view…"), this, &RecordsPage::askToSaveView);
    if (m_shownView)
        menu->addAction(tr("Update “%1”").arg(titleOf(m_shownView->name)), this,
                        [this] { saveView(m_shownView->name); });
    if (names.isEmpty()) return;
    QMenu* rename = menu->addMenu(tr("Rename"));
    QMenu* remove = menu->addMenu(tr("Delete"));
    for (const QString& name : names) {
        rename->addAction(titleOf(name) + QStringLiteral("…"), this, [this, name] { askToRenameView(name); });
        remove->addAction(titleOf(name), this, [this, name] { deleteView(name); });
    }
}

}  // namespace brook::ui
