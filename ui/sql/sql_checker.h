#pragma once

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

#include "ui/sql/sql_connection.h"

namespace brook::ui {

/// Says whether a statement can be understood, while it is typed: it is prepared on a thread of its own and never run.
/// GUI thread.
class SqlChecker final : public QObject {
    Q_OBJECT

public:
    explicit SqlChecker(QObject* parent = nullptr);
    ~SqlChecker() override;

    void setTables(std::vector<TopicTable> tables);
    /// Answered by `checked`, unless another one follows before.
    void check(const QString& statement);

signals:
    void checked(const std::optional<SqlProblem>& problem);

private:
    class Worker;
    QThread m_thread;
    Worker* m_worker;
    std::shared_ptr<std::atomic<std::uint64_t>> m_newest = std::make_shared<std::atomic<std::uint64_t>>(0);
};

}  // namespace brook::ui
