#include "ui/sql/sql_query.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QPointer>
#include <sqlite3.h>

#include <algorithm>
#include <atomic>
#include <chrono>

namespace brook::ui {

using namespace std::chrono_literals;

namespace {

constexpr std::size_t mostInChunk = 500;
constexpr auto betweenChunks = 50ms;
constexpr auto betweenTicks = 100ms;

}  // namespace

struct SqlQuery::Ending {
    State state = State::Complete;
    SqlProblem problem = {};
    std::vector<std::string> misfits = {};
    std::vector<std::string> damage = {};
};

/// One statement on its way, shared with its thread.
struct SqlQuery::Run {
    QPointer<SqlQuery> owner;  // looked at on the GUI thread only
    std::shared_ptr<admin::ScanMeter> meter = std::make_shared<admin::ScanMeter>();
    std::atomic<std::uint64_t> sunk{0};  // rows that a sink took
    QElapsedTimer clock;
    std::thread thread;

    ~Run() {
        if (thread.joinable()) thread.join();
    }
};

namespace {

void onWindowThread(std::function<void()> task) {
    QMetaObject::invokeMethod(QCoreApplication::instance(), std::move(task), Qt::QueuedConnection);
}

/// Rows on their way to the window, in chunks.
class Chunks {
public:
    using Send = std::function<void(SqlRows)>;
    explicit Chunks(Send send) : m_send(std::move(send)) {}

