#pragma once

#include <map>

#include "engine/admin/group_values.h"
#include "engine/groups/group_coordinator.h"

namespace brook::admin {

/// All groups as they are now, by id. What is still being read from the log is left out.
std::map<std::string, GroupRow> groupRows(const GroupCoordinator& groups, const Broker& broker);

/// Sets committed offsets of a group that nobody is in. NonEmptyGroup, UnknownTopicOrPartition,
/// CoordinatorNotAvailable.
void changeOffsets(GroupCoordinator& groups, const Broker& broker, const std::string& group,
                   const std::vector<OffsetChange>& changes, const std::function<void(Result<void>)>& done);

/// Takes back all offsets of a topic. GroupIdNotFound, GroupSubscribedToTopic, NonEmptyGroup.
void deleteTopicOffsets(GroupCoordinator& groups, const Broker& broker, const std::string& group,
                        const std::string& topic, const std::function<void(Result<void>)>& done);

}  // namespace brook::admin
