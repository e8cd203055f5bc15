#include "ui/pages/topic_actions.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include "ui/dialogs/create_topic_dialog.h"
#include "ui/dialogs/topic_dialogs.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"

namespace brook::ui {

TopicActions::TopicActions(admin::Cluster& cluster, QWidget* window)
    : QObject(window), m_cluster(cluster), m_window(window) {}

const admin::TopicRow* TopicActions::find(const QString& topic) const {
    if (!m_snapshot) return nullptr;
    const auto found = m_snapshot->topics.find(topic.toStdString());
    return found == m_snapshot->topics.end() ? nullptr : &found->second;
}

void TopicActions::show(CommandDialog* dialog) {
    connect(dialog, &CommandDialog::done, this, &TopicActions::done);
    dialog->open();
}

void TopicActions::create() { show(new CreateTopicDialog(m_cluster, m_window)); }

void TopicActions::clone(const QString& topic) {
    if (const admin::TopicRow* row = find(topic)) show(new CreateTopicDialog(m_cluster, *row, m_window));
}

void TopicActions::addPartitions(const QString& topic) {
    if (const admin::TopicRow* row = find(topic)) show(new AddPartitionsDialog(m_cluster, *row, m_window));
}

void TopicActions::empty(const QString& topic) {
    const admin::TopicRow* row = find(topic);
    if (row && !look::appearance().presenter) show(new EmptyTopicDialog(m_cluster, *row, m_window));
}

void TopicActions::remove(const QString& topic) {
    const admin::TopicRow* row = find(topic);
    if (row && !look::appearance().presenter) show(new DeleteTopicDialog(m_cluster, *row, m_window));
}

void TopicActions::fill(QMenu* menu, const QString& topic) {
    const auto add = [&](const QString& icon, const QString& words, auto act) {
        return menu->addAction(look::icon(icon), words, this, [act, topic] { act(topic); });
    };
    add(QStringLiteral("topic"), tr("Open"), [this](const QString& name) { emit openWanted(name); });
    add(QStringLiteral("produce"), tr("Produce to it"), [this](const QString& name) { emit produceWanted(name); });
    add(QStringLiteral("sql"), tr("Query with SQL"), [this](const QString& name) { emit sqlWanted(name); });
    add(QStringLiteral("copy"), tr("Copy its name"),
        [](const QString& name) { QGuiApplication::clipboard()->setText(name); });
    menu->addSeparator();
    add(QStringLiteral("plus"), tr("Clone…"), [this](const QString& name) { clone(name); });
    add(QStringLiteral("partition"), tr("Add partitions…"), [this](const QString& name) { addPartitions(name); });
    menu->addSeparator();
    const bool locked = look::appearance().presenter;
    for (QAction* action :
         {add(QStringLiteral("clean"), tr("Empty…"), [this](const QString& name) { empty(name); }),
          add(QStringLiteral("trash"), tr("Delete…"), [this](const QString& name) { remove(name); })}) {
        action->setEnabled(!locked);
        if (locked) action->setToolTip(tr("Locked while presenting"));
    }
}

}  // namespace brook::ui
