#include <set>

#include "engine/broker/fetch.h"
#include "engine/handlers/handlers.h"

namespace brook {

namespace {

using Answer = protocol::ListOffsetsResponse::ListOffsetsPartitionResponse;

/// The meanings that a negative timestamp has, and the version that brought each.
constexpr std::int64_t latest = -1;
constexpr std::int64_t earliest = -2;
constexpr std::int64_t largestTimestamp = -3;       // KIP-734
constexpr std::int64_t earliestLocal = -4;          // KIP-405
constexpr std::int64_t latestTiered = -5;           // KIP-1005
constexpr std::int64_t earliestPendingUpload = -6;  // KIP-1023

bool versionKnows(std::int16_t version, std::int64_t timestamp) {
    if (timestamp >= earliest) return true;
    if (timestamp == largestTimestamp) return version >= 7;
    if (timestamp == earliestLocal) return version >= 8;
    if (timestamp == latestTiered) return version >= 9;
    return timestamp == earliestPendingUpload && version >= 11;
}

void fill(Answer& answer, const Result<std::optional<TimestampAndOffset>>& found) {
    if (!found) {
        answer.errorCode = found.error().code;
    } else if (*found) {
        answer.timestamp = (*found)->timestamp;
        answer.offset = (*found)->offset;
        answer.leaderEpoch = (*found)->leaderEpoch;
    }
}

void look(const Partition& partition, std::int64_t timestamp, Isolation isolation, Answer& answer) {
    const Log& log = partition.log();
    switch (timestamp) {
        case latest:
            answer.offset = isolation == Isolation::Committed ? log.lastStableOffset() : log.highWatermark();
            answer.leaderEpoch = partition.leaderEpoch();
            return;
        case earliest:
        case earliestLocal:
            answer.offset = log.startOffset();
            answer.leaderEpoch = log.epochOf(log.startOffset());
            return;
        case largestTimestamp: return fill(answer, log.maxTimestamp());
        case latestTiered:
        case earliestPendingUpload: return;  // nothing is tiered: offset -1
        default: return fill(answer, log.offsetForTimestamp(Timestamp(timestamp), isolation));
    }
}

}  // namespace

void serveListOffsets(const CallPtr& call, protocol::ListOffsetsRequest request) {
    protocol::ListOffsetsResponse response;
    const Isolation isolation = request.isolationLevel == 1 ? Isolation::Committed : Isolation::HighWatermark;
    constexpr int told = -1;  // a partition that is named more than once is refused once
    std::map<std::pair<std::string, PartitionIndex>, int> counts;
    for (const auto& topic : request.topics)
        for (const auto& partition : topic.partitions) ++counts[{topic.name, partition.partitionIndex}];
    for (const auto& topic : request.topics) {
        auto& answered = response.topics.emplace_back();
        answered.name = topic.name;
        for (const auto& asked : topic.partitions) {
            int& count = counts[{topic.name, asked.partitionIndex}];
            if (count == told) continue;
            Answer answer;
            answer.partitionIndex = asked.partitionIndex;
            const auto partition = call->broker.topics().partition(topic.name, asked.partitionIndex);
            if (count > 1) {
                answer.errorCode = ErrorCode::InvalidRequest;
                count = told;
            } else if (!versionKnows(call->version(), asked.timestamp.value())) {
                answer.errorCode = ErrorCode::UnsupportedVersion;
            } else if (!partition) {
                answer.errorCode = ErrorCode::UnknownTopicOrPartition;
            } else if (asked.currentLeaderEpoch != noLeaderEpoch && asked.currentLeaderEpoch.value() < 0) {
                answer.errorCode = ErrorCode::FencedLeaderEpoch;
            } else if (const ErrorCode error = checkLeaderEpoch(partition->leaderEpoch(), asked.currentLeaderEpoch);
                       error != ErrorCode::None) {
                answer.errorCode = error;
            } else {
                look(*partition, asked.timestamp.value(), isolation, answer);
                // The oldest form lists offsets instead; one is all that is ever asked for.
                if (call->version() == 0 && answer.offset.value() >= 0)
                    answer.oldStyleOffsets.push_back(answer.offset.value());
            }
            answered.partitions.push_back(std::move(answer));
        }
    }
    call->answer(response);
}

}  // namespace brook
