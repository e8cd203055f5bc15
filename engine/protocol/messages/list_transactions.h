#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/base/strong.h"
#include "engine/protocol/api_key.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

struct ListTransactionsRequest {
    static constexpr ApiKey apiKey = ApiKey::ListTransactions;
    static constexpr VersionRange versions = between(0, 2);
    static constexpr VersionRange flexible = always;

    std::vector<std::string> stateFilters;
    std::vector<ProducerId> producerIdFilters;
    std::int64_t durationFilter = -1;
    std::optional<std::string> transactionalIdPattern;

    static void visit(auto& message, auto& wire) {
        wire.field("stateFilters", message.stateFilters);
        wire.field("producerIdFilters", message.producerIdFilters);
        wire.field("durationFilter", message.durationFilter, since(1));
        wire.field("transactionalIdPattern", message.transactionalIdPattern, since(2));
    }
    friend bool operator==(const ListTransactionsRequest&, const ListTransactionsRequest&) = default;
};

struct ListTransactionsResponse {
    static constexpr ApiKey apiKey = ApiKey::ListTransactions;
    static constexpr VersionRange versions = between(0, 2);
    static constexpr VersionRange flexible = always;

    struct TransactionState {
        std::string transactionalId;
        ProducerId producerId;
        std::string transactionState;

        static void visit(auto& message, auto& wire) {
            wire.field("transactionalId", message.transactionalId);
            wire.field("producerId", message.producerId);
            wire.field("transactionState", message.transactionState);
        }
        friend bool operator==(const TransactionState&, const TransactionState&) = default;
    };

    std::int32_t throttleTimeMs = 0;
    ErrorCode errorCode = ErrorCode::None;
    std::vector<std::string> unknownStateFilters;
    std::vector<TransactionState> transactionStates;

    static void visit(auto& message, auto& wire) {
        wire.field("throttleTimeMs", message.throttleTimeMs);
        wire.field("errorCode", message.errorCode);
        wire.field("unknownStateFilters", message.unknownStateFilters);
        wire.field("transactionStates", message.transactionStates);
    }
    friend bool operator==(const ListTransactionsResponse&, const ListTransactionsResponse&) = default;
};

}  // namespace brook::protocol
