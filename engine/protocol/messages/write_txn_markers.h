#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/base/strong.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct WriteTxnMarkersRequest {
    static constexpr ApiKey apiKey = ApiKey::WriteTxnMarkers;
    static constexpr VersionRange versions = between(0, 2);
    static constexpr VersionRange flexible = since(1);

    struct WritableTxnMarkerTopic {
        std::string name;
        std::vector<PartitionIndex> partitionIndexes;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("partitionIndexes", message.partitionIndexes);
        }
        friend bool operator==(const WritableTxnMarkerTopic&, const WritableTxnMarkerTopic&) = default;
    };

    struct WritableTxnMarker {
        ProducerId producerId;
        ProducerEpoch producerEpoch;
        bool transactionResult = false;
        std::vector<WritableTxnMarkerTopic> topics;
        std::int32_t coordinatorEpoch = 0;
        std::int8_t transactionVersion = 0;

        static void visit(auto& message, auto& wire) {
            wire.field("producerId", message.producerId);
            wire.field("producerEpoch", message.producerEpoch);
            wire.field("transactionResult", message.transactionResult);
            wire.field("topics", message.topics);
            wire.field("coordinatorEpoch", message.coordinatorEpoch);
            wire.field("transactionVersion", message.transactionVersion, since(2));
        }
        friend bool operator==(const WritableTxnMarker&, const WritableTxnMarker&) = default;
    };

    std::vector<WritableTxnMarker> markers;

    static void visit(auto& message, auto& wire) { wire.field("markers", message.markers); }
    friend bool operator==(const WriteTxnMarkersRequest&, const WriteTxnMarkersRequest&) = default;
};

struct WriteTxnMarkersResponse {
    static constexpr ApiKey apiKey = ApiKey::WriteTxnMarkers;
    static constexpr VersionRange versions = between(0, 2);
    static constexpr VersionRange flexible = since(1);

    struct WritableTxnMarkerPartitionResult {
        PartitionIndex partitionIndex;
        ErrorCode errorCode = ErrorCode::None;

        static void visit(auto& message, auto& wire) {
            wire.field("partitionIndex", message.partitionIndex);
            wire.field("errorCode", message.errorCode);
        }
        friend bool operator==(const WritableTxnMarkerPartitionResult&,
                               const WritableTxnMarkerPartitionResult&) = default;
    };

    struct WritableTxnMarkerTopicResult {
        std::string name;
        std::vector<WritableTxnMarkerPartitionResult> partitions;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("partitions", message.partitions);
        }
        friend bool operator==(const WritableTxnMarkerTopicResult&, const WritableTxnMarkerTopicResult&) = default;
    };

    struct WritableTxnMarkerResult {
        ProducerId producerId;
        std::vector<WritableTxnMarkerTopicResult> topics;

        static void visit(auto& message, auto& wire) {
            wire.field("producerId", message.producerId);
            wire.field("topics", message.topics);
        }
        friend bool operator==(const WritableTxnMarkerResult&, const WritableTxnMarkerResult&) = default;
    };

    std::vector<WritableTxnMarkerResult> markers;

    static void visit(auto& message, auto& wire) { wire.field("markers", message.markers); }
    friend bool operator==(const WriteTxnMarkersResponse&, const WriteTxnMarkersResponse&) = default;
};

}  // namespace brook::protocol
