#include "engine/quorum/control_batches.h"

#include "engine/metadata/features.h"
#include "engine/protocol/messages/control_messages.h"
#include "engine/protocol/wire.h"
#include "engine/records/control_record.h"

namespace brook {

namespace {

using namespace protocol;

template <class Message>
Bytes printed(const Message& message) {
    return *encode(message, message.version).flatten();  // memory only: flattening cannot fail
}

/// One batch of control records of one time.
class ControlBatch {
public:
    explicit ControlBatch(Timestamp now) : m_now(now) {
        BatchBuilder::Options options;
        options.control = true;
        m_builder = BatchBuilder(options);
    }
    void add(ControlRecordType type, const Bytes& value) {
        const Bytes key = controlRecordKey(type);
        m_builder.add({m_now, key, value, {}});
    }
    void add(const QuorumImage& quorum) {
        KRaftVersionRecord version;
        version.kRaftVersion = quorum.version;
        add(ControlRecordType::KRaftVersion, printed(version));
        add(ControlRecordType::KRaftVoters, quorum.voters);
    }
    Result<Bytes> build() const { return m_builder.build(); }

private:
    Timestamp m_now;
    BatchBuilder m_builder;
};

}  // namespace

Result<Bytes> leaderChangeBatch(BrokerId leader, Timestamp now) {
    LeaderChangeMessage message;
    message.leaderId = leader;
    message.voters.emplace_back().voterId = leader.value();
    message.grantingVoters = message.voters;
    ControlBatch batch(now);
    batch.add(ControlRecordType::LeaderChange, printed(message));
    return batch.build();
}

Result<Bytes> quorumBatch(const QuorumImage& quorum, Timestamp now) {
    ControlBatch batch(now);
    batch.add(quorum);
    return batch.build();
}

Result<Bytes> snapshotHeaderBatch(const QuorumImage& quorum, Timestamp lastContained) {
    SnapshotHeaderRecord header;
    header.lastContainedLogTimestamp = lastContained;
    ControlBatch batch(lastContained);
    batch.add(ControlRecordType::SnapshotHeader, printed(header));
    if (quorum.version > 0) batch.add(quorum);
    return batch.build();
}

Result<Bytes> snapshotFooterBatch(Timestamp lastContained) {
    ControlBatch batch(lastContained);
    batch.add(ControlRecordType::SnapshotFooter, printed(SnapshotFooterRecord{}));
    return batch.build();
}

Bytes votersRecord(const Voter& voter, const EndpointImage& endpoint) {
    VotersRecord record;
    auto& only = record.voters.emplace_back();
    only.voterId = voter.id.value();
    only.voterDirectoryId = voter.directory;
    only.endpoints.push_back({endpoint.listener, endpoint.host, endpoint.port});
    only.kRaftVersionFeature = {0, highestQuorumVersion};
    return printed(record);
}

Result<void> applyControlRecord(QuorumImage& quorum, ByteView key, ByteView value) {
    switch (controlRecordType(key)) {
        case ControlRecordType::KRaftVersion: {
            Bytes copy(value.begin(), value.end());
            const auto version = decode<KRaftVersionRecord>(copy, 0);
            if (!version)
                return fail(ErrorCode::CorruptMessage, "a record of kraft.version: {}", version.error().message);
            quorum.version = version->kRaftVersion;
            return {};
        }
        case ControlRecordType::KRaftVoters: quorum.voters.assign(value.begin(), value.end()); return {};
        default: return {};
    }
}

}  // namespace brook
