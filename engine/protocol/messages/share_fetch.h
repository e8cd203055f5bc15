#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/base/strong.h"
#include "engine/base/uuid.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/records.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct ShareFetchRequest {
    static constexpr ApiKey apiKey = ApiKey::ShareFetch;
    static constexpr VersionRange versions = between(1, 2);
    static constexpr VersionRange flexible = always;

    struct AcknowledgementBatch {
        Offset firstOffset;
        Offset lastOffset;
        std::vector<std::int8_t> acknowledgeTypes;

        static void visit(auto& message, auto& wire) {
            wire.field("firstOffset", message.firstOffset);
            wire.field("lastOffset", message.lastOffset);
            wire.field("acknowledgeTypes", message.acknowledgeTypes);
        }
        friend bool operator==(const AcknowledgementBatch&, const AcknowledgementBatch&) = default;
    };

    struct FetchPartition {
        PartitionIndex partitionIndex;
        std::int32_t partitionMaxBytes = 0;
        std::vector<AcknowledgementBatch> acknowledgementBatches;

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("partitionMaxBytes", message.partitionMaxBytes, between(0, 0));
            wire.field("acknowledgementBatches", message.acknowledgementBatches);
        }
        friend bool operator==(const FetchPartition&, const FetchPartition&) = default;
    };

    struct FetchTopic {
        Uuid topicId;
        std::vector<FetchPartition> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topicId", message.topicId);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const FetchTopic&, const FetchTopic&) = default;
    };

    struct ForgottenTopic {
        Uuid topicId;
        std::vector<PartitionIndex> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topicId", message.topicId);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const ForgottenTopic&, const ForgottenTopic&) = default;
    };

    std::optional<std::string> groupId;
    std::optional<std::string> memberId = std::string{};
    std::int32_t shareSessionEpoch = 0;
    std::int32_t maxWaitMs = 0;
    std::int32_t minBytes = 0;
    std::int32_t maxBytes = std::numeric_limits<std::int32_t>::max();
    std::int32_t maxRecords = 0;
    std::int32_t batchSize = 0;
    std::int8_t shareAcquireMode = 0;
    bool isRenewAck = false;
    std::vector<FetchTopic> topics;
    std::vector<ForgottenTopic> forgottenTopicsData;

    static void visit(auto& message, auto& wire) {
        wire.field("groupId", message.groupId);
        wire.field("memberId", message.memberId);
        wire.field("shareSessionEpoch", message.shareSessionEpoch);
        wire.field("maxWaitMs", message.maxWaitMs);
        wire.field("minBytes", message.minBytes);
        wire.field("maxBytes", message.maxBytes);
        wire.field("maxRecords", message.maxRecords);
        wire.field("batchSize", message.batchSize);
        wire.field("shareAcquireMode", message.shareAcquireMode, since(2));
        wire.field("isRenewAck", message.isRenewAck, since(2));
        wire.field("topics", message.topics);
        wire.field("forgottenTopicsData", message.forgottenTopicsData);
    }
    friend bool operator==(const ShareFetchRequest&, const ShareFetchRequest&) = default;
};

struct ShareFetchResponse {
    static constexpr ApiKey apiKey = ApiKey::ShareFetch;
    static constexpr VersionRange versions = between(1, 2);
    static constexpr VersionRange flexible = always;

    struct LeaderIdAndEpoch {
        std::int32_t leaderId = 0;
        LeaderEpoch leaderEpoch;

        static void visit(auto& message, auto& wire) {
            wire.field("leaderId", message.leaderId);
            wire.field("leaderEpoch", message.leaderEpoch);
        }
        friend bool operator==(const LeaderIdAndEpoch&, const LeaderIdAndEpoch&) = default;
    };

    struct AcquiredRecords {
        Offset firstOffset;
        Offset lastOffset;
        std::int16_t deliveryCount = 0;

        static void visit(auto& message, auto& wire) {
            wire.field("firstOffset", message.firstOffset);
            wire.field("lastOffset", message.lastOffset);
            wire.field("deliveryCount", message.deliveryCount);
        }
        friend bool operator==(const AcquiredRecords&, const AcquiredRecords&) = default;
    };

    struct PartitionData {
        PartitionIndex partitionIndex;
        ErrorCode errorCode = ErrorCode::None;
        std::optional<std::string> errorMessage;
        ErrorCode acknowledgeErrorCode = ErrorCode::None;
        std::optional<std::string> acknowledgeErrorMessage;
        LeaderIdAndEpoch currentLeader;
        Records records;
        std::vector<AcquiredRecords> acquiredRecords;

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("errorCode", message.errorCode);
            wire.field("errorMessage", message.errorMessage);
            wire.field("acknowledgeErrorCode", message.acknowledgeErrorCode);
            wire.field("acknowledgeErrorMessage", message.acknowledgeErrorMessage);
            wire.field("currentLeader", message.currentLeader);
            wire.field("records", message.records);
            wire.field("acquiredRecords", message.acquiredRecords);
        }
    };

    struct ShareFetchableTopicResponse {
        Uuid topicId;
        std::vector<PartitionData> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topicId", message.topicId);
            wire.field("partitions", message.partitions);
        }
    };

    struct NodeEndpoint {
        BrokerId nodeId;
        std::string host;
        std::int32_t port = 0;
        std::optional<std::string> rack;

        static void visit(auto& message, auto& wire) {
            wire.field("nodeId", message.nodeId);
            wire.field("host", message.host);
            wire.field("port", message.port);
            wire.field("rack", message.rack);
        }
        friend bool operator==(const NodeEndpoint&, const NodeEndpoint&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;
    std::optional<std::string> errorMessage;
    std::int32_t acquisitionLockTimeoutMs = 0;
    std::vector<ShareFetchableTopicResponse> responses;
    std::vector<NodeEndpoint> nodeEndpoints;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("errorCode", message.errorCode);
        wire.field("errorMessage", message.errorMessage);
        wire.field("acquisitionLockTimeoutMs", message.acquisitionLockTimeoutMs);
        wire.field("responses", message.responses);
        wire.field("nodeEndpoints", message.nodeEndpoints);
    }
};

}  // namespace brook::protocol
