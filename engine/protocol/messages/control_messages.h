#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/strong.h"
#include "engine/base/uuid.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct LeaderChangeMessage {
    static constexpr VersionRange versions = between(0, 1);
    static constexpr VersionRange flexible = always;

    struct Voter {
        std::int32_t voterId = 0;
        Uuid voterDirectoryId;

        static void visit(auto& message, auto& wire) {
            wire.field("voterId", message.voterId);
            wire.field("voterDirectoryId", message.voterDirectoryId, since(1));
        }
        friend bool operator==(const Voter&, const Voter&) = default;
    };

    std::int16_t version = 0;
    BrokerId leaderId;
    std::vector<Voter> voters;
    std::vector<Voter> grantingVoters;

    static void visit(auto& message, auto& wire) {
        wire.field("version", message.version);
        wire.field("leaderId", message.leaderId);
        wire.field("voters", message.voters);
        wire.field("grantingVoters", message.grantingVoters);
    }
    friend bool operator==(const LeaderChangeMessage&, const LeaderChangeMessage&) = default;
};

struct SnapshotHeaderRecord {
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    std::int16_t version = 0;
    Timestamp lastContainedLogTimestamp;

    static void visit(auto& message, auto& wire) {
        wire.field("version", message.version);
        wire.field("lastContainedLogTimestamp", message.lastContainedLogTimestamp);
    }
    friend bool operator==(const SnapshotHeaderRecord&, const SnapshotHeaderRecord&) = default;
};

struct SnapshotFooterRecord {
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    std::int16_t version = 0;

    static void visit(auto& message, auto& wire) { wire.field("version", message.version); }
    friend bool operator==(const SnapshotFooterRecord&, const SnapshotFooterRecord&) = default;
};

struct KRaftVersionRecord {
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    std::int16_t version = 0;
    std::int16_t kRaftVersion = 0;

    static void visit(auto& message, auto& wire) {
        wire.field("version", message.version);
        wire.field("kRaftVersion", message.kRaftVersion);
    }
    friend bool operator==(const KRaftVersionRecord&, const KRaftVersionRecord&) = default;
};

struct VotersRecord {
    static constexpr VersionRange versions = between(0, 0);
    static constexpr VersionRange flexible = always;

    struct Endpoint {
        std::string name;
        std::string host;
        std::uint16_t port = 0;

        static void visit(auto& message, auto& wire) {
            wire.field("name", message.name);
            wire.field("host", message.host);
            wire.field("port", message.port);
        }
        friend bool operator==(const Endpoint&, const Endpoint&) = default;
    };
    struct KRaftVersionFeature {
        std::int16_t minSupportedVersion = 0;
        std::int16_t maxSupportedVersion = 0;

        static void visit(auto& message, auto& wire) {
            wire.field("minSupportedVersion", message.minSupportedVersion);
            wire.field("maxSupportedVersion", message.maxSupportedVersion);
        }
        friend bool operator==(const KRaftVersionFeature&, const KRaftVersionFeature&) = default;
    };
    struct Voter {
        std::int32_t voterId = 0;
        Uuid voterDirectoryId;
        std::vector<Endpoint> endpoints;
        KRaftVersionFeature kRaftVersionFeature;

        static void visit(auto& message, auto& wire) {
            wire.field("voterId", message.voterId);
            wire.field("voterDirectoryId", message.voterDirectoryId);
            wire.field("endpoints", message.endpoints);
            wire.field("kRaftVersionFeature", message.kRaftVersionFeature);
        }
        friend bool operator==(const Voter&, const Voter&) = default;
    };

    std::int16_t version = 0;
    std::vector<Voter> voters;

    static void visit(auto& message, auto& wire) {
        wire.field("version", message.version);
        wire.field("voters", message.voters);
    }
    friend bool operator==(const VotersRecord&, const VotersRecord&) = default;
};

}  // namespace brook::protocol
