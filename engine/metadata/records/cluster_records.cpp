#include "engine/metadata/records/cluster_records.h"

#include "engine/protocol/define_message.h"

BROOK_DEFINE_MESSAGE(brook::FeatureLevelRecord)
BROOK_DEFINE_MESSAGE(brook::ProducerIdsRecord)
BROOK_DEFINE_MESSAGE(brook::NoOpRecord)
BROOK_DEFINE_MESSAGE(brook::ZkMigrationRecord)
BROOK_DEFINE_MESSAGE(brook::BeginTransactionRecord)
BROOK_DEFINE_MESSAGE(brook::EndTransactionRecord)
BROOK_DEFINE_MESSAGE(brook::AbortTransactionRecord)
