#include <stdexcept>

#include "engine/protocol/messages/describe_groups.h"
#include "engine/protocol/messages/describe_transactions.h"
#include "engine/protocol/messages/list_groups.h"
#include "engine/protocol/messages/list_transactions.h"
#include "engine/protocol/messages/offset_fetch.h"
#include "tests/fuzz/fuzz_input.h"
#include "tests/support/test_broker.h"

using namespace brook;
using namespace brook::protocol;

namespace {

/// Records as the input gives them, each a key and a value with their lengths before them; 255 is no value.
Bytes recordsOf(fuzz::FuzzInput& input, Timestamp now) {
    BatchBuilder builder;
    while (!input.empty()) {
        const ByteView key = input.take(input.byte());
        const std::uint8_t length = input.byte();
        builder.add({now, key, length == 255 ? std::nullopt : std::optional(input.take(length)), {}});
    }
    return builder.empty() ? Bytes{} : builder.build().value();
}

void askAboutGroups(test::TestBroker& broker) {
    DescribeGroupsRequest describe;
    OffsetFetchRequest fetch;
    for (const auto& group : broker.ask<ListGroupsResponse>(ListGroupsRequest{}, 4).groups) {
        describe.groups.push_back(group.groupId);
        auto& wanted = fetch.groups.emplace_back();
        wanted.groupId = group.groupId;
        wanted.topics.reset();
    }
    broker.ask<DescribeGroupsResponse>(describe, 5);
    broker.ask<OffsetFetchResponse>(fetch, 8);
}

void askAboutTransactions(test::TestBroker& broker) {
    DescribeTransactionsRequest describe;
    for (const auto& each : broker.ask<ListTransactionsResponse>(ListTransactionsRequest{}, 0).transactionStates)
        describe.transactionalIds.push_back(each.transactionalId);
    broker.ask<DescribeTransactionsResponse>(describe, 0);
}

}  // namespace

/// Any records in a coordinator's log (the first byte chooses which): a broker starts on them, answers, lets time pass,
/// and stops.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::FuzzInput input(data, size);
    const std::string topic = input.byte() % 2 == 0 ? "__consumer_offsets" : "__transaction_state";
    test::TestBroker broker;
    Bytes batch = recordsOf(input, broker.now());
    if (batch.empty()) return 0;
    broker.makeTopic(topic, 1);
    broker.makeTopic("a", 2);
    static_cast<void>(broker.broker().append(broker.broker().topics().partition(topic, PartitionIndex(0)), batch,
                                             AppendOrigin::Coordinator));
    broker.settle();
    broker.restart();
    askAboutGroups(broker);
    askAboutTransactions(broker);
    broker.advance(Milliseconds(120'000));
    askAboutGroups(broker);
    return 0;
}
