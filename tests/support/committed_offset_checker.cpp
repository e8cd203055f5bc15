#include "tests/support/committed_offset_checker.h"

#include <fmt/format.h>

namespace brook::test {

CommittedOffsetChecker::Asked CommittedOffsetChecker::commits(const TopicPartition& place, Offset offset) {
    m_places[place].asked.insert(offset);
    return {place, offset, m_places[place].least};
}

void CommittedOffsetChecker::acknowledged(const Asked& commit) {
    if (commit.offset < commit.least)
        complain(fmt::format("the committed offset of {} went back from {} to {}", commit.place.text(), commit.least,
                             commit.offset));
    Offset& least = m_places[commit.place].least;
    least = std::max(least, commit.offset);
}

CommittedOffsetChecker::Asked CommittedOffsetChecker::reads(const TopicPartition& place) {
    return {place, Offset(-1), least(place)};
}

void CommittedOffsetChecker::told(const Asked& read, Offset offset, Offset end) {
    Place& known = m_places[read.place];
    if (offset < read.least)
        complain(fmt::format("offset {} of {} was committed, and {} is what is there", read.least, read.place.text(),
                             offset));
    if (offset > end)
        complain(fmt::format("{} is committed at {}, past its end at {}", read.place.text(), offset, end));
    if (offset.value() >= 0 && !known.asked.contains(offset))
        complain(fmt::format("nobody committed the offset {} of {}", offset, read.place.text()));
    known.least = std::max(known.least, offset);
}

Offset CommittedOffsetChecker::least(const TopicPartition& place) const {
    const auto known = m_places.find(place);
    return known == m_places.end() ? Offset(-1) : known->second.least;
}

}  // namespace brook::test
