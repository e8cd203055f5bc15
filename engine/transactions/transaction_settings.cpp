#include "engine/transactions/transaction_settings.h"

#include <algorithm>

namespace brook {

namespace {

Milliseconds atLeastOne(std::int64_t milliseconds) { return Milliseconds(std::max<std::int64_t>(1, milliseconds)); }

}  // namespace

TransactionSettings TransactionSettings::read(const ConfigResolver& config, const ClusterImage& image) {
    TransactionSettings settings;
    const auto level = image.features.find("transaction.version");
    settings.serverVersion = static_cast<TransactionVersion>(level == image.features.end() ? 0 : level->second);
    settings.maxTimeout = Milliseconds(config.brokerNumber("transaction.max.timeout.ms"));
    settings.idExpiration = Milliseconds(config.brokerNumber("transactional.id.expiration.ms"));
    settings.abortCheckInterval =
        atLeastOne(config.brokerNumber("transaction.abort.timed.out.transaction.cleanup.interval.ms"));
    settings.expiryCheckInterval =
        atLeastOne(config.brokerNumber("transaction.remove.expired.transaction.cleanup.interval.ms"));
    settings.addRetryTime = Milliseconds(config.brokerNumber("add.partitions.to.txn.retry.backoff.max.ms"));
    settings.verifyPartitions = config.brokerFlag("transaction.partition.verification.enable");
    return settings;
}

}  // namespace brook
