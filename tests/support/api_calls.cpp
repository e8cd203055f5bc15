#include "tests/support/api_calls.h"

#include <cstdlib>
#include <fstream>

namespace brook::test {

namespace {

struct Notes {
    std::set<ApiCall> calls;

    ~Notes() {
        const char* path = std::getenv("BROOK_API_CALLS");
        if (!path || calls.empty()) return;
        std::error_code ignored;  // what cannot be written is missed by the test that reads it
        std::filesystem::create_directories(std::filesystem::path(path).parent_path(), ignored);
        std::ofstream file(path);
        for (const ApiCall& call : calls) file << static_cast<int>(call.api) << ' ' << call.version << '\n';
    }
};

}  // namespace

void noteApiCall(ApiCall call) {
    static Notes notes;
    notes.calls.insert(call);
}

std::map<std::string, std::set<ApiCall>> notedApiCalls(const std::filesystem::path& folder) {
    std::map<std::string, std::set<ApiCall>> noted;
    std::error_code none;  // no folder: nothing was noted
    for (const auto& entry : std::filesystem::directory_iterator(folder, none)) {
        std::ifstream file(entry.path());
        int api = 0;
        int version = 0;
        while (file >> api >> version)
            noted[entry.path().filename()].insert(
                {static_cast<protocol::ApiKey>(api), static_cast<std::int16_t>(version)});
    }
    return noted;
}

}  // namespace brook::test
