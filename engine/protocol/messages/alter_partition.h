#pragma once

#include <cstdint>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/base/strong.h"
#include "engine/base/uuid.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct AlterPartitionRequest {
    static constexpr ApiKey apiKey = ApiKey::AlterPartition;
    static constexpr VersionRange versions = between(2, 3);
    static constexpr VersionRange flexible = always;

    struct BrokerState {
        BrokerId brokerId;
        std::int64_t brokerEpoch = -1;

        static void visit(auto& message, auto& wire) {
            wire.field("brokerId", message.brokerId, since(3));
            wire.field("brokerEpoch", message.brokerEpoch, since(3));
        }
        friend bool operator==(const BrokerState&, const BrokerState&) = default;
    };

    struct PartitionData {
        PartitionIndex partitionIndex;
        LeaderEpoch leaderEpoch;
        std::vector<BrokerId> newIsr;
        std::vector<BrokerState> newIsrWithEpochs;
        std::int8_t leaderRecoveryState = 0;
        std::int32_t partitionEpoch = 0;

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("leaderEpoch", message.leaderEpoch);
            wire.field("newIsr", message.newIsr, between(0, 2));
            wire.field("newIsrWithEpochs", message.newIsrWithEpochs, since(3));
            wire.field("leaderRecoveryState", message.leaderRecoveryState);
            wire.field("partitionEpoch", message.partitionEpoch);
        }
        friend bool operator==(const PartitionData&, const PartitionData&) = default;
    };

    struct TopicData {
        Uuid topicId;
        std::vector<PartitionData> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topicId", message.topicId);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const TopicData&, const TopicData&) = default;
    };

    BrokerId brokerId;
    std::int64_t brokerEpoch = -1;
    std::vector<TopicData> topics;

    static void visit(auto& message, auto& wire) {
        wire.field("brokerId", message.brokerId);
        wire.field("brokerEpoch", message.brokerEpoch);
        wire.field("topics", message.topics);
    }
    friend bool operator==(const AlterPartitionRequest&, const AlterPartitionRequest&) = default;
};

struct AlterPartitionResponse {
    static constexpr ApiKey apiKey = ApiKey::AlterPartition;
    static constexpr VersionRange versions = between(2, 3);
    static constexpr VersionRange flexible = always;

    struct PartitionData {
        PartitionIndex partitionIndex;
        ErrorCode errorCode = ErrorCode::None;
        BrokerId leaderId;
        LeaderEpoch leaderEpoch;
        std::vector<BrokerId> isr;
        std::int8_t leaderRecoveryState = 0;
        std::int32_t partitionEpoch = 0;

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("errorCode", message.errorCode);
            wire.field("leaderId", message.leaderId);
            wire.field("leaderEpoch", message.leaderEpoch);
            wire.field("isr", message.isr);
            wire.field("leaderRecoveryState", message.leaderRecoveryState);
            wire.field("partitionEpoch", message.partitionEpoch);
        }
        friend bool operator==(const PartitionData&, const PartitionData&) = default;
    };

    struct TopicData {
        Uuid topicId;
        std::vector<PartitionData> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("topicId", message.topicId);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const TopicData&, const TopicData&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;
    std::vector<TopicData> topics;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("errorCode", message.errorCode);
        wire.field("topics", message.topics);
    }
    friend bool operator==(const AlterPartitionResponse&, const AlterPartitionResponse&) = default;
};

}  // namespace brook::protocol
