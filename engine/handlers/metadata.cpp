#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"

namespace brook {

namespace {

using Response = protocol::MetadataResponse;
using AnsweredTopic = Response::MetadataResponseTopic;

AnsweredTopic describe(const Call& call, const protocol::MetadataRequest& request, const TopicImage& image) {
    AnsweredTopic topic;
    topic.name = image.name;
    topic.topicId = image.id;
    topic.isInternal = image.isInternal();
    if (request.includeTopicAuthorizedOperations) topic.topicAuthorizedOperations = allTopicOperations;
    const Topic* alive = call.broker.topics().find(image.name);
    for (const PartitionImage& facts : image.partitions) {
        auto& partition = topic.partitions.emplace_back();
        partition.partitionIndex = facts.index;
        partition.leaderId = facts.leader;
        partition.leaderEpoch = facts.leaderEpoch;
        partition.replicaNodes = facts.replicas;
        partition.isrNodes = facts.inSync;
        if (!alive || !alive->partition(facts.index)) partition.errorCode = ErrorCode::LeaderNotAvailable;
    }
    return topic;
}

AnsweredTopic missing(std::optional<std::string> name, const Uuid& id, ErrorCode error) {
    AnsweredTopic topic;
    topic.errorCode = error;
    topic.name = std::move(name);
    topic.topicId = id;
    return topic;
}

using Asked = protocol::MetadataRequest::MetadataRequestTopic;

/// Ids are served from version 12 on, and a topic has to be given by either.
std::optional<ErrorCode> refusal(const Call& call, const std::vector<Asked>& asked) {
    const bool anyId =
        std::any_of(asked.begin(), asked.end(), [](const Asked& topic) { return !topic.topicId.isZero(); });
    const bool anyNull = std::any_of(asked.begin(), asked.end(),
                                     [](const Asked& topic) { return !topic.name && topic.topicId.isZero(); });
    if (call.version() >= 12) return anyNull ? std::optional(ErrorCode::UnknownServerError) : std::nullopt;
    const bool noName = std::any_of(asked.begin(), asked.end(), [](const Asked& topic) { return !topic.name; });
    return anyId || noName ? std::optional(ErrorCode::InvalidRequest) : std::nullopt;
}

/// An answer that tells of nothing but an error.
void refuse(const CallPtr& call, const std::vector<Asked>& asked, ErrorCode error) {
    Response response;
    response.errorCode = error;
    for (const Asked& topic : asked) response.topics.push_back(missing(topic.name.value_or(""), topic.topicId, error));
    call->answer(response);
}

/// Each topic once; where some are given by their ids, those that are named are left out.
std::vector<Asked> distinct(const std::vector<Asked>& asked) {
    const bool anyId =
        std::any_of(asked.begin(), asked.end(), [](const Asked& topic) { return !topic.topicId.isZero(); });
    std::set<std::pair<Uuid, std::string>> seen;
    std::vector<Asked> all;
    for (const Asked& topic : asked) {
        if (anyId && topic.topicId.isZero()) continue;
        if (seen.emplace(topic.topicId, anyId ? "" : *topic.name).second) all.push_back(topic);
    }
    return all;
}

/// Answers a request whose missing topics were made, if they were to be.
void answerNow(const CallPtr& call, const protocol::MetadataRequest& request) {
    const auto image = call->broker.image();
    const AdvertisedAddress address = addressFor(*call);
    Response response;
    response.brokers.push_back({call->broker.id(), address.host, address.port, std::nullopt});
    response.clusterId = image->clusterId;
    response.controllerId = call->broker.id();
    if (request.includeClusterAuthorizedOperations) response.clusterAuthorizedOperations = allClusterOperations;

    const bool all = !request.topics || (call->version() == 0 && request.topics->empty());
    if (all)
        for (const auto& [name, topic] : image->topics) response.topics.push_back(describe(*call, request, *topic));
    for (const Asked& asked : all ? std::vector<Asked>{} : distinct(*request.topics)) {
        if (!asked.topicId.isZero()) {
            const TopicImage* topic = image->topic(asked.topicId);
            response.topics.push_back(topic ? describe(*call, request, *topic)
                                            : missing(std::nullopt, asked.topicId, ErrorCode::UnknownTopicId));
        } else if (const TopicImage* topic = image->topic(*asked.name)) {
            response.topics.push_back(describe(*call, request, *topic));
        } else {
            const bool legal = checkTopicName(*asked.name).has_value();
            response.topics.push_back(
                missing(asked.name, {}, legal ? ErrorCode::UnknownTopicOrPartition : ErrorCode::InvalidTopicException));
        }
    }
    call->answer(response);
}

/// The records that make the topics a request names and that nobody has made or is making.
std::vector<MetadataRecord> recordsForMissing(const Broker& broker, const protocol::MetadataRequest& request) {
    std::vector<MetadataRecord> records;
    const ConfigResolver resolver = broker.resolver();
    std::set<std::string> planned;
    for (const Asked& asked : request.topics.value_or(std::vector<Asked>{})) {
        if (!asked.name || !asked.topicId.isZero() || !planned.insert(*asked.name).second) continue;
        if (broker.proposedImage()->topic(*asked.name)) continue;
        auto plan = planTopic(broker.planContext(resolver), TopicWish{*asked.name, -1, -1, {}, {}});
        if (!plan) continue;  // it is there, or the answer says what is wrong with the name
        broker.environment().diagnostics.report(
            Severity::Info, Logger::Broker,
            fmt::format("topic “{}” was made because a client asked for it", *asked.name));
        std::move(plan->records.begin(), plan->records.end(), std::back_inserter(records));
    }
    return records;
}

}  // namespace

void serveMetadata(const CallPtr& call, protocol::MetadataRequest request) {
    Broker& broker = call->broker;
    const std::vector<Asked> asked = request.topics.value_or(std::vector<Asked>{});
    if (const auto error = refusal(*call, asked)) return refuse(call, asked, *error);
    const auto done = [call, request](const Result<void>&) {
        answerNow(call, request);  // what could not be made is answered as missing
    };
    if (!broker.config().autoCreateTopics || !request.allowAutoTopicCreation) return done({});
    auto records = recordsForMissing(broker, request);
    if (!records.empty()) return broker.changeMetadata(std::move(records), done);
    // What another request is making is waited for, and nothing else.
    const bool underWay = std::any_of(asked.begin(), asked.end(), [&broker](const auto& topic) {
        return topic.name && broker.proposedImage()->topic(*topic.name) && !broker.image()->topic(*topic.name);
    });
    underWay ? broker.metadata().whenCommitted(done) : done({});
}

}  // namespace brook
