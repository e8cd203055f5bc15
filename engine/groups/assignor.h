#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "engine/base/uuid.h"

namespace brook {

/// Partitions by topic.
using PartitionSet = std::map<Uuid, std::set<std::int32_t>>;

/// What an assignor decides upon (KIP-848): who wants which topics, and who has what at present.
struct AssignmentQuestion {
    struct Member {
        std::optional<std::string> instanceId;
        std::set<Uuid> topics;
        PartitionSet present;
    };
    std::map<std::string, Member> members;    ///< by member id
    std::map<Uuid, std::int32_t> partitions;  ///< how many each topic has
};

/// Who shall have what; every member has an entry.
using AssignmentAnswer = std::map<std::string, PartitionSet>;

/// Each member as many partitions as any other, as far as its topics allow, moving as few as possible.
AssignmentAnswer assignUniformly(const AssignmentQuestion& question);

/// Of each topic a run of neighbours to each member that wants it, members in the same order for every topic:
/// partitions of the same number in topics of the same size meet in one member, so that they can be joined.
AssignmentAnswer assignRanges(const AssignmentQuestion& question);

}  // namespace brook
