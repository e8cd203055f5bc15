#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/storage/log_directory.h"

namespace brook::test {

/// Holds what readers get from some partitions against what idempotent producers sent to them: nothing acknowledged is
/// lost, nothing comes twice, each producer's records come in its order, and an offset keeps its record. Values are
/// unlike each other.
class RecordChecker {
public:
    /// A producer sends a record to a partition, for the first time; its records of one partition are in order.
    void sent(const std::string& producer, const TopicPartition& place, const std::string& value);
    void acknowledged(const TopicPartition& place, const std::string& value, Offset offset);
    /// A reader got this record.
    void read(const TopicPartition& place, Offset offset, const std::string& value);
    /// Someone read the whole partition: everything acknowledged was there.
    void readWhole(const TopicPartition& place, const std::map<Offset, std::string>& records);

    /// The first broken promise, in a sentence.
    const std::optional<std::string>& violation() const { return m_violation; }

private:
    struct Sent {
        std::string producer;
        std::size_t number = 0;  ///< in the order of its producer
        std::optional<Offset> acknowledged;
    };
    struct Place {
        std::map<std::string, Sent> sent;
        std::map<std::string, std::size_t> counts;  ///< of each producer
        std::map<Offset, std::string> read;
    };
    void complain(std::string what) {
        if (!m_violation) m_violation = std::move(what);
    }

    std::map<TopicPartition, Place> m_places;
    std::optional<std::string> m_violation;
};

}  // namespace brook::test
