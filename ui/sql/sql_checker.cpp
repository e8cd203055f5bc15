#include "ui/sql/sql_checker.h"

#include <utility>

namespace brook::ui {

/// Lives on the checker's thread and owns the database there.
class SqlChecker::Worker final : public QObject {
public:
    void setTables(std::vector<TopicTable> tables) {
        m_tables = std::move(tables);
        m_connection.reset();
    }

    std::optional<SqlProblem> check(const QString& statement) {
        if (!m_connection) m_connection.emplace(m_tables, std::make_shared<TableReads>(), 0);
        auto prepared = m_connection->prepare(statement);
        return prepared ? std::nullopt : std::optional(prepared.error());
    }

private:
    std::vector<TopicTable> m_tables;
    std::optional<SqlConnection> m_connection;
};

SqlChecker::SqlChecker(QObject* parent) : QObject(parent), m_worker(new Worker) {
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

SqlChecker::~SqlChecker() {
    ++*m_newest;
    m_thread.quit();
    m_thread.wait();
}

void SqlChecker::setTables(std::vector<TopicTable> tables) {
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, tables = std::move(tables)] { worker->setTables(tables); }, Qt::QueuedConnection);
}

void SqlChecker::check(const QString& statement) {
    const std::uint64_t number = ++*m_newest;
    QMetaObject::invokeMethod(
        m_worker,
        [this, worker = m_worker, newest = m_newest, number, statement] {
            if (*newest != number) return;
            const auto problem = worker->check(statement);
            QMetaObject::invokeMethod(
                this,
                [this, newest, number, problem] {
                    if (*newest == number) emit checked(problem);
                },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

}  // namespace brook::ui