    void add(SqlRow row) {
        for (const SqlCell& cell : row) m_bytes += cell.size();
        m_rows.push_back(std::move(row));
        ++m_count;
        const auto now = std::chrono::steady_clock::now();
        if (m_count == 1 || m_rows.size() >= mostInChunk || now - m_sent >= betweenChunks) send();
    }
    void send() {
        if (!m_rows.empty()) m_send(std::make_shared<const std::vector<SqlRow>>(std::exchange(m_rows, {})));
        m_sent = std::chrono::steady_clock::now();
    }
    std::uint64_t count() const { return m_count; }
    std::uint64_t bytes() const { return m_bytes; }

private:
    Send m_send;
    std::vector<SqlRow> m_rows;
    std::uint64_t m_count = 0;
    std::uint64_t m_bytes = 0;
    std::chrono::steady_clock::time_point m_sent{};
};

}  // namespace

/// Why no more rows were taken.
struct SqlQuery::Stop {
    int status = SQLITE_DONE;
    State state = State::Complete;
    QString trouble = {};
};

/// On the thread of the statement. Nothing of it is left when its end is told.
void SqlQuery::work(const std::shared_ptr<Run>& run, const SqlRequest& request) {
    const Ending ending = carryOut(run, request);
    onWindowThread([run, ending] {
        if (run->owner) run->owner->end(run, ending);
    });
}

SqlQuery::Ending SqlQuery::carryOut(const std::shared_ptr<Run>& run, const SqlRequest& request) {
    auto reads = std::make_shared<TableReads>();
    reads->scans = request.scans;
    reads->meter = run->meter;
    SqlConnection connection(request.tables, reads, request.now);
    const auto ending = [&](State state, const SqlProblem& problem) {
        return Ending{run->meter->isCancelled() ? State::Cancelled : state, problem, reads->misfits(), reads->damage};
    };
    const auto statement = connection.prepare(request.statement);
    if (!statement) return ending(State::Failed, statement.error());
    if (!*statement) return ending(State::Failed, {tr("There is no statement here."), 0, 0, true});
    const Stop stop =
        request.sink ? sinkRows(run, *request.sink, statement->get()) : showRows(run, request, statement->get());
    if (!stop.trouble.isEmpty()) return ending(State::Failed, {stop.trouble, 0, 0, false});
    const bool hasFailed = stop.status != SQLITE_ROW && stop.status != SQLITE_DONE;
    return hasFailed ? ending(State::Failed, connection.problem()) : ending(stop.state, {});
}

SqlQuery::Stop SqlQuery::showRows(const std::shared_ptr<Run>& run, const SqlRequest& request, sqlite3_stmt* statement) {
    onWindowThread([run, columns = columnsOf(statement)] {
        if (run->owner && run->owner->m_run == run) emit run->owner->begun(columns);
    });
    Chunks chunks([run](SqlRows rows) {
        onWindowThread([run, rows = std::move(rows)] {
            if (run->owner) run->owner->take(run, rows);
        });
    });
    Stop stop;
    while ((stop.status = sqlite3_step(statement)) == SQLITE_ROW) {
        if (chunks.count() == request.mostRows) stop.state = State::AtLimit;  // there is one more
        if (chunks.bytes() >= request.mostBytes) stop.state = State::Full;
        if (stop.state != State::Complete || run->meter->isCancelled()) break;
        chunks.add(rowOf(statement));
    }
    chunks.send();
    return stop;
}

SqlQuery::Stop SqlQuery::sinkRows(const std::shared_ptr<Run>& run, RowSink& sink, sqlite3_stmt* statement) {
    Stop stop;
    stop.trouble = sink.begin(columnsOf(statement));
    while (stop.trouble.isEmpty() && (stop.status = sqlite3_step(statement)) == SQLITE_ROW) {
        stop.trouble = sink.take(rowOf(statement));
        ++run->sunk;
    }
    if (stop.trouble.isEmpty() && stop.status == SQLITE_DONE && !run->meter->isCancelled())
        stop.trouble = sink.commit();
    return stop;
}

SqlQuery::SqlQuery(QObject* parent) : QObject(parent) {
    m_tick.setInterval(betweenTicks);
    connect(&m_tick, &QTimer::timeout, this, &SqlQuery::progressed);
}

SqlQuery::~SqlQuery() {
    if (m_run) m_run->meter->cancel();
    for (const auto& run : m_former) run->meter->cancel();
    if (m_run && m_run->thread.joinable()) m_run->thread.join();
    for (const auto& run : m_former)
        if (run->thread.joinable()) run->thread.join();
}

void SqlQuery::start(SqlRequest request) {
    if (m_run) {
        m_run->meter->cancel();
        if (m_state == State::Running) m_former.push_back(m_run);
    }
    m_run = std::make_shared<Run>();
    m_run->owner = this;
    m_run->clock.start();
    m_state = State::Running;
    m_problem = {};
    m_rows = 0;
    m_mostRows = request.mostRows;
    m_misfits.clear();
    m_damage.clear();
    m_run->thread = std::thread([run = m_run, request = std::move(request)] { work(run, request); });
    m_tick.start();
    emit progressed();
}

void SqlQuery::cancel() {
    if (m_state == State::Running) m_run->meter->cancel();
}

void SqlQuery::take(const std::shared_ptr<Run>& run, const SqlRows& rows) {
    if (run != m_run) return;
    m_rows += rows->size();
    emit came(rows);
}

/// It is the last thing that the thread tells.
void SqlQuery::end(const std::shared_ptr<Run>& run, const Ending& ending) {
    run->thread.join();
    if (run != m_run) {
        std::erase(m_former, run);
        return;
    }
    m_tick.stop();
    m_seconds = static_cast<double>(run->clock.elapsed()) / 1000;
    m_state = ending.state;
    m_problem = ending.problem;
    m_misfits = ending.misfits;
    m_damage = ending.damage;
    emit progressed();
}

std::uint64_t SqlQuery::rows() const { return m_rows + (m_run ? m_run->sunk.load() : 0); }
std::uint64_t SqlQuery::offsets() const { return m_run ? m_run->meter->offsets.load() : 0; }
std::uint64_t SqlQuery::totalOffsets() const { return m_run ? m_run->meter->totalOffsets.load() : 0; }
std::uint64_t SqlQuery::records() const { return m_run ? m_run->meter->records.load() : 0; }
std::uint64_t SqlQuery::bytes() const { return m_run ? m_run->meter->bytes.load() : 0; }

double SqlQuery::seconds() const {
    return m_state == State::Running ? static_cast<double>(m_run->clock.elapsed()) / 1000 : m_seconds;
}

}  // namespace brook::ui
