#pragma once

#include "engine/admin/storage_values.h"
#include "engine/broker/broker.h"
#include "engine/storage/record_fate.h"
#include "engine/storage/retention.h"
#include "engine/storage/what_if.h"

namespace brook::admin {

/// The engine's facts about storage as values for a window. On the loop; nothing here reads a disk.
Result<TopicStorage> topicStorage(const Broker& broker, const std::string& topic);

CleanupRules rulesOf(const LogConfig& config);
/// The share of a compacted log that was not compared with the rest yet.
double dirtyRatioOf(const Log& log, Timestamp now);

/// A segment is due, or leaves at a time, together with all before it: retention takes the oldest first.
std::vector<SegmentRow> segmentRows(const std::vector<SegmentFacts>& oldestFirst, const LogConfig& config,
                                    RetentionPlan plan, std::optional<Offset> cleanedUpTo);

RecordFate fateValue(const brook::RecordFate& fate);
Amount amountOf(const WouldGo& gone);

}  // namespace brook::admin
