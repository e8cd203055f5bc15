#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "engine/admin/group_values.h"

namespace brook::admin {

/// Who reads which partition, by topic and number.
using PartitionReaders = std::map<std::pair<std::string, PartitionIndex>, std::string>;

PartitionReaders readersOf(const GroupRow& group);

/// "2 of 6 partitions moved: orders 3 from a to b, orders 4 from nobody to b"; long lists are cut.
std::string movesInWords(const PartitionReaders& before, const PartitionReaders& after);

/// Follows groups from snapshot to snapshot, and adds to their rebalance logs what each rebalance came to: what moved,
/// and within what time it had settled, as far as snapshots can tell. In memory only; used on the loop.
class RebalanceFollower {
public:
    void follow(std::map<std::string, GroupRow>& groups, Timestamp now);

private:
    struct Followed {
        PartitionReaders readers;           ///< when it was last settled
        Timestamp seenUntil = noTimestamp;  ///< of the events that a settling has ended
        std::deque<GroupEventRow> outcomes;
    };
    static void follow(Followed& followed, GroupRow& group, Timestamp now);

    std::map<std::string, Followed> m_groups;
    Timestamp m_followedAt = noTimestamp;
};

}  // namespace brook::admin
