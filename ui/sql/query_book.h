#pragma once

#include <QStringList>

#include <vector>

namespace brook::ui {

class Workbench;

/// The statements that are remembered: those that were run, newest first, and those that were given a name. Kept in the
/// workbench. GUI thread.
class QueryBook {
public:
    struct Saved {
        QString name;
        QString statement;
        friend bool operator==(const Saved&, const Saved&) = default;
    };

    explicit QueryBook(Workbench& workbench) : m_workbench(workbench) {}

    QStringList history() const;
    void remember(const QString& statement);
    /// By name.
    std::vector<Saved> saved() const;
    /// Replaces one of the same name.
    void save(const QString& name, const QString& statement);
    void forget(const QString& name);

private:
    void write(const std::vector<Saved>& saved);
    Workbench& m_workbench;
};

}  // namespace brook::ui
