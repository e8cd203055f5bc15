#include <set>
#include <string_view>
#include <utility>

#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"

namespace brook {

void serveDescribeLogDirs(const CallPtr& call, protocol::DescribeLogDirsRequest request) {
    const Broker& broker = call->broker;
    protocol::DescribeLogDirsResponse response;
    auto& directory = response.results.emplace_back();
    directory.logDir = directoryPath(broker);
    if (const auto space = broker.environment().fs.space(broker.directory().path())) {
        directory.totalBytes = static_cast<std::int64_t>(space->total);
        directory.usableBytes = static_cast<std::int64_t>(space->available);
    }
    std::set<std::pair<std::string_view, PartitionIndex>> asked;
    if (request.topics)
        for (const auto& topic : *request.topics)
            for (const PartitionIndex index : topic.partitions) asked.emplace(topic.topic, index);
    const auto wanted = [&](const std::string& name, PartitionIndex index) {
        return !request.topics || asked.contains({name, index});
    };
    for (const auto& [name, topic] : broker.topics().all()) {
        protocol::DescribeLogDirsResponse::DescribeLogDirsTopic answered;
        answered.name = name;
        for (const auto& partition : topic->partitions)
            if (wanted(name, partition->name().partition))
                answered.partitions.push_back(
                    {partition->name().partition, static_cast<std::int64_t>(partition->log().sizeInBytes()), 0, false});
        if (!answered.partitions.empty()) directory.topics.push_back(std::move(answered));
    }
    call->answer(response);
}

}  // namespace brook
