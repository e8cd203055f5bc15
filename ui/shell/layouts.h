#pragma once

#include <QObject>

#include <functional>

#include "ui/shell/layout_book.h"

class QMenu;

namespace brook::ui {

class Actions;

/// Layouts of the panels by their names: Brook's own and those that were saved. Each is an action, so that menu,
/// locator and the list of shortcuts have it. Says which one is wanted; the window puts its panels there.
class Layouts final : public QObject {
    Q_OBJECT

public:
    enum class Own {
        Browse,   ///< the tree, and the inspector at its usual width
        Inspect,  ///< no tree; the inspector takes nearly half
        Present   ///< nothing but the documents
    };

    /// `now` says how the panels stand when they are to be saved.
    Layouts(Actions& actions, Workbench& workbench, std::function<Arrangement()> now, QWidget* window);

    LayoutBook& book() { return m_book; }
    QMenu* menu(QWidget* parent);
    /// Asks for a name, under which the panels are remembered as they stand.
    void askName();
    void save(const QString& name);
    void rename(const QString& from, const QString& to);
    void forget(const QString& name);
    /// Puts one back that was forgotten.
    void save(const QString& name, const Arrangement& arrangement);
    /// Why a layout cannot have this name; empty when it can.
    QString objectionTo(const QString& name) const;

signals:
    void ownWanted(Own layout);
    void wanted(const Arrangement& arrangement);
    void done(const QString& sentence);

private:
    QString wordsOf(Own layout) const;
    void addOwn(Own layout, const QString& id, const QKeySequence& keys);
    void addSaved();
    void fill(QMenu* menu);

    Actions& m_actions;
    LayoutBook m_book;
    std::function<Arrangement()> m_now;
    QWidget* m_window;
};

}  // namespace brook::ui
