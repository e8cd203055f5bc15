#include "ui/shell/actions.h"

#include <QWidget>

#include <algorithm>

#include "ui/look/icons.h"
#include "ui/workbench/workbench.h"

namespace brook::ui {

namespace {

constexpr Remembered shortcut{"shortcut"};
const QString none = QStringLiteral("none");

}  // namespace

Actions::Actions(QWidget* window, Workbench& workbench) : QObject(window), m_window(window), m_workbench(workbench) {}

QAction* Actions::add(const QString& id, const QString& words, const QString& iconName, const QKeySequence& usual,
                      std::function<void()> act) {
    auto* action = new QAction(words, this);
    if (!iconName.isEmpty()) action->setIcon(look::icon(iconName));
    const QString chosen = m_workbench.value(shortcut, id);
    action->setShortcut(chosen.isEmpty() ? usual
                        : chosen == none ? QKeySequence()
                                         : QKeySequence::fromString(chosen, QKeySequence::PortableText));
    connect(action, &QAction::triggered, this, std::move(act));
    m_window->addAction(action);
    m_entries.push_back({id, usual, action});
    return action;
}

QAction* Actions::find(const QString& id) const {
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) { return entry.id == id; });
    return found == m_entries.end() ? nullptr : found->action;
}

void Actions::remove(const QString& id) {
    QAction* action = find(id);
    if (!action) return;
    std::erase_if(m_entries, [action](const Entry& entry) { return entry.action == action; });
    m_workbench.set(shortcut, id, {});
    m_window->removeAction(action);
    action->deleteLater();  // it may be the one that is being carried out
}

void Actions::setShortcut(const QString& id, const QKeySequence& keys) {
    QAction* action = find(id);
    if (!action) return;
    action->setShortcut(keys);
    m_workbench.set(shortcut, id, keys.isEmpty() ? none : keys.toString(QKeySequence::PortableText));
}

QAction* Actions::holderOf(const QKeySequence& keys, const QString& id) const {
    for (const Entry& entry : m_entries)
        if (entry.id != id && !keys.isEmpty() && entry.action->shortcut() == keys) return entry.action;
    return nullptr;
}

}  // namespace brook::ui
