// How fast one core searches, on the path that a worker takes: slices of a file that is in the page cache, batches,
// records. Prints the median of five rounds.
//   search_bench [MEBIBYTES]     with a file of so many (256), in the temporary folder
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "engine/admin/search_piece.h"
#include "engine/base/file_system.h"

using namespace brook;

namespace {

using Steady = std::chrono::steady_clock;

constexpr std::uint64_t sliceBytes = 1 << 20;
constexpr int rounds = 5;

template <class T>
T sure(Result<T> result) {
    if (result) return std::move(*result);
    std::fprintf(stderr, "search_bench: %s\n", result.error().message.c_str());
    std::exit(1);
}

/// A flight as JSON of about 200 bytes.
std::string flight(std::int64_t number) {
    static constexpr const char* statuses[] = {"LANDED", "BOARDING", "DEPARTED", "GATE_CHANGE"};
    return fmt::format(R"({{"flight":"LH{}","seq":{},"status":"{}","delayMinutes":{},"gate":"A{}",)"
                       R"("route":{{"from":"FRA","to":"ORD"}},"times":{{"scheduled":"2025-11-23T13:05:00+01:00",)"
                       R"("estimated":"2025-11-23T14:00:00+01:00"}},"fare":1249.900}})",
                       400 + number % 600, number, statuses[number % 4], number % 90, number % 40);
}

struct Data {
    std::vector<FileSlice> slices;
    std::int64_t records = 0;
    std::uint64_t bytes = 0;
};

/// Writes batches of a hundred records and cuts the file into slices of whole batches, as a log does.
Data write(FileSystem& fs, const std::filesystem::path& path, std::uint64_t wanted, Codec codec) {
    const std::shared_ptr<File> file = sure(fs.open(path, OpenMode::Truncate));
    Data data;
    FileSlice slice{file, 0, 0};
    while (data.bytes < wanted) {
        BatchBuilder::Options options;
        options.codec = codec;
        BatchBuilder builder(options);
        const std::int64_t base = data.records;
        for (; data.records < base + 100; ++data.records) {
            const std::string key = fmt::format("LH{}", data.records % 600);
            const std::string value = flight(data.records);
            builder.add({Timestamp(1'700'000'000'000 + data.records), asBytes(key), asBytes(value), {}});
        }
        Bytes batch = sure(builder.build());
        stampBatch(batch, Offset(base), LeaderEpoch(0));
        if (!file->write(data.bytes, batch)) std::exit(1);
        data.bytes += batch.size();
        slice.length += batch.size();
        if (slice.length < sliceBytes) continue;
        data.slices.push_back(slice);
        slice = {file, data.bytes, 0};
    }
    if (slice.length > 0) data.slices.push_back(slice);
    return data;
}

void measure(const char* name, const Data& data, search::FilterMode mode, const std::string& text) {
    const auto filter = search::Filter::parse({mode, text, {}}, {Timestamp(0), search::Zone::Utc});
    if (!filter) {
        std::fprintf(stderr, "search_bench: %s\n", filter.error().sentence.c_str());
        std::exit(1);
    }
    const std::atomic<bool> never{false};
    std::vector<double> seconds;
    std::size_t found = 0;
    Bytes buffer;
    for (int round = 0; round < rounds; ++round) {
        admin::SearchPiece piece;
        piece.until = Offset(data.records);
        piece.slices = data.slices;
        const Steady::time_point start = Steady::now();
        admin::searchPiece(piece, **filter, buffer, never);
        seconds.push_back(std::chrono::duration<double>(Steady::now() - start).count());
        found = piece.hits.size();
        if (!piece.damage.empty()) std::exit(1);
    }
    std::sort(seconds.begin(), seconds.end());
    const double median = seconds[rounds / 2];
    std::printf("%-44s %7.2f GiB/s %7.2f million records/s  (%zu found)\n", name,
                static_cast<double>(data.bytes) / median / (1 << 30), static_cast<double>(data.records) / median / 1e6,
                found);
}

}  // namespace

int main(int argc, char** argv) {
    const std::uint64_t mebibytes = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 256;
    const auto fs = realFileSystem();
    const std::filesystem::path path = std::filesystem::temp_directory_path() /
                                       fmt::format("brook-search-{}", Steady::now().time_since_epoch().count());
    for (const Codec codec : {Codec::None, Codec::Zstd}) {
        const Data data = write(*fs, path, mebibytes << (codec == Codec::None ? 20 : 17), codec);
        std::printf("%s, %.0f MiB, %.1f million records, one core\n", codec == Codec::None ? "uncompressed" : "zstd",
                    static_cast<double>(data.bytes) / (1 << 20), static_cast<double>(data.records) / 1e6);
        measure("  substring that is not there", data, search::FilterMode::Contains, "DIVERTED");
        measure("  field equal to a text that is not there", data, search::FilterMode::Where,
                "value.status = 'DIVERTED'");
        measure("  field equal to a text of every fourth", data, search::FilterMode::Where, "value.status = 'LANDED'");
        measure("  nested field greater than a number", data, search::FilterMode::Where, "value.delayMinutes > 85");
        measure("  last field of a record", data, search::FilterMode::Where, "value.fare > 1249.9");
        measure("  regular expression", data, search::FilterMode::Regex, "LH99[0-9]\"");
    }
    std::filesystem::remove(path);
    return 0;
}
