#include <QtTest>

#include <fstream>
#include <sstream>

#include "engine/handlers/api_table.h"
#include "tests/support/api_calls.h"
#include "tests/support/places.h"

using namespace brook;
using test::ApiCall;

namespace {

/// "0–3, 5", of ascending versions.
std::string rangesOf(const std::set<std::int16_t>& versions) {
    std::vector<std::string> ranges;
    for (auto at = versions.begin(); at != versions.end();) {
        const std::int16_t first = *at;
        std::int16_t last = first;
        for (++at; at != versions.end() && *at == last + 1; ++at) last = *at;
        ranges.push_back(first == last ? fmt::format("{}", first) : fmt::format("{}–{}", first, last));
    }
    return fmt::format("{}", fmt::join(ranges, ", "));
}

std::string textOf(protocol::VersionRange range) {
    return range.first == range.last ? fmt::format("{}", range.first) : fmt::format("{}–{}", range.first, range.last);
}

using Versions = std::map<std::string, std::set<std::int16_t>>;  // by who asked

Versions askersOf(protocol::ApiKey api, const std::map<std::string, std::set<ApiCall>>& noted) {
    Versions askers;
    for (const auto& [who, calls] : noted)
        for (const ApiCall& call : calls)
            if (call.api == api) askers[who].insert(call.version);
    return askers;
}

std::string cellOf(const Versions& askers) {
    std::vector<std::string> words;
    for (const auto& [who, versions] : askers) words.push_back(fmt::format("{}: {}", who, rangesOf(versions)));
    return fmt::format("{}", fmt::join(words, "; "));
}

/// What real clients asked as they were last noted: "API version client" in each line.
std::map<std::string, std::set<ApiCall>> clientCalls() {
    std::map<std::string, std::set<ApiCall>> noted;
    std::ifstream file(test::sourcePath("tests/clients/api_calls.txt"));
    int api = 0;
    int version = 0;
    for (std::string client; file >> api >> version && std::getline(file >> std::ws, client);)
        noted[client].insert({static_cast<protocol::ApiKey>(api), static_cast<std::int16_t>(version)});
    return noted;
}

/// The part of a row that follows from the code alone.
std::string factsOf(const ServedApi& api) {
    return fmt::format("| {} | {} | {} | {} |", protocol::apiName(api.key), static_cast<int>(api.key),
                       textOf(api.advertised), textOf(api.served));
}

std::string tableOf(const std::map<std::string, std::set<ApiCall>>& noted) {
    const auto clients = clientCalls();
    std::string table =
        "# What is advertised, and what calls it\n\n"
        "Written by `handlers_api_coverage_test` from the table of served APIs, from what the test programs asked in\n"
        "the run before it, and from what real clients asked (`tests/clients/api_calls.txt`). A new one is left in "
        "the\n"
        "build folder as `API_COVERAGE.md`; the test fails when an API is advertised in a version that no test calls,\n"
        "and when this page lists other versions than the code.\n\n"
        "| API | key | advertised | served | test programs | clients |\n|---|---|---|---|---|---|\n";
    for (const ServedApi& api : servedApis())
        table += fmt::format("{} {} | {} |\n", factsOf(api), cellOf(askersOf(api.key, noted)),
                             cellOf(askersOf(api.key, clients)));
    return table;
}

}  // namespace

/// No API is advertised in a version that no test calls.
class ApiCoverageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        const char* own = std::getenv("BROOK_API_CALLS");
        QVERIFY2(own, "ctest says where the test programs note what they ask");
        m_noted = test::notedApiCalls(std::filesystem::path(own).parent_path());
        m_noted.erase("handlers_dispatch_test");  // it asks with noise
        QVERIFY2(!m_noted.empty(), "run the other tests first: ctest does");
        std::ofstream(std::filesystem::path(own).parent_path().parent_path() / "API_COVERAGE.md") << tableOf(m_noted);
    }

    void everyAdvertisedVersionIsCalledByATest() {
        std::set<ApiCall> called;
        for (const auto& [who, calls] : m_noted) called.insert(calls.begin(), calls.end());
        std::vector<std::string> missing;
        for (const ServedApi& api : servedApis())
            for (std::int16_t version = api.served.first; version <= api.served.last; ++version)
                if (!called.contains({api.key, version}))
                    missing.push_back(fmt::format("{} version {}", protocol::apiName(api.key), version));
        for (const std::string& each : missing) qWarning("%s is never called", each.c_str());
        QVERIFY(missing.empty());
    }

    /// Produce is advertised from 0 for the sake of older librdkafka; a test sees that such a request is refused.
    void whatIsAdvertisedIsServed() {
        for (const ServedApi& api : servedApis()) {
            QCOMPARE(api.advertised.last, api.served.last);
            if (api.key != protocol::ApiKey::Produce) QCOMPARE(api.advertised.first, api.served.first);
        }
    }

    void thePageListsWhatTheCodeServes() {
        std::ifstream file(test::sourcePath("tests/API_COVERAGE.md"));
        std::stringstream page;
        page << file.rdbuf();
        std::string rest = page.str();
        for (const ServedApi& api : servedApis()) {
            const std::size_t row = rest.find(factsOf(api));
            QVERIFY2(row != std::string::npos, factsOf(api).c_str());
            rest.erase(row, rest.find('\n', row) - row);
        }
        QVERIFY2(rest.rfind("\n| ") == rest.find("\n| API"), "the page lists an API that is not served");
    }

private:
    std::map<std::string, std::set<ApiCall>> m_noted;
};

QTEST_APPLESS_MAIN(ApiCoverageTest)
#include "api_coverage_test.moc"
