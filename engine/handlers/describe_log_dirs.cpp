#include <algorithm>

#include "engine/handlers/handlers.h"

namespace brook {

void serveDescribeLogDirs(const CallPtr& call, protocol::DescribeLogDirsRequest request) {
    const Broker& broker = call->broker;
    protocol::DescribeLogDirsResponse response;
    auto& directory = response.results.emplace_back();
    directory.logDir = std::filesystem::absolute(broker.directory().path()).string();
    if (const auto space = broker.environment().fs.space(broker.directory().path())) {
        directory.totalBytes = static_cast<std::int64_t>(space->total);
        directory.usableBytes = static_cast<std::int64_t>(space->available);
    }
    const auto wanted = [&request](const std::string& name, PartitionIndex index) {
        if (!request.topics) return true;
        return std::any_of(request.topics->begin(), request.topics->end(), [&](const auto& topic) {
            return topic.topic == name && std::find(topic.partitions.begin(), topic.partitions.end(), index) != topic.partitions.end();
        });
    };
    for (const auto& [name, topic] : broker.topics().all()) {
        protocol::DescribeLogDirsResponse::DescribeLogDirsTopic answered;
        answered.name = name;
        for (const auto& partition : topic->partitions)
            if (wanted(name, partition->name().partition))
                answered.partitions.push_back({partition->name().partition, static_cast<std::int64_t>(partition->log().sizeInBytes()), 0, false});
        if (!answered.partitions.empty()) directory.topics.push_back(std::move(answered));
    }
    call->answer(response);
}

}  // namespace brook
