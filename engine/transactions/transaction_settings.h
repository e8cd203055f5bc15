#pragma once

#include "engine/metadata/effective_config.h"
#include "engine/transactions/transaction.h"

namespace brook {

/// The settings that the transaction coordinator obeys, and the feature level that the cluster agreed on.
struct TransactionSettings {
    TransactionVersion serverVersion = TransactionVersion::V2;
    Milliseconds maxTimeout{0};
    Milliseconds idExpiration{0};
    Milliseconds abortCheckInterval{0};
    Milliseconds expiryCheckInterval{0};
    Milliseconds addRetryTime{0};  ///< how long Produce and TxnOffsetCommit wait for the transaction before to complete
    bool verifyPartitions = true;

    static TransactionSettings read(const ConfigResolver& config, const ClusterImage& image);
};

}  // namespace brook
