#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "engine/storage/log_directory.h"

namespace brook::test {

/// Holds the committed offsets of one group, whose members only ever go forward from what was committed, against the
/// promise that what was acknowledged stays, nobody reads an offset that nobody committed, and none passes the end.
class CommittedOffsetChecker {
public:
    /// A question under way, and what had to be there when it was asked: answers may be taken late.
    struct Asked {
        TopicPartition place;
        Offset offset{-1};  ///< of a commit
        Offset least{-1};
    };

    /// A member asks to commit; whether it will be is not known yet.
    Asked commits(const TopicPartition& place, Offset offset);
    void acknowledged(const Asked& commit);
    /// A member asks for what is committed, and is told (-1 where there is nothing) of a partition that ends at `end`.
    Asked reads(const TopicPartition& place);
    void told(const Asked& read, Offset offset, Offset end);

    /// What a member may be told at least.
    Offset least(const TopicPartition& place) const;
    /// The first broken promise, in a sentence.
    const std::optional<std::string>& violation() const { return m_violation; }

private:
    struct Place {
        std::set<Offset> asked;
        Offset least{-1};  ///< acknowledged, or read by someone
    };
    void complain(std::string what) {
        if (!m_violation) m_violation = std::move(what);
    }

    std::map<TopicPartition, Place> m_places;
    std::optional<std::string> m_violation;
};

}  // namespace brook::test
