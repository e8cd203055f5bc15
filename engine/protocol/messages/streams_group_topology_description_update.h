#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct StreamsGroupTopologyDescriptionUpdateRequest {
    static constexpr ApiKey apiKey = ApiKey::StreamsGroupTopologyDescriptionUpdate;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    struct TopologyDescriptionNode {
        std::string name;
        std::int8_t nodeType = 0;
        std::vector<std::string> sourceTopics;
        std::optional<std::string> sinkTopic;
        std::vector<std::string> stores;
        std::vector<std::string> successors;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("nodeType", message.nodeType);
            wire.field("sourceTopics", message.sourceTopics);
            wire.field("sinkTopic", message.sinkTopic);
            wire.field("stores", message.stores);
            wire.field("successors", message.successors);
        }
        friend bool operator==(const TopologyDescriptionNode&, const TopologyDescriptionNode&) = default;
    };

    struct TopologyDescriptionSubtopology {
        std::string subtopologyId;
        std::vector<TopologyDescriptionNode> nodes;

        static void visit(auto& message, auto& wire) {
            wire.field("subtopologyId", message.subtopologyId);
            wire.field("nodes", message.nodes);
        }
        friend bool operator==(const TopologyDescriptionSubtopology&, const TopologyDescriptionSubtopology&) = default;
    };

    struct TopologyDescriptionGlobalStore {
        TopologyDescriptionNode source;
        TopologyDescriptionNode processor;

        static void visit(auto& message, auto& wire) {
            wire.field("source", message.source);
            wire.field("processor", message.processor);
        }
        friend bool operator==(const TopologyDescriptionGlobalStore&, const TopologyDescriptionGlobalStore&) = default;
    };

    struct TopologyDescription {
        std::vector<TopologyDescriptionSubtopology> subtopologies;
        std::vector<TopologyDescriptionGlobalStore> globalStores;

        static void visit(auto& message, auto& wire) {
            wire.field("subtopologies", message.subtopologies);
            wire.field("globalStores", message.globalStores);
        }
        friend bool operator==(const TopologyDescription&, const TopologyDescription&) = default;
    };

    std::string groupId;
    std::string memberId;
    std::int32_t topologyEpoch = 0;
    TopologyDescription topologyDescription;

    static void visit(auto& message, auto& wire) {
        wire.field("groupId", message.groupId);
        wire.field("memberId", message.memberId);
        wire.field("topologyEpoch", message.topologyEpoch);
        wire.field("topologyDescription", message.topologyDescription);
    }
    friend bool operator==(const StreamsGroupTopologyDescriptionUpdateRequest&,
                           const StreamsGroupTopologyDescriptionUpdateRequest&) = default;
};

struct StreamsGroupTopologyDescriptionUpdateResponse {
    static constexpr ApiKey apiKey = ApiKey::StreamsGroupTopologyDescriptionUpdate;
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;
    std::optional<std::string> errorMessage;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("errorCode", message.errorCode);
        wire.field("errorMessage", message.errorMessage);
    }
    friend bool operator==(const StreamsGroupTopologyDescriptionUpdateResponse&,
                           const StreamsGroupTopologyDescriptionUpdateResponse&) = default;
};

}  // namespace brook::protocol
