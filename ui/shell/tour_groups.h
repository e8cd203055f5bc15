#pragma once

#include "engine/admin/values.h"
#include "ui/groups/lag_history.h"

/// The groups of the tour, made up over the real topics: one that is far behind in one partition, and others that are
/// not. The same at the same second.
namespace brook::ui {

inline constexpr const char* tourGroup = "billing-service";

void addTourGroups(admin::Snapshot& snapshot);

/// Transactions of four ids, one of them open for too long, and the producers behind them, of which one hangs.
void addTourTransactions(admin::Snapshot& snapshot);
std::vector<admin::ProducerRow> tourProducers(Timestamp now);

/// The lag that the tour's group would have had in the last four hours, by the minute.
std::vector<LagOfPartition> tourLag(Timestamp now);

}  // namespace brook::ui
