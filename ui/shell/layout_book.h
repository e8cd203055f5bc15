#pragma once

#include <QByteArray>
#include <QString>
#include <Qt>

#include <optional>
#include <vector>

namespace brook::ui {

class Workbench;

/// What QMainWindow does not know of its panels.
struct Panels {
    bool inspectorWanted = true;                        ///< beside records; on other pages it is away in any case
    Qt::DockWidgetArea side = Qt::RightDockWidgetArea;  ///< where inspector and produce panel are, where there is room
    friend bool operator==(const Panels&, const Panels&) = default;
};

/// How the panels stand around the documents.
struct Arrangement {
    QByteArray docks;  ///< as QMainWindow::saveState says it
    Panels panels;
    friend bool operator==(const Arrangement&, const Arrangement&) = default;
};

/// The layouts that were given a name, and which layout was chosen last. Kept in the workbench. GUI thread.
class LayoutBook {
public:
    struct Saved {
        QString name;
        Arrangement arrangement;
    };

    explicit LayoutBook(Workbench& workbench) : m_workbench(workbench) {}

    /// By name.
    std::vector<Saved> saved() const;
    std::optional<Arrangement> find(const QString& name) const;
    /// Replaces one of the same name.
    void save(const QString& name, const Arrangement& arrangement);
    void rename(const QString& from, const QString& to);
    void forget(const QString& name);

    /// The id of the action that chose the layout; the panels may have been moved since.
    QString chosen() const;
    void choose(const QString& id);

    /// As they were when the window was closed.
    Panels panels() const;
    void remember(const Panels& panels);

private:
    void write(std::vector<Saved> saved);
    Workbench& m_workbench;
};

}  // namespace brook::ui
