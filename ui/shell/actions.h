#pragma once

#include <QAction>
#include <QKeySequence>
#include <QObject>

#include <functional>
#include <vector>

namespace brook::ui {

class Workbench;

/// Everything one can do, each by a name that stays the same, with a shortcut the user may change. Menu, top bar,
/// locator and the list of shortcuts take their actions from here.
class Actions final : public QObject {
    Q_OBJECT

public:
    struct Entry {
        QString id;
        QKeySequence usual;
        QAction* action;
    };

    Actions(QWidget* window, Workbench& workbench);
    QAction* add(const QString& id, const QString& words, const QString& iconName, const QKeySequence& usual,
                 std::function<void()> act);
    QAction* find(const QString& id) const;
    /// Forgets an action and its shortcut.
    void remove(const QString& id);
    const std::vector<Entry>& all() const { return m_entries; }
    /// Remembers another shortcut; an empty one takes it away.
    void setShortcut(const QString& id, const QKeySequence& keys);
    /// The action that has these keys already, other than `id`.
    QAction* holderOf(const QKeySequence& keys, const QString& id) const;

private:
    QWidget* m_window;
    Workbench& m_workbench;
    std::vector<Entry> m_entries;
};

}  // namespace brook::ui
