#include "ui/groups/group_dialogs.h"

#include <QFormLayout>
#include <QLineEdit>

#include <algorithm>

#include "ui/widgets/pieces.h"

namespace brook::ui {

namespace {

int committedIn(const admin::GroupRow& group, const std::string& topic) {
    return static_cast<int>(std::count_if(group.offsets.begin(), group.offsets.end(), [&](const auto& row) {
        return row.committed && (topic.empty() || row.topic == topic);
    }));
}

}  // namespace

DeleteGroupDialog::DeleteGroupDialog(admin::Cluster& cluster, const admin::GroupRow& group, QWidget* parent)
    : CommandDialog(tr("Delete %1?").arg(QString::fromStdString(group.id)),
                    dangerButton(tr("Delete group"), QStringLiteral("trash")), parent),
      m_cluster(cluster), m_group(group.id) {
    const QString name = QString::fromStdString(group.id);
    addWarning(
        tr("%n committed offset(s) go with it. Consumers that use this name again begin where their own "
           "setting auto.offset.reset says. This cannot be undone.",
           nullptr, committedIn(group, {})));
    if (!group.members.empty())
        addNote(tr("%n member(s) are active. A group can only be deleted when all have stopped.", nullptr,
                   static_cast<int>(group.members.size())));
    auto* typed = new QLineEdit(this);
    typed->setPlaceholderText(name);
    form()->addRow(tr("&Type its name"), typed);
    goButton()->setEnabled(false);
    connect(typed, &QLineEdit::textChanged, this,
            [this, name](const QString& text) { goButton()->setEnabled(text == name); });
    typed->setFocus();
}

void DeleteGroupDialog::carryOut() {
    m_cluster.deleteGroup(m_group, finished(tr("%1 is deleted").arg(QString::fromStdString(m_group))));
}

DeleteOffsetsDialog::DeleteOffsetsDialog(admin::Cluster& cluster, const admin::GroupRow& group,
                                         const std::string& topic, QWidget* parent)
    : CommandDialog(
          tr("Delete the offsets of %1 in %2?").arg(QString::fromStdString(group.id), QString::fromStdString(topic)),
          dangerButton(tr("Delete offsets"), QStringLiteral("trash")), parent),
      m_cluster(cluster), m_group(group.id), m_topic(topic) {
    addWarning(
        tr("%n committed offset(s) of this topic are taken back. A consumer of the group begins there anew, "
           "where its own setting auto.offset.reset says. This cannot be undone.",
           nullptr, committedIn(group, topic)));
    addNote(tr("This is refused while a member of the group reads the topic."));
    goButton()->setFocus();
}

void DeleteOffsetsDialog::carryOut() {
    m_cluster.deleteOffsets(m_group, m_topic,
                            finished(tr("%1 has no offsets in %2 any more")
                                         .arg(QString::fromStdString(m_group), QString::fromStdString(m_topic))));
}

}  // namespace brook::ui
