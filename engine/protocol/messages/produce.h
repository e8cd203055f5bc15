#pragma once

#include <cstdint>
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

struct ProduceRequest {
    static constexpr ApiKey apiKey = ApiKey::Produce;
    static constexpr VersionRange versions = between(0, 13);
    static constexpr VersionRange flexible = since(9);

    struct PartitionProduceData {
        std::int32_t index = 0;
        Records records;

        static void visit(auto& message, auto& wire) {
            wire.field("index", message.index);
            wire.field("records", message.records);
        }
    };

    struct TopicProduceData {
        std::string name;
        Uuid topicId;
        std::vector<PartitionProduceData> partitionData;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name, between(0, 12));
            wire.field("topicId", message.topicId, since(13));
            wire.field("partitionData", message.partitionData);
        }
    };

    std::optional<std::string> transactionalId;
    std::int16_t acks = 0;
    std::int32_t timeoutMs = 0;
    std::vector<TopicProduceData> topicData;

    static void visit(auto& message, auto& wire) {
        wire.field("transactionalId", message.transactionalId, since(3));
        wire.field("acks", message.acks);
        wire.field("timeoutMs", message.timeoutMs);
        wire.field("topicData", message.topicData);
    }
};

struct ProduceResponse {
    static constexpr ApiKey apiKey = ApiKey::Produce;
    static constexpr VersionRange versions = between(0, 13);
    static constexpr VersionRange flexible = since(9);

    struct BatchIndexAndErrorMessage {
        std::int32_t batchIndex = 0;
        std::optional<std::string> batchIndexErrorMessage;

        static void visit(auto& message, auto& wire) {
            wire.field("batchIndex", message.batchIndex, since(8));
            wire.field("batchIndexErrorMessage", message.batchIndexErrorMessage, since(8));
        }
        friend bool operator==(const BatchIndexAndErrorMessage&, const BatchIndexAndErrorMessage&) = default;
    };

    struct LeaderIdAndEpoch {
        BrokerId leaderId = BrokerId(-1);
        LeaderEpoch leaderEpoch = LeaderEpoch(-1);

        static void visit(auto& message, auto& wire) {
            wire.field("leaderId", message.leaderId, since(10));
            wire.field("leaderEpoch", message.leaderEpoch, since(10));
        }
        friend bool operator==(const LeaderIdAndEpoch&, const LeaderIdAndEpoch&) = default;
    };

    struct PartitionProduceResponse {
        std::int32_t index = 0;
        ErrorCode errorCode = ErrorCode::None;
        Offset baseOffset;
        std::int64_t logAppendTimeMs = -1;
        Offset logStartOffset = Offset(-1);
        std::vector<BatchIndexAndErrorMessage> recordErrors;
        std::optional<std::string> errorMessage;
        LeaderIdAndEpoch currentLeader;

        static void visit(auto& message, auto& wire) {
            wire.field("index", message.index);
            wire.field("errorCode", message.errorCode);
            wire.field("baseOffset", message.baseOffset);
            wire.field("logAppendTimeMs", message.logAppendTimeMs, since(2));
            wire.field("logStartOffset", message.logStartOffset, since(5));
            wire.field("recordErrors", message.recordErrors, since(8));
            wire.field("errorMessage", message.errorMessage, since(8));
            wire.tagged(0, "currentLeader", message.currentLeader, since(10));
        }
        friend bool operator==(const PartitionProduceResponse&, const PartitionProduceResponse&) = default;
    };

    struct TopicProduceResponse {
        std::string name;
        Uuid topicId;
        std::vector<PartitionProduceResponse> partitionResponses;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name, between(0, 12));
            wire.field("topicId", message.topicId, since(13));
            wire.field("partitionResponses", message.partitionResponses);
        }
        friend bool operator==(const TopicProduceResponse&, const TopicProduceResponse&) = default;
    };

    struct NodeEndpoint {
        BrokerId nodeId;
        std::string host;
        std::int32_t port = 0;
        std::optional<std::string> rack;

        static void visit(auto& message, auto& wire) {
            wire.field("nodeId", message.nodeId, since(10));
            wire.field("host", message.host, since(10));
            wire.field("port", message.port, since(10));
            wire.field("rack", message.rack, since(10));
        }
        friend bool operator==(const NodeEndpoint&, const NodeEndpoint&) = default;
    };

    std::vector<TopicProduceResponse> responses;
    std::int32_t throttleTimeMs = 0;
    std::vector<NodeEndpoint> nodeEndpoints;

    static void visit(auto& message, auto& wire) {
        wire.field("responses", message.responses);
        wire.field("throttleTimeMs", message.throttleTimeMs, since(1));
        wire.tagged(0, "nodeEndpoints", message.nodeEndpoints, since(10));
    }
    friend bool operator==(const ProduceResponse&, const ProduceResponse&) = default;
};

}  // namespace brook::protocol
