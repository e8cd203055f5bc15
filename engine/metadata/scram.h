#pragma once

#include "engine/metadata/cluster_image.h"
#include "engine/metadata/metadata_record.h"

namespace brook {

/// A credential to be stored: the password as a client salted and hashed it.
struct ScramWish {
    ScramAccount account;
    std::int32_t iterations = 0;
    Bytes salt;
    Bytes saltedPassword;
};

/// The record that stores a credential (KIP-554). UnacceptableCredential for a user without a name and for fewer than
/// 4,096 or more than 16,384 iterations, UnsupportedSaslMechanism for a mechanism that is none.
Result<MetadataRecord> planScramUpsertion(const ScramWish& wish);

/// The record that takes one away; ResourceNotFound when there is none.
Result<MetadataRecord> planScramDeletion(const ClusterImage& image, const ScramAccount& account);

}  // namespace brook
