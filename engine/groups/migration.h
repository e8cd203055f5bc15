#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "engine/groups/classic_group.h"
#include "engine/groups/consumer_group.h"

namespace brook {

/// The two directions of KIP-848's online migration. Members stay, with what they have; requests that waited in the
/// group as it was are answered with RebalanceInProgress by the caller.

/// A classic group as a consumer group: its generation is the first epoch, each member has what it was assigned, or what
/// it says it has while it waits for its assignment. Fails with GroupIdNotFound when it is not of type "consumer" or its
/// members' words cannot be read.
Result<ConsumerGroup> upgraded(const ClassicGroup& group, const ClusterImage& image, const ConsumerGroupConfig& config,
                               Moment now);

/// A consumer group in which everyone speaks the classic protocol, as a classic one that is about to rebalance.
ClassicGroup downgraded(const ConsumerGroup& group, const ClusterImage& image, Random& random, Moment now);

}  // namespace brook
