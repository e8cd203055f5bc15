#include <set>

#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"

namespace brook {

namespace {

using Response = protocol::DeleteTopicsResponse;
using Asked = protocol::DeleteTopicsRequest::DeleteTopicState;

struct DeletedTopic {
    std::string name;
    Uuid id;
};

/// Versions up to 5 name topics in a list of strings.
std::vector<Asked> askedOf(const Call& call, const protocol::DeleteTopicsRequest& request) {
    if (call.version() >= 6) return request.topics;
    std::vector<Asked> asked;
    for (const std::string& name : request.topicNames) asked.push_back({name, {}});
    return asked;
}

Result<DeletedTopic> find(const Broker& broker, const Asked& asked) {
    if (!broker.config().deleteTopics) return fail(ErrorCode::TopicDeletionDisabled, "delete.topic.enable is false");
    if (asked.name && !asked.topicId.isZero())
        return fail(ErrorCode::InvalidRequest, "a topic is named or given by its id, not both");
    const auto image = broker.proposedImage();
    const TopicImage* topic = asked.name ? image->topic(*asked.name) : image->topic(asked.topicId);
    if (topic) return DeletedTopic{topic->name, topic->id};
    if (asked.name) return fail(ErrorCode::UnknownTopicOrPartition, "there is no topic “{}”", *asked.name);
    return fail(ErrorCode::UnknownTopicId, "there is no topic with the id {}", asked.topicId);
}

}  // namespace

void serveDeleteTopics(const CallPtr& call, protocol::DeleteTopicsRequest request) {
    Broker& broker = call->broker;
    const std::vector<Asked> asked = askedOf(*call, request);
    const auto key = [](const Asked& topic) { return topic.name.value_or("") + '\n' + topic.topicId.text(); };
    const auto counts = occurrences(asked, key);
    std::set<std::string> answered;
    Response response;
    std::vector<MetadataRecord> records;
    for (const Asked& topic : asked) {
        if (!answered.insert(key(topic)).second) continue;
        auto& answer = response.responses.emplace_back();
        answer.name = topic.name;
        answer.topicId = topic.topicId;
        const Result<DeletedTopic> found =
            counts.at(key(topic)) > 1 ? fail(ErrorCode::InvalidRequest, "a topic is named more than once") : find(broker, topic);
        answer.errorCode = codeOf(found);
        answer.errorMessage = messageOf(found);
        if (!found) continue;
        answer.name = found->name;
        answer.topicId = found->id;
        records.push_back(RemoveTopicRecord{found->id});
    }
    broker.changeMetadata(std::move(records), [call, response = std::move(response)](const Result<void>& result) mutable {
        for (auto& answer : response.responses) {
            if (result || answer.errorCode != ErrorCode::None) continue;
            answer.errorCode = result.error().code;
            answer.errorMessage = result.error().message;
        }
        call->answer(response);
    });
}

}  // namespace brook
