#include "tests/support/record_checker.h"

#include <fmt/format.h>

#include <set>

namespace brook::test {

void RecordChecker::sent(const std::string& producer, const TopicPartition& place, const std::string& value) {
    Place& known = m_places[place];
    known.sent[value] = {producer, known.counts[producer]++, std::nullopt};
}

void RecordChecker::acknowledged(const TopicPartition& place, const std::string& value, Offset offset) {
    m_places[place].sent.at(value).acknowledged = offset;
    read(place, offset, value);
}

void RecordChecker::read(const TopicPartition& place, Offset offset, const std::string& value) {
    Place& known = m_places[place];
    if (!known.sent.contains(value))
        return complain(fmt::format("nobody sent {}, which {} has at {}", value, place.text(), offset));
    const auto [there, isNew] = known.read.emplace(offset, value);
    if (there->second != value)
        complain(fmt::format("offset {} of {} was {} and is {}", offset, place.text(), there->second, value));
}

void RecordChecker::readWhole(const TopicPartition& place, const std::map<Offset, std::string>& records) {
    std::set<std::string> seen;
    std::map<std::string, std::size_t> next;  // of each producer
    for (const auto& [offset, value] : records) {
        read(place, offset, value);
        if (m_violation) return;
        const Sent& sent = m_places[place].sent.at(value);
        if (!seen.insert(value).second) complain(fmt::format("{} comes twice in {}", value, place.text()));
        if (sent.number < next[sent.producer])
            complain(fmt::format("{} comes too late in {}: its producer sent it earlier", value, place.text()));
        next[sent.producer] = sent.number;
    }
    for (const auto& [value, sent] : m_places[place].sent)
        if (sent.acknowledged && !seen.contains(value))
            complain(fmt::format("{} was acknowledged at offset {} of {} and is not there", value, *sent.acknowledged,
                                 place.text()));
}

}  // namespace brook::test
