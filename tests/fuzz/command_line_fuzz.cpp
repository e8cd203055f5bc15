#include "app/options.h"
#include "tests/fuzz/fuzz_input.h"

using namespace brook;

/// Any text as a --topic and as a --listen: read, or refused with a sentence.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(fuzz::FuzzInput(data, size).text());
    const auto topic = TopicOption::parse(text);
    fuzz::require(topic ? !topic->name.empty() && topic->partitions.value_or(1) > 0 : !topic.error().message.empty());
    const auto listen = ListenOption::parse(text);
    fuzz::require(listen ? !listen->host.empty() : !listen.error().message.empty());
    return 0;
}
