#include "engine/broker/record_counting.h"

namespace brook {

void countRecords(const std::shared_ptr<Partition>& partition, WorkerPool& workers, Executor& executor,
                  Diagnostics& diagnostics) {
    for (CountJob& job : partition->log().uncounted()) {
        workers.run([job = std::move(job), partition = std::weak_ptr(partition), &executor, &diagnostics] {
            auto answer = countRecords(job);
            executor.post([partition, answer = std::move(answer), &diagnostics] {
                const auto alive = partition.lock();
                if (!alive || alive->isRetired()) return;
                if (answer) return alive->log().counted(*answer);
                diagnostics.report(Severity::Warning, Logger::Log,
                                   fmt::format("{}: its records could not be counted: {}", alive->name().text(),
                                               answer.error().message));
            });
        });
    }
}

}  // namespace brook
