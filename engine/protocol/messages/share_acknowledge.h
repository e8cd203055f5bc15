#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/base/strong.h"
#include "engine/base/uuid.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct ShareAcknowledgeRequest {
    static constexpr ApiKey apiKey = ApiKey::ShareAcknowledge;
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

    struct AcknowledgePartition {
        PartitionIndex partitionIndex;
        std::vector<AcknowledgementBatch> acknowledgementBatches;

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("acknowledgementBatches", message.acknowledgementBatches);
        }
        friend bool operator==(const AcknowledgePartition&, const AcknowledgePartition&) = default;
    };

    struct AcknowledgeTopic {
        Uuid topicId;
        std::vector<AcknowledgePartition> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topicId", message.topicId);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const AcknowledgeTopic&, const AcknowledgeTopic&) = default;
    };

    std::optional<std::string> groupId;
    std::optional<std::string> memberId = std::string{};
    std::int32_t shareSessionEpoch = 0;
    bool isRenewAck = false;
    std::vector<AcknowledgeTopic> topics;

    static void visit(auto& message, auto& wire) {
        wire.field("groupId", message.groupId);
        wire.field("memberId", message.memberId);
        wire.field("shareSessionEpoch", message.shareSessionEpoch);
        wire.field("isRenewAck", message.isRenewAck, since(2));
        wire.field("topics", message.topics);
    }
    friend bool operator==(const ShareAcknowledgeRequest&, const ShareAcknowledgeRequest&) = default;
};

struct ShareAcknowledgeResponse {
    static constexpr ApiKey apiKey = ApiKey::ShareAcknowledge;
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

    struct PartitionData {
        PartitionIndex partitionIndex;
        ErrorCode errorCode = ErrorCode::None;
        std::optional<std::string> errorMessage;
        LeaderIdAndEpoch currentLeader;

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("errorCode", message.errorCode);
            wire.field("errorMessage", message.errorMessage);
            wire.field("currentLeader", message.currentLeader);
        }
        friend bool operator==(const PartitionData&, const PartitionData&) = default;
    };

    struct ShareAcknowledgeTopicResponse {
        Uuid topicId;
        std::vector<PartitionData> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topicId", message.topicId);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const ShareAcknowledgeTopicResponse&, const ShareAcknowledgeTopicResponse&) = default;
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
    std::vector<ShareAcknowledgeTopicResponse> responses;
    std::vector<NodeEndpoint> nodeEndpoints;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("errorCode", message.errorCode);
        wire.field("errorMessage", message.errorMessage);
        wire.field("acquisitionLockTimeoutMs", message.acquisitionLockTimeoutMs, since(2));
        wire.field("responses", message.responses);
        wire.field("nodeEndpoints", message.nodeEndpoints);
    }
    friend bool operator==(const ShareAcknowledgeResponse&, const ShareAcknowledgeResponse&) = default;
};

}  // namespace brook::protocol
