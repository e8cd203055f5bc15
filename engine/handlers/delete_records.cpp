#include <map>

#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"

namespace brook {

namespace {

constexpr Offset upToHighWatermark{-1};

Result<void> deleteBefore(const CallPtr& call, const std::string& topic, PartitionIndex index, Offset offset,
                          Offset& low) {
    const auto partition = call->broker.topics().partition(topic, index);
    if (!partition) return fail(ErrorCode::UnknownTopicOrPartition, "there is no partition {} of “{}”", index, topic);
    if (const TopicImage* image = call->broker.image()->topic(topic); image && image->isInternal())
        return fail(ErrorCode::InvalidTopicException, "records of internal topics are not deleted");
    Log& log = partition->log();
    if (!log.config().cleanupDelete)
        return fail(ErrorCode::PolicyViolation, "the cleanup policy of “{}” does not let records be deleted", topic);
    const Offset before = offset == upToHighWatermark ? log.highWatermark() : offset;
    if (before.value() < 0) return fail(ErrorCode::OffsetOutOfRange, "offset {} is negative", before);
    if (auto moved = log.advanceStartOffset(before); !moved) return moved;
    low = log.startOffset();
    return {};
}

}  // namespace

void serveDeleteRecords(const CallPtr& call, protocol::DeleteRecordsRequest request) {
    protocol::DeleteRecordsResponse response;
    for (const auto& topic : request.topics) {
        auto& answered = response.topics.emplace_back();
        answered.name = topic.name;
        std::map<PartitionIndex, Offset> offsets;  // of a partition that is named twice, the last
        for (const auto& asked : topic.partitions) offsets[asked.partitionIndex] = asked.offset;
        for (const auto& [index, offset] : offsets) {
            auto& answer = answered.partitions.emplace_back();
            answer.partitionIndex = index;
            Offset low(-1);
            answer.errorCode = codeOf(deleteBefore(call, topic.name, index, offset, low));
            answer.lowWatermark = low.value();
        }
    }
    // What was deleted must not come back with the next start.
    call->broker.saveCheckpoints([call, response](const Result<void>& saved) mutable {
        for (auto& topic : response.topics)
            for (auto& answer : topic.partitions)
                if (!saved && answer.errorCode == ErrorCode::None) answer.errorCode = codeOf(saved);
        call->answer(response);
    });
}

}  // namespace brook
