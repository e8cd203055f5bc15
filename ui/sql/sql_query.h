#pragma once

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <thread>
#include <vector>

#include "ui/sql/sql_connection.h"
#include "ui/sql/sql_result.h"

namespace brook::ui {

/// Takes the rows of a statement on its thread, instead of the window. What it returns is why it cannot; nothing: it
/// can.
class RowSink {
public:
    virtual ~RowSink() = default;
    virtual QString begin(const QStringList& columns) = 0;
    virtual QString take(const SqlRow& row) = 0;
    /// All rows were taken. Without it nothing is left of them.
    virtual QString commit() = 0;
};

struct SqlRequest {
    QString statement;
    std::vector<TopicTable> tables;
    std::shared_ptr<admin::RecordScans> scans;
    std::uint64_t mostRows = 1000;
    std::uint64_t mostBytes = std::uint64_t{256} << 20;  ///< of what the rows hold
    std::int64_t now = 0;                                ///< ms
    std::shared_ptr<RowSink> sink = {};                  ///< gets all rows, whatever the limits
};

/// Runs one statement at a time on a thread of its own, with a database of its own, and hands over its rows as they
/// come. GUI thread, which waits for nothing but the thread's end when this is deleted.
class SqlQuery final : public QObject {
    Q_OBJECT

public:
    enum class State {
        None,
        Running,
        Complete,   ///< these are all rows
        AtLimit,    ///< there are more rows than `mostRows`
        Full,       ///< the rows hold more than `mostBytes`
        Cancelled,  ///< the rows are those that had come
        Failed,
    };

    explicit SqlQuery(QObject* parent = nullptr);
    ~SqlQuery() override;

    /// Begins anew; a statement that still runs is cancelled and tells nothing more.
    void start(SqlRequest request);
    /// Ends the statement soon; what came stays.
    void cancel();

    State state() const { return m_state; }
    const SqlProblem& problem() const { return m_problem; }
    std::uint64_t rows() const;
    std::uint64_t mostRows() const { return m_mostRows; }
    std::uint64_t offsets() const;       ///< of the topics, looked at
    std::uint64_t totalOffsets() const;  ///< to be looked at
    std::uint64_t records() const;       ///< read
    std::uint64_t bytes() const;         ///< read, as they lie on disk
    double seconds() const;
    /// Topics with values that are not what their decoder expects.
    const std::vector<std::string>& misfits() const { return m_misfits; }
    /// Sentences about what could not be read.
    const std::vector<std::string>& damage() const { return m_damage; }

signals:
    void begun(const QStringList& columns);
    void came(const SqlRows& rows);
    /// It is further, or in another state.
    void progressed();

private:
    struct Run;
    struct Ending;
    void take(const std::shared_ptr<Run>& run, const SqlRows& rows);
    void end(const std::shared_ptr<Run>& run, const Ending& ending);
    static void work(const std::shared_ptr<Run>& run, const SqlRequest& request);
    static Ending carryOut(const std::shared_ptr<Run>& run, const SqlRequest& request);
    struct Stop;
    static Stop showRows(const std::shared_ptr<Run>& run, const SqlRequest& request, sqlite3_stmt* statement);
    static Stop sinkRows(const std::shared_ptr<Run>& run, RowSink& sink, sqlite3_stmt* statement);

    std::shared_ptr<Run> m_run;
    std::vector<std::shared_ptr<Run>> m_former;  // their threads end soon
    QTimer m_tick;
    State m_state = State::None;
    SqlProblem m_problem;
    std::uint64_t m_rows = 0;
    std::uint64_t m_mostRows = 0;
    std::vector<std::string> m_misfits;
    double m_seconds = 0;
    std::vector<std::string> m_damage;
};

}  // namespace brook::ui
