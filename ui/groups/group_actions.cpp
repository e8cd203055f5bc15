#include "ui/groups/group_actions.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPointer>

#include <set>

#include "ui/groups/group_dialogs.h"
#include "ui/groups/reset_offsets_dialog.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/workbench/workbench.h"

namespace brook::ui {

GroupActions::GroupActions(admin::Cluster& cluster, Workbench& workbench, QWidget* window)
    : QObject(window), m_cluster(cluster), m_workbench(workbench), m_window(window) {}

void GroupActions::setSnapshot(std::shared_ptr<const admin::Snapshot> snapshot) {
    m_snapshot = std::move(snapshot);
    // A dialog is a child of the window itself: looking through all of its pages would take milliseconds.
    for (auto* dialog : m_window->findChildren<ResetOffsetsDialog*>(QString(), Qt::FindDirectChildrenOnly))
        dialog->refresh(m_snapshot);
}

const admin::GroupRow* GroupActions::find(const QString& group) const {
    if (!m_snapshot) return nullptr;
    const auto found = m_snapshot->groups.find(group.toStdString());
    return found == m_snapshot->groups.end() ? nullptr : &found->second;
}

void GroupActions::show(CommandDialog* dialog) {
    connect(dialog, &CommandDialog::done, this, &GroupActions::done);
    dialog->open();
}

ResetOffsetsDialog* GroupActions::reset(const QString& group) {
    if (!find(group) || look::appearance().presenter) return nullptr;
    auto* dialog = new ResetOffsetsDialog(m_cluster, group, m_snapshot, m_window);
    connect(dialog, &ResetOffsetsDialog::written, this, [this, group](const OffsetUndo& undo) {
        m_workbench.set(remembered::offsetUndo, group, printed(undo));
        emit done(tr("%n offset(s) of %1 are written", nullptr, static_cast<int>(undo.rows.size())).arg(group));
    });
    dialog->open();
    return dialog;
}

void GroupActions::remove(const QString& group) {
    const admin::GroupRow* row = find(group);
    if (row && !look::appearance().presenter) show(new DeleteGroupDialog(m_cluster, *row, m_window));
}

void GroupActions::removeOffsets(const QString& group, const QString& topic) {
    const admin::GroupRow* row = find(group);
    if (row && !look::appearance().presenter)
        show(new DeleteOffsetsDialog(m_cluster, *row, topic.toStdString(), m_window));
}

std::optional<OffsetUndo> GroupActions::undoOf(const QString& group) const {
    const admin::GroupRow* row = find(group);
    const std::optional<OffsetUndo> undo = readUndo(m_workbench.value(remembered::offsetUndo, group));
    return row && undo && stillHolds(*undo, *row) ? undo : std::nullopt;
}

void GroupActions::undo(const QString& group) {
    const std::optional<OffsetUndo> undo = undoOf(group);
    if (!undo || look::appearance().presenter) return;
    m_cluster.setOffsets(group.toStdString(), changesOf(*undo),
                         [self = QPointer(this), group](const Result<void>& result) {
                             if (!self) return;
                             if (!result) return emit self->failed(QString::fromStdString(result.error().message));
                             self->m_workbench.set(remembered::offsetUndo, group, {});
                             emit self->done(tr("%1 has its former offsets again").arg(group));
                         });
}

void GroupActions::fill(QMenu* menu, const QString& group) {
    const auto add = [&](const QString& icon, const QString& words, auto act) {
        return menu->addAction(look::icon(icon), words, this, [act, group] { act(group); });
    };
    add(QStringLiteral("group"), tr("Open"), [this](const QString& name) { emit openWanted(name); });
    add(QStringLiteral("copy"), tr("Copy its name"),
        [](const QString& name) { QGuiApplication::clipboard()->setText(name); });
    menu->addSeparator();
    std::vector<QAction*> changing{
        add(QStringLiteral("history"), tr("Reset offsets…"), [this](const QString& name) { reset(name); })};
    if (undoOf(group))
        changing.push_back(
            add(QStringLiteral("undo"), tr("Undo the last reset"), [this](const QString& name) { undo(name); }));
    menu->addSeparator();
    QMenu* offsets = menu->addMenu(look::icon(QStringLiteral("clean")), tr("Delete the offsets of a topic"));
    fillDeletions(offsets, group);
    changing.push_back(offsets->menuAction());
    changing.push_back(add(QStringLiteral("trash"), tr("Delete…"), [this](const QString& name) { remove(name); }));
    for (QAction* action : changing) {
        if (!look::appearance().presenter) continue;
        action->setEnabled(false);
        action->setToolTip(tr("Locked while presenting"));
    }
}

void GroupActions::fillDeletions(QMenu* menu, const QString& group) {
    std::set<std::string> topics;
    if (const admin::GroupRow* row = find(group))
        for (const admin::GroupOffsetRow& each : row->offsets)
            if (each.committed) topics.insert(each.topic);
    menu->setEnabled(!topics.empty());
    for (const std::string& topic : topics) {
        const QString name = QString::fromStdString(topic);
        menu->addAction(tr("%1…").arg(name), this, [this, group, name] { removeOffsets(group, name); });
    }
}

}  // namespace brook::ui
