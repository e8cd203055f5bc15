#include <map>
#include <utility>

#include "engine/handlers/common.h"
#include "engine/handlers/handlers.h"
#include "engine/handlers/mutation_quota.h"

namespace brook {

namespace {

constexpr std::int16_t firstThatIsRefused = 5;  // KIP-599

using Response = protocol::DeleteTopicsResponse;
using Asked = protocol::DeleteTopicsRequest::DeleteTopicState;

struct DeletedTopic {
    std::string name;
    Uuid id;
    std::size_t partitions = 0;
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
    if (!asked.name && asked.topicId.isZero())
        return fail(ErrorCode::InvalidRequest, "a topic is neither named nor given by its id");
    const auto image = broker.proposedImage();
    const TopicImage* topic = asked.name ? image->topic(*asked.name) : image->topic(asked.topicId);
    if (topic) return DeletedTopic{topic->name, topic->id, topic->partitions.size()};
    if (asked.name) return fail(ErrorCode::UnknownTopicOrPartition, "there is no topic “{}”", *asked.name);
    return fail(ErrorCode::UnknownTopicId, "there is no topic with the id {}", asked.topicId);
}

/// One topic, whether it is named or given by its id.
std::string identityOf(const Asked& asked, const Result<DeletedTopic>& found) {
    if (found) return found->id.text();
    return asked.name.value_or("") + '\n' + asked.topicId.text();
}

}  // namespace

void serveDeleteTopics(const CallPtr& call, protocol::DeleteTopicsRequest request) {
    Broker& broker = call->broker;
    std::map<std::string, int> counts;
    std::vector<std::pair<Asked, Result<DeletedTopic>>> topics;
    for (const Asked& asked : askedOf(*call, request)) {
        auto found = find(broker, asked);
        if (++counts[identityOf(asked, found)] == 1) topics.emplace_back(asked, std::move(found));
    }
    Response response;
    MutationQuota quota(*call, firstThatIsRefused);
    std::vector<MetadataRecord> records;
    for (auto& [asked, found] : topics) {
        if (counts.at(identityOf(asked, found)) > 1)
            found = fail(ErrorCode::InvalidRequest, "a topic is named more than once");
        if (found)
            if (auto allowed = quota.take(found->partitions); !allowed) found = failed(allowed);
        auto& answer = response.responses.emplace_back();
        answer.name = found ? found->name : asked.name;
        answer.topicId = found ? found->id : asked.topicId;
        answer.errorCode = codeOf(found);
        answer.errorMessage = messageOf(found);
        if (found) records.push_back(RemoveTopicRecord{found->id});
    }
    response.throttleTimeMs = quota.throttleTimeMs();
    broker.changeMetadata(std::move(records),
                          [call, response = std::move(response)](const Result<void>& result) mutable {
                              for (auto& answer : response.responses) {
                                  if (result || answer.errorCode != ErrorCode::None) continue;
                                  answer.errorCode = result.error().code;
                                  answer.errorMessage = result.error().message;
                              }
                              call->answer(response);
                          });
}

}  // namespace brook
