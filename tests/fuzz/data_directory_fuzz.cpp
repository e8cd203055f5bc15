#include <algorithm>
#include <array>
#include <stdexcept>

#include "engine/quorum/snapshot_file.h"
#include "tests/fuzz/fuzz_input.h"
#include "tests/support/test_broker.h"

using namespace brook;

namespace {

constexpr std::array names{
    "meta.properties",
    "recovery-point-offset-checkpoint",
    "log-start-offset-checkpoint",
    "replication-offset-checkpoint",
    "cleaner-offset-checkpoint",
    "bootstrap.checkpoint",
    "__cluster_metadata-0/quorum-state",
    "__cluster_metadata-0/00000000000000000000.log",
    "__cluster_metadata-0/00000000000000000003-0000000001.checkpoint",
    "__cluster_metadata-0/partition.metadata",
    "a-0/partition.metadata",
    "a-0/leader-epoch-checkpoint",
};

/// Writes what the input says over what a broker left behind.
void spoil(FileSystem& disk, fuzz::FuzzInput& input) {
    const std::uint8_t which = input.byte();
    const std::uint8_t how = input.byte();
    if (how & 4) static_cast<void>(disk.remove("/data/.kafka_cleanshutdown"));
    if (which % (names.size() + 1) == names.size()) {  // a folder with any name
        std::string name(input.text());
        std::replace(name.begin(), name.end(), '/', '_');
        std::replace(name.begin(), name.end(), '\0', '_');
        if (!name.empty() && name != "." && name != "..") static_cast<void>(disk.createDirectories("/data/" + name));
        return;
    }
    const auto path = std::filesystem::path("/data") / names[which % (names.size() + 1)];
    const auto file = disk.open(path, how & 1 ? OpenMode::Truncate : OpenMode::ReadWrite);
    if (!file) return;
    const std::uint64_t position = how & 1 ? 0 : input.twoBytes() % 1024;
    static_cast<void>((*file)->write(position, input.rest()));
}

}  // namespace

/// A data directory with one file spoilt, as the first byte chooses: a broker starts on it or says why not; then it
/// makes a topic, and stops.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::FuzzInput input(data, size);
    test::TestBroker broker;
    broker.makeTopic("a", 1);
    broker.stop();
    spoil(broker.disk, input);
    try {
        broker.start();
    } catch (const std::runtime_error& refused) {
        fuzz::require(!std::string_view(refused.what()).empty());
        return 0;
    }
    try {
        broker.makeTopic("b", 2);
    } catch (const std::runtime_error&) {
        // a limit or a setting that the directory brought along
    }
    broker.stop();
    return 0;
}
