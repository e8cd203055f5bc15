#pragma once

#include <map>
#include <memory>
#include <string>
#include <tuple>

#include "engine/admin/group_values.h"
#include "engine/broker/broker.h"

namespace brook::admin {

/// When the record was written that a group reads next: how far it is behind in time. Looked up in the log on a
/// worker, a few partitions at a time and each at most once a second, and only where a group is behind; in between the
/// last answer holds. Used on the loop; what is still being read when it goes is dropped.
class NextRecordTimes {
public:
    /// Fills in `nextRecordAt` as far as it is known, and reads what is not.
    void fill(std::map<std::string, GroupRow>& groups, Broker& broker);

private:
    struct Known {
        Offset wanted{-1};  ///< last asked for
        Timestamp time = noTimestamp;
        MonotonicTime askedAt{};
        bool reading = false;
        std::uint64_t seen = 0;  ///< the round in which a group was behind there
    };
    using Key = std::tuple<std::string, std::string, PartitionIndex>;  // group, topic, partition
    using Table = std::map<Key, Known>;

    static void read(const std::weak_ptr<Table>& table, const Key& key, const Partition& partition, Offset from,
                     Broker& broker);

    std::shared_ptr<Table> m_known = std::make_shared<Table>();
    std::uint64_t m_round = 0;
};

}  // namespace brook::admin
