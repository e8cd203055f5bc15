#pragma once

#include <vector>

#include "ui/charts/time_chart.h"
#include "ui/groups/lag_history.h"

/// The lag of a group's partitions as lines of a chart. Pure.
namespace brook::ui {

enum class LagMeasure { Time, Records };

/// The slowest partitions by name, at most four, the others as one line of their largest values. Minutes in which
/// nothing was recorded, because Brook was not running, are gaps.
std::vector<TimeSeries> lagLines(const std::vector<LagOfPartition>& lags, LagMeasure measure);

/// `minutes`, as they were read, with what came since.
std::vector<LagSample> joined(std::vector<LagSample> minutes, const std::vector<LagSample>& recent);

}  // namespace brook::ui
