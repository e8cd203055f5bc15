#pragma once

#include <compare>
#include <filesystem>
#include <map>
#include <set>
#include <string>

#include "engine/protocol/api_key.h"

namespace brook::test {

/// One API in one version.
struct ApiCall {
    protocol::ApiKey api{};
    std::int16_t version = 0;
    friend auto operator<=>(const ApiCall&, const ApiCall&) = default;
};

/// Notes that a test asked something and was answered. When the program ends, what it noted goes into the file that
/// BROOK_API_CALLS names, a line for each: "18 3". Without that variable nothing is written.
void noteApiCall(ApiCall call);

/// What the test programs have noted in a folder, by their names.
std::map<std::string, std::set<ApiCall>> notedApiCalls(const std::filesystem::path& folder);

}  // namespace brook::test
