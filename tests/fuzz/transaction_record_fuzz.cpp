#include "engine/transactions/transaction_record.h"
#include "tests/fuzz/fuzz_input.h"

using namespace brook;

/// Any bytes as the key and as the value of a record of __transaction_state: what was read is printed and read alike.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView bytes = fuzz::FuzzInput(data, size).rest();
    if (const auto key = parseTransactionKey(bytes); key && *key)
        fuzz::require(parseTransactionKey(printTransactionKey(**key)).value() == *key);
    const auto transaction = parseTransactionValue("id", bytes);
    if (!transaction) return 0;
    const Bytes printed = printTransactionValue(*transaction, TransactionVersion::V2);
    fuzz::require(parseTransactionValue("id", printed).value() == *transaction);
    return 0;
}
