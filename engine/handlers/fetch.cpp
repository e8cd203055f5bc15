#include "engine/broker/fetch.h"

#include <map>

#include "engine/handlers/handlers.h"

namespace brook {

namespace {

using Request = protocol::FetchRequest;
using Response = protocol::FetchResponse;

constexpr std::int16_t firstWithTopicIds = 13;

/// Of a partition that is wished for twice the last counts, in the place of the first.
std::vector<FetchWish> distinct(std::vector<FetchWish> wishes) {
    if (wishes.size() < 2) return wishes;
    std::map<FetchWish::Place, std::size_t> places;
    std::vector<FetchWish> once;
    for (FetchWish& wish : wishes) {
        const auto [place, isNew] = places.emplace(wish.place(), once.size());
        if (isNew) {
            once.push_back(std::move(wish));
        } else {
            once[place->second] = std::move(wish);
        }
    }
    return once;
}

std::vector<FetchWish> wishesOf(const Request& request, bool byId) {
    std::vector<FetchWish> wishes;
    for (const auto& topic : request.topics)
        for (const auto& partition : topic.partitions)
            wishes.push_back({byId ? std::string() : topic.topic, byId ? topic.topicId : Uuid{}, partition.partition,
                              partition.fetchOffset, partition.currentLeaderEpoch,
                              LeaderEpoch(partition.lastFetchedEpoch), partition.partitionMaxBytes});
    return distinct(std::move(wishes));
}

std::vector<FetchWish> forgottenOf(const Request& request, bool byId) {
    std::vector<FetchWish> wishes;
    for (const auto& topic : request.forgottenTopicsData)
        for (const PartitionIndex index : topic.partitions) {
            FetchWish& wish = wishes.emplace_back();
            wish.topic = byId ? std::string() : topic.topic;
            wish.topicId = byId ? topic.topicId : Uuid{};
            wish.index = index;
        }
    return wishes;
}

FetchTarget targetOf(const Broker& broker, const FetchWish& wish, bool byId) {
    FetchTarget target;
    target.topic = wish.topic;
    target.topicId = wish.topicId;
    target.index = wish.index;
    target.offset = wish.offset;
    target.currentLeaderEpoch = wish.currentLeaderEpoch;
    target.lastFetchedEpoch = wish.lastFetchedEpoch;
    target.maxBytes = wish.maxBytes;
    const Topic* topic = byId ? broker.topics().find(wish.topicId) : broker.topics().find(wish.topic);
    if (topic) target.partition = topic->partition(wish.index);
    if (!topic && byId)
        target.error = ErrorCode::UnknownTopicId;
    else if (!target.partition)
        target.error = ErrorCode::UnknownTopicOrPartition;
    return target;
}

Response::PartitionData dataOf(const FetchTarget& target, FetchedPartition&& fetched, Isolation isolation) {
    Response::PartitionData data;
    data.partitionIndex = target.index;
    data.errorCode = fetched.error;
    data.highWatermark = fetched.highWatermark.value();
    data.lastStableOffset = fetched.lastStableOffset;
    data.logStartOffset = fetched.logStartOffset;
    if (fetched.diverging) data.divergingEpoch = {fetched.diverging->leaderEpoch.value(), fetched.diverging->endOffset};
    // What was not even looked for is answered with an empty list, as at Apache Kafka.
    if (target.error == ErrorCode::None) data.abortedTransactions = std::nullopt;
    if (isolation == Isolation::Committed && fetched.error == ErrorCode::None) {
        data.abortedTransactions.emplace();
        for (const AbortedTransaction& aborted : fetched.records.aborted)
            data.abortedTransactions->push_back({aborted.producerId, aborted.firstOffset});
    }
    if (target.partition && fetched.records.bytes.length > 0) {
        Traffic& traffic = target.partition->traffic();
        traffic.bytesOut += fetched.records.bytes.length;
        traffic.recordsOut += static_cast<std::uint64_t>(fetched.records.nextOffset - target.offset);
    }
    Rope records;
    records.append(std::move(fetched.records.bytes));
    data.records = protocol::Records(std::move(records));
    return data;
}

/// The same error for every partition, in versions that tell it nowhere else.
void refuseEach(const Request& request, ErrorCode error, Response& response) {
    for (const auto& asked : request.topics) {
        auto& topic = response.responses.emplace_back();
        topic.topic = asked.topic;
        for (const auto& partition : asked.partitions) {
            Response::PartitionData& data = topic.partitions.emplace_back();
            data.partitionIndex = partition.partition;
            data.errorCode = error;
            data.highWatermark = -1;
            data.records = protocol::Records(Rope{});
        }
    }
}

/// Adds a partition's data to its topic, beginning a new one when the order of the answer changes topic.
void add(Response& response, const FetchTarget& target, Response::PartitionData data) {
    const bool same = !response.responses.empty() && response.responses.back().topic == target.topic &&
                      response.responses.back().topicId == target.topicId;
    if (!same) {
        auto& topic = response.responses.emplace_back();
        topic.topic = target.topic;
        topic.topicId = target.topicId;
    }
    response.responses.back().partitions.push_back(std::move(data));
}

/// An answer with nothing, to a client that has to wait (KIP-219). A session that would begin with it does not: the
/// client asks for everything again.
void answerLater(const CallPtr& call, const FetchSessions::Opened& opened, Milliseconds wait) {
    Response response;
    response.throttleTimeMs = static_cast<std::int32_t>(wait.count());
    if (opened.session && opened.incremental) response.sessionId = opened.session->id();
    if (opened.session && !opened.incremental) call->broker.fetchSessions().forget(opened.session->id());
    call->answer(response);
}

void answer(const CallPtr& call, const FetchSessions::Opened& opened, Isolation isolation,
            const std::vector<FetchTarget>& targets, std::vector<FetchedPartition> fetched) {
    Response response;
    std::uint64_t bytes = 0;
    for (const FetchedPartition& each : fetched) bytes += each.records.bytes.length;
    const Milliseconds wait = call->services.quotas.fetched(call->clientId(), bytes);
    if (wait > Milliseconds(0)) return answerLater(call, opened, wait);
    response.sessionId = opened.session ? opened.session->id() : 0;
    std::vector<bool> told(targets.size());
    for (std::size_t i = 0; i < targets.size(); ++i) {
        told[i] = !opened.session || i >= opened.session->entries().size() ||
                  opened.session->shouldTell(i, fetched[i].error, fetched[i].highWatermark, fetched[i].logStartOffset,
                                             fetched[i].records.bytes.length > 0, fetched[i].diverging.has_value());
        if (told[i] || !opened.incremental)
            add(response, targets[i], dataOf(targets[i], std::move(fetched[i]), isolation));
    }
    if (opened.session && opened.incremental) opened.session->rotate(told);
    call->answer(response);
}

}  // namespace

void serveFetch(const CallPtr& call, protocol::FetchRequest request) {
    Broker& broker = call->broker;
    Response response;
    const bool byId = call->version() >= firstWithTopicIds;
    if (request.isolationLevel != 0 && request.isolationLevel != 1) {
        response.errorCode = ErrorCode::UnknownServerError;
        if (!byId) refuseEach(request, ErrorCode::UnknownServerError, response);
        return call->answer(response);
    }
    // Nobody replicates from this broker, so nobody who says it is a replica is one.
    const bool fromReplica = request.replicaId.value() >= 0 || request.replicaState.replicaId.value() >= 0;
    const std::vector<FetchWish> wishes = wishesOf(request, byId);
    FetchSessions::Opened opened{};
    if (call->version() >= 7) {
        opened = broker.fetchSessions().open(request.sessionId, request.sessionEpoch, byId, wishes,
                                             forgottenOf(request, byId), broker.environment().clock.monotonic());
        if (opened.error != ErrorCode::None) {
            response.errorCode = opened.error;
            return call->answer(response);
        }
    }
    std::vector<FetchTarget> targets;
    if (opened.session) {
        for (const FetchSession::Entry& entry : opened.session->entries())
            targets.push_back(targetOf(broker, entry.wish, byId));
    } else {
        for (const FetchWish& wish : wishes) targets.push_back(targetOf(broker, wish, byId));
    }
    if (fromReplica)
        for (FetchTarget& target : targets)
            if (target.partition)
                target = {nullptr, ErrorCode::NotLeaderOrFollower, target.topic, target.topicId, target.index};
    FetchLimits limits;
    limits.maxBytes = std::min({std::int64_t{request.maxBytes}, broker.config().fetchMaxBytes,
                                call->services.quotas.mostAtOnce(call->clientId())});
    limits.minBytes = std::min<std::int64_t>(request.minBytes, limits.maxBytes);
    limits.maxWait = Milliseconds(std::max(0, request.maxWaitMs));
    limits.isolation = request.isolationLevel == 1 ? Isolation::Committed : Isolation::HighWatermark;
    fetchWhenReady(broker.environment().executor, std::move(targets), limits,
                   [call, opened, isolation = limits.isolation](const std::vector<FetchTarget>& asked,
                                                                std::vector<FetchedPartition> fetched) {
                       answer(call, opened, isolation, asked, std::move(fetched));
                   });
}

}  // namespace brook
