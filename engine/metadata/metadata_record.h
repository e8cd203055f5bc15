#pragma once

#include <variant>

#include "engine/base/bytes.h"
#include "engine/base/result.h"
#include "engine/metadata/records/access_records.h"
#include "engine/metadata/records/broker_records.h"
#include "engine/metadata/records/cluster_records.h"
#include "engine/metadata/records/topic_records.h"

namespace brook {

/// Everything that the metadata log can say (KIP-631), as Kafka writes it.
using MetadataRecord =
    std::variant<TopicRecord, RemoveTopicRecord, PartitionRecord, PartitionChangeRecord, ConfigRecord, ClearElrRecord,
                 RegisterBrokerRecord, UnregisterBrokerRecord, BrokerRegistrationChangeRecord, FenceBrokerRecord,
                 UnfenceBrokerRecord, RegisterControllerRecord, UnregisterControllerRecord, FeatureLevelRecord,
                 ProducerIdsRecord, NoOpRecord, ZkMigrationRecord, BeginTransactionRecord, EndTransactionRecord,
                 AbortTransactionRecord, AccessControlEntryRecord, RemoveAccessControlEntryRecord,
                 UserScramCredentialRecord, RemoveUserScramCredentialRecord, DelegationTokenRecord,
                 RemoveDelegationTokenRecord, ClientQuotaRecord>;

/// The value of a metadata log record: frame version 1, record type and version as varints, then the fields. Written in
/// the newest version that Brook's metadata.version allows.
Bytes printMetadataRecord(const MetadataRecord& record);

/// CorruptMessage when the frame or the fields cannot be read; UnsupportedVersion for a type or version that is newer
/// than what is known here.
Result<MetadataRecord> parseMetadataRecord(ByteView value);

/// The metadata.version that Brook formats directories with and registers: 4.3-IV0.
inline constexpr std::int16_t metadataVersion = 30;

}  // namespace brook
