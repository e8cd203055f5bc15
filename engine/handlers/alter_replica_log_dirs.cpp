#include <map>

#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"

namespace brook {

namespace {

/// The one directory there is: what lies in it stays, and nothing can be moved elsewhere.
ErrorCode place(const Broker& broker, const std::string& path, const std::string& topic, PartitionIndex index) {
    if (path != directoryPath(broker)) return ErrorCode::LogDirNotFound;
    return broker.topics().partition(topic, index) ? ErrorCode::None : ErrorCode::UnknownTopicOrPartition;
}

}  // namespace

void serveAlterReplicaLogDirs(const CallPtr& call, protocol::AlterReplicaLogDirsRequest request) {
    std::map<std::string, std::map<PartitionIndex, ErrorCode>> outcomes;  // the last place asked for counts
    for (const auto& directory : request.dirs)
        for (const auto& topic : directory.topics)
            for (const PartitionIndex index : topic.partitions)
                outcomes[topic.name][index] = place(call->broker, directory.path, topic.name, index);
    protocol::AlterReplicaLogDirsResponse response;
    for (const auto& [topic, partitions] : outcomes) {
        auto& answered = response.results.emplace_back();
        answered.topicName = topic;
        for (const auto& [index, code] : partitions) answered.partitions.push_back({index, code});
    }
    call->answer(response);
}

}  // namespace brook
